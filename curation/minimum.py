"""What is shown when the helplines cannot be read: made from them, and never written by hand."""

import json
from collections.abc import Iterator

from calmcli.core.helplines import Country, Emergency, country_from
from curation.data import Data

START = """\
# What is shown when data/helplines.toml cannot be read: the emergency numbers of every country, and the best
# line by phone that is for everyone in the whole country, where there is one.
#
# Written by `python -m curation --write` from data/helplines.toml, never by hand. The sources stand there.
# One country a line; each line parses by itself.

schema = 1
"""
"""How the file begins."""


def minimum(data: Data) -> str:
    """Return the file that the helplines make; raises `KeyError` or `ValueError` where they have faults."""
    countries = (country_from(country.own.code, country.own.table) for country in data.countries)
    return START + "".join(f"{_row(country)}\n" for country in countries)


def _row(country: Country) -> str:
    return f"{country.code} = {{ {', '.join(_fields(country))} }}"


def _fields(country: Country) -> Iterator[str]:
    yield f"name = {quoted(country.name)}"
    yield f"emergency = [{', '.join(_emergency(entry) for entry in country.emergency)}]"
    for_everyone = (line for line in country.lines if line.is_for_everyone and line.phone)
    if line := next(for_everyone, None):
        yield f"line = {quoted(line.name)}"
        yield f"phone = {quoted(line.phone or '')}"


def _emergency(entry: Emergency) -> str:
    services = ", ".join(quoted(service) for service in entry.services)
    return f"{{ number = {quoted(entry.number)}, for = [{services}] }}"


def quoted(text: str) -> str:
    """Return a text as a string of TOML: as JSON writes it, but for one character that JSON lets stand."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
