"""The helplines for a person: of the country they name, or are in."""

import re
from collections.abc import Mapping

from calmcli.core import toml
from calmcli.core.helplines import (
    EVERYONE,
    GENERAL_TOPICS,
    Answer,
    Country,
    Grounds,
    Helpline,
    country_from,
)
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import shipped

_FILE = "helplines.toml"
_LEAST = "minimum.toml"
_ANYWHERE = "fallback.toml"
_CODE = 2
"""Letters in the code of a country."""
_VERSION = b"\nschema = 1\n"
_HEADER = re.compile(rb"\n\[[A-Z]{2}\]\n")

_NOTHING = Country(None, "", None, None, (), ())


def helplines_of(code: str, *, has_sources: bool = False) -> Country | None:
    """Return a country's emergency numbers and helplines, None where the data has none.

    Only the country's own block is parsed, so an answer comes as fast with all countries as with one;
    its sources are half of it, and left out where nobody will read them. Raises `DataError`.
    """
    data = _data()
    start = data.find(f"\n[{code}]\n".encode("ascii", "replace"))
    return None if start < 0 else _country(data, code, start, has_sources=has_sources)


def every_country(*, has_sources: bool = False) -> tuple[list[Country], list[Problem]]:
    """Return all countries that have numbers, by their codes, and what could not be read of them."""
    try:
        data = _data()
    except shipped.DataError as error:
        return _least_countries(), [_problem(error, _least_words())]
    countries: list[Country] = []
    problems: list[Problem] = []
    for header in _HEADER.finditer(data):
        code = header.group()[2:4].decode()
        try:
            countries.append(_country(data, code, header.start(), has_sources=has_sources))
        except shipped.DataError as error:
            problems.append(_problem(error, _("calm shows the other countries.")))
    return countries, problems


def _data() -> bytes:
    """Return the bytes of the main list; raises `DataError` where they are none that calm knows."""
    path = shipped.data_directory() / _FILE
    try:
        data = path.read_bytes()
        if _VERSION not in data:
            raise ValueError(path.name)
    except (OSError, ValueError) as error:
        raise shipped.DataError(path, error) from error
    return data


def _country(data: bytes, code: str, start: int, *, has_sources: bool) -> Country:
    """Return the country whose block starts at a byte of the main list; raises `DataError`."""
    following = _HEADER.search(data, start + 1)
    block = data[start : following.start() if following else None]
    try:
        text = (block if has_sources else shipped.without_sources(block)).decode()
        return country_from(code, toml.parse(text)[code])
    except (LookupError, TypeError, ValueError) as error:
        before = data.count(b"\n", 0, start)
        raise shipped.DataError(shipped.data_directory() / _FILE, error, before) from error


def sourced(found: Answer) -> tuple[Answer, list[Problem]]:
    """Return an answer with the sources of its numbers, as far as they can be read, and what cannot be."""
    if found.problems:
        return found, []
    try:
        code = found.country.code
        country = helplines_of(code, has_sources=True) if code else anywhere(has_sources=True)
    except shipped.DataError as error:
        return found, [_problem(error, _("calm shows the numbers without their sources."))]
    return found._replace(country=country or found.country, anywhere=_anywhere_at_best), []


def _anywhere_at_best() -> Country:
    """Return what helps anywhere, with its sources where they can be read."""
    try:
        return anywhere(has_sources=True)
    except shipped.DataError:
        return anywhere()


def anywhere_if_readable() -> tuple[Country, list[Problem]]:
    """Return what helps anywhere, nothing where it cannot be read, and then why."""
    try:
        return _anywhere_at_best(), []
    except shipped.DataError as error:
        return _NOTHING, [_problem(error, _("calm goes on without it."))]


def anywhere(*, has_sources: bool = False) -> Country:
    """Return what helps anywhere; its file is its own, so no fault elsewhere takes it away."""
    table = shipped.table(_ANYWHERE, has_sources=has_sources)
    try:
        return country_from(None, table)
    except (LookupError, TypeError, ValueError) as error:
        raise shipped.DataError(shipped.data_directory() / _ANYWHERE, error) from error


def answer(
    asked: str, setting: str, environment: Mapping[str, str], own: tuple[Helpline, ...] = ()
) -> Answer:
    """Return the numbers for the country asked for, else set, else of the locale, else of the time zone.

    The person's own lines come before its lines.
    """
    for grounds, name in ((Grounds.ASKED, asked), (Grounds.SETTINGS, setting)):
        if name:
            return _answer_for(name, grounds)._replace(own=own)
    from calmcli.store.countries import here  # noqa: PLC0415 - a named country does without

    try:
        found = here(environment)
    except shipped.DataError as error:
        problem = _problem(error, _("calm shows what holds anywhere."))
        return Answer(anywhere(), anywhere, grounds=None, own=own, problems=(problem,))
    answered = _answer_for(*found) if found else Answer(anywhere(), anywhere, grounds=None)
    return answered._replace(own=own)


def _answer_for(name: str, grounds: Grounds) -> Answer:
    try:
        country = _country_called(name)
    except shipped.DataError as error:
        return _least(name, grounds, error)
    if isinstance(country, Country):
        return Answer(country, anywhere, grounds)
    return Answer(anywhere(), anywhere, grounds, unknown=name, near=country)


def _country_called(name: str) -> Country | tuple[str, ...]:
    """Return the country a code or name means, else the names that are near to it."""
    if country := helplines_of(name.strip().upper()):
        return country
    from calmcli.store.countries import called  # noqa: PLC0415 - a code does without

    place = called(name)
    if isinstance(place, tuple):
        return place
    return helplines_of(place.code) or Country(place.code, place.name, None, None, (), ())


def _least(name: str, grounds: Grounds, error: shipped.DataError) -> Answer:
    """Return the few numbers kept in a file of their own for when the main list cannot be read."""
    from calmcli.store.countries import called  # noqa: PLC0415 - only where something is broken

    problem = _problem(error, _("calm shows what holds anywhere."))
    try:
        place = called(name)
        if isinstance(place, tuple):
            return Answer(anywhere(), anywhere, grounds, unknown=name, near=place, problems=(problem,))
        country = _least_country(place.code)
    except (shipped.DataError, LookupError, TypeError, ValueError):
        return Answer(anywhere(), anywhere, grounds, problems=(problem,))
    return Answer(country, anywhere, grounds, problems=(problem._replace(outcome=_least_words()),))


def _least_country(code: str) -> Country:
    """Return a country with its emergency numbers and one line; raises what a wrong table raises."""
    entry = shipped.table(_LEAST)[code]
    line = {"id": code.lower(), "audience": [EVERYONE], "topics": sorted(GENERAL_TOPICS)}
    lines = [{**line, "name": entry["line"], "phone": entry["phone"]}] if "line" in entry else []
    return country_from(code, {**entry, "lines": lines})


def _least_countries() -> list[Country]:
    """Return what the file of few numbers has of every country, nothing where it cannot be read either."""
    try:
        codes = [code for code in shipped.table(_LEAST) if len(code) == _CODE]
        return [_least_country(code) for code in codes]
    except (shipped.DataError, LookupError, TypeError, ValueError):
        return []


def _least_words() -> str:
    return _("calm shows the few numbers it keeps beside it.")


def _problem(error: shipped.DataError, outcome: str) -> Problem:
    return Problem(str(error.path), error.reason, outcome, error.line)
