"""The grounding exercises as lines, put together from content, files and clock."""

import time
from collections.abc import Callable, Iterable

from calmcli.cli import surroundings
from calmcli.core.exercise import Exercise
from calmcli.plain.conversation import Conversation
from calmcli.plain.grounding import Grounding, choose, do
from calmcli.plain.listening import Listening
from calmcli.store.grounding import exercises, grounding_words
from calmcli.store.joining import Joining
from calmcli.store.sitting import Sitting


def ground(
    sitting: Sitting,
    conversation: Conversation,
    people: Callable[[], Iterable[str]],
    note: Callable[[Conversation], None] | None,
    *,
    exercise: str,
) -> None:
    """Offer the exercises, or go through one by its id; what is wrong with the files of others is named."""
    found = exercises()
    grounding = Grounding(
        words=grounding_words(),
        offered=[_timed(sitting, each) for each in found.offered],
        cautioned=[_timed(sitting, each) for each in found.cautioned],
        listening=Listening(sitting.clock.monotonic, surroundings.hears_within, time.sleep),
        people=people,
        joining=lambda: Joining(sitting.store.planning, sitting.clock.now),
        note=note,
    )
    conversation.say(*(str(problem) for problem in found.problems if problem not in sitting.problems))
    chosen = found.called(exercise) if exercise else None
    if chosen:
        do(conversation, grounding, _timed(sitting, chosen))
    else:
        choose(conversation, grounding)


def _timed(sitting: Sitting, exercise: Exercise) -> Exercise:
    return exercise if sitting.settings.timers else exercise.untimed()
