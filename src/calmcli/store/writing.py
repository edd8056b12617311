"""One entry being written: its words kept as a draft while they come, and saved when the person is done."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.notes import NO_NOTES, Notes
from calmcli.core.problem import CannotError
from calmcli.store.drafts import Draft, mark_of
from calmcli.store.journal import Found, NoEntryError, ReadOnlyEntryError, new_id
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.store import Store


class Writing:
    """An entry in somebody's hands: new, or one whose words are being changed."""

    def __init__(self, store: Store, draft: Draft, base: Found | None = None) -> None:
        self._store = store
        self._base = base
        self._kept: Entry | None = draft.entry
        self.draft = draft
        """The words so far."""

    @property
    def is_new(self) -> bool:
        """Whether it becomes a new entry."""
        return self._base is None

    def keep(self, body: str, notes: Notes | None = None) -> None:
        """Keep the words as a draft; raises `NotSavedError` where they are only held in memory.

        Without notes, those it has stay.
        """
        entry = self._with(body, notes)
        if entry == self._kept:
            return
        try:
            self._hold(entry)
        except OSError as error:
            raise NotSavedError(reason_of(error), None) from error

    def _with(self, body: str, notes: Notes | None) -> Entry:
        entry = self.draft.entry.with_body(body)
        return entry if notes in (None, entry.notes) else entry.with_notes(notes)

    def save(self, body: str, now: datetime, notes: Notes | None = None) -> Entry | None:
        """Save the words as an entry and return it; None where there is nothing to save.

        Without notes, those it has stay; notes without words are an entry too. Raises `NotSavedError`, with
        the draft that holds the words then.
        """
        entry = self._with(body, notes)
        is_unchanged = self._base and (self._base.entry.body, self._base.entry.notes) == (body, entry.notes)
        if is_unchanged or (self.is_new and not body.strip() and entry.notes == NO_NOTES):
            self._drop()
            return self._base.entry if self._base else None
        self._store.has_unsaved_words = True
        try:
            saved = (
                self._store.journal.change(self._base, entry, now)
                if self._base
                else self._store.journal.add(entry)
            )
        except OSError as error:
            raise NotSavedError(reason_of(error), self._as_draft(entry)) from error
        except ReadOnlyEntryError as error:
            raise NotSavedError(_("this entry can only be read"), self._as_draft(entry)) from error
        self._store.has_unsaved_words = False
        self._drop()
        return saved

    @contextmanager
    def lent(self, notes: Notes | None = None) -> Iterator[Path]:
        """Give the words to an editor as a private copy; what it writes there is offered back like a draft.

        Raises `OSError`.
        """
        self.draft = self.draft._replace(entry=self._with(self.draft.entry.body, notes))
        with self._store.drafts.lent(self.draft) as path:
            yield path

    def put_down(self) -> None:
        """Forget the draft, and leave the journal as it is."""
        self._drop()

    def _as_draft(self, entry: Entry) -> Path | None:
        try:
            self._hold(entry)
        except OSError:
            return None
        return self._store.drafts.path(self.draft.id)

    def _hold(self, entry: Entry) -> None:
        self.draft, self._kept = self.draft._replace(entry=entry), None
        self._store.drafts.keep(self.draft)
        self._kept = entry

    def _drop(self) -> None:
        # A draft that cannot be removed is offered back later; its words are saved either way.
        with suppress(OSError):
            self._store.drafts.drop(self.draft.id)


def new_entry(store: Store, moment: datetime) -> Writing:
    """Return a new entry to write, begun at a moment with its offset."""
    name = new_id(moment)
    return Writing(store, Draft(name, Entry(name, moment.replace(microsecond=0), "")))


def changed_entry(store: Store, name: str, moment: datetime) -> Writing:
    """Return an entry whose words are to be changed; raises `NoEntryError`."""
    found = store.journal.find(name)
    draft = Draft(new_id(moment), found.entry, editing=name, seen=mark_of(found.entry))
    return Writing(store, draft, found)


def taken_up(store: Store, draft: Draft, moment: datetime) -> Writing:
    """Return a draft taken up again; raises `OSError` where it cannot be taken over.

    A change to an entry that has changed since, or gone, becomes an entry of its own: both are kept.
    """
    own = store.drafts.claim(draft, moment)
    base = None
    with suppress(NoEntryError):
        base = store.journal.find(own.editing) if own.editing else None
    if base and own.seen != mark_of(base.entry):
        base = None
    if base:
        own = own._replace(entry=own.entry._replace(id=base.entry.id))
    return Writing(store, own, base)


def newest_left(store: Store, moment: datetime) -> Writing:
    """Return the newest words that were never saved, taken up again; raises `CannotError`."""
    for draft in store.drafts.left():
        try:
            return taken_up(store, draft, moment)
        except FileNotFoundError:
            continue
        except OSError as error:
            reason = _("They stay where they are, and could not be opened: {reason}.")
            raise CannotError(reason.format(reason=reason_of(error))) from None
    raise CannotError(_("There are no unfinished words."))
