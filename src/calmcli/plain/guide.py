"""A guide as lines: one page at a time, any order."""

from collections.abc import Callable, Iterable, Sequence

from calmcli.core.guide import Beside, Guide, Part
from calmcli.core.language import _
from calmcli.core.urge_plan import Place
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.steps import moved


def read(
    conversation: Conversation,
    guide: Guide,
    beside: Callable[[Beside], Iterable[str]],
    more: Callable[[Conversation], None] | None = None,
) -> None:
    """Say the pages until the person leaves or has reached the end.

    `beside` gives what stands on a page; `more` is the guide in which there is more to read.
    """
    conversation.say(guide.title, guide.opening)
    place, is_said = guide.start, False
    while not place.is_end:
        if not is_said:
            _say_part(conversation, guide.parts[place.number - 1], place, beside)
        answer = conversation.ask(_keys(place, has_more=more is not None))
        if more and answer in ("m", "M"):
            more(conversation)
            answer = AGAIN
        reached = moved(place, answer)
        place, is_said = reached or place, reached is None
        if is_said:
            conversation.say(_("That key does nothing here."))
    conversation.say("", *guide.closing)
    _say_shown(conversation, list(beside(Beside.EMERGENCY)))


def _keys(place: Place, *, has_more: bool) -> str:
    more = [("m", _("more to read"))] if has_more else []
    return f"{_number(place)}. " + keys(
        ("Enter", _("next")), ("b", _("back")), (f"1-{place.steps}", _("a page")), *more
    )


def _number(place: Place) -> str:
    return _("Page {number} of {count}").format(number=place.number, count=place.steps)


def _say_part(
    conversation: Conversation, part: Part, place: Place, beside: Callable[[Beside], Iterable[str]]
) -> None:
    conversation.say("", f"{_number(place)}: {part.title}")
    shown = list(beside(part.beside)) if part.beside else []
    is_urgent = part.beside is Beside.EMERGENCY
    conversation.say("", *part.text[:1])
    _say_shown(conversation, shown if is_urgent else [])
    conversation.say(*part.text[1:])
    conversation.list(_("You could:"), part.suggestions)
    conversation.list(_("Words you could use:"), part.say)
    conversation.list(_("Better left unsaid:"), part.avoid)
    _say_shown(conversation, [] if is_urgent else shown)


def _say_shown(conversation: Conversation, shown: Sequence[str]) -> None:
    if shown:
        conversation.say("", *shown)
