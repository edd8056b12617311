"""One exercise as lines: a line a prompt, timed by the clock where it is timed, and never locked."""

from collections.abc import Callable
from typing import NamedTuple

from calmcli.core.course import Course
from calmcli.core.exercise import Exercise, Prompt
from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, Conversation, keys


class Time(NamedTuple):
    """How time passes in a flow of lines."""

    monotonic: Callable[[], float]
    """Gives seconds that only go forward."""
    wait: Callable[[float], object]
    """Lets seconds pass."""
    heard: Callable[[float], bool]
    """Lets seconds pass, but no longer than until something is typed; says whether it was."""


def follow(conversation: Conversation, exercise: Exercise, clock: Time) -> bool:
    """Go through an exercise from its opening; say whether the person came to its end."""
    course: Course | None = Course(exercise)
    is_said = True
    _say_opening(conversation, exercise)
    while course and not course.is_end:
        if not is_said:
            _say_prompt(conversation, course.prompt)
        course, is_said = (_timed if course.is_timed else _untimed)(conversation, course, clock)
    if course:
        conversation.say("", *exercise.closing)
    return course is not None


def _say_opening(conversation: Conversation, exercise: Exercise) -> None:
    conversation.say("", exercise.name)
    if exercise.is_gated:
        conversation.say(_("Read this first:"), *exercise.caution, "", *exercise.opening)
    else:
        conversation.say(*exercise.opening, *exercise.caution)
    if exercise.seconds:
        conversation.say(_("It goes on by itself. Enter goes on sooner, p is a pause, s skips a part."))


def _say_prompt(conversation: Conversation, prompt: Prompt | None) -> None:
    if prompt and prompt.seconds:
        seconds = _("{count} seconds").format(count=f"{prompt.seconds:g}")
        conversation.say(" ".join([prompt.says, *prompt.more, f"({seconds})"]))
    elif prompt:
        conversation.say("", prompt.says, *prompt.more)


def _untimed(conversation: Conversation, course: Course, clock: Time) -> tuple[Course | None, bool]:
    """Return where the answer leads, None out of it, and whether what is there has been said."""
    answer = conversation.ask(_keys(course))
    if course.is_locked and not answer:
        return None, True
    return _answered(conversation, course, answer, clock.monotonic())


def _timed(conversation: Conversation, course: Course, clock: Time) -> tuple[Course | None, bool]:
    """Return where the seconds lead once they are over, or what is typed before; typing stops the clock."""
    if not _is_heard(conversation, course, clock):
        return course.over(clock.monotonic()), False
    held = course.toggled(clock.monotonic())
    answer = conversation.ask("")
    if answer in ("p", "P"):
        conversation.ask(_("A pause. Enter goes on."))
        return held.toggled(clock.monotonic()), True
    now = clock.monotonic()
    course = held.toggled(now)
    return (course, True) if answer is None else _answered(conversation, course, answer, now)


def _is_heard(conversation: Conversation, course: Course, clock: Time) -> bool:
    """Let the seconds of a prompt pass; say whether something was typed before they were over."""
    seconds = course.prompt.seconds if course.prompt else 0.0
    left = max(0.0, course.began + seconds - clock.monotonic())
    if conversation.is_answered:
        return clock.heard(left)
    clock.wait(left)
    return False


def _answered(
    conversation: Conversation, course: Course, answer: str | None, now: float
) -> tuple[Course, bool]:
    if answer == AGAIN and course.is_opening:
        _say_opening(conversation, course.exercise)
        return course, True
    acted = _acted(course, answer, now)
    if acted is None or acted == course:
        conversation.say(_("That key does nothing here."))
        return course, True
    return acted, False


def _acted(course: Course, answer: str | None, now: float) -> Course | None:
    """Return where an answer leads; None if it leads nowhere."""
    key = answer.casefold() if answer else ""
    if key.isascii() and key.isdigit():
        return course.go(int(key[:3]), now)
    if key == "y" and course.is_locked:
        return course.agreed(now)
    acts: dict[str, Callable[[float], Course]] = {
        "": course.next,
        "b": course.back,
        "s": course.skip,
        AGAIN: course.again,
    }
    return acts[key](now) if key in acts else None


def _keys(course: Course) -> str:
    if course.is_locked:
        return keys(("y", _("I have read it, and I go on")), ("Enter", _("leave it out")))
    stages = (f"1-{len(course.exercise.stages)}", _("a part"))
    if course.is_opening:
        return keys(("Enter", _("begin")), stages)
    return keys(("Enter", _("next")), ("b", _("back")), ("s", _("skip this part")), stages)
