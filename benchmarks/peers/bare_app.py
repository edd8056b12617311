"""The smallest Textual app that shows a word."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """One Static, and nothing else."""

    def compose(self) -> ComposeResult:
        """Show a word."""
        yield Static("Hello")


def main() -> None:
    """Run the app."""
    BareApp().run()
