"""Answers what is asked of the journal."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.answers import Answers
from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.screens.frame import Frame
from calmcli.screens.requests import journal as requests
from calmcli.store import content
from calmcli.store.desk import Desk
from calmcli.store.journal import NoEntryError, remark
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.screens.writing import WritingScreen


class JournalAnswers(Answers):
    """Opens, keeps, saves, deletes and brings back entries."""

    def __init__(self, sitting: Sitting, *, has_colours: bool) -> None:
        super().__init__(sitting, has_colours=has_colours)
        self._desk = Desk(sitting)

    def _prepare(self, screen: Frame) -> None:
        super()._prepare(screen)
        screen.set_reactive(Frame.has_draft, self._desk.has_draft)

    def _keep_words(self) -> None:
        super()._keep_words()
        for screen in self.screen_stack:
            words = screen.unsaved_words if isinstance(screen, Frame) else None
            if words is not None:
                with suppress(CannotError):
                    self._desk.keep(*words)

    @on(requests.OpenEntry)
    def _open_entry(self, request: requests.OpenEntry) -> None:
        with suppress(NoEntryError):
            found = self._sitting.store.journal.find(request.name)
            screen = self._opening.entry(found.entry)
            screen.set_reactive(Frame.notice, str(remark(found) or ""))
            self.push_screen(screen)

    @on(requests.WriteEntry)
    def _write_entry(self, request: requests.WriteEntry) -> None:
        name = request.name
        self._open_editor(self._desk.begin if name is None else partial(self._desk.change, name))

    @on(requests.TakeUpDraft)
    def _take_up_draft(self) -> None:
        self._open_editor(self._desk.take_up)

    def _open_editor(self, take: Callable[[], Entry]) -> None:
        with self._told():
            editor = self._opening.write(take())
            hindrance = self._desk.hindrance()
            editor.set_reactive(Frame.notice, str(hindrance or ""))
            self.push_screen(editor)
            editor.call_after_refresh(self._desk.prepare)

    @on(requests.OpenNotes)
    def _open_notes(self, request: requests.OpenNotes) -> None:
        self.push_screen(self._opening.notes(request.notes))

    @on(requests.OpenFeelings)
    def _open_feelings(self, request: requests.OpenFeelings) -> None:
        self.push_screen(self._opening.feelings_wheel(request.notes))

    @on(requests.NotesChanged)
    def _take_over_notes(self, request: requests.NotesChanged) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.show_notes(request.notes)

    @on(requests.OpenTemplates)
    def _open_templates(self) -> None:
        self.push_screen(self._opening.templates())

    @on(requests.UseTemplate)
    def _use_template(self, request: requests.UseTemplate) -> None:
        self.action_leave()
        if self.screen.name == "write":
            cast("WritingScreen", self.screen).insert(request.text)

    @on(requests.KeepWords)
    def _keep(self, request: requests.KeepWords) -> None:
        with self._told():
            self._desk.keep(request.body, request.notes)

    @on(requests.SaveWords)
    def _save(self, request: requests.SaveWords) -> None:
        try:
            said = self._desk.save(request.body, request.notes)
        except CannotError as error:
            said = _("{reason} Esc again leaves.").format(reason=error)
            if isinstance(self.screen, Frame) and self.screen.notice != said:
                self.screen.notice = said
                return
        self.action_leave()
        self._refresh(said)

    @on(requests.DeleteEntry)
    def _delete(self, request: requests.DeleteEntry) -> None:
        with self._told():
            self._desk.delete(request.name)
            if self.screen.name == "entry":
                self.action_leave()
            self._refresh(content.screen_words("journal")["deleted"])

    @on(requests.UndoDelete)
    def _undo(self) -> None:
        with self._told():
            self._desk.undo()
            self._refresh(_("Brought back."))

    def _refresh(self, said: str) -> None:
        """Show the journal as it is now on each screen that lists it, and say what was done."""
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.has_draft = self._desk.has_draft
                screen.show_journal(self._opening.entries, can_undo=self._desk.can_undo)
        self._tell(said)
