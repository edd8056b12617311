"""The urge plan as lines: any order, back, again, helplines and a way out at every step."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.core.urge_plan import STEP_IDS
from calmcli.plain.conversation import Conversation
from calmcli.plain.urge_plan import Flow, ride
from calmcli.store import content
from talking import Talk

PLAN = content.urge_plan()
TITLES = [step.title for step in PLAN.steps]
LATE_HELP = ["Night Line", "  Call 01632 960002"]
OWN = safety_plan_from(
    {
        "people": [{"name": "Sam", "phone": "01632 960003", "say": "Are you up?"}, "Robin"],
        "safer_space": ["the kitchen table"],
        "coping_strategies": ["the blue cushion"],
        "distractions": ["the library"],
        "expression": ["the piano"],
        "professionals": [{"name": "Dr Tea", "phone": "01632 960004"}],
        "reasons": ["the cat"],
        "messages": ["You like rain."],
    }
)


def flow(plan: SafetyPlan = OWN, **actions: Callable[[Conversation], None]) -> Flow:
    """Return the flow of the shipped urge plan."""
    return Flow(
        urge_plan=PLAN,
        safety_plan=plan,
        plan_words=lambda: content.screen_words("safety_plan"),
        helplines=lambda: LATE_HELP,
        actions={name.replace("_", "-"): action for name, action in actions.items()},
    )


def ride_with(*answers: str, **given_flow: Any) -> Talk:
    """Ride with these answers and return the talk."""
    talk = Talk(*answers)
    talk.run(lambda conversation: ride(conversation, flow(**given_flow)))
    return talk


def steps_said(talk: Talk) -> list[int]:
    """Return the numbers of the steps that were said, in order."""
    return [int(line.split()[1]) for line in talk.lines if re.match(r"Step \d of 8: ", line)]


def test_enter_leads_through_all_steps_to_the_end() -> None:
    talk = ride_with(*[""] * 8)
    assert steps_said(talk) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert talk.lines[-len(PLAN.closing) :] == list(PLAN.closing)
    assert talk.reads == 8


def test_it_opens_with_its_words_and_says_at_each_step_which_it_is() -> None:
    talk = ride_with(*[""] * 8)
    assert talk.lines[:2] == ["calm, urge plan", PLAN.opening]
    for number, title in enumerate(TITLES, 1):
        assert f"Step {number} of 8: {title}" in talk.lines


def test_every_word_of_every_step_is_said() -> None:
    talk = ride_with(*[""] * 8, plan=SafetyPlan())
    for step in PLAN.steps:
        for words in (*step.text, *(f"  {each}" for each in (*step.suggestions[:3], *step.say))):
            assert words in talk.lines


@pytest.mark.parametrize("key", ["m", "M"])
@pytest.mark.parametrize("step", range(1, 9))
def test_there_are_more_ideas_for_those_who_ask(step: int, key: str) -> None:
    talk = ride_with(str(step), key, "q", plan=SafetyPlan())
    ideas = PLAN.steps[step - 1].suggestions
    assert steps_said(talk) == [1, step]
    assert talk.said[-2].split("\n") == ["", "You could:", *(f"  {idea}" for idea in ideas)]


@given(st.lists(st.integers(1, 8), max_size=12))
def test_steps_can_be_taken_in_any_order(numbers: list[int]) -> None:
    assert steps_said(ride_with(*map(str, numbers), "q")) == [1, *numbers]


@pytest.mark.parametrize("key", ["b", "B", " b "])
def test_one_can_go_back(key: str) -> None:
    assert steps_said(ride_with("", "", key, key, key, "q")) == [1, 2, 3, 2, 1, 1]


def test_a_step_can_be_said_again() -> None:
    assert steps_said(ride_with("4", "?", "?", "q")) == [1, 4, 4, 4]


@pytest.mark.parametrize("step", range(1, 9))
def test_helplines_are_one_key_away_at_every_step(step: int) -> None:
    talk = ride_with(str(step), "h", "q")
    assert talk.said[-2] == "\nRain Line\n  Call 01632 960001"
    assert steps_said(talk) == [1, step]


@pytest.mark.parametrize("step", range(1, 9))
def test_one_can_leave_at_every_step_and_nothing_more_is_said(step: int) -> None:
    talk = Talk(str(step), "q", "never read")
    assert talk.run(lambda conversation: ride(conversation, flow()))
    assert talk.unread == ["never read\n"]
    assert PLAN.closing[0] not in talk.text


def test_without_answers_it_runs_through_to_the_end() -> None:
    for talk in (Talk(), Talk(is_answered=False), Talk("4")):
        assert not talk.run(lambda conversation: ride(conversation, flow()))
        assert steps_said(talk)[-1] == 8
        assert talk.lines[-1] == PLAN.closing[-1]


def test_where_nobody_answers_no_key_is_named() -> None:
    talk = Talk(is_answered=False)
    talk.run(lambda conversation: ride(conversation, flow()))
    assert "q: leave" not in talk.text


@pytest.mark.parametrize(
    "answer", ["x", "9", "0", "-1", "1.5", "99", "\N{SUPERSCRIPT TWO}", "d", "9" * 5000, "yes please"]
)
def test_an_answer_that_means_nothing_changes_nothing(answer: str) -> None:
    talk = ride_with("2", answer, "q")
    assert steps_said(talk) == [1, 2]
    assert "That key does nothing here." in talk.lines


@pytest.mark.parametrize(
    ("step", "action", "word"), [(3, "breathe", "breathe here"), (5, "let_it_out", "write here")]
)
def test_what_can_be_done_on_the_spot_is_offered_there_and_only_there(
    step: int, action: str, word: str
) -> None:
    done: list[str] = []
    actions = {action: lambda _: done.append(action)}
    talk = ride_with(str(step), "d", "D", "", "d", "q", **actions)
    assert done == [action, action]
    assert steps_said(talk) == [1, step, step + 1]
    assert sum(f"d: {word}" in line for line in talk.lines) == 3


def test_the_keys_are_named_at_each_step() -> None:
    keys = "Enter: next, m: more ideas, b: back, 1-8: a step, ?: again, h: helplines, q: leave"
    asked = [line for line in ride_with(*[""] * 8).lines if line.endswith(keys)]
    assert asked == [f"Step {number} of 8. {keys}" for number in range(1, 9)]


@pytest.mark.parametrize(
    ("step", "items"),
    [
        (1, ["Sam · 01632 960003", "Robin"]),
        (2, ["the kitchen table"]),
        (3, ["the blue cushion"]),
        (4, ["the library"]),
        (5, ["the piano"]),
        (6, ["Dr Tea · 01632 960004"]),
        (8, ["Dr Tea · 01632 960004"]),
    ],
)
def test_what_the_person_wrote_comes_before_general_ideas(step: int, items: list[str]) -> None:
    talk = ride_with(str(step), "q")
    lines = talk.lines[talk.lines.index(f"Step {step} of 8: {TITLES[step - 1]}") :]
    yours = lines.index("Yours:")
    assert lines[yours + 1 : yours + 1 + len(items)] == [f"  {item}" for item in items]
    assert yours < lines.index("You could:")


def test_the_persons_own_message_comes_before_the_ones_of_calm() -> None:
    lines = ride_with("q").lines
    at = lines.index("Words you could send:")
    assert lines[at + 1 : at + 3] == ["  Are you up?", f"  {PLAN.steps[0].say[0]}"]


def test_an_empty_plan_shows_general_ideas_and_no_form() -> None:
    talk = ride_with(*[""] * 8, plan=SafetyPlan())
    assert "Yours:" not in talk.lines
    assert talk.lines.count("You could:") == len(STEP_IDS)
    assert PLAN.steps[6].empty in talk.lines


def test_the_persons_own_plan_is_shown_whole_on_its_step() -> None:
    lines = ride_with("7", "q").lines
    for words in ("  the cat", "  You like rain.", "  Sam · 01632 960003", '    "Are you up?"'):
        assert words in lines
    assert PLAN.steps[6].empty not in lines


def test_the_step_of_helplines_gives_them_unasked() -> None:
    lines = ride_with("6", "q").lines
    assert [line for line in lines if line in LATE_HELP] == LATE_HELP
    assert lines.index("Step 6 of 8: " + TITLES[5]) < lines.index("Night Line")
