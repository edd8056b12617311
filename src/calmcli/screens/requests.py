"""What screens ask of the app: a screen answers, its caller acts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from calmcli.core.helpline_choice import Way
from calmcli.core.helplines import Helpline

if TYPE_CHECKING:
    from calmcli.core.urge_plan import Place
    from calmcli.core.wave import Helped


class OpenHelplines(Message):
    """Show who can be called."""


class OpenHelpline(Message):
    """Show all about one helpline."""

    def __init__(self, line: Helpline) -> None:
        super().__init__()
        self.line = line
        """The line."""


class CopyNumber(Message):
    """Copy the number or address of a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ShowCode(Message):
    """Show a code that a phone can scan to reach a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ChooseCountry(Message):
    """Let the person choose the country whose numbers are shown."""


class CountryChosen(Message):
    """Show the numbers of this country from now on."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        """Its ISO 3166-1 code."""


class OpenEntry(Message):
    """Show one entry whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class WriteEntry(Message):
    """Open the editor."""

    def __init__(self, name: str | None = None) -> None:
        super().__init__()
        self.name = name
        """The name of the entry to change; None for a new one."""


class DeleteEntry(Message):
    """Move an entry to the trash."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class UndoDelete(Message):
    """Bring the entry back that was deleted last."""


class TakeUpDraft(Message):
    """Open the newest words that were never saved."""


class KeepWords(Message):
    """Keep words as a draft."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.body = body
        """The words so far."""


class SaveWords(Message):
    """Save words as an entry and close the editor."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.body = body
        """The words."""


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
