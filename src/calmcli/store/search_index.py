"""The search index: made from the entries' files, checked against them before it is believed.

Nothing is only in it, and if it is broken it is made anew. It stands in the cache, as private as the entries:
their words are in it.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import chain, groupby, islice
from pathlib import Path
from typing import NamedTuple, TypeAlias
from zlib import crc32

from calmcli.core import folding
from calmcli.core.entry import Entry
from calmcli.core.matching import folded_entry, wanted_words
from calmcli.core.query import Either, Query
from calmcli.core.visible import one_line
from calmcli.store import disk
from calmcli.store.index_query import Condition, as_bytes, as_text, condition, full_text
from calmcli.store.journal import Journal, read_entry
from calmcli.store.marks import Mark, is_settled, seal
from calmcli.store.shelf import moment_key

_VERSION = crc32(f"calm 3, {folding.VERSION}".encode()) & 0x7FFFFFFF or 1
_PATIENCE = 2.0
"""Seconds to wait for another window that is writing to the index."""
_AT_ONCE = 1_000
"""How many files are taken in as a whole: somebody who leaves, or a kill, loses no more than these."""
_NS = 1_000_000_000

_TABLES = (
    "CREATE TABLE directories (place BLOB PRIMARY KEY, seal BLOB)",
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY, directory BLOB, name BLOB, mark TEXT, sort BLOB,
        written TEXT, mood INTEGER, urge INTEGER, is_readable INTEGER, UNIQUE (directory, name)
    )""",
    "CREATE INDEX by_date ON files (sort, directory)",
    "CREATE INDEX by_moment ON files (written)",
    "CREATE INDEX unreadable ON files (sort, directory) WHERE NOT is_readable",
    "CREATE TABLE labels (file INTEGER, field TEXT, words BLOB, said TEXT)",
    "CREATE INDEX by_words ON labels (field, words)",
    "CREATE INDEX by_file ON labels (file)",
    # The text comes as tokens with spaces between: this tokenizer parts them there, and changes nothing.
    "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'ascii', prefix = '1 2')",
)


_UNREADABLE = """SELECT directory, name FROM files INDEXED BY unreadable WHERE NOT is_readable
    ORDER BY sort DESC, directory DESC"""


class Stale(NamedTuple):
    """A file that the index does not know as it is now."""

    directory: Path
    """Where it stands."""
    mark: Mark
    """What it is like."""


Watch: TypeAlias = Callable[[Sequence[Stale]], AbstractContextManager[Iterable[Stale]]]
"""Shows how far long work has come: given what is to be done, gives it piece by piece."""


class Rows(NamedTuple):
    """What the index finds."""

    paths: Sequence[Path]
    """The files, in order, as many as were asked for."""
    total: int
    """How many there are in all."""
    unreadable: Sequence[Path]
    """Files that cannot be read, newest first."""


class BrokenIndexError(Exception):
    """The index cannot be used and is to be made anew."""


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the index, with its tables; raises `BrokenIndexError`, `sqlite3.Error` or `OSError`."""
    disk.make_private_file(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")
        if _version(connection) == 0:
            _make_tables(connection)
        if _version(connection) != _VERSION:
            raise BrokenIndexError
        yield connection
    except sqlite3.Error as error:
        if _tells_of_a_broken_file(error):
            raise BrokenIndexError from error
        raise
    finally:
        connection.close()


def discard(path: Path) -> None:
    """Remove the index; raises `OSError`."""
    for each in (path, path.with_name(f"{path.name}-journal")):
        each.unlink(missing_ok=True)


def _tells_of_a_broken_file(error: sqlite3.Error) -> bool:
    """Say whether an error is of the file itself, and not of a full disk, or of another window."""
    broken = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT)
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in broken


def _version(connection: sqlite3.Connection) -> int:
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def _make_tables(connection: sqlite3.Connection) -> None:
    with _changing(connection):
        if _version(connection) == 0:
            for table in _TABLES:
                connection.execute(table)
            connection.execute(f"PRAGMA user_version = {_VERSION}")


@contextmanager
def _changing(connection: sqlite3.Connection) -> Iterator[None]:
    """Change the index as a whole, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def is_new(connection: sqlite3.Connection) -> bool:
    """Say whether the index has never been brought up to date."""
    return connection.execute("SELECT 1 FROM directories LIMIT 1").fetchone() is None


def bring_up_to_date(connection: sqlite3.Connection, journal: Journal, now_ns: int, watch: Watch) -> None:
    """Make the index say what the files say; `now_ns`, in nanoseconds since 1970, is before they are read."""
    marks = journal.marks()
    seals = dict(connection.execute("SELECT place, seal FROM directories"))
    changed = {place: found for place, found in marks.items() if seals.get(os.fsencode(place)) != seal(found)}
    gone = seals.keys() - set(map(os.fsencode, marks))
    unknown = {place: _unknown(connection, place, found) for place, found in changed.items()}
    stale = [Stale(place, mark) for place, found in unknown.items() for mark in found]
    with watch(stale) as watched:
        for place, group in groupby(watched, lambda each: each.directory):
            for first in group:
                with _changing(connection):
                    for each in chain([first], islice(group, _AT_ONCE - 1)):
                        _take_in(connection, place, each.mark, now_ns)
    if changed or gone:
        with _changing(connection):
            for place, found in changed.items():
                _settle(connection, place, found)
            for name in gone:
                _forget(connection, name)


