"""What the screens of the urge plan ask of the app: a screen answers, its caller acts."""

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from calmcli.core.urge_plan import Place
    from calmcli.core.wave import Helped
    from calmcli.screens.requests.building import Request
    from calmcli.screens.requests.reviewing import Request as ReviewRequest


class MovedTo(Message):
    """Note that the person has come to another place in the urge plan."""

    def __init__(self, place: "Place", before: "Place") -> None:
        super().__init__()
        self.place = place
        """Where they are now."""
        self.before = before
        """Where they were."""


class TakeUpRide(Message):
    """Go on with the ride that was broken off."""


class AskStrength(Message):
    """Ask how strong the urge is."""


class NoteStrength(Message):
    """Note how strong the urge is."""

    def __init__(self, strength: int) -> None:
        super().__init__()
        self.strength = strength
        """The person's own note, 0-10."""


class AskWhatHelped(Message):
    """Ask what helped."""


class ToggleHelped(Message):
    """Note something as having helped, or no longer so."""

    def __init__(self, helped: "Helped") -> None:
        super().__init__()
        self.helped = helped
        """What it is."""


class NoteWords(Message):
    """Note the person's words with their wave."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """The words."""


class CopyWords(Message):
    """Copy words that can be sent."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """The words."""


class OpenWithoutCall(Message):
    """Show who can be reached without a call."""


class BuildPlan(Message):
    """Open the safety plan to be written; or, with a request, do something there."""

    def __init__(self, request: "Request | None" = None) -> None:
        super().__init__()
        self.request = request
        """What to do there; None to open it."""


class ReviewPlan(Message):
    """Look at the safety plan again; or, with a request, do something there."""

    def __init__(self, request: "ReviewRequest | None" = None) -> None:
        super().__init__()
        self.request = request
        """What to do there; None to open it."""
