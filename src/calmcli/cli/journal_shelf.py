"""Looking through the journal in lines: the flow, and the journal as it sees it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from calmcli.cli import journal_flows
from calmcli.cli.printing import width_of
from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.core.month import Month
from calmcli.core.problem import CannotError
from calmcli.core.query import UnreadableQueryError, parse
from calmcli.plain import browsing
from calmcli.plain.conversation import Conversation
from calmcli.store import content
from calmcli.store.days import DaysWritten
from calmcli.store.desk import Desk
from calmcli.store.journal import NoEntryError
from calmcli.store.listing import FileListing
from calmcli.store.searching import Finder
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.store.search_index import Stale

_LONG = 1_000
"""How many entries to read take long enough to say so."""


class _OwnShelf:
    """The entries of one sitting."""

    def __init__(self, sitting: Sitting, say: Callable[[str], object]) -> None:
        self._sitting = sitting
        self._say = say
        self._desk = Desk(sitting)

    def entries(self) -> Listing:
        """Return the entries, newest first."""
        return FileListing(self._sitting.store.journal.paths())

    def trashed(self) -> Listing:
        """Return what was deleted, newest first."""
        return FileListing(self._sitting.store.journal.trashed_paths())

    def search(self, words: str) -> Listing:
        """Return the entries that fit some words; raises `CannotError` where those cannot be read."""
        try:
            query = parse(words, self._sitting.clock.now())
        except UnreadableQueryError as error:
            raise CannotError(str(error)) from None
        finder = Finder(self._sitting.store.places, self._sitting.clock.now, self._told)
        return FileListing(found.path for found in finder.search(query).found)

    @contextmanager
    def _told(self, stale: "Sequence[Stale]") -> "Iterator[Iterable[Stale]]":
        """Say that a search takes a while, where it does; a count that moves is nothing for lines."""
        if len(stale) > _LONG:
            words = _("Reading {count} entries to search them. This time it takes a while.")
            self._say(words.format(count=len(stale)))
        yield stale

    def days(self, month: Month) -> Mapping[int, Sequence[str]]:
        """Return the names of a month's entries by their day."""
        return DaysWritten(self._sitting.store.journal).of(month)

    def write(self, conversation: Conversation) -> None:
        """Take down a new entry."""
        journal_flows.write_whole(self._sitting, conversation)

    def add_to(self, conversation: Conversation, name: str) -> None:
        """Take down more words for an entry; raises `CannotError`."""
        try:
            journal_flows.add_to(self._sitting, conversation, name)
        except NoEntryError:
            raise CannotError(_("This entry is no longer there.")) from None

    def settle(self, conversation: Conversation, name: str) -> str:
        """Show both versions of an entry, let one be chosen, and return what to say; raises `CannotError`."""
        from calmcli.plain.conflict import ask, conflict_lines  # noqa: PLC0415 - few entries have two versions
        from calmcli.store.conflicts import Conflicts  # noqa: PLC0415

        conflicts = Conflicts(self._sitting.store.places)
        conflict = conflicts.find(name)
        if conflict is None:
            raise CannotError(_("There is only this version of it."))
        conversation.say("", *conflict_lines(conflict.versions, width_of(sys.stdout)))
        keep = ask(conversation)
        return conflicts.settled(conflict, keep, self._sitting.clock.now()) if keep else _("Left as it is.")

    def delete(self, name: str) -> str:
        """Move an entry to the trash and return what to say; raises `CannotError`."""
        self._desk.delete(name)
        return str(content.screen_words("journal")["deleted"])

    def restore(self, name: str) -> str:
        """Bring an entry back and return what to say; raises `CannotError`."""
        self._desk.restore(name)
        return _("Brought back.")

    def has_unfinished(self) -> bool:
        """Say whether there are words that were never saved."""
        return self._desk.has_draft

    def finish(self, conversation: Conversation) -> None:
        """Take up the newest words that were never saved; raises `CannotError`."""
        journal_flows.finish(self._sitting, conversation)


def browse(sitting: Sitting, conversation: Conversation) -> None:
    """Look through the journal, ten entries at a time."""
    words, today = content.screen_words("journal"), sitting.clock.now().date()
    browsing.browse(conversation, _OwnShelf(sitting, conversation.say), words, today)