def _unknown(connection: sqlite3.Connection, place: Path, marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks of files that the index does not know, or not as they are now."""
    known = _known(connection, place)
    return [mark for mark in marks if known.get(os.fsencode(mark[0])) != _words(mark)]


def _known(connection: sqlite3.Connection, place: Path) -> Mapping[bytes, str | None]:
    return dict(connection.execute("SELECT name, mark FROM files WHERE directory = ?", [os.fsencode(place)]))


def _words(mark: Mark) -> str:
    return " ".join(map(str, mark[1:]))


def _settle(connection: sqlite3.Connection, place: Path, marks: Sequence[Mark]) -> None:
    """Let go of files that have gone from a directory, and seal it if all that are there are known."""
    directory, names = os.fsencode(place), {os.fsencode(mark[0]) for mark in marks}
    for name in _known(connection, place).keys() - names:
        _let_go(connection, directory, name)
    found = None if _unknown(connection, place, marks) else seal(marks)
    connection.execute("REPLACE INTO directories VALUES (?, ?)", [directory, found])


def _forget(connection: sqlite3.Connection, directory: bytes) -> None:
    """Let go of a directory that has gone."""
    for name in _known(connection, Path(os.fsdecode(directory))):
        _let_go(connection, directory, name)
    connection.execute("DELETE FROM directories WHERE place = ?", [directory])


def _let_go(connection: sqlite3.Connection, directory: bytes, name: bytes) -> None:
    place = [directory, name]
    found = connection.execute("SELECT id FROM files WHERE directory = ? AND name = ?", place).fetchone()
    if found:
        connection.execute("DELETE FROM words WHERE rowid = ?", found)
        connection.execute("DELETE FROM labels WHERE file = ?", found)
        connection.execute("DELETE FROM files WHERE id = ?", found)


def _take_in(connection: sqlite3.Connection, place: Path, mark: Mark, now_ns: int) -> None:
    """Read a file and let the index say what it says."""
    name = os.fsencode(mark[0])
    _let_go(connection, os.fsencode(place), name)
    found = read_entry(place / mark[0])
    if found is None:
        return
    entry = found.entry
    is_trusted = entry.is_readable and is_settled(mark, now_ns)
    sort = os.fsencode(moment_key(mark[0], mark[1] / _NS))
    row = (os.fsencode(place), name, _words(mark) if is_trusted else None, sort)
    noted = (as_text(entry.written) if entry.written else None, entry.mood, entry.urge, entry.is_readable)
    inserted = connection.execute("INSERT INTO files VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", [*row, *noted])
    if entry.is_readable:
        _take_in_words(connection, inserted.lastrowid or 0, entry)


def _take_in_words(connection: sqlite3.Connection, file: int, entry: Entry) -> None:
    folded = folded_entry(entry)
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", [file, folded.words])
    given = [("tag", *each) for each in zip(folded.tags, entry.tags, strict=True)]
    given += [("feeling", *each) for each in zip(folded.feelings, entry.feelings, strict=True)]
    labels = [(file, field, as_bytes(words), one_line(said)) for field, words, said in given]
    connection.executemany("INSERT INTO labels VALUES (?, ?, ?, ?)", labels)


def rows(connection: sqlite3.Connection, query: Query, most: int | None, *, is_ranked: bool) -> Rows:
    """Return what the index finds for a query."""
    wanted = wanted_words(query) if is_ranked else []
    where = condition(query)
    source, values, first = "files", list[str](), ""
    if wanted:
        source = """files LEFT JOIN
            (SELECT rowid AS file, bm25(words) AS rank FROM words WHERE words MATCH ?) ON file = id"""
        values, first = [full_text(Either(tuple(wanted))) or ""], "coalesce(rank, 0), "
    # The texts put together here are of calm's own making; what the person typed comes as values.
    chosen = f"""SELECT directory, name FROM {source} WHERE is_readable AND {where.sql}
        ORDER BY {first}sort DESC, directory DESC LIMIT ?"""  # noqa: S608
    limit = -1 if most is None else most
    found = connection.execute(chosen, [*values, *where.values, limit]).fetchall()
    total = len(found)
    if most is not None and total == most:
        total = _count(connection, query, where)
    return Rows(_paths(found), total, unreadable(connection))


def unreadable(connection: sqlite3.Connection) -> list[Path]:
    """Return the files that cannot be read, newest first."""
    return _paths(connection.execute(_UNREADABLE))


def _count(connection: sqlite3.Connection, query: Query, where: Condition) -> int:
    if matched := full_text(query):
        # Counted where the words are, ten times as fast; only what can be read has words there.
        found = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", [matched])
    else:
        counted = f"SELECT count(*) FROM files WHERE is_readable AND {where.sql}"  # noqa: S608
        found = connection.execute(counted, where.values)
    (total,) = found.fetchone()
    return int(total)


def _paths(found: Iterable[tuple[bytes, bytes]]) -> list[Path]:
    parents: dict[bytes, Path] = {}
    return [
        parents.setdefault(directory, Path(os.fsdecode(directory))) / os.fsdecode(name)
        for directory, name in found
    ]
