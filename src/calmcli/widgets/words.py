"""Words on the screen, whoever wrote them: shown as they are, never parsed as markup."""

from textual.content import Content
from textual.widgets import Static

from calmcli.core.visible import visible


class Words(Static):
    """A text, safe to show."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(visible(text)), id=id, classes=classes)

    def say(self, text: str) -> None:
        """Show another text."""
        self.update(Content(visible(text)))
