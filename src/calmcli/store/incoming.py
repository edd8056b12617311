"""Entries from other files, brought into the journal: all of them or none, and twice is once."""

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from calmcli.core.entry import FENCE, Entry, entry_from, entry_id, entry_of_table, is_entry_name, moment_of
from calmcli.core.incoming.recognise import Source, records_of
from calmcli.core.incoming.record import NotUnderstoodError, Record
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.journal import Journal, NoEntryError, encoded
from calmcli.store.reasons import reason_of
from calmcli.store.watching import Watch, unwatched

_LARGEST_IMPORT = 256_000_000
"""The largest file that entries are brought in from, in bytes."""

_ENDINGS = frozenset({".md", ".markdown", ".txt"})
_YEARS = range(1000, 9999)
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_SUFFIX_LENGTH = 10
_ZIP = b"PK\x03\x04"

Local = Callable[[datetime], datetime]
"""Gives a moment the offset of this machine."""


class UnreadableImportError(Exception):
    """A file of entries cannot be brought in, and nothing of it was."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.path)
        self.problem = problem
        """What is wrong with it, and where."""


class Arrivals(NamedTuple):
    """What is in a file, compared with the journal."""

    new: tuple[Entry, ...] = ()
    """The entries that the journal does not have, by the names they would get."""
    same: int = 0
    """How many it has already, or the file has twice."""
    empty: int = 0
    """How many say nothing at all."""


def arrivals(
    journal: Journal,
    path: Path,
    local: Local,
    source: Source | None = None,
    watch: Watch[Record] = unwatched,
) -> Arrivals:
    """Return what is in a file or a folder that could be brought in; nothing is written.

    Raises `UnreadableImportError`.
    """
    with watch(list(_records(path, local, source))) as records:
        return _compared(journal, records)


def _compared(journal: Journal, records: Iterable[Record]) -> Arrivals:
    taken = journal.names()
    new: list[Entry] = []
    same = empty = 0
    for record in records:
        if not (record.body.strip() or record.front.keys() - {"written", "kind", "schema"}):
            empty += 1
            continue
        entry = _named(entry_of_table(record.name, record.front, record.body), taken, journal)
        if entry is None:
            same += 1
        else:
            new.append(entry)
            taken.add(entry.id)
    return Arrivals(tuple(new), same, empty)


def bring_in(journal: Journal, entries: Iterable[Entry]) -> int:
    """Save the entries and return how many; where one cannot be saved, none stays. Raises `OSError`.

    An end in the middle, by a kill, leaves whole entries, which bringing them in again does not double.
    """
    saved: list[Entry] = []
    try:
        for entry in entries:
            with _interrupts_waiting():
                saved.append(journal.add(entry))
    except BaseException:
        for entry in saved:
            with suppress(OSError):
                journal.take_out(entry)
        raise
    return len(saved)


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """Let an interrupt by key come only once an entry is saved and known to be."""
    came: list[int] = []
    # A mask would hold for this thread alone, and another one would let the interrupt in.
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        signal.raise_signal(signal.SIGINT)


def _named(entry: Entry, taken: set[str], journal: Journal) -> Entry | None:
    """Return an entry under the name it gets, None where the same one has come before.

    Its own name where that is free, else one made of all it says: the same each time, so that the same
    words never come twice, even where those that came before were changed since.
    """
    if is_entry_name(entry.id):
        if entry.id not in taken:
            return entry
        if _is_there(entry, journal):
            return None
    renamed = entry._replace(id=_name_of(entry))
    return None if renamed.id in taken else renamed


def _is_there(entry: Entry, journal: Journal) -> bool:
    with suppress(NoEntryError):
        return encoded(journal.find(entry.id).entry) == encoded(entry)
    return False


def _name_of(entry: Entry) -> str:
    digest = int.from_bytes(sha256(encoded(entry)).digest())
    letters = (_ALPHABET[digest >> (5 * place) & 31] for place in range(_SUFFIX_LENGTH))
    return entry_id(entry.written or datetime(_YEARS.start, 1, 1, tzinfo=UTC), "".join(letters))


def _records(path: Path, local: Local, source: Source | None) -> Iterator[Record]:
    for file in _files(path):
        try:
            for record in _records_in(file, local, source, is_alone=file == path):
                yield _dated(record, local)
        except NotUnderstoodError as error:
            raise _unreadable(file, error.reason, error.line, error.column) from None
        except OSError as error:
            raise _unreadable(file, reason_of(error)) from None


def _files(path: Path) -> Iterator[Path]:
    """Return the file, or the files of words in a folder and below it; hidden ones are left out."""
    if not path.is_dir():
        return iter((path,))
    found = (file for file in sorted(path.rglob("*")) if file.suffix.lower() in _ENDINGS)
    return (file for file in found if not any(part.startswith(".") for part in file.relative_to(path).parts))


def _records_in(file: Path, local: Local, source: Source | None, *, is_alone: bool) -> Iterable[Record]:
    data = disk.read(file, _LARGEST_IMPORT)
    if data.startswith(_ZIP):
        raise NotUnderstoodError(_("this is a zip archive; unpack it, and give the file that is in it"))
    text = data.decode("utf-8", "surrogateescape")
    if text.removeprefix("\ufeff").startswith(FENCE) or moment_of(file.stem):
        entry = entry_from(file.stem, text)
        return [Record(entry.body, entry.front_matter(), entry.id)]
    changed = local(datetime.fromtimestamp(file.stat().st_mtime, UTC))
    return records_of(file.name, text, changed, source if is_alone else Source.TEXT)


def _dated(record: Record, local: Local) -> Record:
    """Return a record with the offset of this machine where another program noted none."""
    written = record.written
    if written is None:
        return record
    if written.year not in _YEARS:
        raise NotUnderstoodError(_("one of its dates is too far away"))
    if record.name:
        return record
    return record._replace(
        front={**record.front, "written": _whole(written if written.tzinfo else local(written))}
    )


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _unreadable(
    path: Path, reason: str, line: int | None = None, column: int | None = None
) -> UnreadableImportError:
    return UnreadableImportError(Problem(str(path), reason, _("Nothing was brought in."), line, column))
