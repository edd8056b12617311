"""A ride kept as it goes, by real files: broken off, gone on with, saved, and refused by the disk."""

from pathlib import Path

import pytest

from calmcli.core.breath import Session
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.settings import Settings
from calmcli.core.urge_plan import Place
from calmcli.core.wave import Helped, StrengthError, Wave
from calmcli.store.paces import shipped_paces
from calmcli.store.riding import Riding
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from conftest import HandClock
from keeping import put, store_in
from making import NIGHT, answer

SHELF = Helped("something-else", "The library")


def riding(store: Store, hand_clock: HandClock, settings: Settings | None = None) -> Riding:
    """Return the ride of a sitting."""
    return Riding(
        Sitting(
            store=store,
            settings=settings or Settings(),
            safety_plan=store.safety_plan()[0],
            clock=hand_clock.clock,
            find=lambda *_asked: answer(),
            session_by=lambda _settings: Session(shipped_paces()[0][0], 60),
            faults=[],
        )
    )


def test_a_ride_becomes_a_wave_with_all_that_was_noted(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    ride = riding(store, hand_clock)
    assert ride.wave is None
    ride.at(Place(1))
    ride.at(Place(4))
    ride.marked(7)
    ride.toggled(SHELF)
    ride.noted("Rain.")
    assert ride.end() == "Kept."
    (found,) = store.waves.newest(9)
    assert found.wave is not None
    assert found.wave.steps == ("reach-out", "something-else")
    assert (found.wave.helped, found.wave.note, found.wave.last_strength) == ((SHELF,), "Rain.", 7)
    assert not list(store.places.drafts.iterdir())
    assert ride.wave is None


def test_it_is_on_the_disk_before_it_has_ended(tmp_path: Path, hand_clock: HandClock) -> None:
    riding(store_in(tmp_path), hand_clock).marked(3)
    later = riding(store_in(tmp_path), hand_clock)
    assert later.left() == Place(1)
    assert later.take_up() == Place(1)
    assert later.wave is not None
    assert later.wave.last_strength == 3


def test_nothing_done_is_nothing_kept(tmp_path: Path, hand_clock: HandClock) -> None:
    ride = riding(store_in(tmp_path), hand_clock)
    ride.at(Place(1))
    assert not ride.end()
    assert ride.left() is None
    assert not list(tmp_path.rglob("*.toml"))


def test_two_windows_do_not_go_on_with_the_same_ride(tmp_path: Path, hand_clock: HandClock) -> None:
    riding(store_in(tmp_path), hand_clock).marked(3)
    first, second = (riding(store_in(tmp_path), hand_clock) for _ in range(2))
    assert first.left() == second.left() == Place(1)
    first.take_up()
    with pytest.raises(CannotError, match="Another window"):
        second.take_up()


def test_without_one_there_is_nothing_to_go_on_with(tmp_path: Path, hand_clock: HandClock) -> None:
    with pytest.raises(CannotError):
        riding(store_in(tmp_path), hand_clock).take_up()


def test_a_strength_that_is_none_is_refused(tmp_path: Path, hand_clock: HandClock) -> None:
    with pytest.raises(StrengthError):
        riding(store_in(tmp_path), hand_clock).marked(11)


def test_what_the_disk_refuses_goes_on_in_memory_and_is_said_at_the_end(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    put(tmp_path / "data", "in the way")
    store = store_in(tmp_path)
    ride = riding(store, hand_clock)
    ride.marked(5)
    ride.noted("Rain.")
    with pytest.raises(CannotError, match="while calm is open"):
        ride.end()
    assert store.has_unsaved_words
    assert [wave.note for wave in store.waves.held()] == ["Rain."]
    assert ride.wave is not None


def test_what_helped_is_counted_once_and_again_after_a_wave(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    assert riding(store, hand_clock).helped() == {}
    store.waves.save(Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=(SHELF,)))
    ride = riding(store, hand_clock)
    assert ride.helped() == {tuple(SHELF): 1}
    ride.toggled(SHELF)
    ride.end()
    assert ride.helped() == {tuple(SHELF): 2}


def test_nothing_is_counted_where_that_is_turned_off(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    store.waves.save(Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=(SHELF,)))
    assert riding(store, hand_clock, Settings(learn_order=False)).helped() == {}


def test_a_wave_that_cannot_be_read_is_left_out_of_the_count(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    store.waves.save(Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=(SHELF,)))
    put(store.places.waves / "2026" / "2026-11-21T031207-aaaa.toml", "= broken")
    assert riding(store, hand_clock).helped() == {tuple(SHELF): 1}


def test_a_wave_by_itself_is_kept_and_offered_where_it_was_broken_off(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    ride = riding(store_in(tmp_path), hand_clock)
    ride.sit()
    assert not list(tmp_path.rglob("*.toml"))
    ride.turned(-1)
    later = riding(store_in(tmp_path), hand_clock)
    assert later.left() is None
    assert later.left(is_alone=True) == Place(1)
    later.take_up()
    later.sit()
    later.toggled(SHELF)
    assert later.end() == "Kept."
    (found,) = store_in(tmp_path).waves.newest(9)
    assert found.wave is not None
    assert (found.wave.kind, found.wave.steps, found.wave.helped) == ("ride", (), (SHELF,))
    assert [mark.strength for mark in found.wave.marks] == [5, 4]


def test_the_urge_plan_is_not_offered_where_the_wave_is(tmp_path: Path, hand_clock: HandClock) -> None:
    riding(store_in(tmp_path), hand_clock).marked(3)
    later = riding(store_in(tmp_path), hand_clock)
    assert later.left(is_alone=True) is None
    assert later.left() == Place(1)


def test_a_new_wave_lets_the_one_before_rest(tmp_path: Path, hand_clock: HandClock) -> None:
    first = riding(store_in(tmp_path), hand_clock)
    first.sit()
    first.marked(3)
    second = riding(store_in(tmp_path), hand_clock)
    assert second.left(is_alone=True)
    second.sit()
    second.marked(4)
    (rested,) = store_in(tmp_path).waves.newest(9)
    assert rested.wave is not None
    assert (rested.wave.ended, rested.wave.last_strength) == (None, 3)


def test_within_the_plan_the_wave_is_the_plans(tmp_path: Path, hand_clock: HandClock) -> None:
    ride = riding(store_in(tmp_path), hand_clock)
    ride.at(Place(4))
    ride.sit()
    ride.turned(1)
    assert ride.wave is not None
    assert (ride.wave.kind, ride.wave.steps) == ("plan", ("something-else",))


def test_a_sitting_follows_its_settings_and_the_country_chosen_last(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    found = Sitting(
        store=store_in(tmp_path),
        settings=Settings(),
        safety_plan=SafetyPlan(),
        clock=hand_clock.clock,
        find=lambda asked, usual: answer(unknown=asked or usual),
        session_by=lambda settings: Session(shipped_paces()[0][0], settings.minutes * 60),
        faults=[],
        country="GB",
    )
    assert found.with_settings(minutes=5.0).session().seconds == 300
    assert found.with_settings(minutes=5.0).answer.unknown == "GB"
    assert found.with_settings(country="IE").answer.unknown == "IE"
