"""The paces as lines, and the way to the one that suits a person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from calmcli.core.breath import Pace, Session, pace_words
from calmcli.core.language import _
from calmcli.core.pace_document import Sources
from calmcli.core.paces import grade_words
from calmcli.plain.breathing import Timing, breathe
from calmcli.plain.conversation import AGAIN, Conversation, keys


def pace_lines(paces: Iterable[Pace], sources: Sources | None = None) -> Iterator[str]:
    """Return what there is to know of each pace; who says so only where that is asked for."""
    for pace in paces:
        yield f"{pace.id}  {pace.name}: {pace_words(pace)}" + (_(" · yours") if pace.is_own else "")
        yield from (f"  {words}" for words in (pace.like, pace.caution) if words)
        if pace.evidence:
            yield _("  How sure is it ({grade})? {evidence}").format(
                grade=grade_words(pace), evidence=pace.evidence
            )
        for source in (sources or {}).get(pace.id, []):
            yield _("  Source: {says}").format(says=source["says"])
            yield f"    {source.get('url') or source.get('ref', '')}"


def find_pace(
    conversation: Conversation,
    paces: Sequence[Pace],
    seconds: float,
    words: Mapping[str, str],
    timing: Timing,
) -> Pace | None:
    """Let a person breathe at each pace for some seconds, and return the one that felt best, if any did.

    Ctrl+c ends one pace early and goes on with the next question.
    """
    conversation.say(words["opening"], words["caution"], "")
    for number, pace in enumerate(paces, 1):
        place = _("{number} of {count}").format(number=number, count=len(paces))
        said = f"{place}: {pace.name}, {pace_words(pace)}"
        if _goes_on(conversation, said):
            _try_out(conversation, Session(pace, seconds), timing)
    conversation.say("", words["closing"], *(f"  {at}  {pace.name}" for at, pace in enumerate(paces, 1)))
    return _chosen(conversation, paces)


def _goes_on(conversation: Conversation, said: str) -> bool:
    """Say which pace comes; return whether the person wants to try it."""
    conversation.say(said)
    while True:
        answer = conversation.ask(keys(("Enter", _("breathe at it")), ("s", _("skip it"))))
        if answer != AGAIN:
            return answer is not None and answer.casefold() != "s"
        conversation.say(said)


def _try_out(conversation: Conversation, session: Session, timing: Timing) -> None:
    silent = dict.fromkeys(("opening", "settling", "ending", "without_hold", "closing", "caution"), "")
    try:
        breathe(conversation, session, silent, timing)
    except KeyboardInterrupt:
        conversation.say("")
    conversation.say("")


def _chosen(conversation: Conversation, paces: Sequence[Pace]) -> Pace | None:
    while answer := conversation.ask(keys((f"1-{len(paces)}", _("this one")), ("Enter", _("none")))):
        if answer.isascii() and answer.isdigit() and 1 <= int(answer[:6]) <= len(paces):
            return paces[int(answer[:6]) - 1]
        conversation.say(_("A number from the list, or Enter for none."))
    return None
