"""Answers what is asked around the page to write on."""

from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, answers_to
from calmcli.opening.writing import WritingOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import writing as requests

if TYPE_CHECKING:
    from calmcli.screens.writing import WritingScreen


class WritingAnswers(Answers):
    """Asks for what is noted beside the words, and gives something to begin with."""

    openings = WritingOpenings
    opening: WritingOpenings

    @answers_to(requests.OpenNotes)
    def _open_notes(self, request: requests.OpenNotes) -> None:
        self.host.push_screen(self.opening.notes(request.notes))

    @answers_to(requests.OpenFeelings)
    def _open_feelings(self, request: requests.OpenFeelings) -> None:
        self.host.push_screen(self.opening.feelings_wheel(request.notes))

    @answers_to(requests.NotesChanged)
    def _take_over_notes(self, request: requests.NotesChanged) -> None:
        for screen in self.screens:
            if isinstance(screen, Frame):
                screen.show_notes(request.notes)

    @answers_to(requests.OpenTemplates)
    def _open_templates(self) -> None:
        self.host.push_screen(self.opening.templates())

    @answers_to(requests.UseTemplate)
    def _use_template(self, request: requests.UseTemplate) -> None:
        self.host.go_back()
        if self.host.screen.name == "write":
            cast("WritingScreen", self.host.screen).insert(request.text)

    @answers_to(requests.HidePrompt)
    def _hide_prompt(self, request: requests.HidePrompt) -> None:
        """Remember it in the person's settings; where those cannot be written, for this sitting."""
        from calmcli.store.prompts import put_away  # noqa: PLC0415 - most sittings hide nothing

        hidden = (*self.sitting.settings.hidden_prompts, request.prompt_id)
        self.host.renew(self.sitting.with_settings(hidden_prompts=hidden))
        with self.host.told():
            put_away(self.sitting, request.prompt_id)


FLOW = WritingAnswers
