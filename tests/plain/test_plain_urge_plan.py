"""The urge plan as lines: any order, back, again, helplines and a way out at every step."""

import re
from collections.abc import Callable
from textwrap import wrap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.learned import learned_rule
from calmcli.core.ride import begun
from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.core.urge_plan import STEP_IDS, Place
from calmcli.core.wave import Helped
from calmcli.plain.conversation import Conversation
from calmcli.plain.urge_plan import Flow, ride
from calmcli.store import content
from journeys import Kept
from making import NIGHT
from talking import Talk

PLAN = content.urge_plan()
WORDS = content.riding_words()
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


def _exercise(conversation: Conversation, note: Callable[[Conversation], None]) -> None:
    """Do an exercise, and note how strong it is then."""
    conversation.say("Tea first.")
    note(conversation)


def flow(
    plan: SafetyPlan = OWN, journey: Kept | None = None, **actions: Callable[[Conversation], None]
) -> Flow:
    """Return the flow of the shipped urge plan."""
    return Flow(
        urge_plan=PLAN,
        safety_plan=plan,
        plan_words=lambda: content.screen_words("safety_plan"),
        few_lines=lambda: LATE_HELP,
        without_call=lambda: ["Text someone."],
        wave=lambda conversation: conversation.say("Beside the wave."),
        journey=journey or Kept(),
        words=lambda: WORDS,
        exercises=_exercise,
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


def test_enter_leads_through_all_steps_and_the_questions_to_the_end() -> None:
    talk = ride_with(*[""] * 11)
    assert steps_said(talk) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert all(words in talk.lines for words in PLAN.closing)
    assert talk.lines[-1] == "Kept."
    assert talk.reads == 11


def test_it_opens_with_its_words_and_says_at_each_step_which_it_is() -> None:
    talk = ride_with(*[""] * 8)
    assert talk.lines[:2] == ["calm, urge plan", PLAN.opening]
    for number, title in enumerate(TITLES, 1):
        assert f"Step {number} of 8: {title}" in talk.lines


def test_every_word_of_every_step_is_said() -> None:
    talk = ride_with(*[""] * 8, plan=SafetyPlan())
    for step in PLAN.steps:
        for words in (*step.text, *(f"  {each}" for each in (*step.suggestions[:3], *step.say[:1]))):
            assert words in talk.lines


@pytest.mark.parametrize("key", ["m", "M"])
@pytest.mark.parametrize("step", range(1, 9))
def test_there_are_more_ideas_for_those_who_ask(step: int, key: str) -> None:
    talk = ride_with(str(step), key, "q", plan=SafetyPlan())
    ideas, says = PLAN.steps[step - 1].suggestions, PLAN.steps[step - 1].say
    assert steps_said(talk) == [1, step]
    words = ["", "Words you could send:", *(f"  {each}" for each in says)] if says else []
    assert "\n".join(talk.said).split("\n")[-len(ideas) - len(words) - 3 : -1] == [
        "",
        "You could:",
        *(f"  {idea}" for idea in ideas),
        *words,
    ]


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
        assert all(words in talk.lines for words in PLAN.closing)


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
    ("step", "action", "key", "word"),
    [
        (3, "breathe", "d", "breathe here"),
        (4, "something_else", "i", "ideas by feeling"),
        (5, "let_it_out", "w", "write here"),
    ],
)
def test_what_can_be_done_on_the_spot_is_offered_there_and_only_there(
    step: int, action: str, key: str, word: str
) -> None:
    done: list[str] = []
    actions = {action: lambda _: done.append(action)}
    talk = ride_with(str(step), key, key.upper(), "", key, "q", **actions)
    assert done == [action, action]
    assert steps_said(talk) == [1, step, step + 1]
    assert sum(f"{key}: {word}" in line for line in talk.lines) == 3


def test_the_keys_are_named_at_each_step() -> None:
    keys = "m: more ideas, r: how strong is it, b: back, 1-8: a step, ?: again, h: helplines, q: leave"
    asked = [line for line in ride_with(*[""] * 8).lines if line.endswith(keys)]
    before = {1: "t: without a call, ", 4: "e: exercises, s: stay with the wave, ", 6: "t: without a call, "}
    assert asked == [
        f"Step {number} of 8. Enter: next, {before.get(number, '')}{keys}" for number in range(1, 9)
    ]


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
    lines = ride_with("m", "q").lines
    first, more = (at for at, line in enumerate(lines) if line == "Words you could send:")
    assert lines[first + 1] == "  Are you up?"
    assert lines[first + 2].startswith("Step 1 of 8. Enter: next")
    assert lines[more + 1 : more + 3] == ["  Are you up?", f"  {PLAN.steps[0].say[0]}"]


