"""The journal as lines: ten entries at a time, each to read, change, delete and bring back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from calmcli.core.conflict import may_have_two_versions
from calmcli.core.entry import Entry
from calmcli.core.entry_words import title_words, written_words
from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.core.month import Month, month_of, months_on, written_on_words
from calmcli.core.problem import CannotError
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.journal import entry_lines

_AT_ONCE = 10
_BACK = "b"


class Shelf(Protocol):
    """What can be done with a journal; each raises `CannotError` where it cannot."""

    def entries(self) -> Listing:
        """Return the entries, newest first."""

    def trashed(self) -> Listing:
        """Return what was deleted, newest first."""

    def search(self, words: str) -> Listing:
        """Return the entries that fit some words."""

    def days(self, month: Month) -> Mapping[int, Sequence[str]]:
        """Return the names of a month's entries by their day."""

    def write(self, conversation: Conversation) -> None:
        """Take down a new entry."""

    def add_to(self, conversation: Conversation, name: str) -> None:
        """Take down more words for an entry."""

    def settle(self, conversation: Conversation, name: str) -> str:
        """Show both versions of an entry, let one be chosen, and return what to say."""

    def delete(self, name: str) -> str:
        """Move an entry to the trash and return what to say."""

    def restore(self, name: str) -> str:
        """Bring an entry back and return what to say."""

    def has_unfinished(self) -> bool:
        """Say whether there are words that were never saved."""

    def finish(self, conversation: Conversation) -> None:
        """Take up the newest words that were never saved."""


