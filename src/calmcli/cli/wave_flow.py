"""Staying with a wave as lines, put together from content, files and clock."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from calmcli.cli import surroundings
from calmcli.core.activities import activity_picks
from calmcli.core.safety_plan import Area
from calmcli.core.staying import stay_of
from calmcli.plain.conversation import Conversation
from calmcli.plain.ending import Ending
from calmcli.plain.listening import Listening
from calmcli.plain.wave import Flow
from calmcli.store import content
from calmcli.store.riding import Riding
from calmcli.store.sitting import Sitting


def wave_flow(
    sitting: Sitting, within: Riding | None, few_lines: Callable[[], Sequence[str]], *, is_timed: bool
) -> Flow:
    """Return what the wave needs: a ride of its own, or the one that it is a part of."""
    journey = within or Riding(sitting)
    return Flow(
        words=content.wave_words(),
        urge_plan=content.urge_plan(),
        safety_plan=sitting.safety_plan,
        journey=journey,
        stay=stay_of(sitting.ride_minutes),
        tasks=partial(_tasks, sitting),
        listening=_listening(sitting) if is_timed else None,
        ending=None if within else _ending(sitting, journey, few_lines),
    )


def _tasks(sitting: Sitting, conversation: Conversation) -> None:
    from calmcli.core.tasks.number_row import number_row  # noqa: PLC0415 - who stays with the wave does without
    from calmcli.plain.tasks import Puzzles, choose_task  # noqa: PLC0415
    from calmcli.store.tasks import new_alphabet, task_words, tasks  # noqa: PLC0415

    puzzles = Puzzles(
        tasks=list(tasks().values()),
        needs_screen=task_words()["needs_screen"],
        new_alphabet=lambda before: new_alphabet(before, sitting.chance),
        new_row=lambda: number_row(sitting.chance),
    )
    choose_task(conversation, puzzles)


def _listening(sitting: Sitting) -> Listening:
    return Listening(sitting.clock.monotonic, surroundings.hears_within, time.sleep)


def _ending(sitting: Sitting, journey: Riding, few_lines: Callable[[], Sequence[str]]) -> Ending:
    plan, urge_plan, words = sitting.safety_plan, content.urge_plan(), content.wave_words()
    return Ending(
        words=content.riding_words(),
        closing=words.closing,
        people=plan.of(Area.PEOPLE),
        says=urge_plan.steps[0].words_to_send(plan),
        few_lines=few_lines,
        picks=lambda _wave: list(activity_picks(words.watching, urge_plan, plan, journey.helped())),
    )
