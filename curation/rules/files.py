"""Whether the files can be read, as a whole and a country at a time."""

from collections.abc import Iterator
from itertools import pairwise

from calmcli.core import toml
from calmcli.store.shipped import without_sources
from curation.data import Data
from curation.documents import Document, Table
from curation.fault import Fault
from curation.places import line_at

_SCHEMA = "\nschema = 1\n"
"""What the program looks for before it reads a block."""


def files_can_be_read(data: Data) -> Iterator[Fault]:
    """Find a file that is missing or is no TOML; the helplines are parsed later, block by block."""
    for document in (data.helplines, data.fallback, data.names, *data.pages, *data.own):
        if document.error:
            yield document.error


def lines_end_plainly(data: Data) -> Iterator[Fault]:
    """Find line ends that would hide the header of a block from the program."""
    if (index := data.helplines.text.find("\r")) >= 0:
        what = "a line ends with a carriage return; save the file with plain line feeds"
        yield Fault(data.helplines.file, line_at(data.helplines.text, index), "", what)


def the_schema_stands_first(data: Data) -> Iterator[Fault]:
    """Find anything before the first block but comments and the version of the schema."""
    file, text = data.helplines.file, data.helplines.text
    if not data.blocks:
        yield Fault(file, 1, "", "no country stands here; begin each with its code alone on a line: [GB]")
        return
    start = "\n".join(text.split("\n")[: data.blocks[0].line - 1]) + "\n"
    if _SCHEMA not in start or _parsed(start) != {"schema": 1}:
        yield Fault(file, 1, "", "before the first country stands the line schema = 1 and no other key")


def _parsed(text: str) -> Table | None:
    try:
        return toml.parse(text)
    except toml.NotTomlError:
        return None


def blocks_stand_once_in_order(data: Data) -> Iterator[Fault]:
    """Find a country that has two blocks, or stands in the wrong place."""
    for before, block in pairwise(data.blocks):
        if block.code == before.code:
            yield block.fault("this country has two blocks; put both into one")
        elif block.code < before.code:
            yield block.fault(f"stands after {before.code}; sort the blocks by code")


def blocks_parse_alone(data: Data) -> Iterator[Fault]:
    """Find a block that is no TOML by itself, or holds more than its own country."""
    for block in data.blocks:
        if block.document.error:
            yield block.document.error
        elif others := sorted(block.document.table.keys() - {block.code}):
            yield block.fault(f"holds {', '.join(others)} too; each country stands in its own block")


def sources_can_be_left_out(data: Data) -> Iterator[Fault]:
    """Find a block that says something else once the program has left its sources out."""
    for block in data.blocks:
        read = _parsed(without_sources(block.document.text.encode()).decode())
        if not block.document.error and read != _bare(block.document):
            yield block.fault(
                "its sources cannot be left out for speed; write `sources = [` and `]` on lines of "
                "their own, and one source a line between them, four spaces in"
            )


def _bare(document: Document) -> Table:
    """Return what a block says without the sources of its entries."""
    return {code: _without_sources(country) for code, country in document.table.items()}


def _without_sources(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_sources(inner) for key, inner in value.items() if key != "sources"}
    if isinstance(value, list):
        return [_without_sources(inner) for inner in value]
    return value
