"""A plan looked at again, by real files: kept from the first word on, and given back where it cannot be."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core.breath import Session
from calmcli.core.problem import CannotError
from calmcli.core.settings import Settings
from calmcli.store.paces import shipped_paces
from calmcli.store.reviewing import Reviewing, is_review_due, looked_at
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from conftest import HandClock
from keeping import put, store_in
from making import FullDisk, answer, contents


def reviewing(store: Store, hand_clock: HandClock) -> Reviewing:
    """Return the review of a sitting."""
    session = Session(shipped_paces()[0][0], 60)
    plan = store.safety_plan()[0]
    return Reviewing(
        Sitting(
            store, Settings(), plan, hand_clock.clock, lambda *_asked: answer(), lambda _settings: session, []
        )
    )


def test_it_is_one_private_file_that_grows(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    review = reviewing(store, hand_clock)
    assert not store.places.reviews.exists()
    review.write("helped", "tea")
    review.write("helped", "tea, and Sam 🐈")
    review.write("changes", "more tea")
    (path,) = store.places.reviews.rglob("*.toml")
    assert path.stat().st_mode & 0o777 == 0o600
    (found,) = store.reviews.all()
    assert found.review.answers == {"helped": "tea, and Sam 🐈", "changes": "more tea"}
    assert found.problems == ()


def test_with_its_last_word_its_file_goes(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    review = reviewing(store, hand_clock)
    review.write("helped", "tea")
    review.write("helped", "")
    assert contents(store.places.reviews) == {}
    assert review.answers == {}


def test_the_one_before_is_the_last_and_those_before_stay(tmp_path: Path, hand_clock: HandClock) -> None:
    store = store_in(tmp_path)
    for words in ("tea", "walks", "rain"):
        review = reviewing(store, hand_clock)
        review.write("helped", words)
        hand_clock.advance(86_400)
    last = review.last()
    assert last is not None
    assert last.answers == {"helped": "walks"}
    assert len(list(store.reviews.all())) == 3


def test_a_broken_or_newer_review_is_named_and_the_rest_goes_on(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    store = store_in(tmp_path)
    reviewing(store, hand_clock).write("helped", "tea")
    put(store.places.reviews / "2026" / "2026-12-01T000000-aaaa.toml", "helped = [")
    put(store.places.reviews / "2026" / "2026-12-02T000000-aaaa.toml", 'schema = 2\nhelped = "rain"\n')
    found = list(store.reviews.all())
    assert [bool(each.problems) for each in found] == [True, True, False]
    last = reviewing(store, hand_clock).last()
    assert last is not None
    assert last.answers == {"helped": "rain"}


def test_what_the_disk_refuses_is_given_back(
    tmp_path: Path, hand_clock: HandClock, full_disk: FullDisk
) -> None:
    store = store_in(tmp_path)
    review = reviewing(store, hand_clock)
    with pytest.raises(CannotError, match="Not on the disk"):
        review.write("helped", "tea")
    assert [held.answers for held in store.reviews.held()] == [{"helped": "tea"}]
    full_disk.empty()
    review.write("changes", "more tea")
    assert store.reviews.held() == []


def test_it_is_due_four_weeks_after_the_file_was_changed_and_no_more_once_it_was_done(
    tmp_path: Path, hand_clock: HandClock
) -> None:
    store = store_in(tmp_path)
    changed = (hand_clock.present - timedelta(weeks=4)).timestamp()
    put(store.places.plan, 'reasons = ["tea"]\n', changed=changed)
    plan = store.safety_plan()[0]
    assert is_review_due(store, plan, hand_clock.present)
    reviewing(store, hand_clock).write("helped", "tea")
    assert not is_review_due(store, plan, hand_clock.present)
    assert looked_at(store, hand_clock.present).reviewed == hand_clock.present.date()
    os.utime(store.places.plan, (0, 0))
    assert not is_review_due(store, plan, hand_clock.present)
