"""The dates in a plan: a day, a time, or words; what is none of them is a doubt and is never lost."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.appointment import Appointment, appointment_from, appointment_table, moment_words
from calmcli.core.safety_plan import safety_plan_from

THURSDAY = date(2026, 12, 3)
HALF_PAST_TWO = datetime(2026, 12, 3, 14, 30)
WORDS = st.text(max_size=9).filter(lambda text: not text or text.strip() != "")
VALUES: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.lists(st.text())
)


@pytest.mark.parametrize(
    ("value", "moment", "words"),
    [
        (THURSDAY, THURSDAY, "2026-12-03"),
        ("2026-12-03", THURSDAY, "2026-12-03"),
        (" 2026-12-03\n", THURSDAY, "2026-12-03"),
        (HALF_PAST_TWO, HALF_PAST_TWO, "2026-12-03 14:30"),
        ("2026-12-03T14:30", HALF_PAST_TWO, "2026-12-03 14:30"),
        ("2026-12-03 14:30:05", HALF_PAST_TWO.replace(second=5), "2026-12-03 14:30:05"),
        (HALF_PAST_TWO.replace(tzinfo=UTC), HALF_PAST_TWO.replace(tzinfo=UTC), "2026-12-03 14:30+00:00"),
    ],
)
def test_an_appointment_is_on_a_day_or_at_a_time(value: object, moment: date, words: str) -> None:
    found, is_clear = appointment_from({"when": value, "with": "Dr Okoye", "where": "Mill Road"})
    assert found == Appointment(moment, "Dr Okoye", "Mill Road")
    assert is_clear
    assert found.day == THURSDAY
    assert found.summary == f"{words} · Dr Okoye · Mill Road"


@pytest.mark.parametrize("value", [THURSDAY, "2026-12-03"])
def test_a_date_alone_is_an_appointment(value: object) -> None:
    assert appointment_from(value) == (Appointment(THURSDAY), True)


def test_a_date_in_words_is_kept_in_words() -> None:
    assert appointment_from("the day after the exam") == (Appointment(note="the day after the exam"), True)
    table = {"when": "after the exam", "note": "bring the form"}
    assert appointment_from(table) == (Appointment(note="after the exam · bring the form"), True)


@pytest.mark.parametrize("value", [3, [], {"when": 3}, {"with": ["Sam"]}, {"note": 3, "with": "Sam"}, ""])
def test_what_is_no_appointment_is_a_doubt(value: object) -> None:
    plan = safety_plan_from({"appointment": value, "reasons": ["tea"]})
    assert [doubt.key for doubt in plan.doubts] == ["appointment"]
    assert not plan.is_empty


@pytest.mark.parametrize(
    ("value", "day"),
    [(THURSDAY, THURSDAY), ("2026-12-03", THURSDAY), (HALF_PAST_TWO, THURSDAY), ("soon", None), (3, None)],
)
def test_a_review_is_on_a_day(value: object, day: date | None) -> None:
    plan = safety_plan_from({"review": value})
    assert plan.review == day
    assert [doubt.key for doubt in plan.doubts] == ([] if day else ["review"])
    assert plan.is_empty


def test_a_plan_names_its_dates_and_leaves_out_those_it_has_not() -> None:
    plan = safety_plan_from({"appointment": {"when": HALF_PAST_TWO}, "review": THURSDAY})
    assert plan.dates == (("appointment", "2026-12-03 14:30"), ("review", "2026-12-03"))
    assert not plan.is_empty
    assert safety_plan_from({}).dates == ()


@given(VALUES | st.dictionaries(st.sampled_from(["when", "with", "where", "note", "tea"]), VALUES))
def test_any_value_is_an_appointment_or_a_doubt(value: object) -> None:
    found, is_clear = appointment_from(value)
    assert found or not is_clear or value == {} or not isinstance(value, str)


@given(st.none() | st.dates() | st.datetimes(), WORDS, WORDS, WORDS)
def test_an_appointment_reads_back_as_it_was(when: date | None, who: str, place: str, note: str) -> None:
    appointment = Appointment(when, who, place, note)
    found, is_clear = appointment_from(appointment_table(appointment))
    assert (found or Appointment()) == appointment
    assert is_clear


@given(st.dates() | st.datetimes())
def test_a_moment_in_words_is_the_same_moment(moment: date) -> None:
    assert appointment_from(moment_words(moment))[0] == Appointment(moment)