def test_the_first_step_stands_whole_on_twenty_rows() -> None:
    text = ride_with("q", plan=SafetyPlan()).text
    step = text[text.index("Step 1 of 8: ") :]
    assert sum(len(wrap(line, 60)) or 1 for line in step.splitlines()) <= 19


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


def test_the_ride_is_noted_as_it_goes_and_kept_at_the_end() -> None:
    kept = Kept()
    ride_with("", "r", "7", "", "5", *[""] * 4, "4", "1 3", "The rain helped.", journey=kept)
    (wave,) = kept.waves
    assert wave.steps == (
        "reach-out",
        "safer-space",
        "breathe",
        "let-it-out",
        "helpline",
        "my-plan",
        "follow-up",
    )
    assert [mark.strength for mark in wave.marks] == [7, 4]
    assert wave.helped == (Helped("reach-out"), Helped("reach-out", "Robin"))
    assert wave.note == "The rain helped."


def test_nothing_is_noted_where_nobody_answers() -> None:
    for talk in (Talk(), Talk(is_answered=False)):
        kept = Kept()
        talk.run(lambda conversation, kept=kept: ride(conversation, flow(journey=kept)))  # type: ignore[misc]
        assert kept.wave is None
        assert not kept.waves


def test_where_the_answers_end_the_ride_stays_to_go_on_with() -> None:
    kept = Kept()
    ride_with("", "", journey=kept)
    assert kept.wave is not None
    assert kept.wave.steps == ("reach-out", "safer-space", "breathe")


@pytest.mark.parametrize(
    ("first", "last", "said", "has_people"),
    [
        ("7", "7", WORDS.same, True),
        ("7", "9", WORDS.stronger, True),
        ("7", "3", WORDS.eased, False),
        ("7", "", PLAN.closing, False),
        ("", "7", PLAN.closing, False),
        ("10", "0", WORDS.eased, False),
    ],
)
def test_people_come_first_where_it_has_not_eased(
    first: str, last: str, said: tuple[str, ...], *, has_people: bool
) -> None:
    talk = ride_with("r", first, "8", "", last, "", "")
    at = talk.lines.index(said[0])
    assert talk.lines[at : at + len(said)] == list(said)
    after = talk.lines[at : talk.lines.index(WORDS.helped)]
    assert ("  Sam · 01632 960003" in after) == has_people
    assert ("Night Line" in after) == has_people
    assert ("  Are you up?" in after) == has_people


@pytest.mark.parametrize("answer", ["11", "-1", "x", "7.5", "\N{SUPERSCRIPT TWO}", "9" * 5000])
def test_a_strength_is_a_number_from_0_to_10_and_asked_again_until_it_is(answer: str) -> None:
    kept = Kept()
    talk = ride_with("r", answer, "?", "6", "q", journey=kept)
    assert "A number from 0 to 10, or Enter to skip." in talk.lines
    assert talk.lines.count(WORDS.strength) == 2
    assert kept.wave is not None
    assert [mark.strength for mark in kept.wave.marks] == [6]


def test_what_helped_is_picked_by_numbers_from_the_steps_taken_alone() -> None:
    talk = ride_with("8", "", "", "0", "?", "2, 1 1", "")
    start = talk.lines.index(WORDS.helped) + 1
    listed = [
        line.split(maxsplit=1)[1] for line in talk.lines[start : start + 6] if line.strip()[:1].isdigit()
    ]
    assert listed[:4] == [TITLES[0], "Sam", "Robin", TITLES[7]]
    assert talk.lines.count(WORDS.helped) == 2
    assert any(line.startswith("Numbers from the list") for line in talk.lines)


def test_what_helped_can_be_any_step_and_anything_of_ones_own() -> None:
    kept = Kept()
    talk = ride_with("8", "", "", "m", "1", "", journey=kept)
    assert "m: everything else" in talk.text
    assert f"  {TITLES[1]}" in talk.text.split("m: everything else")[1]
    (number,) = [
        line.split()[0] for line in talk.lines if line.endswith(f"  {TITLES[1]}") and line[2].isdigit()
    ]
    other = Kept()
    ride_with("8", "", "", "m", number, "", journey=other)
    assert other.waves[0].helped == (Helped("safer-space"),)


def test_the_steps_that_helped_before_are_named_at_the_start() -> None:
    kept = Kept()
    kept.helped = lambda: {("breathe", ""): 2}  # type: ignore[method-assign]
    talk = ride_with("q", journey=kept)
    assert any(line.startswith("Helped you before: 3 ") for line in talk.lines)


