"""Whether every table has the keys it needs, each with what belongs behind it, and no others."""

from collections.abc import Iterator

from calmcli.core.toml import line_of_key
from curation.data import Data, Entry
from curation.fault import Fault
from curation.vocabulary import COUNTRY, EMERGENCY, FALLBACK, LINE, RETIRED, TEXT, Form


def countries_have_their_keys(data: Data) -> Iterator[Fault]:
    """Find a country, or what holds anywhere, with a key missing, unknown or of the wrong kind."""
    for country in data.countries:
        yield from _against(COUNTRY, country.own)
    yield from _against(FALLBACK, data.anywhere.own)


def emergency_numbers_have_their_keys(data: Data) -> Iterator[Fault]:
    """Find an emergency number with a key missing, unknown or of the wrong kind."""
    for entry in data.emergency:
        yield from _against(EMERGENCY, entry)


def lines_have_their_keys(data: Data) -> Iterator[Fault]:
    """Find a line with a key missing, unknown or of the wrong kind."""
    for entry in data.lines:
        yield from _against(LINE, entry)


def retired_numbers_have_their_keys(data: Data) -> Iterator[Fault]:
    """Find a retired number with a key missing, unknown or of the wrong kind."""
    for entry in data.retired:
        yield from _against(RETIRED, entry)
        if len(entry.table.keys() & {"number", "phrase"}) != 1:
            yield entry.fault("say either the number or the phrase that is retired")


def reasons_are_words(data: Data) -> Iterator[Fault]:
    """Find a section of reasons that does not hold one reason in words for each key."""
    document = data.reasons
    for section, given in document.table.items():
        if not isinstance(given, dict) or not all(TEXT.fits(reason) for reason in given.values()):
            line = line_of_key(document.text, section) or 1
            yield Fault(document.file, line, section, 'write it as a table of lines such as "GB 101" = "why"')


def _against(form: Form, entry: Entry) -> Iterator[Fault]:
    known = {**form.needed, **form.other}
    for key in form.needed.keys() - entry.table.keys():
        yield entry.fault(f"has no {key}; add it: {form.needed[key].words}")
    for key, value in entry.table.items():
        if key not in known:
            yield entry.fault(
                f"{key} is not a known key; take it out, or spell it as one of these: "
                f"{', '.join(sorted(known))}",
                key,
            )
        elif not known[key].fits(value):
            yield entry.fault(f"{key} is not what it has to be: {known[key].words}", key)
