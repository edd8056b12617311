"""What is asked of the app about keys."""

from calmcli.screens.requests.request import Request


class ShowKeys(Request):
    """Show the keys of this screen."""


class ShowPalette(Request):
    """Show what can be done on this screen, to choose from."""


class DoCommand(Request):
    """Go back to the screen before, and do something there."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action
        """What to do, as an action."""
