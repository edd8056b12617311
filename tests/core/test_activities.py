"""Things to do beside a wave: the person's own first, what helped most often before the others."""

from calmcli.core.activities import activity_picks, own_activities, suggested_activities
from calmcli.core.safety_plan import safety_plan_from
from calmcli.core.wave import Helped
from calmcli.store import content

PLAN = safety_plan_from(
    {
        "coping_strategies": ["The blue cushion"],
        "distractions": ["The library", {"text": "Sam's kitchen", "starred": True}, "A walk", "The library"],
        "expression": [{"text": "Draw the rain", "hidden": True}, "Hum"],
        "people": ["Mum"],
    }
)
URGE_PLAN = content.urge_plan()
FIRST, SECOND = URGE_PLAN.steps[3].suggestions[:2]


def words(helped: dict[tuple[str, str], int]) -> list[str]:
    """Return the person's own things to do."""
    return [item.text for _step, item in own_activities(URGE_PLAN, PLAN, helped)]


def test_ones_own_are_things_to_do_each_once_in_the_order_of_the_plan() -> None:
    assert words({}) == ["Sam's kitchen", "The library", "A walk", "The blue cushion", "Hum"]


def test_what_helped_before_comes_first_on_its_step_after_what_is_starred() -> None:
    assert words({("something-else", "A walk"): 1}) == [
        "Sam's kitchen",
        "A walk",
        "The library",
        "The blue cushion",
        "Hum",
    ]
    assert suggested_activities(URGE_PLAN, {("something-else", SECOND): 2})[:2] == (SECOND, FIRST)


def test_what_may_have_helped_is_the_wave_then_ones_own_then_what_is_suggested() -> None:
    picks = list(activity_picks("Staying", URGE_PLAN, PLAN, {}))
    assert picks[0] == ("Staying", Helped("", "Staying"))
    assert picks[4] == ("The blue cushion", Helped("breathe", "The blue cushion"))
    assert picks[6] == (FIRST, Helped("something-else", FIRST))
    assert len(set(picks)) == len(picks)
