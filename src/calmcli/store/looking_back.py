"""All that a person noted, to be counted: from the search index, or without one, from all files."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.core.trends import Log, Noted
from calmcli.store.journal import Found, read_entry, remark
from calmcli.store.searching import Finder
from calmcli.store.store import Store
from calmcli.store.watching import Watch

if TYPE_CHECKING:
    from sqlite3 import Connection


class ReadLog(NamedTuple):
    """What was read."""

    log: Log
    """The notes."""
    problems: Sequence[Problem] = ()
    """What could not be read."""


class _Notes(NamedTuple):
    """What stands beside all entries."""

    noted: Sequence[Noted]
    """The notes, the newest first."""
    unreadable: Sequence[Found]
    """The entries that could not be read."""


def read_log(store: Store, now: Callable[[], datetime], watch: Watch[Any]) -> ReadLog:
    """Return all notes, the newest first; `watch` is shown what files are to be read, and may end it."""
    notes = Finder(store.places, now, watch).asked(_of_index) or _of_files(store, watch)
    waves = list(store.waves.watched(watch))
    problems = [problem for each in notes.unreadable if (problem := remark(each))]
    problems += [problem for each in waves for problem in each.problems]
    problems += list(_closed(store))
    return ReadLog(Log(notes.noted, [each.wave for each in waves if each.wave]), problems)


def _of_index(connection: "Connection") -> _Notes:
    from calmcli.store.index_notes import notes  # noqa: PLC0415 - a Python may have been made without SQLite
    from calmcli.store.search_index import unreadable  # noqa: PLC0415

    found = [found for path in unreadable(connection) if (found := read_entry(path))]
    return _Notes(notes(connection), found)


def _of_files(store: Store, watch: Watch[Path]) -> _Notes:
    with watch(list(store.journal.paths())) as paths:
        found = [found for path in paths if (found := read_entry(path))]
    noted = [noted for each in found if (noted := _noted(each.entry))]
    return _Notes(noted, [each for each in found if not each.entry.is_readable])


def _noted(entry: Entry) -> Noted | None:
    is_noted = entry.mood is not None or entry.urge is not None or entry.feelings
    if not (entry.is_readable and entry.written and is_noted):
        return None
    return Noted(entry.written.replace(tzinfo=None), entry.mood, entry.urge, entry.feelings)


def _closed(store: Store) -> Iterator[Problem]:
    """Return the directories that cannot be looked into."""
    for path, reason in (*store.journal.closed(), *store.waves.closed()):
        yield Problem(str(path), reason, _("calm shows the rest."))
