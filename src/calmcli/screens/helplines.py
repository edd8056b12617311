"""The helplines of the person's country."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from textual.widget import Widget

from calmcli.core.helpline_words import grounds_words
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.helpline_lines import helpline_lines
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, paragraphs


class HelplinesScreen(Frame):
    """Who can be called, texted or written to."""

    def __init__(self, lifeline: Lifeline, answer: Answer, now: datetime, words: Mapping[str, str]) -> None:
        super().__init__(_("calm · someone to talk to"), lifeline, name="helplines")
        self._answer = answer
        self._now = now
        self._words = words

    def body(self) -> Widget:
        """Put the numbers under a word to encourage, and what they rest on under the numbers."""
        opening = paragraphs([self._words["opening"]])
        return Page(Passage([*opening, *helpline_lines(self._answer, self._now), *self._about()]))

    def _about(self) -> Iterator[Line]:
        if checked := self._answer.country.checked:
            yield from paragraphs([self._words["checked"].format(date=checked.isoformat())], "quiet")
        yield from (Line(words, "quiet") for words in grounds_words(self._answer))

    def on_mount(self) -> None:
        """Let the arrow keys move through the numbers."""
        self.show_progress(self._answer.country.name)
        self.query_one(Page).focus()
