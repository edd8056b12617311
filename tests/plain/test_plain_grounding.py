"""The exercises as lines: a line a prompt, at its second, and a way on and out at every one."""

from collections.abc import Callable

import pytest

from calmcli.core.exercise import exercise_from
from calmcli.core.problem import CannotError
from calmcli.plain.conversation import Conversation
from calmcli.plain.exercise import follow
from calmcli.plain.grounding import Grounding, choose, do
from calmcli.plain.listening import Listening
from calmcli.store.grounding import exercises, grounding_words
from conftest import HandClock
from exercises import TABLE
from talking import Talk

TEA = exercise_from("tea", TABLE)
HOT_TEA = TEA._replace(id="hot", name="Hot tea", is_gated=True, caution=("Not for everyone.",))
BY_ID = {exercise.id: exercise for exercise in exercises().every}
SENSES, SHORT = BY_ID["senses"], BY_ID["muscles-short"]
WORDS = grounding_words()


class Plan:
    """A plan that takes words, but none about rain."""

    def __init__(self) -> None:
        self.can_undo = False

    def put(self, words: str) -> str:
        """Take words."""
        if "rain" in words:
            raise CannotError("The disk is full.")
        self.can_undo = True
        return f"Added: {words}"

    def take_out(self) -> str:
        """Give them back."""
        self.can_undo = False
        return "Taken out."


class Hands:
    """Hands that type at some seconds, and a clock that only waiting moves."""

    def __init__(self, clock: HandClock, *types_at: float) -> None:
        self._clock = clock
        self._started = clock.seconds
        self._types_at = list(types_at)

    def heard(self, seconds: float) -> bool:
        """Let seconds pass, or as many as there are until something is typed."""
        over = self._clock.seconds + seconds
        if self._types_at and self._started + self._types_at[0] < over:
            self._clock.wait(self._started + self._types_at.pop(0) - self._clock.seconds)
            return True
        self._clock.wait(seconds)
        return False

    @property
    def listening(self) -> Listening:
        """How time goes by."""
        return Listening(lambda: self._clock.seconds, self.heard, self._clock.wait)

    def grounding(self, note: Callable[[Conversation], None] | None = None) -> Grounding:
        """Return the exercises of the test."""
        return Grounding(WORDS, [SENSES, TEA], [HOT_TEA], self.listening, lambda: ["Sam"], Plan, note)


@pytest.fixture
def hands(hand_clock: HandClock) -> Hands:
    """Give hands that type nothing while a prompt's seconds pass."""
    return Hands(hand_clock)


def done(hands: Hands, *answers: str) -> Talk:
    """Go through the tea with these answers."""
    talk = Talk(*answers)
    talk.run(lambda conversation: do(conversation, hands.grounding(), TEA))
    return talk


def test_each_prompt_is_said_and_enter_goes_on_to_the_end_and_the_question(hands: Hands) -> None:
    talk = Talk(*[""] * 7)
    talk.run(lambda conversation: do(conversation, hands.grounding(), SENSES))
    said = talk.lines
    at = [said.index(prompt.says) for prompt in SENSES.prompts]
    assert at == sorted(at)
    assert said.index(SENSES.caution[0]) < at[0]
    assert said.index(SENSES.closing[0]) < said.index(WORDS.question)
    assert talk.unread == []


def test_a_timed_prompt_is_one_line_and_goes_on_after_its_seconds(
    hands: Hands, hand_clock: HandClock
) -> None:
    started = hand_clock.seconds
    talk = done(hands, "", "", "q")
    assert hand_clock.seconds - started == 36
    assert "Put the kettle on. (6 seconds)" in talk.lines
    assert "Hold the cup. It is warm. (30 seconds)" in talk.lines


def test_with_nobody_to_answer_it_takes_its_time_and_comes_to_its_end(hand_clock: HandClock) -> None:
    talk = Talk(is_answered=False)
    started = hand_clock.seconds
    assert follow(talk.conversation, SHORT, Hands(hand_clock, 1).listening)
    assert hand_clock.seconds - started == SHORT.seconds
    assert talk.lines[-1] == SHORT.closing[-1]


def test_where_the_input_ends_in_a_timed_prompt_the_rest_of_it_passes(hand_clock: HandClock) -> None:
    talk = Talk("")
    started = hand_clock.seconds
    assert follow(talk.conversation, SHORT, Hands(hand_clock, 2).listening)
    assert hand_clock.seconds - started == pytest.approx(SHORT.seconds)
    assert talk.lines.count(f"{SHORT.prompts[0].says} (6 seconds)") == 1


@pytest.mark.parametrize(
    ("typed", "seconds"), [("", 32), ("b", 38), ("?", 38), ("s", 32), ("2", 32), ("z", 36), ("1", 38)]
)
def test_what_is_typed_in_a_timed_prompt_counts_at_once(
    hand_clock: HandClock, typed: str, seconds: float
) -> None:
    started = hand_clock.seconds
    answers = ["", typed, *([""] if typed == "b" else []), *([] if typed in ("s", "2") else [""]), "q"]
    talk = done(Hands(hand_clock, 2), *answers)
    assert hand_clock.seconds - started == seconds
    assert WORDS.question in talk.lines
    assert talk.lines.count("That key does nothing here.") == (typed == "z")


def test_a_pause_stops_the_clock_and_goes_on_from_the_same_second(hand_clock: HandClock) -> None:
    started = hand_clock.seconds
    talk = Talk("", "p", "", "q")
    say = talk.conversation.ask

    def slowly(question: str) -> str | None:
        hand_clock.advance(100 if "A pause" in question else 0)
        return say(question)

    talk.conversation.ask = slowly  # type: ignore[method-assign]
    talk.run(lambda conversation: do(conversation, Hands(hand_clock, 2).grounding(), TEA))
    assert hand_clock.seconds - started == 106
    assert talk.lines.count("Put the kettle on. (6 seconds)") == 1


