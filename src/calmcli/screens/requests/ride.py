"""What the screens of the wave ask of the app: a screen answers, its caller acts."""

from calmcli.screens.requests.request import Request


class OpenWave(Request):
    """Show the wave on the way through the urge plan."""


class NoteChange(Request):
    """Note whether the urge is easing."""

    def __init__(self, change: int) -> None:
        super().__init__()
        self.change = change
        """-1 for easing, 0 for the same, 1 for stronger."""
