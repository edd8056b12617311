"""A plan looked at again on screens, offered by one quiet line."""

from datetime import timedelta
from pathlib import Path

import pytest

from conftest import HandClock
from drive import Given, Screenful, VanishedError, run
from keeping import put, store_in


@pytest.fixture
def old_plan(calm_home: Path, hand_clock: HandClock) -> Path:
    """Give a plan that was last changed five weeks ago."""
    changed = (hand_clock.present - timedelta(weeks=5)).timestamp()
    return put(calm_home / "data" / "plan.toml", 'reasons = ["tea"]\n', changed=changed)


def answers(home: Path) -> list[dict[str, str]]:
    """Return what was answered in each review."""
    return [dict(found.review.answers) for found in store_in(home).reviews.all()]


def test_home_offers_it_in_one_line_until_it_was_done(
    calm_home: Path, hand_clock: HandClock, old_plan: Path
) -> None:
    async def script(screen: Screenful) -> None:
        assert "It is time to look at your plan again" in screen.words
        await screen.press("v", "enter")
        assert "calm · my plan again" in screen.words
        await screen.type("tea")
        await screen.press("enter", "down", "enter")
        await screen.type("rain")
        await screen.press("escape")
        assert "▸ What got in the way? rain" in screen.words
        await screen.press("escape")
        assert "It is time" not in screen.words
        assert "Take your time." in screen.words

    run(calm_home, Given(hand_clock.clock), script)
    assert answers(calm_home) == [{"helped": "tea", "in_the_way": "rain"}]
    assert old_plan.exists()


def test_home_says_nothing_where_it_is_off_or_not_yet_due(calm_home: Path, hand_clock: HandClock) -> None:
    put(calm_home / "data" / "plan.toml", 'reasons = ["tea"]\nreview = false\n', changed=0)

    async def script(screen: Screenful) -> None:
        assert "It is time" not in screen.words
        assert "[v]" not in screen.words
        await screen.press("v")
        assert "Take your time." in screen.words

    run(calm_home, Given(hand_clock.clock), script)


def test_the_plan_is_changed_from_there_and_the_last_time_is_shown(
    calm_home: Path, hand_clock: HandClock, old_plan: Path
) -> None:
    review = store_in(calm_home).reviews.begin(hand_clock.present - timedelta(days=40))
    store_in(calm_home).reviews.keep(review.answered("helped", "walks [/]"))

    async def script(screen: Screenful) -> None:
        assert "The last time, 2026-10-13" in screen.words
        assert "What helped? walks [/]" in screen.words
        await screen.press("e", *["down"] * 8, "enter", "s", "escape", "escape")
        assert "my plan again" in screen.rows[1]

    run(calm_home, Given(hand_clock.clock, "plan-review"), script)
    assert "starred = true" in old_plan.read_text()


def test_the_quick_exit_keeps_the_answer(calm_home: Path, hand_clock: HandClock, old_plan: Path) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        await screen.type("tea")
        with pytest.raises(VanishedError):
            screen.app.action_vanish()

    run(calm_home, Given(hand_clock.clock, "plan-review"), script)
    assert answers(calm_home) == [{"helped": "tea"}]
    assert old_plan.exists()
