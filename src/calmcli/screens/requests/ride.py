"""What the screens of the wave ask of the app: a screen answers, its caller acts."""

from textual.message import Message


class NoteChange(Message):
    """Note whether the urge is easing."""

    def __init__(self, change: int) -> None:
        super().__init__()
        self.change = change
        """-1 for easing, 0 for the same, 1 for stronger."""
