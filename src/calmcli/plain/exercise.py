"""One exercise as lines: a line a prompt, timed by the clock where it is timed, and never locked."""

from collections.abc import Callable

from calmcli.core.exercise import Exercise, Prompt
from calmcli.core.exercise_course import ExerciseCourse
from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, HELPLINES, Conversation, keys
from calmcli.plain.listening import Listening

_Step = tuple[ExerciseCourse, bool]
"""Where an answer or the time leads, and whether what is there has been said; none out of the exercise."""

_STOP = "x"
"""What leaves an exercise, but not calm."""


def follow(conversation: Conversation, exercise: Exercise, listening: Listening) -> bool:
    """Go through an exercise from its opening, as far as the person likes; say whether it began."""
    course, is_said = ExerciseCourse(exercise), True
    _say_opening(conversation, exercise)
    while not course.is_end:
        if not is_said:
            _say_prompt(conversation, course.prompt)
        step = (_timed if course.is_timed else _untimed)(conversation, course, listening)
        if step is None:
            return not course.is_opening
        course, is_said = step
    conversation.say("", *exercise.closing)
    return True


def _say_opening(conversation: Conversation, exercise: Exercise) -> None:
    conversation.say("", exercise.name)
    if exercise.is_gated:
        conversation.say(_("Read this first:"), *exercise.caution, "", *exercise.opening)
    else:
        conversation.say(*exercise.opening, *exercise.caution)
    if exercise.seconds:
        conversation.say(_("It goes on by itself. Enter goes on sooner, p is a pause, x stops here."))


def _say_prompt(conversation: Conversation, prompt: Prompt | None) -> None:
    if prompt and prompt.seconds:
        seconds = _("{count} seconds").format(count=f"{prompt.seconds:g}")
        conversation.say(" ".join([prompt.says, *prompt.more, f"({seconds})"]))
    elif prompt:
        conversation.say("", prompt.says, *prompt.more)


def _untimed(conversation: Conversation, course: ExerciseCourse, listening: Listening) -> _Step | None:
    answer = conversation.ask(_keys(course))
    if course.is_locked and not answer:
        return None
    return _answered(conversation, course, answer, listening.monotonic())


def _timed(conversation: Conversation, course: ExerciseCourse, listening: Listening) -> _Step | None:
    """Return where the seconds lead once they are over, or what is typed before; typing stops the clock."""
    if not _is_heard(conversation, course, listening):
        return course.over(listening.monotonic()), False
    held = course.toggled(listening.monotonic())
    answer = conversation.hear()
    if answer == HELPLINES:
        answer = conversation.ask(_keys(course))
    if answer in ("p", "P"):
        conversation.ask(_("A pause. Enter goes on."))
        return held.toggled(listening.monotonic()), True
    now = listening.monotonic()
    course = held.toggled(now)
    return (course, True) if answer is None else _answered(conversation, course, answer, now)


def _is_heard(conversation: Conversation, course: ExerciseCourse, listening: Listening) -> bool:
    """Let the seconds of a prompt pass; say whether something was typed before they were over."""
    seconds = course.prompt.seconds if course.prompt else 0.0
    left = max(0.0, course.began + seconds - listening.monotonic())
    if conversation.is_answered:
        return listening.hears(left)
    listening.wait(left)
    return False


def _answered(
    conversation: Conversation, course: ExerciseCourse, answer: str | None, now: float
) -> _Step | None:
    key = answer.casefold() if answer else ""
    if key == _STOP:
        return None
    if key == AGAIN and course.is_opening:
        _say_opening(conversation, course.exercise)
        return course, True
    acted = _acted(course, key, now)
    if acted is None or acted == course:
        conversation.say(_("That key does nothing here."))
        return course, True
    return acted, False


def _acted(course: ExerciseCourse, key: str, now: float) -> ExerciseCourse | None:
    """Return where a key leads; None if it leads nowhere."""
    if key.isascii() and key.isdigit():
        return course.go(int(key[:3]), now)
    if key == "y" and course.is_locked:
        return course.agreed(now)
    acts: dict[str, Callable[[float], ExerciseCourse]] = {
        "": course.next,
        "b": course.back,
        "s": course.skip,
        AGAIN: course.again,
    }
    return acts[key](now) if key in acts else None


def _keys(course: ExerciseCourse) -> str:
    if course.is_locked:
        return keys(("y", _("I have read it, and I go on")), ("Enter", _("leave it out")))
    others = ((f"1-{len(course.exercise.stages)}", _("a part")), (_STOP, _("stop here")))
    if course.is_opening:
        return keys(("Enter", _("begin")), *others)
    return keys(("Enter", _("next")), ("b", _("back")), ("s", _("skip this part")), *others)
