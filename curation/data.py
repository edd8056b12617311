"""The data as the rules look at it: every text, every table, and where each one stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from curation.documents import Document, Table, document, text_of, uncut
from curation.fault import Fault
from curation.places import Places, line_at, places

HELPLINES = "helplines.toml"
"""The helplines of every country, and who says so."""
MINIMUM = "minimum.toml"
"""The few of them that are there whatever happens, made from the others."""
FALLBACK = "fallback.toml"
"""What holds in every country."""
NAMES = "countries.toml"
"""The names that people call a country by."""
REASONS = "reasons.toml"
"""Why what looks wrong is right."""
RETIRED = "retired.toml"
"""What is never to come back."""
PAGES = "content"
"""The folder of the pages of help."""
OWN = Path(__file__).parent
"""The folder of the files that are about the data, and are not shipped."""

ANYWHERE = "any"
"""Stands for the code of a country in what holds anywhere."""

_HEADER = re.compile(r"^\[([A-Z]{2})\]$", re.MULTILINE)


class Block(NamedTuple):
    """The part of the helplines that the program cuts out for one country."""

    code: str
    """The code in its header."""
    line: int
    """The line of its header, from 1."""
    document: Document
    """The header and all that follows up to the next one, read by itself."""

    def fault(self, what: str) -> Fault:
        """Return a fault of the whole block."""
        return Fault(self.document.file, self.line, self.code, what)


class Entry(NamedTuple):
    """A country, an emergency number or a line, and where it stands."""

    file: str
    """The file it stands in."""
    places: Places
    """The line of each of its keys."""
    code: str
    """The code of its country."""
    table: Table
    """Its keys."""

    @property
    def subject(self) -> str:
        """The country, and the id or number where it is one of several."""
        own = self.table.get("id") or self.table.get("number") or self.table.get("phrase")
        return " ".join(str(part) for part in (self.code, own) if part)

    def fault(self, what: str, key: str = "") -> Fault:
        """Return a fault of this entry, on the line of a key, or an item such as `sources.0`, where known."""
        known = (self.places.get(name) for name in (key, key.partition(".")[0]))
        return Fault(self.file, next(filter(None, known), self.places[""]), self.subject, what)


class Country(NamedTuple):
    """One country with its numbers and lines, in the order of the file."""

    own: Entry
    """The whole of it."""
    emergency: tuple[Entry, ...]
    """Its emergency numbers."""
    lines: tuple[Entry, ...]
    """Its lines."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything in it that has sources."""
        return (*self.emergency, *self.lines)


class Data(NamedTuple):
    """All that the rules look at."""

    helplines: Document
    """The helplines of the world, as one text."""
    blocks: tuple[Block, ...]
    """That text, cut by country."""
    countries: tuple[Country, ...]
    """The countries whose blocks can be read."""
    minimum: Document
    """What is shown when they cannot be read; empty where it has not been written yet."""
    fallback: Document
    """The file of what holds anywhere."""
    anywhere: Country
    """What it says."""
    names: Document
    """The names of countries."""
    pages: tuple[Document, ...]
    """The pages of help."""
    reasons: Document
    """What looks wrong and is right, and why."""
    retired: tuple[Entry, ...]
    """The numbers that stand nowhere any more."""
    own: tuple[Document, ...]
    """The files that are about the data."""

    @property
    def everywhere(self) -> tuple[Country, ...]:
        """Every country, and what holds anywhere."""
        return (*self.countries, self.anywhere)

    @property
    def lines(self) -> Iterator[Entry]:
        """Every line there is."""
        return (line for country in self.everywhere for line in country.lines)

    @property
    def emergency(self) -> Iterator[Entry]:
        """Every emergency number there is."""
        return (entry for country in self.everywhere for entry in country.emergency)

    @property
    def entries(self) -> Iterator[Entry]:
        """Everything that has sources: emergency numbers and lines."""
        return (entry for country in self.everywhere for entry in country.entries)


def read(directory: Path) -> Data:
    """Return the data in a directory; a file that cannot be read is a fault in it, and raises nothing."""
    paths = {name: directory / name for name in (HELPLINES, MINIMUM, FALLBACK, NAMES)}
    paths |= {name: OWN / name for name in (REASONS, RETIRED)}
    pages = sorted((directory / PAGES).rglob("*.toml"))
    paths |= {path.relative_to(directory).as_posix(): path for path in pages}
    return data_from({name: text_of(path) for name, path in paths.items()}, str(directory))


def data_from(texts: Mapping[str, str | None], directory: str) -> Data:
    """Return the data that texts stand for, by their names in a directory; None cannot be read."""
    helplines = uncut(f"{directory}/{HELPLINES}", texts[HELPLINES])
    fallback, names = (document(f"{directory}/{name}", texts[name]) for name in (FALLBACK, NAMES))
    reasons, retired = (document(f"{OWN.name}/{name}", texts[name]) for name in (REASONS, RETIRED))
    blocks = tuple(_blocks(helplines))
    return Data(
        helplines=helplines,
        blocks=blocks,
        countries=tuple(_countries(blocks)),
        minimum=uncut(f"{directory}/{MINIMUM}", texts[MINIMUM]),
        fallback=fallback,
        anywhere=_country(fallback, ANYWHERE, fallback.table, 1),
        names=names,
        pages=tuple(_pages(texts, directory)),
        reasons=reasons,
        retired=tuple(_retired(retired)),
        own=(reasons, retired),
    )


def _blocks(helplines: Document) -> Iterator[Block]:
    text = helplines.text
    heads = [(head[1], head.start()) for head in _HEADER.finditer(text)]
    for (code, start), (_, end) in pairwise([*heads, ("", len(text))]):
        line = line_at(text, start)
        yield Block(code, line, document(helplines.file, text[start:end], line, code))


def _countries(blocks: Sequence[Block]) -> Iterator[Country]:
    for block in blocks:
        table = block.document.table.get(block.code)
        if isinstance(table, dict):
            yield _country(block.document, block.code, table, block.line)


def _country(whole: Document, code: str, table: Table, line: int) -> Country:
    where = places(whole.text, line)
    own = Entry(whole.file, where[""][0], code, table)
    return Country(own, _entries(own, where, "emergency"), _entries(own, where, "lines"))


def _entries(own: Entry, where: Mapping[str, Sequence[Places]], key: str) -> tuple[Entry, ...]:
    """Return the tables of a list; all of them stand where the whole does if they have no headers."""
    listed = own.table.get(key)
    tables = [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
    found = where.get(key, ())
    if len(found) != len(tables):
        found = [own.places] * len(tables)
    return tuple(own._replace(places=here, table=entry) for here, entry in zip(found, tables, strict=True))


def _pages(texts: Mapping[str, str | None], directory: str) -> Iterator[Document]:
    for name, text in texts.items():
        if name.startswith(f"{PAGES}/"):
            yield document(f"{directory}/{name}", text)


def _retired(retired: Document) -> Iterator[Entry]:
    where = places(retired.text, 1)
    for entry in _entries(Entry(retired.file, where[""][0], "", retired.table), where, "retired"):
        yield entry._replace(code=str(entry.table.get("country", "")))
