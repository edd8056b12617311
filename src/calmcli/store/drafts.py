"""Words not yet saved as an entry, kept so that no crash, kill or closed window takes them."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calmcli.core.entry import Entry, moment_of
from calmcli.store import disk, words_draft
from calmcli.store.journal import encoded, entries_in, new_id
from calmcli.store.places import Places

_OWN_KEY = "calm_draft"
"""The key under which a draft's file says what it is a draft of; no entry has it."""


class Draft(NamedTuple):
    """An entry as it is being written."""

    id: str
    """The draft's own name; a draft is never shared by two windows."""
    entry: Entry
    """The entry with its words so far."""
    editing: str | None = None
    """The name of the entry that is being changed; None for a new one."""
    seen: str | None = None
    """The mark of that entry's words as they were when the change began."""


class Drafts:
    """A person's drafts: on disk, or in memory for as long as the disk refuses them."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._directory = places.drafts
        self._held: dict[str, Draft] = {}

    def path(self, draft_id: str) -> Path:
        """Return the file of a draft."""
        return self._directory / f"{draft_id}.md"

    def prepare(self) -> None:
        """Make ready what the first draft needs, so that the quick exit waits for nothing but the words.

        Raises `OSError`.
        """
        import tomli_w  # noqa: F401, PLC0415 - only who writes needs it

        disk.make_private(self._directory)

    def keep(self, draft: Draft) -> None:
        """Keep a draft durably; raises `OSError` where it is only held in memory."""
        self._held.pop(draft.id, None)
        self._held[draft.id] = draft
        change = {"editing": draft.editing, "seen": draft.seen}
        known = {key: value for key, value in change.items() if value is not None}
        extra = {**draft.entry.extra, **({_OWN_KEY: known} if known else {})}
        disk.replace(self.path(draft.id), encoded(draft.entry._replace(extra=extra)))
        del self._held[draft.id]

    def drop(self, draft_id: str) -> None:
        """Forget a draft whose words are saved, or empty; raises `OSError` where its file stays."""
        self._held.pop(draft_id, None)
        words_draft.drop(self._places, draft_id)
        try:
            disk.remove(self.path(draft_id))
        except (FileNotFoundError, NotADirectoryError):
            return

    @contextmanager
    def lent(self, draft: Draft) -> Iterator[Path]:
        """Give a draft's words to an editor as a private copy; what it writes there belongs to the draft.

        Raises `OSError`.
        """
        self.keep(draft)
        words = draft.entry.body.encode("utf-8", "surrogateescape")
        with words_draft.lending(self._places, draft.id, words) as path:
            yield path

    def held(self) -> list[Draft]:
        """Return the drafts that are only in memory, newest first."""
        return list(reversed(self._held.values()))

    def left(self) -> list[Draft]:
        """Return the drafts that can be read, newest first: those in memory, then those on disk.

        What is in an editor now is in somebody's hands, and not left.
        """
        readable = [found.entry for found in entries_in(self._directory) if found.entry.is_readable]
        on_disk = {entry.id: _draft(entry) for entry in readable}
        for draft_id in words_draft.in_hand(self._places):
            on_disk.pop(draft_id, None)
        for draft_id in words_draft.left(self._places):
            self._add_words(on_disk, draft_id)
        newest = sorted(on_disk.values(), key=lambda draft: draft.id, reverse=True)
        return [*self.held(), *(draft for draft in newest if draft.id not in self._held)]

    def _add_words(self, drafts: dict[str, Draft], draft_id: str) -> None:
        """Let a draft have the words that an editor left for it; words that cannot be read stay there."""
        with suppress(OSError):
            words = words_draft.words_of(self._places, draft_id)
            if words is not None:
                begun = drafts.get(draft_id, Draft(draft_id, Entry(draft_id, moment_of(draft_id), "")))
                drafts[draft_id] = begun._replace(entry=begun.entry.with_body(words))

    def unreadable(self) -> list[tuple[Path, str]]:
        """Return the files of drafts that cannot be read, each with the reason."""
        found = (each for each in entries_in(self._directory) if not each.entry.is_readable)
        return [(each.path, each.entry.doubt.reason if each.entry.doubt else "") for each in found]

    def claim(self, draft: Draft, moment: datetime) -> Draft:
        """Take a draft over under a name of one's own, so that two windows never write the same one.

        Raises `FileNotFoundError` where another window was first, and `OSError` where it cannot be taken.
        """
        if draft.id in self._held:
            return draft
        own = draft._replace(id=new_id(moment))
        if draft.id in words_draft.left(self._places):
            self.keep(own)
            self.drop(draft.id)
        else:
            disk.move(self.path(draft.id), self.path(own.id))
        return own


def _draft(entry: Entry) -> Draft:
    kept = {key: value for key, value in entry.extra.items() if key != _OWN_KEY}
    found = entry.extra.get(_OWN_KEY)
    change = found if isinstance(found, dict) else {}
    return Draft(entry.id, entry._replace(extra=kept), change.get("editing"), change.get("seen"))


def mark_of(entry: Entry) -> str:
    """Return a mark that tells an entry as it stands from the same entry after any change."""
    from hashlib import sha256  # noqa: PLC0415 - 4 ms that only a change to an entry needs

    return sha256(encoded(entry)).hexdigest()
