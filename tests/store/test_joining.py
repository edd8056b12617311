"""Putting words into a plan with one key, and taking back these and nothing else."""

from pathlib import Path

import pytest

from calmcli.core.problem import CannotError
from calmcli.store.joining import Joining
from calmcli.store.places import find_places
from calmcli.store.store import Store
from making import NIGHT, FullDisk


@pytest.fixture
def store(calm_home: Path) -> Store:
    """Give the files of somebody with a plan of one way to cope."""
    (calm_home / "data").mkdir(parents=True)
    (calm_home / "data" / "plan.toml").write_text('coping_strategies = ["Dad\'s playlist"]\n')
    return Store(find_places({"CALM_HOME": str(calm_home)}))


def ways(store: Store) -> list[str]:
    """Return the ways to cope that stand in the file."""
    return [item.text for item in store.safety_plan()[0].of("coping_strategies")]  # type: ignore[arg-type]


def test_words_land_among_what_they_can_do_on_their_own_and_are_taken_out_again(store: Store) -> None:
    joining = Joining(store.planning, lambda: NIGHT)
    assert not joining.can_undo
    said = joining.put("Look for five things I can see")
    assert said == "Added to your plan. It stands there under: What I can do on my own."
    assert ways(store) == ["Dad's playlist", "Look for five things I can see"]
    assert joining.can_undo
    assert joining.plan == store.safety_plan()[0]
    joining.take_out()
    assert ways(store) == ["Dad's playlist"]
    assert not joining.can_undo


def test_what_is_there_already_is_not_added_and_never_taken_out(store: Store) -> None:
    joining = Joining(store.planning, lambda: NIGHT)
    said = joining.put("Dad's playlist")
    assert said == "It is in your plan already. It stands there under: What I can do on my own."
    assert not joining.can_undo
    assert ways(store) == ["Dad's playlist"]


def test_on_a_full_disk_it_says_so_and_the_words_wait(store: Store, full_disk: FullDisk) -> None:
    full_disk.fill()
    joining = Joining(store.planning, lambda: NIGHT)
    with pytest.raises(CannotError, match="could not be saved"):
        joining.put("Make some tea")
    assert joining.can_undo
    assert store.has_unsaved_plan
    full_disk.empty()
    joining.put("Draw the rain")
    assert ways(store) == ["Dad's playlist", "Make some tea", "Draw the rain"]


def test_a_plan_that_cannot_be_read_is_left_as_it_is(store: Store) -> None:
    store.places.plan.write_text("coping_strategies = [")
    joining = Joining(store.planning, lambda: NIGHT)
    with pytest.raises(CannotError):
        joining.put("Make some tea")
    assert joining.plan is None
    assert store.places.plan.read_text() == "coping_strategies = ["
