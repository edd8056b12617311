"""A plan written as lines, on real files."""

from pathlib import Path
from typing import Any

import pytest

from calmcli.cli.plan_flows import build
from calmcli.core import toml
from calmcli.core.breath import Session
from calmcli.core.settings import Settings
from calmcli.store.paces import shipped_paces
from calmcli.store.sitting import Sitting
from conftest import HandClock
from keeping import put, store_in
from making import answer
from talking import Talk

PLAN = 'coping_strategies = ["The blue cushion", "Music"]\n'


def talked(home: Path, hand_clock: HandClock, *answers: str) -> Talk:
    """Write the plan by these answers."""
    talk = Talk(*answers)
    store = store_in(home)
    store.planning.look()
    session = Session(shipped_paces()[0][0], 60)
    plan = store.safety_plan()[0]
    talk.run(
        build(
            Sitting(
                store,
                Settings(),
                plan,
                hand_clock.clock,
                lambda *_asked: answer(),
                lambda _settings: session,
                [],
            )
        )
    )
    return talk


def table(home: Path) -> dict[str, Any]:
    """Return the plan as it stands on the disk."""
    return toml.parse((home / "data" / "plan.toml").read_text())


@pytest.fixture(autouse=True)
def _plan(calm_home: Path) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)


def test_every_part_is_offered_by_a_number_with_what_is_in_it(calm_home: Path, hand_clock: HandClock) -> None:
    talk = talked(calm_home, hand_clock, "q")
    assert "2  What I can do on my own: 2" in talk.lines
    assert "14  When I look at this plan again" in talk.lines
    assert "1-14: open a part, u: undo, ?: again, h: helplines, q: leave" in talk.lines


def test_an_example_is_taken_by_its_number_and_no_longer_offered(
    calm_home: Path, hand_clock: HandClock
) -> None:
    talk = talked(calm_home, hand_clock, "2", "3", "q")
    example = "Listen to one song from beginning to end"
    assert f"3  take: {example}" in talk.lines
    assert f"3  {example}" in talk.lines
    assert "Added to your plan." in talk.lines
    assert table(calm_home)["coping_strategies"][-1] == example


def test_an_item_is_written_changed_marked_moved_removed_and_brought_back(
    calm_home: Path, hand_clock: HandClock
) -> None:
    talked(calm_home, hand_clock, "2", "n", "A walk", "3", "1", "A long walk", "2", "5", "", "q")
    assert table(calm_home)["coping_strategies"] == [
        "The blue cushion",
        {"text": "A long walk", "starred": True},
        "Music",
    ]
    talk = talked(calm_home, hand_clock, "2", "1", "7", "u", "q")
    assert "Removed. You can undo it." in talk.lines
    assert "Undone." in talk.lines
    assert table(calm_home)["coping_strategies"][0] == "The blue cushion"


def test_somebody_is_named_and_then_asked_about(calm_home: Path, hand_clock: HandClock) -> None:
    talked(calm_home, hand_clock, "4", "n", "Sam", "2", "01632 960 321", "5", "Are you up?", "", "q")
    assert table(calm_home)["people"] == [{"name": "Sam", "phone": "01632 960 321", "say": "Are you up?"}]
    talked(calm_home, hand_clock, "4", "1", "2", ".", "3", "", "q")
    assert table(calm_home)["people"] == [{"name": "Sam", "say": "Are you up?"}]


def test_what_gets_in_the_way_has_its_step_and_dates_are_chosen_or_written(
    calm_home: Path, hand_clock: HandClock
) -> None:
    answers = ["11", "1", "1", "2", "2", "", "", "", "1", "2026-12-03 14:30", "", "1", "2"]
    talked(calm_home, hand_clock, *answers, "q")
    found = table(calm_home)
    assert found["obstacles"][0]["step"] == "reach-out"
    assert str(found["appointment"]["when"]) == "2026-12-03 14:30:00"
    assert str(found["review"]) == "2026-12-20"


def test_a_day_to_look_again_can_be_any_and_what_is_none_is_refused(
    calm_home: Path, hand_clock: HandClock
) -> None:
    talk = talked(calm_home, hand_clock, "14", "1", "6", "soon", "1", "6", "2027-01-05", "q")
    assert "A day was expected, such as 2026-12-20." in talk.lines
    assert str(table(calm_home)["review"]) == "2027-01-05"


def test_enter_leads_through_all_parts_and_back_to_the_first_list(
    calm_home: Path, hand_clock: HandClock
) -> None:
    talk = talked(calm_home, hand_clock, "1", *[""] * 14, "q")
    assert talk.lines.count("1-14: open a part, u: undo, ?: again, h: helplines, q: leave") == 2
    assert table(calm_home) == toml.parse(PLAN)
    assert not (calm_home / "data" / "versions").exists()


def test_what_is_no_answer_is_asked_again_without_the_rows(calm_home: Path, hand_clock: HandClock) -> None:
    talk = talked(calm_home, hand_clock, "2", "99", "x", "?", "h", "q")
    assert talk.lines.count("That key does nothing here.") == 2
    assert talk.lines.count("1  The blue cushion") == 2
    assert "Rain Line" in talk.lines


def test_a_long_part_is_said_a_page_at_a_time(calm_home: Path, hand_clock: HandClock) -> None:
    put(calm_home / "data" / "plan.toml", f"reasons = {[f'tea {number}' for number in range(45)]}\n")
    talk = talked(calm_home, hand_clock, "9", "m", "m", "1", "1", "the sea", "q")
    assert talk.lines.count("20  tea 19") == 1
    assert "1  tea 20" in talk.lines
    assert table(calm_home)["reasons"][40] == "the sea"


@pytest.mark.parametrize("answers", [[], ["2"], ["4", "n"], ["2", "1"], ["2", "1", "1"], ["13", "1"]])
def test_it_ends_where_the_input_ends(calm_home: Path, hand_clock: HandClock, answers: list[str]) -> None:
    talked(calm_home, hand_clock, *answers)
    assert table(calm_home) == toml.parse(PLAN)


def test_an_item_of_several_lines_is_one_row(calm_home: Path, hand_clock: HandClock) -> None:
    put(calm_home / "data" / "plan.toml", 'reasons = ["the\\nsea"]\n')
    assert "1  the sea" in talked(calm_home, hand_clock, "9", "q").lines


def test_only_hidden_items_are_there_and_can_be_shown_again(calm_home: Path, hand_clock: HandClock) -> None:
    put(calm_home / "data" / "plan.toml", 'reasons = [{ text = "tea", hidden = true }]\n')
    talk = talked(calm_home, hand_clock, "9", "1", "3", "q")
    assert "9  My reasons: 0, 1 hidden" in talk.lines
    assert "3  Show it again" in talk.lines
    assert table(calm_home)["reasons"] == ["tea"]
