"""A plan written on screens: a part at a time, saved as it grows, undone, in two windows."""

from pathlib import Path
from typing import Any

import pytest

from calmcli.core import toml
from calmcli.screens.home import CHOICES
from calmcli.store.planning import Planning
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, VanishedError, run
from keeping import put, store_in
from making import NIGHT, FullDisk

PLAN = """moon = "full"
coping_strategies = ["The blue cushion", { text = "Music", starred = true }]
people = [{ name = "Sam", phone = "01632 960 321" }]
"""
EXAMPLE = "Listen to one song from beginning to end"


@pytest.fixture(autouse=True)
def _plan(calm_home: Path) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)


def given(hand_clock: HandClock, size: tuple[int, int] = (80, 30), first: str = "safety-plan") -> Given:
    """Return the safety plan, from which it is written."""
    return Given(hand_clock.clock, first, size)


def table(home: Path) -> dict[str, Any]:
    """Return the plan as it stands on the disk."""
    return toml.parse((home / "data" / "plan.toml").read_text())


def test_it_opens_with_one_key_and_the_plan_shows_what_was_changed(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e")
        assert "▸ Signs that it is getting harder" in screen.words
        assert "What I can do on my own          2" in screen.words
        await screen.press("down", "enter", "down", "down", "down", "enter")
        assert "Added to your plan." in screen.words
        await screen.press("escape", "escape")
        assert f"· {EXAMPLE}" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"][-1] == EXAMPLE
    assert table(calm_home)["moon"] == "full"


def test_what_is_changed_is_there_in_the_urge_plan_too(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(str(CHOICES.index("safety-plan") + 1), "e", "down", "enter", "n")
        await screen.type("tiles")
        await screen.press("enter", "escape", "escape", "escape", "1", "3")
        assert "tiles" in screen.words

    run(calm_home, given(hand_clock, first="home"), script)


def test_an_item_is_written_and_stands_on_one_row_of_a_small_screen(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "n")
        await screen.type("tea [/]")
        await screen.press("ctrl+j")
        await screen.type("rain")
        await screen.press("enter")
        assert "▸ tea [/] rain" in screen.words

    run(calm_home, given(hand_clock, (40, 16)), script)
    assert table(calm_home)["coping_strategies"][-1] == "tea [/]\nrain"


def test_words_are_saved_as_they_grow_and_undone_as_one(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "n")
        await screen.type("tea")
        await screen.pilot.pause(0.6)
        assert table(calm_home)["coping_strategies"][-1] == "tea"
        await screen.type(" x")
        await screen.pilot.pause(0.6)
        assert table(calm_home)["coping_strategies"][-1] == "tea x"
        await screen.press("enter", "u")
        assert "Undone." in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"] == ["The blue cushion", {"text": "Music", "starred": True}]


def test_an_item_is_starred_hidden_moved_and_removed_by_keys(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "s")
        assert "▸ The blue cushion (starred)" in screen.words
        await screen.press("J", "h")
        assert "▸ The blue cushion (starred) (hidden)" in screen.words
        await screen.press("x", "K", "h", "s")
        assert "▸ The blue cushion (not for me)" in screen.words
        await screen.press("down", "d")
        assert "Removed. You can undo it." in screen.words
        assert "Music" not in screen.words
        await screen.press("u")
        assert "Music (starred)" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"] == [
        {"text": "The blue cushion", "not_for_me": True},
        {"text": "Music", "starred": True},
    ]


def test_somebody_is_named_and_then_their_number_is_asked(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "down", "down", "enter", "n")
        await screen.type("Mum")
        await screen.pilot.pause(0.6)
        await screen.press("enter")
        assert "▸ Name: Mum" in screen.words
        await screen.press("down", "enter")
        assert "as you would dial it" in screen.words
        await screen.type("0163")
        await screen.press("escape")
        assert "Number: 0163" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["people"][1] == {"name": "Mum", "phone": "0163"}


def test_everything_can_be_done_with_an_item_by_arrows_and_enter_alone(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "enter", "down", "enter")
        assert "Take the star away" in screen.words
        await screen.press("end", "up", "enter", "end", "enter")
        assert "Removed. You can undo it." in screen.words
        assert "▸ + Write my own" in screen.words or "▸ Music" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"] == [{"text": "Music", "starred": True}]


def test_an_item_whose_words_are_taken_out_goes(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "enter", "enter")
        await screen.press(*["backspace"] * 16, "enter")
        await screen.press("escape")
        assert "The blue cushion" not in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"] == [{"text": "Music", "starred": True}]


def test_the_parts_follow_each_other_and_dates_are_chosen(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "enter", *["right"] * 12)
        assert "part 13 of 14" in screen.words
        await screen.press("enter")
        await screen.type("2026-12-03")
        await screen.press("enter", "right", "enter")
        assert "In four weeks: 2026-12-20" in screen.words
        assert "Choose a day, or write one" in screen.words
        await screen.press("up", "up", "enter")
        assert "When: 2026-12-20" in screen.words
        await screen.press("enter", "end", "enter")
        await screen.press(*["backspace"] * 10)
        await screen.type("soon")
        await screen.press("enter")
        assert "A day was expected" in screen.words
        await screen.press("enter")
        assert "When: 2026-12-20" in screen.words
        assert "Nothing was changed." in screen.words

    run(calm_home, given(hand_clock), script)
    assert str(table(calm_home)["review"]) == "2026-12-20"
    assert str(table(calm_home)["appointment"]["when"]) == "2026-12-03"


def test_what_gets_in_the_way_belongs_to_a_step(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", *["down"] * 10, "enter", "down", "enter", "up", "enter", "down", "enter")
        await screen.press("down", "down", "enter")
        assert "Step: safer space" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["obstacles"][0]["step"] == "safer-space"


def test_the_quick_exit_and_a_signal_keep_the_words_in_the_box(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "n")
        await screen.type("tea")
        with pytest.raises(VanishedError):
            screen.app.action_vanish()
        assert table(calm_home)["coping_strategies"][-1] == "tea"

    run(calm_home, given(hand_clock), script)


def test_another_window_is_seen_and_both_changes_are_kept(calm_home: Path, hand_clock: HandClock) -> None:
    other = Planning(store_in(calm_home).places)

    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter")
        other.add("coping_strategies", {"text": "theirs"}, NIGHT)
        await screen.press("s")
        assert "theirs" in screen.words
        other.add("reasons", {"text": "the sea"}, NIGHT)
        await screen.press(*["right"] * 7)
        assert "▸ the sea" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"][0] == {"text": "The blue cushion", "starred": True}
    assert table(calm_home)["reasons"] == ["the sea"]


def test_an_item_is_followed_where_another_window_has_moved_it(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = calm_home / "data" / "plan.toml"

    async def script(screen: Screenful) -> None:
        await screen.press("e", "down", "enter", "down", "enter")
        put(path, 'coping_strategies = ["theirs", "The blue cushion", { text = "Music", starred = true }]\n')
        await screen.press("down", "enter")
        assert "Words: Music" in screen.words
        assert "Star it" in screen.words
        await screen.press("down", "enter", "escape")
        assert "▸ Music (hidden)" in screen.words

    run(calm_home, given(hand_clock), script)
    assert table(calm_home)["coping_strategies"] == [
        "theirs",
        "The blue cushion",
        {"text": "Music", "hidden": True},
    ]


@pytest.mark.parametrize(
    ("text", "said"), [("schema = 2\n", "newer version"), ("reasons = [", "plan.toml:1")]
)
def test_a_plan_that_may_not_be_written_is_only_shown(
    calm_home: Path, hand_clock: HandClock, text: str, said: str
) -> None:
    put(calm_home / "data" / "plan.toml", text)

    async def script(screen: Screenful) -> None:
        await screen.press("e")
        assert "my safety plan" in screen.rows[1]
        assert said in screen.words.replace("\n", "").replace("  ", "")

    run(calm_home, given(hand_clock, (120, 30)), script)
    assert (calm_home / "data" / "plan.toml").read_text() == text


def test_what_the_disk_refuses_is_said_and_stays_in_hand(
    calm_home: Path, hand_clock: HandClock, full_disk: FullDisk
) -> None:
    stores: list[Store] = []

    async def script(screen: Screenful) -> None:
        stores.append(screen.app.scene.sitting.store)
        await screen.press("e", "down", "enter", "n")
        await screen.type("tea")
        await screen.press("enter")
        assert "could not be saved" in screen.words
        assert "tea" in screen.words
        await screen.press("enter")
        assert "▸ tea" in screen.words
        assert "could not be saved" in screen.words

    run(calm_home, given(hand_clock), script)
    full_disk.empty()
    assert stores[0].has_unsaved_plan
    assert "tea" in stores[0].planning.held


def test_ten_thousand_items_and_long_ones_can_be_read_and_changed(
    calm_home: Path, hand_clock: HandClock
) -> None:
    many = ",\n".join(f'"walk {number}"' for number in range(10_000))
    put(calm_home / "data" / "plan.toml", f'reasons = [\n{many}, "{"x" * 10_000}"]\n')

    async def script(screen: Screenful) -> None:
        await screen.press("e", *["down"] * 8, "enter")
        assert "▸ walk 0" in screen.words
        await screen.press("s", "pagedown", "pagedown")
        assert "walk 2" in screen.words

    run(calm_home, given(hand_clock), script)
    found = table(calm_home)["reasons"]
    assert (found[0], found[-1], len(found)) == ({"text": "walk 0", "starred": True}, "x" * 10_000, 10_001)
