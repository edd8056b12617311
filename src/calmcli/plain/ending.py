"""The end of a way through an urge as lines: how strong it is now, people, what helped."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calmcli.core.journey import Journey
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.riding_words import RidingWords
from calmcli.core.safety_plan import Item
from calmcli.core.wave import Wave
from calmcli.plain.conversation import Conversation
from calmcli.plain.helped import Asking, Pick, ask_what_helped
from calmcli.plain.strength import ask_strength


class Ending(NamedTuple):
    """What the end is said with."""

    words: RidingWords
    """What is asked and said."""
    closing: tuple[str, ...]
    """Said where two notes do not say how it went."""
    people: tuple[Item, ...]
    """The person's people."""
    says: tuple[str, ...]
    """Words to send them."""
    few_lines: Callable[[], Sequence[str]]
    """Gives the first of the country's lines."""
    picks: Callable[[Wave], Sequence[Pick]]
    """Gives what may have helped."""
    others: Callable[[Wave], Sequence[Pick]] = lambda _wave: ()
    """Gives what else may have helped, said when it is asked for."""
    back: str = ""
    """What going back from here is called; empty where nothing is to go back to."""


def end(conversation: Conversation, journey: Journey, ending: Ending) -> bool:
    """Ask how strong it is now and what helped, and keep the wave, however the person leaves here.

    Say whether they go back instead; then it is not over, and nothing is kept yet.
    """
    goes_back = False
    try:
        goes_back = _ask(conversation, journey, ending)
    finally:
        if not goes_back:
            _keep(conversation, journey)
    return goes_back


def _keep(conversation: Conversation, journey: Journey) -> None:
    try:
        conversation.say(journey.end())
    except CannotError as error:
        wave = journey.wave
        conversation.say(str(error), *([wave.note] if wave and wave.note else []))


def _ask(conversation: Conversation, journey: Journey, ending: Ending) -> bool:
    """Ask; say whether the person goes back."""
    strength = ask_strength(conversation, ending.words.strength_at_end)
    if strength is not None:
        journey.marked(strength)
        conversation.say(_("Noted."))
    wave = journey.wave
    if wave is None:
        return False
    conversation.say("", *ending.words.at_end(wave, ending.closing))
    if wave.has_eased is False:
        conversation.list(_("Yours:"), (item.summary for item in ending.people))
        conversation.list(_("Words you could send:"), ending.says)
        conversation.say("", *ending.few_lines())
    asking = Asking(ending.words, ending.picks(wave), ending.others(wave), ending.back)
    return ask_what_helped(conversation, journey, asking)
