"""A person at their journal: the entry in their hands, and what they deleted last."""

from contextlib import suppress

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.notes import Notes
from calmcli.core.problem import CannotError, Problem
from calmcli.store.journal import NoEntryError
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.sitting import Sitting
from calmcli.store.writing import Writing, changed_entry, new_entry, newest_left

_LONGEST_EDITED = 1_000_000
"""How many characters an entry may have to be changed on a screen: a page of more answers too slowly."""


class Desk:
    """Writes, changes, deletes and brings back entries for one sitting, one at a time."""

    def __init__(self, sitting: Sitting) -> None:
        self._store = sitting.store
        self._now = sitting.clock.now
        self._writing: Writing | None = None
        self._deleted: list[str] = []

    @property
    def can_undo(self) -> bool:
        """Whether an entry was deleted here that can be brought back."""
        return bool(self._deleted)

    @property
    def has_draft(self) -> bool:
        """Whether there are words that were never saved."""
        return bool(self._store.drafts.left())

    def hindrance(self) -> Problem | None:
        """Return what stands in the way of saving, None if nothing does."""
        return self._store.hindrance()

    def prepare(self) -> None:
        """Make ready what keeping words needs; where that cannot be, keeping them says so."""
        with suppress(OSError):
            self._store.drafts.prepare()

    def begin(self) -> Entry:
        """Take a new entry in hand and return it."""
        return self._hold(new_entry(self._store, self._now()))

    def change(self, name: str) -> Entry:
        """Take an entry in hand to change it and return it; raises `CannotError`."""
        try:
            writing = changed_entry(self._store, name, self._now())
        except NoEntryError:
            raise CannotError(_("This entry is no longer there.")) from None
        if not writing.draft.entry.can_change:
            reason = _("This entry can only be read: its file is not one this version of calm can write.")
            raise CannotError(reason)
        if len(writing.draft.entry.body) > _LONGEST_EDITED:
            reason = _("It is too long for this page. Your own editor opens it: calm journal edit --editor")
            raise CannotError(f"{reason} {name}")
        return self._hold(writing)

    def take_up(self) -> Entry:
        """Take the newest words in hand that were never saved and return them as an entry.

        Raises `CannotError`.
        """
        return self._hold(newest_left(self._store, self._now()))

    def _hold(self, writing: Writing) -> Entry:
        self._writing = writing
        return writing.draft.entry

    def keep(self, body: str, notes: Notes | None = None) -> None:
        """Keep the words in hand as a draft; raises `CannotError` where they are only in memory.

        Without notes, those it has stay.
        """
        if self._writing is None:
            return
        try:
            self._writing.keep(body, notes)
        except NotSavedError as error:
            reason = _("Not on the disk yet: {reason}. Your words stay here while calm is open.")
            raise CannotError(reason.format(reason=error.reason)) from None

    def save(self, body: str, notes: Notes | None = None) -> str:
        """Save the words in hand as an entry and return what to say; raises `CannotError`."""
        if self._writing is None:
            return ""
        try:
            saved = self._writing.save(body, self._now(), notes)
        except NotSavedError as error:
            where = _("a draft is kept in {path}").format(path=error.draft)
            place = where if error.draft else _("they stay here while calm is open")
            reason = _("Not saved: {reason}. Your words are not lost; {place}.")
            raise CannotError(reason.format(reason=error.reason, place=place)) from None
        self._writing = None
        return _("Saved.") if saved else ""

    def delete(self, name: str) -> None:
        """Move an entry to the trash; raises `CannotError`."""
        try:
            self._store.journal.delete(name)
        except NoEntryError:
            return
        except OSError as error:
            raise CannotError(_("It could not be moved: {reason}.").format(reason=reason_of(error))) from None
        self._deleted.append(name)

    def undo(self) -> None:
        """Bring back what was deleted last; raises `CannotError`."""
        self.restore(self._deleted[-1])

    def restore(self, name: str) -> None:
        """Bring an entry back from the trash; raises `CannotError`."""
        try:
            self._store.journal.restore(name)
        except NoEntryError:
            self._forget(name)
            raise CannotError(_("It is no longer in the trash.")) from None
        except OSError as error:
            reason = _("It could not be brought back: {reason}.")
            raise CannotError(reason.format(reason=reason_of(error))) from None
        self._forget(name)

    def _forget(self, name: str) -> None:
        self._deleted = [each for each in self._deleted if each != name]
