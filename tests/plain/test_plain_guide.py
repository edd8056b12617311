"""A guide as lines: any page, numbers where they are needed, and a way out."""

from collections.abc import Sequence
from functools import partial

import pytest

from calmcli.core.guide import Beside
from calmcli.core.urge_plan import Place
from calmcli.plain.guide import read
from calmcli.plain.steps import moved
from calmcli.store import guides
from talking import Talk

AFTER = guides.guide("after")
BESIDE = {
    Beside.EMERGENCY: ["999  (all services)"],
    Beside.SOMEONE: ["Sam"],
    Beside.LINES: ["Rain Line"],
    Beside.PLAN: [],
}


def shown(beside: Beside) -> Sequence[str]:
    """Return what stands on a page."""
    return BESIDE[beside]


def talk(*answers: str) -> Talk:
    """Read what helps afterwards with these answers."""
    talked = Talk(*answers)
    talked.run(partial(read, guide=AFTER, beside=shown))
    return talked


def test_the_pages_come_one_by_one_and_the_closing_after_the_last() -> None:
    said = talk("", "", "", "", "").text
    places = [said.index(f"Page {number} of 5: {part.title}") for number, part in enumerate(AFTER.parts, 1)]
    assert places == sorted(places)
    assert places[-1] < said.index(AFTER.closing[-1])


def test_the_end_has_the_number_that_its_words_speak_of() -> None:
    assert talk("", "", "", "", "").text.endswith(f"{AFTER.closing[-1]}\n\n999  (all services)")


def test_the_emergency_number_stands_right_under_the_first_words_on_the_body() -> None:
    said = talk("q").lines
    first = said.index(AFTER.parts[0].text[0])
    assert said[first + 2] == "999  (all services)"
    assert said.index(AFTER.parts[0].text[1]) > first + 2


def test_own_people_and_messages_to_send_stand_on_their_page() -> None:
    said = talk("3", "q").lines
    assert "Sam" in said
    assert f"  {AFTER.parts[2].say[0]}" in said


def test_any_page_can_be_reached_and_left() -> None:
    talked = talk("5", "b", "?", "x", "9", "q")
    assert [line for line in talked.lines if line.startswith("Page 4 of 5: ")] == [
        f"Page 4 of 5: {AFTER.parts[3].title}"
    ] * 2
    assert talked.lines.count("That key does nothing here.") == 2
    assert talked.unread == []


def test_helplines_are_one_letter_away_on_every_page() -> None:
    assert talk(*["h", ""] * 5).lines.count("Rain Line") == 5


def test_what_is_better_left_unsaid_is_marked_so() -> None:
    support = guides.guide("support")
    talked = Talk("2", "q")
    talked.run(partial(read, guide=support, beside=shown))
    part = support.parts[1]
    said = talked.lines
    unsaid = said.index("Better left unsaid:")
    assert said.index("Words you could use:") < said.index(f"  {part.say[0]}") < unsaid
    assert said[unsaid + 1 : unsaid + 1 + len(part.avoid)] == [f"  {words}" for words in part.avoid]


def test_the_feelings_are_a_guide_with_ideas_for_each() -> None:
    talked = Talk("2", "q")
    feelings = guides.feelings()
    talked.run(partial(read, guide=feelings, beside=shown))
    assert f"Page 2 of 6: {feelings.parts[1].title}" in talked.lines
    assert f"  {feelings.parts[1].suggestions[0]}" in talked.lines


@pytest.mark.parametrize(
    ("answer", "number"),
    [(None, 3), ("", 3), ("b", 1), ("B", 1), ("?", 2), ("1", 1), ("4", 4), ("04", 4)],
)
def test_an_answer_leads_to_a_place(answer: str | None, number: int) -> None:
    assert moved(Place(2, 4), answer) == Place(number, 4)


@pytest.mark.parametrize("answer", ["0", "5", "-1", "2.0", "²", "٣", "x", "9" * 5000, "bb"])
def test_any_other_answer_leads_nowhere(answer: str) -> None:
    assert moved(Place(2, 4), answer) is None
