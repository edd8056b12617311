"""When a plan is looked at again, and what stands in a review's file."""

from datetime import date, timedelta
from typing import Any

import pytest

from calmcli.core.plan_check import Kind, remarks_on
from calmcli.core.plan_review import Looked, Review, due_on, is_due, review_from, reviews_document, table_of
from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from making import NIGHT

TODAY = date(2026, 11, 22)
FOUR_WEEKS = timedelta(weeks=4)


def plan(**table: Any) -> SafetyPlan:
    """Return a plan that says something."""
    return safety_plan_from({"reasons": ["tea"], **table})


@pytest.mark.parametrize(
    ("review", "looked", "due"),
    [
        (None, Looked(TODAY), TODAY + FOUR_WEEKS),
        (None, Looked(TODAY, TODAY + timedelta(3)), TODAY + timedelta(3) + FOUR_WEEKS),
        (None, Looked(TODAY, TODAY - timedelta(3)), TODAY + FOUR_WEEKS),
        (None, Looked(), None),
        (TODAY, Looked(TODAY - timedelta(300)), TODAY),
        (TODAY, Looked(TODAY, TODAY - timedelta(1)), TODAY),
        (TODAY, Looked(TODAY - timedelta(9), TODAY), TODAY + FOUR_WEEKS),
        (TODAY + timedelta(90), Looked(TODAY, TODAY), TODAY + timedelta(90)),
        (False, Looked(TODAY - timedelta(300)), None),
    ],
)
def test_the_day_is_the_persons_own_or_four_weeks_after_the_last_time(
    review: object, looked: Looked, due: date | None
) -> None:
    assert due_on(plan(**({} if review is None else {"review": review})), looked) == due


def test_it_is_due_from_that_day_on_and_never_for_a_plan_that_shows_nothing() -> None:
    looked = Looked(TODAY)
    assert not is_due(plan(), looked, TODAY + FOUR_WEEKS - timedelta(1))
    assert is_due(plan(), looked, TODAY + FOUR_WEEKS)
    hidden = safety_plan_from({"reasons": [{"text": "tea", "hidden": True}]})
    assert not is_due(hidden, looked, TODAY + FOUR_WEEKS)


def test_the_check_says_it_too_and_no_more_once_it_was_done() -> None:
    later = TODAY + FOUR_WEEKS
    assert Kind.REVIEW_DUE in [each.kind for each in remarks_on(plan(), later, Looked(TODAY))]
    assert Kind.REVIEW_DUE not in [each.kind for each in remarks_on(plan(), later, Looked(TODAY, later))]


def test_answers_come_change_and_go() -> None:
    review = Review("2026-11-22T031207-k3f9", NIGHT).answered("helped", "tea").answered("in_the_way", "rain")
    assert review.answered("helped", "walks").answers == {"in_the_way": "rain", "helped": "walks"}
    assert review.answered("helped", " ").answered("in_the_way", "").is_empty


def test_what_calm_does_not_know_stays_in_the_file_and_what_is_odd_is_a_doubt() -> None:
    table: dict[str, Any] = {
        "schema": 1,
        "written": NIGHT,
        "helped": "tea\nx",
        "in_the_way": 7,
        "moon": "full",
    }
    review = review_from("mine", table)
    assert review.answers == {"helped": "tea\nx"}
    assert [doubt.key for doubt in review.doubts] == ["in_the_way"]
    assert table_of(review.answered("changes", "more tea")) == {
        "schema": 1, "written": NIGHT, "helped": "tea\nx", "changes": "more tea", "moon": "full",
    }  # fmt: skip


def test_a_review_without_a_moment_has_that_of_its_name() -> None:
    review = review_from("2026-11-22T031207-k3f9", {"helped": "tea"})
    assert review.written == NIGHT
    assert reviews_document([review])["items"] == [
        {
            "id": review.id,
            "written": "2026-11-22T03:12:07+00:00",
            "helped": "tea",
            "in_the_way": None,
            "changes": None,
        }
    ]
