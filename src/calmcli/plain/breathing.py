"""Paced breathing as lines: one short line at each change, timed by the clock, or by Enter alone."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from calmcli.core.breath import Pace, PhaseKind, Session, phase_name
from calmcli.core.breath_course import LAST_BREATHS, SETTLING, begun
from calmcli.core.following import LONGEST_GAP
from calmcli.core.language import _
from calmcli.core.paces import caution_words, opening_words
from calmcli.plain.conversation import AGAIN, HELPLINES, Conversation, keys

Mark = Callable[[PhaseKind], object]
"""Marks the beginning of a phase for shut eyes."""


class Timing(NamedTuple):
    """How seconds pass."""

    monotonic: Callable[[], float]
    """Gives seconds that only ever go forward."""
    wait: Callable[[float], object]
    """Lets seconds pass."""
    hears: Callable[[float], bool] | None = None
    """Waits for seconds, or until a line is there to be read, and says whether one is; None hears nobody."""


class _StoppedError(Exception):
    """The person has had enough for now."""


def breathe(
    conversation: Conversation,
    session: Session,
    words: Mapping[str, str],
    timing: Timing,
    mark: Mark | None = None,
) -> None:
    """Say each phase as it begins, until the session's last breath has ended.

    Where nobody was there for a while - the program stopped, the lid closed - it goes on with a breath in.
    What is typed meanwhile is answered; Enter stops. Raises `Left` for somebody who leaves.
    """
    _say(conversation, opening_words(session.pace, words), caution_words(session.pace, words), "")
    if timing.hears and conversation.is_answered:
        conversation.say(_keys())
    with suppress(_StoppedError):
        _breathe(conversation, session, words, timing, mark)


def _keys() -> str:
    return keys(("Enter", _("stop here")))


def _breathe(
    conversation: Conversation,
    session: Session,
    words: Mapping[str, str],
    timing: Timing,
    mark: Mark | None,
) -> None:
    started = timing.monotonic()
    breaths = list(begun(session).breaths())
    said = _said_before(breaths, words)
    for number, (start, pace) in enumerate(breaths):
        _say(conversation, said.get(number, ""))
        while late := _one_breath(conversation, pace, started + start, timing, mark):
            started += late
    last, pace = breaths[-1]
    _let_pass(conversation, timing, started + last + pace.seconds)
    _say(conversation, "", words["closing"])


def _one_breath(
    conversation: Conversation, pace: Pace, at: float, timing: Timing, mark: Mark | None
) -> float:
    """Say the phases of a breath that begins at a moment; return by how much it must begin anew later.

    0 is a breath that was said whole.
    """
    for phase in pace.phases:
        _let_pass(conversation, timing, at)
        late = timing.monotonic() - at
        if late > LONGEST_GAP:
            return late + sum(each.seconds for each in pace.phases[: pace.phases.index(phase)])
        conversation.say(f"{phase_name(phase.kind)} {round(phase.seconds, 1):g}")
        if mark:
            mark(phase.kind)
        at += phase.seconds
    return 0.0


def _let_pass(conversation: Conversation, timing: Timing, until: float) -> None:
    """Let the time until a moment pass, and answer what is typed; raises `_StoppedError` for Enter."""
    while timing.hears and conversation.is_answered and (left := until - timing.monotonic()) > 0:
        if not timing.hears(left):
            continue
        answer = conversation.hear()
        if answer == "":
            raise _StoppedError
        if answer in (AGAIN, HELPLINES):
            conversation.say(_keys())
    timing.wait(max(0.0, until - timing.monotonic()))


def _said_before(breaths: list[tuple[float, Pace]], words: Mapping[str, str]) -> dict[int, str]:
    """Return what is said before a breath, by its number from 0: how it begins, changes and ends."""
    said = {0: words["settling"]} if len(breaths) > len(SETTLING) else {}
    if len(breaths) > len(SETTLING) + LAST_BREATHS:
        said[len(breaths) - LAST_BREATHS] = words["ending"]
    held = [number for number, (_start, pace) in enumerate(breaths) if pace.has_holds]
    if held and held[-1] + 1 < len(breaths):
        said[held[-1] + 1] = words["without_hold"]
    return said


def breathe_by_hand(conversation: Conversation, session: Session, words: Mapping[str, str]) -> None:
    """Say each phase and go on with the next when the person presses Enter; no clock is looked at."""
    pace = session.pace
    _say(conversation, opening_words(pace, words), caution_words(pace, words), words["no_timer"], "")
    if conversation.is_answered:
        conversation.say(keys(("Enter", _("next"))))
    for kind in _kinds(session):
        answer: str | None = AGAIN
        while answer == AGAIN:
            answer = conversation.ask(phase_name(kind))
        if answer is None:
            return
    _say(conversation, "", words["closing_by_hand"])


def _kinds(session: Session) -> Iterator[PhaseKind]:
    return (phase.kind for _start, pace in begun(session).breaths() for phase in pace.phases)


def _say(conversation: Conversation, *lines: str) -> None:
    """Say lines, unless all of them are empty for lack of words."""
    if any(lines):
        conversation.say(*lines)
