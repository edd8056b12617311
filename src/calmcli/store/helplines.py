"""The helplines for a person: of the country they name, or are in."""

import re
from collections.abc import Mapping

from calmcli.core import toml
from calmcli.core.helplines import Answer, Country, Grounds, country_from
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import shipped

_FILE = "helplines.toml"
_VERSION = b"\nschema = 1\n"
_HEADER = re.compile(rb"\n\[[A-Z]{2}\]\n")


def helplines_of(code: str, *, has_sources: bool = False) -> Country | None:
    """Return a country's emergency numbers and helplines, None where the data has none.

    Only the country's own block is parsed, so an answer comes as fast with all countries as with one;
    its sources are half of it, and left out where nobody will read them. Raises `DataError`.
    """
    path, before = shipped.data_directory() / _FILE, 0
    try:
        data = path.read_bytes()
        if _VERSION not in data:
            raise ValueError(path.name)
        start = data.find(f"\n[{code}]\n".encode("ascii", "replace"))
        if start < 0:
            return None
        before = data.count(b"\n", 0, start)
        following = _HEADER.search(data, start + 1)
        block = data[start : following.start() if following else None]
        text = (block if has_sources else shipped.without_sources(block)).decode()
        return country_from(code, toml.parse(text)[code])
    except (OSError, LookupError, TypeError, ValueError) as error:
        raise shipped.DataError(path, error, before) from error


def with_sources(country: Country) -> Country:
    """Return a country with the sources of its numbers."""
    if country.code is None:
        return anywhere(has_sources=True)
    return helplines_of(country.code, has_sources=True) or country


def anywhere(*, has_sources: bool = False) -> Country:
    """Return what helps anywhere; its file is its own, so no fault elsewhere takes it away."""
    return country_from(None, shipped.table("fallback.toml", has_sources=has_sources))


def answer(asked: str, setting: str, environment: Mapping[str, str]) -> Answer:
    """Return the numbers for the country asked for, else set, else of the locale, else of the time zone."""
    for grounds, name in ((Grounds.ASKED, asked), (Grounds.SETTINGS, setting)):
        if name:
            return _answer_for(name, grounds)
    from calmcli.store.countries import here  # noqa: PLC0415 - a named country does without

    found = here(environment)
    return _answer_for(*found) if found else Answer(anywhere(), anywhere, grounds=None)


def _answer_for(name: str, grounds: Grounds) -> Answer:
    try:
        country = _country_called(name)
    except shipped.DataError as error:
        outcome = _("calm shows what holds anywhere.")
        problem = Problem(str(error.path), error.reason, outcome, error.line)
        return Answer(anywhere(), anywhere, grounds, problems=(problem,))
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