class _Browsing:
    """One person looking through one list."""

    def __init__(
        self, conversation: Conversation, shelf: Shelf, words: Mapping[str, str], today: date
    ) -> None:
        self._talk = conversation
        self._shelf = shelf
        self._words = words
        self._today = today
        self._listing = shelf.entries()
        self._first = 0
        self._is_trash = self._is_search = False
        self._deleted: list[str] = []

    def run(self) -> None:
        """Offer the list until the person leaves."""
        answer: str | None = AGAIN
        while answer not in (None, _BACK):
            try:
                self._act(answer or "")
            except CannotError as error:
                self._talk.say(str(error))
            answer = self._talk.ask(self._question())

    def _act(self, answer: str) -> None:
        command, rest = answer[:1].casefold(), answer[1:].strip()
        acts = self._acts()
        if answer == AGAIN:
            self._say_rows()
        elif not answer:
            self._go_on()
        elif (place := self._place(answer)) is not None:
            self._read(place)
        elif command in acts and (command == "/" or not rest):
            acts[command](rest)
        else:
            self._talk.say(_("A number from the list, or one of the keys."))

    def _acts(self) -> Mapping[str, Callable[[str], None]]:
        return {
            "n": self._write,
            "/": self._search,
            "l": self._show_all,
            "c": self._say_days,
            "t": self._show_trash,
            "u": self._undo,
            "r": self._finish,
        }

    def _question(self) -> str:
        shown = self._shown()
        pairs = [(f"{self._first + 1}-{self._first + len(shown)}", _("read"))] if shown else []
        pairs += [("Enter", _("older"))] if self._has_older() else []
        pairs += [("n", _("new")), ("/", _("search"))]
        pairs += [("l", _("all entries"))] if self._is_trash or self._is_search or self._first else []
        pairs += [("c", _("days")), ("t", _("trash"))]
        pairs += [("u", _("undo"))] if self._deleted else []
        pairs += [("r", _("unfinished words"))] if self._shelf.has_unfinished() else []
        return keys(*pairs, (_BACK, _("back")))

    def _shown(self) -> Sequence[Entry]:
        self._listing.reach(self._first + _AT_ONCE)
        return [
            self._listing[at] for at in range(self._first, min(self._first + _AT_ONCE, len(self._listing)))
        ]

    def _has_older(self) -> bool:
        return len(self._listing) > self._first + _AT_ONCE

    def _say_rows(self) -> None:
        rows = [
            f"{number}  {written_words(entry)}  {title_words(entry)}"
            for number, entry in enumerate(self._shown(), self._first + 1)
        ]
        empty = self._words["empty_trash" if self._is_trash else "empty"]
        self._talk.say("", *(rows or [empty]))
        if any(map(may_have_two_versions, self._shown())) and not self._is_trash:
            self._talk.say(_("Some of these are second versions of an entry: read one to see both."))

    def _go_on(self) -> None:
        if self._has_older():
            self._first += _AT_ONCE
            self._say_rows()
        else:
            self._talk.say(_("There is nothing older."))

    def _place(self, answer: str) -> int | None:
        if not (answer.isascii() and answer.isdigit()):
            return None
        place = int(answer[:9]) - 1
        self._listing.reach(place)
        return place if 0 <= place < len(self._listing) else None

    def _read(self, place: int) -> None:
        entry = self._listing[place]
        self._talk.say("", *entry_lines(entry), "")
        question, acts = self._what_to_do_with(entry)
        answer = self._talk.ask(question)
        while answer == AGAIN:
            self._talk.say("", *entry_lines(entry), "")
            answer = self._talk.ask(question)
        act = acts.get(answer or "")
        if act:
            act(entry.id)
        self._say_rows()

    def _what_to_do_with(self, entry: Entry) -> tuple[str, Mapping[str, Callable[[str], None]]]:
        """Return what to ask under an entry that is read, and what each answer does."""
        is_trash = self._is_trash
        every = (
            ("b", _("bring it back"), self._restore, is_trash),
            ("v", _("both versions"), self._settle, not is_trash and may_have_two_versions(entry)),
            ("a", _("add to it"), self._add_to, not is_trash and entry.can_change),
            ("d", _("delete"), self._delete, not is_trash),
        )
        hints = [(key, does) for key, does, _act, is_offered in every if is_offered]
        acts = {key: act for key, _does, act, is_offered in every if is_offered}
        return keys(("Enter", _("back")), *hints), acts

    def _settle(self, name: str) -> None:
        self._talk.say(self._shelf.settle(self._talk, name))
        self._look_again()

    def _write(self, _rest: str) -> None:
        self._shelf.write(self._talk)
        self._show_all()

    def _add_to(self, name: str) -> None:
        self._shelf.add_to(self._talk, name)
        self._look_again()

    def _delete(self, name: str) -> None:
        self._talk.say(self._shelf.delete(name))
        self._deleted.append(name)
        self._look_again()

    def _restore(self, name: str) -> None:
        self._talk.say(self._shelf.restore(name))
        self._deleted = [each for each in self._deleted if each != name]
        self._look_again()

    def _undo(self, _rest: str) -> None:
        if self._deleted:
            self._restore(self._deleted[-1])
            self._say_rows()

    def _finish(self, _rest: str) -> None:
        self._shelf.finish(self._talk)
        self._show_all()

    def _look_again(self) -> None:
        self._is_search = False
        self._listing = self._shelf.trashed() if self._is_trash else self._shelf.entries()

    def _show_all(self, _rest: str = "") -> None:
        self._is_trash, self._first = False, 0
        self._look_again()
        self._say_rows()

    def _show_trash(self, _rest: str) -> None:
        self._is_trash, self._first = True, 0
        self._look_again()
        self._say_rows()

    def _search(self, rest: str) -> None:
        wanted = rest or self._talk.ask(_("Words to look for:"))
        if not wanted:
            return
        found = self._shelf.search(wanted)
        found.reach(0)
        if not len(found):
            self._talk.say(self._words["nothing_found_in_lines"])
            return
        self._listing, self._first = found, 0
        self._is_trash, self._is_search = False, True
        self._say_rows()

    def _say_days(self, _rest: str) -> None:
        """Say the days of a month on which something was written, then of the one before, while wanted."""
        month = month_of(self._today)
        answer: str | None = AGAIN
        while answer in ("", AGAIN):
            days = sorted(self._shelf.days(month).items())
            rows = [written_on_words(date(*month, number), len(names)) for number, names in days]
            self._talk.say("", month.name(), *(rows or [_("nothing written")]))
            answer = self._talk.ask(keys(("Enter", _("the month before")), (_BACK, _("back"))))
            month = month if answer == AGAIN else month_of(months_on(date(*month, 1), -1))
        self._say_rows()


def browse(conversation: Conversation, shelf: Shelf, words: Mapping[str, str], today: date) -> None:
    """Offer the journal's entries until the person leaves."""
    _Browsing(conversation, shelf, words, today).run()
