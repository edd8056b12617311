"""What screens ask of the app about breathing: a screen answers, its caller acts."""

from textual.message import Message

from calmcli.core.breath import Pace


class NextCue(Message):
    """Mark in and out in the next way there is for shut eyes, or in silence again."""


class ChoosePace(Message):
    """Let the person choose another pace."""


class PaceChosen(Message):
    """Breathe at a pace."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""


class StartWith(Message):
    """Begin with a pace from now on."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""


class PutHoldsAway(Message):
    """Put the paces that hold the breath away, or bring them back; that is remembered."""


class MakePace(Message):
    """Let the person make a pace of their own."""


class FindPace(Message):
    """Let the person find the pace that suits them."""


class PaceMade(Message):
    """Breathe at a pace of the person's own, kept where it has a name."""

    def __init__(self, seconds: str, name: str) -> None:
        super().__init__()
        self.seconds = seconds
        """Its seconds, as typed."""
        self.name = name
        """Its name; empty to keep nothing."""


class PaceFound(Message):
    """Keep the pace that felt best, and breathe at it."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""