def test_reading_the_helplines_in_a_timed_prompt_takes_none_of_its_seconds(hand_clock: HandClock) -> None:
    started = hand_clock.seconds
    talk = Talk("", "h", "b", "", "", "q")
    talk.run(lambda conversation: do(conversation, Hands(hand_clock, 2).grounding(), TEA))
    assert sum("Enter: next" in line for line in talk.lines[talk.lines.index("Rain Line") :]) == 2
    assert hand_clock.seconds - started == 38


def test_a_medical_caution_comes_first_and_only_a_yes_goes_past_it(hands: Hands) -> None:
    for answers in ([], [""], ["x", "s", "2", "b", "?", ""]):
        talk = Talk(*answers)
        talk.run(lambda conversation: do(conversation, hands.grounding(), HOT_TEA))
        assert talk.lines[1:4] == ["Hot tea", "Read this first:", "Not for everyone."]
        assert "Put the kettle on. (6 seconds)" not in talk.lines
        assert WORDS.question not in talk.lines
    talk = Talk("y", "", "q")
    talk.run(lambda conversation: do(conversation, hands.grounding(), HOT_TEA))
    assert "Put the kettle on. (6 seconds)" in talk.lines


@pytest.mark.parametrize(("answer", "people"), [("1", []), ("2", ["Sam"]), ("3", ["Sam"])])
def test_each_answer_to_how_it_feels_has_kind_words_and_people_where_it_is_no_easier(
    hands: Hands, answer: str, people: list[str]
) -> None:
    talk = done(hands, "", "", answer, "never asked")
    feel = WORDS.feels[int(answer) - 1]
    assert all(words in talk.lines for words in feel.says)
    assert [line for line in talk.lines if line == "Sam"] == people
    assert talk.unread == ["never asked\n"]


def test_how_it_feels_can_be_passed_over_and_said_again(hands: Hands) -> None:
    talk = done(hands, "", "", "9", "?", "")
    assert talk.lines.count(f"1  {WORDS.feels[0].name}") == 2
    assert "Sam" not in talk.lines


def test_on_a_ride_the_strength_can_be_noted_there(hands: Hands) -> None:
    noted: list[int] = []
    talk = Talk("", "", "r", "")
    talk.run(lambda conversation: do(conversation, hands.grounding(lambda _: noted.append(1)), TEA))
    assert noted == [1]
    assert WORDS.on_a_ride in talk.lines
    assert WORDS.question not in talk.lines


def test_the_exercises_are_offered_by_number_and_again_after_each(hands: Hands) -> None:
    talk = Talk("2", "", "", "", "x", "?", "")
    talk.run(lambda conversation: choose(conversation, hands.grounding()))
    assert talk.lines.count(f"2  {TEA.name}: {TEA.like}") == 4
    assert talk.lines.count("That key does nothing here.") == 1
    assert not any("Hot tea" in line for line in talk.lines)
    assert talk.unread == []


def test_those_with_a_medical_caution_are_shown_only_to_who_asks(hands: Hands) -> None:
    talk = Talk("m", "1", "", "", "q")
    talk.run(lambda conversation: choose(conversation, hands.grounding()))
    said = talk.lines
    assert (
        said.index(WORDS.cautioned) < said.index(f"1  Hot tea: {TEA.like}") < said.index("Not for everyone.")
    )


def test_where_no_exercise_can_be_read_there_are_words_and_a_way_back(hands: Hands) -> None:
    talk = Talk("")
    talk.run(lambda c: choose(c, hands.grounding()._replace(offered=(), cautioned=())))
    assert WORDS.none in talk.lines


def test_ctrl_c_ends_an_exercise_and_asks_nothing(hand_clock: HandClock) -> None:
    def interrupted(_seconds: float) -> bool:
        raise KeyboardInterrupt

    hands = Hands(hand_clock)
    talk = Talk("")
    grounding = hands.grounding()._replace(listening=hands.listening._replace(hears=interrupted))
    do(talk.conversation, grounding, TEA)
    assert WORDS.question not in talk.lines


def test_an_exercise_is_put_into_the_plan_with_one_key_and_taken_out_with_another(hands: Hands) -> None:
    talk = done(hands, "", "", "u", "a", "a", "u", "q")
    said = talk.lines
    assert said.count("That key does nothing here.") == 2
    assert said.index("Added: Make some tea") < said.index("Taken out.")
    assert sum("a: add to my plan" in line for line in said) == 3
    assert sum("u: take it out again" in line for line in said) == 2


def test_why_it_is_not_in_the_plan_is_said(hands: Hands) -> None:
    talk = Talk("", "", "a", "q")
    wet = TEA._replace(own_words="Walk in the rain")
    talk.run(lambda conversation: do(conversation, hands.grounding(), wet))
    assert "The disk is full." in talk.lines


def test_what_has_no_words_for_a_plan_is_not_offered_to_one(hands: Hands) -> None:
    talk = Talk("", "", "a", "q")
    talk.run(lambda conversation: do(conversation, hands.grounding(), TEA._replace(own_words="")))
    assert "add to my plan" not in talk.text
    assert "That key does nothing here." in talk.lines


def test_an_exercise_can_be_stopped_at_any_prompt_and_how_it_feels_is_asked(hand_clock: HandClock) -> None:
    for answers, is_asked in ((["x"], False), (["", "x", "q"], True), (["", "", "x", "q"], True)):
        talk = done(Hands(hand_clock, 2), *answers)
        assert (WORDS.question in talk.lines) == is_asked
        assert TEA.closing[0] not in talk.lines
        assert talk.unread == []
