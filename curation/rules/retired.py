"""Whether a number that is dead, replaced, misprinted or unsettled stands in the data."""

import re
from collections.abc import Iterator

import phonenumbers

from curation.data import Country, Data, Entry
from curation.documents import Document, Table
from curation.fault import Fault

_LONG = 7
"""A number of this many digits is looked for everywhere in a text, a shorter one only as a whole number."""
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_BELOW = ("emergency", "lines")
_NUMBER = re.compile(r"[+*]?\d[\d\s().-]*\d")


def no_retired_number_is_left(data: Data) -> Iterator[Fault]:
    """Find a retired number in its country, and a long one in what is shown in every country."""
    for retired in data.retired:
        for country in data.countries:
            if country.own.code == retired.code:
                yield from _in_country(country, retired)
        if len(_digits(retired.table.get("number", ""))) >= _LONG:
            for document in (data.fallback, *data.pages):
                yield from _in_document(document, retired)


def _in_country(country: Country, retired: Entry) -> Iterator[Fault]:
    for entry in (country.own, *country.entries):
        for key, value in _parts(entry.table):
            if any(holds(text, retired.table) for text in strings(value)):
                yield entry.fault(_words(retired), key)


def _parts(table: Table) -> Iterator[tuple[str, object]]:
    """Yield what a table holds by its keys, and the items of a list one by one; not the tables below it."""
    for key, value in table.items():
        if isinstance(value, list):
            if key not in _BELOW:
                yield from ((f"{key}.{index}", item) for index, item in enumerate(value))
        else:
            yield key, value


def _in_document(document: Document, retired: Entry) -> Iterator[Fault]:
    for line, row in enumerate(document.text.split("\n"), 1):
        if holds(row, retired.table):
            yield Fault(document.file, line, "", _words(retired))


def _words(retired: Entry) -> str:
    return f"{retired.subject} is retired ({retired.table['reason']}); take it out"


def holds(text: str, retired: Table) -> bool:
    """Say whether a text holds a retired number or phrase, however it is spaced or prefixed."""
    if "phrase" in retired:
        return str(retired["phrase"]).casefold() in text.casefold()
    calling_code = phonenumbers.country_code_for_region(retired["country"])
    wanted = re.sub(rf"^(00{calling_code}|0+)", "", _digits(retired["number"]))
    if len(wanted) >= _LONG:
        return wanted in re.sub(r"\D", "", text) or wanted in _digits(text)
    return wanted in {_digits(number) for number in _NUMBER.findall(text)}


def strings(value: object) -> Iterator[str]:
    """Yield every string inside a value of TOML, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def _digits(text: str) -> str:
    """Return the digits of a number, its letters read as on a phone's keys."""
    return re.sub(r"\D", "", text.upper().translate(_KEYPAD))
