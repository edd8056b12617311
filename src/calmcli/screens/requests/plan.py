"""What the screens of the urge plan ask of the app: a screen answers, its caller acts."""

from typing import TYPE_CHECKING

from calmcli.screens.requests.request import Request

if TYPE_CHECKING:
    from calmcli.core.urge_plan import Place
    from calmcli.core.wave import Helped


class MovedTo(Request):
    """Note that the person has come to another place in the urge plan."""

    def __init__(self, place: "Place", before: "Place") -> None:
        super().__init__()
        self.place = place
        """Where they are now."""
        self.before = before
        """Where they were."""


class TakeUpRide(Request):
    """Go on with the ride that was broken off."""


class AskStrength(Request):
    """Ask how strong the urge is."""


class NoteStrength(Request):
    """Note how strong the urge is."""

    def __init__(self, strength: int) -> None:
        super().__init__()
        self.strength = strength
        """The person's own note, 0-10."""


class AskWhatHelped(Request):
    """Ask what helped."""


class ToggleHelped(Request):
    """Note something as having helped, or no longer so."""

    def __init__(self, helped: "Helped") -> None:
        super().__init__()
        self.helped = helped
        """What it is."""


class NoteWords(Request):
    """Note the person's words with their wave."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """The words."""


class CopyWords(Request):
    """Copy words that can be sent."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """The words."""


class OpenWithoutCall(Request):
    """Show who can be reached without a call."""
