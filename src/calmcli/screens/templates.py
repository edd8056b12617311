"""Pages to fill in: choose one, and it stands where you write."""

from collections.abc import Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.writing_words import Template
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.writing import UseTemplate
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words


class TemplatesScreen(Frame):
    """A list of pages, with the marked one under it."""

    def __init__(self, lifeline: Lifeline, templates: Sequence[Template]) -> None:
        super().__init__(_("calm · a page to fill in"), lifeline, name="templates")
        self._templates = templates
        self._list = Choices([template.name for template in templates], id="templates")
        self._page = Words(classes="quiet")

    def body(self) -> Widget:
        """Put what stands on a page under the list."""
        return Vertical(self._list, self._page)

    def on_mount(self) -> None:
        """Start on the first page."""
        self._list.focus()
        self._list.highlighted = 0

    @on(Choices.OptionHighlighted)
    def _show_page(self, event: Choices.OptionHighlighted) -> None:
        self._page.say(self._templates[event.option_index].text)

    @on(Choices.OptionSelected)
    def _use(self, event: Choices.OptionSelected) -> None:
        self.post_message(UseTemplate(self._templates[event.option_index].text))