def test_leaving_at_the_end_keeps_the_wave() -> None:
    kept = Kept()
    talk = Talk("8", "", "", "q")
    assert talk.run(lambda conversation: ride(conversation, flow(journey=kept)))
    assert len(kept.waves) == 1


def test_a_wave_that_cannot_be_kept_is_said_and_no_crash() -> None:
    assert (
        ride_with("8", "", "", "", "", journey=Kept(refuses="The disk is full.")).lines[-1]
        == "The disk is full."
    )


def test_a_ride_that_was_broken_off_can_be_gone_on_with() -> None:
    kept = Kept(left=begun("tea", NIGHT).at(Place(4), NIGHT))
    talk = ride_with("g", "q", journey=kept)
    assert WORDS.offer(Place(4)) in talk.lines
    assert steps_said(talk) == [1, 4]
    assert kept.wave is not None
    assert kept.wave.id == "tea"


def test_who_begins_anew_is_not_asked_about_the_one_before() -> None:
    kept = Kept(left=begun("tea", NIGHT).at(Place(4), NIGHT))
    talk = ride_with("", "g", "q", journey=kept)
    assert steps_said(talk) == [1, 2]
    assert kept.wave is not None
    assert kept.wave.id == "rain"


def test_a_ride_that_another_window_took_is_said() -> None:
    kept = Kept(left=begun("tea", NIGHT).at(Place(4), NIGHT), refuses="Another window has it.")
    talk = ride_with("g", "q", journey=kept)
    assert "Another window has it." in talk.lines
    assert steps_said(talk) == [1, 1]


def test_what_helped_before_comes_first_and_the_rule_is_said() -> None:
    plan = safety_plan_from({"distractions": ["the library", "the garden", "the bus"]})
    ideas = PLAN.steps[3].suggestions
    kept = Kept(helped={("something-else", "the bus"): 2, ("something-else", ideas[5]): 1})
    lines = ride_with("4", "q", plan=plan, journey=kept).lines
    at = lines.index("  the bus")
    assert lines[at : at + 4] == ["  the bus", "  the library", "  the garden", learned_rule()]
    assert f"  {ideas[5]}" == lines[lines.index("You could:", at) + 1]


def test_where_nothing_changes_no_rule_is_said() -> None:
    assert learned_rule() not in ride_with("4", "q", journey=Kept(helped={("x", "y"): 1})).lines


def test_people_can_be_reached_without_a_call_where_it_is_about_people() -> None:
    assert "Text someone." in ride_with("t", "q").lines
    assert "Text someone." not in ride_with("2", "t", "q").lines


def test_from_the_step_for_something_else_the_wave_is_a_key_away() -> None:
    journey = Kept()
    talk = ride_with("s", "4", "s", "q", journey=journey)
    assert talk.text.count("Beside the wave.") == 1
    assert journey.wave is not None
    assert journey.wave.steps == ("reach-out", "something-else")
    assert any("s: stay with the wave" in line for line in talk.lines if line.startswith("Step 4 of 8. "))
    assert not any("s: stay" in line for line in talk.lines if line.startswith("Step 1 of 8. "))


@pytest.mark.parametrize("key", ["b", "B"])
def test_from_the_end_one_can_go_back_to_any_step_and_it_is_one_wave(key: str) -> None:
    journey = Kept()
    talk = ride_with("8", "", "7", key, "3", "8", "", "4", "1", "", journey=journey)
    assert steps_said(talk) == [1, 8, 8, 3, 8]
    assert sum("b: back to the steps" in line for line in talk.lines) == 2
    (wave,) = journey.waves
    assert [mark.strength for mark in wave.marks] == [7, 4]
    assert wave.helped == (Helped("reach-out"),)


def test_who_leaves_after_going_back_has_kept_what_was_noted() -> None:
    journey = Kept()
    ride_with("8", "", "7", "b", "q", journey=journey)
    assert journey.wave is not None
    assert [mark.strength for mark in journey.wave.marks] == [7]


def test_the_exercises_are_offered_on_their_step_alone_and_what_is_noted_there_belongs_to_the_ride() -> None:
    journey = Kept()
    talk = ride_with("e", "4", "e", "6", "q", journey=journey)
    assert talk.lines.count("Tea first.") == 1
    assert talk.lines.count("That key does nothing here.") == 1
    assert journey.wave is not None
    assert [mark.strength for mark in journey.wave.marks] == [6]
