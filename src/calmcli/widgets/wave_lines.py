"""What stands beside a wave: words to stay with it, a question, and things to do, the person's own first."""

from collections.abc import Iterator

from calmcli.core.activities import Counted, own_activities, suggested_activities
from calmcli.core.language import _
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.staying import StayMoment
from calmcli.core.urge_plan import UrgePlan
from calmcli.core.wave_words import Part, WaveWords
from calmcli.widgets.passage import BLANK, Line, items, paragraphs
from calmcli.widgets.plan_lines import own_lines


def part_lines(part: Part) -> Iterator[Line]:
    """Return one way to stay beside an urge, close together: the wave itself is to be seen under it."""
    yield Line(part.title, "title")
    yield Line(" ".join(part.text))
    yield BLANK


def asked_lines(words: WaveWords, moment: StayMoment) -> Iterator[str]:
    """Return what is asked now; nobody waits for an answer."""
    if moment.is_over:
        yield words.over
    if moment.question is not None:
        yield f"{words.question(moment.question)} {noting_words()}"


def noting_words() -> str:
    """Return how an answer is given beside a wave."""
    return _("A number and Enter, or e easing, s the same, u stronger.")


def activity_lines(
    words: WaveWords, urge_plan: UrgePlan, plan: SafetyPlan, helped: Counted
) -> Iterator[Line]:
    """Return things to do while it lasts, and what an urge can be like."""
    yield from own_lines(item for _step, item in own_activities(urge_plan, plan, helped))
    yield from items(_("You could"), suggested_activities(urge_plan, helped))
    yield from paragraphs([words.opening, words.hope], "quiet")
