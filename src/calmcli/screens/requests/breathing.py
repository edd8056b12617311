"""What screens ask of the app about breathing: a screen answers, its caller acts."""

from calmcli.core.breath import Pace, PhaseKind
from calmcli.screens.requests.request import Request


class MarkTurn(Request):
    """Mark a turn of the breath for shut eyes, where the person wants that."""

    def __init__(self, kind: PhaseKind) -> None:
        super().__init__()
        self.kind = kind
        """What the breath does now."""


class NextCue(Request):
    """Mark in and out in the next way there is for shut eyes, or in silence again."""


class ChoosePace(Request):
    """Let the person choose another pace."""


class PaceChosen(Request):
    """Breathe at a pace."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""


class StartWith(Request):
    """Begin with a pace from now on."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""


class PutHoldsAway(Request):
    """Put the paces that hold the breath away, or bring them back; that is remembered."""


class MakePace(Request):
    """Let the person make a pace of their own."""


class FindPace(Request):
    """Let the person find the pace that suits them."""


class PaceMade(Request):
    """Breathe at a pace of the person's own, kept where it has a name."""

    def __init__(self, seconds: str, name: str) -> None:
        super().__init__()
        self.seconds = seconds
        """Its seconds, as typed."""
        self.name = name
        """Its name; empty to keep nothing."""


class PaceFound(Request):
    """Keep the pace that felt best, and breathe at it."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        """The pace."""
