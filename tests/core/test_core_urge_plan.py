"""The urge plan: eight steps, and a place in them that never leaves them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.safety_plan import safety_plan_from
from calmcli.core.urge_plan import STEP_IDS, Place, urge_plan_from


def table() -> dict[str, Any]:
    """Return the content of an urge plan, its steps in another order."""
    steps = [{"id": id_, "name": id_, "title": id_.title(), "text": [f"About {id_}."]} for id_ in STEP_IDS]
    return {"opening": "Here is tea.", "closing": ["The end.", "Rest."], "steps": steps[::-1]}


def test_there_are_eight_steps_in_their_order_whatever_the_order_of_the_content() -> None:
    plan = urge_plan_from(table())
    assert [step.id for step in plan.steps] == list(STEP_IDS)
    assert [step.number for step in plan.steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert plan.opening == "Here is tea."
    assert plan.closing == ("The end.", "Rest.")


def test_a_step_may_have_no_suggestions() -> None:
    step = urge_plan_from(table()).steps[0]
    assert (step.suggestions, step.say, step.empty) == ((), (), "")


@pytest.mark.parametrize("missing", STEP_IDS)
def test_content_without_a_step_is_refused(missing: str) -> None:
    content = table()
    content["steps"] = [step for step in content["steps"] if step["id"] != missing]
    with pytest.raises(KeyError):
        urge_plan_from(content)


@pytest.mark.parametrize(
    ("step", "own"),
    [
        ("reach-out", ["people"]),
        ("safer-space", ["safer_space"]),
        ("breathe", ["coping_strategies"]),
        ("something-else", ["distractions"]),
        ("let-it-out", ["expression"]),
        ("helpline", ["professionals"]),
        ("my-plan", ["reasons", "messages"]),
        ("follow-up", ["professionals"]),
    ],
)
def test_each_step_shows_what_the_person_wrote_for_it(step: str, own: list[str]) -> None:
    areas = ["people", "safer_space", "coping_strategies", "distractions", "expression", "professionals"]
    plan = safety_plan_from({area: [area] for area in [*areas, "reasons", "messages", "warning_signs"]})
    shown = urge_plan_from(table()).steps[STEP_IDS.index(step)].own_items(plan)
    assert [item.text for item in shown] == own


def test_a_step_shows_last_what_the_person_put_on_it() -> None:
    obstacles = [{"text": "My phone is off", "step": "reach-out"}, {"text": "It rains", "step": "Breathe"}]
    plan = safety_plan_from(
        {"people": ["Sam"], "obstacles": obstacles, "emergency_department": ["Mill Road"]}
    )
    steps = urge_plan_from(table()).steps
    shown = {step.id: [item.text for item in step.own_items(plan)] for step in steps}
    assert {id_: texts for id_, texts in shown.items() if texts} == {
        "reach-out": ["Sam", "My phone is off"],
        "breathe": ["It rains"],
        "helpline": ["Mill Road"],
    }


def test_what_is_on_its_own_step_is_shown_once() -> None:
    plan = safety_plan_from({"people": [{"name": "Sam", "step": "reach-out"}]})
    assert [item.text for item in urge_plan_from(table()).steps[0].own_items(plan)] == ["Sam"]


def test_one_starts_on_the_first_step() -> None:
    assert Place().number == 1
    assert not Place().is_end


def test_going_on_leads_through_all_steps_to_the_end_and_stays_there() -> None:
    places = [Place()]
    for _ in range(9):
        places.append(places[-1].next())
    assert [place.number for place in places] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9]
    assert [place.is_end for place in places] == [False] * 8 + [True] * 2


def test_going_back_leads_to_the_first_step_and_stays_there() -> None:
    assert Place(2).back() == Place(1)
    assert Place(1).back() == Place(1)
    assert Place(9).back() == Place(8)


@pytest.mark.parametrize("number", [0, -1, 9, 10, 10**9])
def test_a_step_that_is_none_leads_nowhere(number: int) -> None:
    assert Place(4).at(number) == Place(4)


@given(st.lists(st.one_of(st.just("next"), st.just("back"), st.integers(-3, 12)), max_size=40))
def test_any_order_of_moves_stays_within_the_plan(moves: list[str | int]) -> None:
    place = Place()
    for move in moves:
        place = place.at(move) if isinstance(move, int) else getattr(place, move)()
        assert 1 <= place.number <= 9
        if isinstance(move, int) and 1 <= move <= 8:
            assert place.number == move
