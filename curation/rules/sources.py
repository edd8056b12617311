"""Whether everything says where it comes from, and every address can be opened."""

import re
from collections.abc import Iterator

from curation.data import Data, Entry
from curation.fault import Fault

_FEWEST_WORDS = 2
_HTTPS = re.compile(r"https://[^\s/]+\.[^\s]+")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def everything_has_a_source(data: Data) -> Iterator[Fault]:
    """Find a number that nobody vouches for."""
    for entry in data.entries:
        if not entry.table["sources"]:
            yield entry.fault("has no source; add one that says the number, or leave it out", "sources")


def sources_say_something(data: Data) -> Iterator[Fault]:
    """Find a source of fewer than two words."""
    for entry in data.entries:
        for index, source in enumerate(entry.table["sources"]):
            if len(source["says"].split()) < _FEWEST_WORDS:
                what = f"a source says only {source['says']!r}; name it and what it says"
                yield entry.fault(what, f"sources.{index}")


def sources_have_real_dates(data: Data) -> Iterator[Fault]:
    """Find the date of a source that is none, or is later than the day its number was checked."""
    for country in data.everywhere:
        for entry in country.entries:
            checked = str(entry.table.get("checked", country.own.table["checked"]))
            for index, source in enumerate(entry.table["sources"]):
                if wrong := _wrong_date(source.get("date", checked), checked):
                    yield entry.fault(wrong, f"sources.{index}")


def _wrong_date(date: str, checked: str) -> str | None:
    if not _DATE.fullmatch(date):
        return f"a source has the date {date}; write 2026, 2026-04 or 2026-04-22"
    return f"a source is of {date}, but checked says {checked}; mend one" if date > checked else None


def addresses_are_https(data: Data) -> Iterator[Fault]:
    """Find a link that is not whole, or not https."""
    for entry in data.entries:
        for key, link in _links(entry):
            if not _HTTPS.fullmatch(link):
                what = f"write {link} as a whole address that begins https://"
                yield entry.fault(what, key)


def _links(entry: Entry) -> Iterator[tuple[str, str]]:
    for key in ("url", "chat"):
        if key in entry.table:
            yield key, entry.table[key]
    for index, source in enumerate(entry.table["sources"]):
        if "url" in source:
            yield f"sources.{index}", source["url"]


def mail_addresses_are_whole(data: Data) -> Iterator[Fault]:
    """Find an e-mail address that cannot be one."""
    for entry in data.lines:
        if (address := entry.table.get("email")) and not _MAIL.fullmatch(address):
            yield entry.fault(f"email: {address} is no address", "email")
