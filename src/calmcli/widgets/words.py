"""Words on the screen, whoever wrote them: shown as they are, never parsed as markup."""

from collections.abc import Iterable

from textual.content import Content, Span
from textual.style import Style
from textual.widgets import Static

from calmcli.core.visible import visible


class Words(Static):
    """A text, safe to show."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(visible(text)), id=id, classes=classes)

    def say(self, text: str, strong: Iterable[tuple[int, int]] = ()) -> None:
        """Show another text; some places of it, by their first character and their end, stand out."""
        spans = [Span(start, end, Style(bold=True)) for start, end in strong]
        self.update(Content(visible(text), spans))
