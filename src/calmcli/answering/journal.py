"""Answers what is asked of the journal."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.opening.journal import JournalOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import journal as requests
from calmcli.store import content
from calmcli.store.desk import Desk
from calmcli.store.journal import NoEntryError, remark

if TYPE_CHECKING:
    from calmcli.screens.journal import JournalScreen


class JournalAnswers(Answers):
    """Opens, keeps, saves, deletes and brings back entries."""

    openings = JournalOpenings
    opening: JournalOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._desk = Desk(self.sitting)

    def open(self, name: str) -> Frame:
        """Return a screen of the journal by its name; to write is to open an empty page."""
        return self._editor(self._desk.begin) if name == "write" else self.with_draft(super().open(name))

    def with_draft(self, screen: Frame) -> Frame:
        """Return a screen that offers words that were never saved, where there are some."""
        screen.set_reactive(Frame.has_draft, self._desk.has_draft)
        return screen

    def keep_words(self) -> None:
        """Keep the words of every editor as drafts."""
        for screen in self.screens:
            words = screen.unsaved_words if isinstance(screen, Frame) else None
            if words is not None:
                with suppress(CannotError):
                    self._desk.keep(*words)

    @answers_to(requests.OpenEntry)
    def _open_entry(self, request: requests.OpenEntry) -> None:
        try:
            found = self.sitting.store.journal.find(request.name)
        except NoEntryError:
            self._refresh(_("This entry is no longer there."))
            return
        screen = self.opening.entry(found.entry, query=request.query)
        screen.set_reactive(Frame.notice, str(remark(found) or ""))
        self.host.push_screen(screen)

    @answers_to(requests.WriteEntry)
    def _write_entry(self, request: requests.WriteEntry) -> None:
        name = request.name
        self._open_editor(self._desk.begin if name is None else partial(self._desk.change, name))

    @answers_to(requests.TakeUpDraft)
    def _take_up_draft(self) -> None:
        self._open_editor(self._desk.take_up)

    def _open_editor(self, take: Callable[[], Entry]) -> None:
        with self.host.told():
            self.host.push_screen(self._editor(take))

    def _editor(self, take: Callable[[], Entry]) -> Frame:
        editor = self.opening.write(take())
        editor.set_reactive(Frame.notice, str(self._desk.hindrance() or ""))
        editor.call_after_refresh(self._desk.prepare)
        return editor

    @answers_to(requests.KeepWords)
    def _keep(self, request: requests.KeepWords) -> None:
        with self.host.told():
            self._desk.keep(request.body, request.notes)

    @answers_to(requests.SaveWords)
    def _save(self, request: requests.SaveWords) -> None:
        try:
            said = self._desk.save(request.body, request.notes)
        except CannotError as error:
            said = _("{reason} Esc again leaves.").format(reason=error)
            if isinstance(self.host.screen, Frame) and self.host.screen.notice != said:
                self.host.screen.notice = said
                return
        self.host.go_back()
        self._refresh(said)

    @answers_to(requests.DeleteEntry)
    def _delete(self, request: requests.DeleteEntry) -> None:
        with self.host.told():
            self._desk.delete(request.name)
            if self.host.screen.name == "entry":
                self.host.go_back()
            self._refresh(content.screen_words("journal")["deleted"])

    @answers_to(requests.UndoDelete)
    def _undo(self) -> None:
        with self.host.told():
            self._desk.undo()
            self._refresh(_("Brought back."))

    @answers_to(requests.OpenTrash)
    def _open_trash(self) -> None:
        self.host.push_screen(self.opening.trash())

    @answers_to(requests.OpenTrashed)
    def _open_trashed(self, request: requests.OpenTrashed) -> None:
        trashed = self.opening.trashed()
        place = trashed.place_of(request.name)
        if place is not None:
            self.host.push_screen(self.opening.entry(trashed[place], is_in_trash=True))

    @answers_to(requests.RestoreEntry)
    def _restore(self, request: requests.RestoreEntry) -> None:
        with self.host.told():
            self._desk.restore(request.name)
            if self.host.screen.name == "entry":
                self.host.go_back()
            self._refresh(_("Brought back."))

    @answers_to(requests.OpenCalendar)
    def _open_calendar(self) -> None:
        self.host.push_screen(self.opening.calendar())

    @answers_to(requests.GoToEntry)
    def _go_to_entry(self, request: requests.GoToEntry) -> None:
        self.host.go_back()
        if self.host.screen.name == "journal":
            cast("JournalScreen", self.host.screen).go_to(request.name)

    @answers_to(requests.JournalChanged)
    def _take_over(self, changed: requests.JournalChanged) -> None:
        self._refresh(changed.said)

    def _refresh(self, said: str) -> None:
        """Show the journal as it is now on each screen that lists it, and say what was done."""
        for screen in self.screens:
            if isinstance(screen, Frame):
                screen.has_draft = self._desk.has_draft
                entries = self.opening.trashed if screen.name == "trash" else self.opening.entries
                screen.show_journal(entries, can_undo=self._desk.can_undo)
                if screen.name == "journal":
                    # What it said of the entries before may be so no more.
                    screen.notice = ""
        self.host.tell(said)


FLOW = JournalAnswers
