"""Staying with an urge as lines: a short one at each change, by the clock or by Enter."""

from typing import Any

import pytest

from calmcli.core.problem import CannotError
from calmcli.core.ride import alone
from calmcli.core.safety_plan import safety_plan_from
from calmcli.core.staying import stay_of
from calmcli.core.wave import Helped
from calmcli.plain.conversation import Conversation
from calmcli.plain.ending import Ending
from calmcli.plain.listening import Listening
from calmcli.plain.wave import Flow, stay_with
from calmcli.store import content
from conftest import HandClock
from journeys import Kept
from making import NIGHT
from talking import HELPLINES, Talk

WORDS = content.wave_words()
RIDING = content.riding_words()
ENDING = Ending(
    RIDING,
    WORDS.closing,
    (),
    ("Are you up?",),
    lambda: ["Night Line"],
    lambda _wave: [("Tea", Helped("", "Tea"))],
)


def flow(journey: Kept, **changes: Any) -> Flow:
    """Return a stay of ten minutes where Enter moves on."""
    plan = safety_plan_from({"distractions": ["the library"]})
    whole = Flow(WORDS, content.urge_plan(), plan, journey, stay_of(10), lambda _talk: None, None, ENDING)
    return whole._replace(**changes)


def stay(*answers: str, journey: Kept | None = None, is_answered: bool = True, **changes: Any) -> Talk:
    """Stay with these answers and return the talk."""
    talk = Talk(*answers, is_answered=is_answered)
    talk.run(lambda conversation: stay_with(conversation, flow(journey or Kept(), **changes)))
    return talk


def listening(hand_clock: HandClock, *typed_after: float) -> Listening:
    """Return how time goes by for somebody who types so many seconds after each line before."""
    left = list(typed_after)

    def hears(seconds: float) -> bool:
        if not left or left[0] > seconds:
            left[:1] = [left[0] - seconds] if left else []
            hand_clock.wait(seconds)
            return not left
        hand_clock.wait(left.pop(0))
        return True

    return Listening(hand_clock.clock.monotonic, hears, hand_clock.wait)


def test_enter_moves_on_without_a_timer_and_the_same_questions_come() -> None:
    talk = stay(*[""] * 11, "x", "", "", "")
    assert [line for line in talk.lines if line in (WORDS.first, WORDS.again)] == [
        WORDS.first,
        *[WORDS.again] * 3,
    ]
    assert [line for line in talk.lines if line == WORDS.parts[0].title + "."] == [
        WORDS.parts[0].title + "."
    ] * 3
    assert talk.lines.count(WORDS.parts[0].text[0]) == 1
    assert talk.lines.count(WORDS.over) == 1
    assert "minutes left" not in talk.text
    assert talk.lines[-1] == "Kept."


def test_with_a_timer_each_change_is_said_when_it_comes_and_no_answer_is_waited_for(
    hand_clock: HandClock,
) -> None:
    heard = listening(hand_clock, 110, 100, 5)
    talk = stay("7", "E", "x", "4", "1", "It rained.", listening=heard)
    assert [line for line in talk.lines if "left" in line] == [f"{n} minutes left" for n in range(10, 6, -1)][
        :4
    ]
    assert "Your first note is 7." in talk.lines
    assert "It began at 7 and is at 6 now." in talk.lines
    assert WORDS.again in talk.lines
    assert RIDING.eased[0] in talk.lines
    assert talk.lines[-1] == "Kept."
    assert max(hand_clock.waits) <= 60


def test_where_nobody_can_answer_the_time_goes_by_and_then_it_ends(hand_clock: HandClock) -> None:
    before = hand_clock.seconds
    talk = stay(is_answered=False, listening=listening(hand_clock))
    assert hand_clock.seconds - before == pytest.approx(600)
    assert WORDS.over in talk.lines
    assert WORDS.closing[0] in talk.lines


def test_where_nobody_can_answer_and_there_is_no_timer_it_is_said_at_once() -> None:
    assert WORDS.closing[0] in stay(is_answered=False).lines


def test_after_a_long_sleep_one_question_is_asked_and_the_time_is_over(hand_clock: HandClock) -> None:
    def asleep(_seconds: float) -> bool:
        hand_clock.wait(50_000)
        return True

    heard = Listening(hand_clock.clock.monotonic, asleep, hand_clock.wait)
    talk = stay("", "x", "", "", "", listening=heard)
    assert talk.lines.count(WORDS.over) == 1
    assert talk.text.count(WORDS.again) <= 1


def test_things_to_do_are_ones_own_first() -> None:
    talk = stay("m", "q")
    assert talk.lines.index("  the library") < talk.lines.index("You could:")


def test_it_is_made_longer_and_shorter(hand_clock: HandClock) -> None:
    talk = stay("+", "-", "-", "q", listening=listening(hand_clock, 1, 1, 1, 1))
    assert [line for line in talk.lines if line.endswith("left")] == [
        "10 minutes left", "15 minutes left", "10 minutes left", "5 minutes left",
    ]  # fmt: skip


def test_helplines_again_and_keys_that_do_nothing() -> None:
    talk = stay("h", "?", "tea", "g", "q")
    assert HELPLINES[0] in talk.lines
    assert talk.text.count("u: stronger") == 2
    assert talk.text.count("That key does nothing here.") == 2


def test_one_that_was_broken_off_can_be_gone_on_with() -> None:
    journey = Kept(left=alone("rain", NIGHT).marked(8, NIGHT))
    talk = stay("g", "e", "x", "", "", "", journey=journey)
    assert WORDS.resume in talk.lines
    assert "Your first note is 8." in talk.lines
    assert [mark.strength for mark in journey.waves[0].marks] == [8, 7]


def test_one_that_another_window_goes_on_with_is_said_and_a_new_one_begins() -> None:
    journey = Kept(left=alone("rain", NIGHT).marked(8, NIGHT), refuses="Another window goes on with it.")
    talk = stay("g", "4", "q", journey=journey)
    assert "Another window goes on with it." in talk.lines
    assert "Your first note is 4." in talk.lines


def test_where_it_has_not_eased_people_come_first() -> None:
    talk = stay("u", "x", "", "", "")
    assert (
        talk.lines.index(RIDING.stronger[0])
        < talk.lines.index("  Are you up?")
        < talk.lines.index("Night Line")
    )
    assert talk.lines.index("Night Line") < talk.lines.index(RIDING.helped)


def test_within_the_plan_stopping_leads_back_and_asks_nothing() -> None:
    journey = Kept()
    talk = stay("6", "x", journey=journey, ending=None)
    assert RIDING.helped not in talk.lines
    assert not journey.waves
    assert journey.wave is not None


def test_who_closes_the_input_has_left_and_nobody_waits(hand_clock: HandClock) -> None:
    before = hand_clock.seconds
    journey = Kept()
    talk = stay("7", journey=journey, listening=listening(hand_clock, 1, 1))
    assert hand_clock.seconds - before < 60
    assert talk.lines[-1] == "Kept."
    assert journey.waves[0].last_strength == 7


def test_a_task_that_cannot_be_done_is_said_and_the_wave_goes_on() -> None:
    def refuse(_conversation: Conversation) -> None:
        raise CannotError("This cannot be opened.")

    talk = stay("d", "4", "q", tasks=refuse)
    assert "This cannot be opened." in talk.lines
    assert "Your first note is 4." in talk.lines
