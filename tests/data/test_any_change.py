"""Whatever is changed in the data is seen, or changes nothing: rules looked at with many changes."""

import re
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.hours import DAYS
from curation.check import faults_in
from curation.data import FALLBACK, HELPLINES, NAMES, REASONS, RETIRED
from curation.documents import Table
from curation.rules import retired
from curation.rules.hours import hours_do_not_overlap
from curation.rules.order import place
from small import TEXTS, small_data

WEEK = 7 * 24 * 60
VALUES = re.compile(r"(?<= = ).+$", re.MULTILINE)
JUNK = ["1", "[]", "{}", '""', "[1]", "[[]]", "[{}]", "true", '"tea"', "2026-11-22"]
OPEN = '[ { days = ["mon", "tue"], from = "18:00", to = "02:00" } ]'
PHONE = "020 7946 0321"
ABROAD = "+442079460321"
DIGITS = st.sampled_from("0123456789")


def faults_with(old: str, new: str, file: str = HELPLINES) -> list[str]:
    """Return the faults of the small world once all of a text is another."""
    assert old in TEXTS[file]
    return [str(fault) for fault in faults_in(small_data({**TEXTS, file: TEXTS[file].replace(old, new)}))]


@given(st.data())
@pytest.mark.parametrize("file", [HELPLINES, FALLBACK, NAMES, REASONS, RETIRED])
def test_whatever_is_wrong_is_said_and_raises_nothing(file: str, data: st.DataObject) -> None:
    """Each value may be of any kind, and no rule is surprised by it."""
    found = data.draw(st.sampled_from(list(VALUES.finditer(TEXTS[file]))))
    junk = data.draw(
        st.sampled_from(["1", "[]", "{}", '""', "[1]", "[[]]", "[{}]", "true", '"tea"', "2026-11-22"])
    )
    text = TEXTS[file][: found.start()] + junk + TEXTS[file][found.end() :]
    faults = faults_in(small_data({**TEXTS, file: text}))
    assert all("\n" not in str(fault) for fault in faults)


@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 200))
def test_a_row_that_is_lost_raises_nothing(file: str, row: int) -> None:
    rows = TEXTS[file].split("\n")
    del rows[row % len(rows)]
    faults_in(small_data({**TEXTS, file: "\n".join(rows)}))


@given(st.integers(0, len(ABROAD) - 2), DIGITS)
def test_a_wrong_digit_in_a_number_from_abroad_is_seen(index: int, digit: str) -> None:
    wrong = f"{ABROAD[: index + 1]}{digit}{ABROAD[index + 2 :]}"
    faults = faults_with(f'e164 = "{ABROAD}"', f'e164 = "{wrong}"')
    assert bool(faults) == (wrong != ABROAD)


@given(st.sampled_from([index for index, char in enumerate(PHONE) if char != " "]), DIGITS)
def test_a_wrong_digit_in_a_phone_is_seen(index: int, digit: str) -> None:
    """It cannot be dialled any more, or is no longer the number from abroad that stands beside it."""
    wrong = f"{PHONE[:index]}{digit}{PHONE[index + 1 :]}"
    assert bool(faults_with(f'phone = "{PHONE}"', f'phone = "{wrong}"')) == (wrong != PHONE)


@given(st.lists(st.sampled_from(["", " ", "-", ".", ") "]), min_size=10, max_size=10))
def test_a_retired_number_is_seen_however_it_is_written(gaps: list[str]) -> None:
    (number, *_) = small_data().retired
    written = "".join(digit + gap for digit, gap in zip("8081570832", gaps, strict=True))
    for prefix in ("", "0", "+44 ", "0044 ", "tea 2 or 0"):
        assert retired.holds(f"Call {prefix}{written}.", number.table)


def test_a_number_like_a_retired_one_is_left_alone() -> None:
    (long, short, phrase) = (entry.table for entry in small_data().retired)
    assert not retired.holds("0808 157 0833", long)
    assert retired.holds("or 98 76", short)
    assert not retired.holds("02-98 76 55, or 198 76", short)
    assert not retired.holds("press 2", phrase)


def clock(minutes: int) -> str:
    """Return minutes after midnight as a clock shows them."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


SPANS = st.builds(
    lambda days, start, end: (sorted(days, key=DAYS.index), start, end),
    st.sets(st.sampled_from(DAYS), min_size=1, max_size=3),
    st.integers(0, 47).map(lambda halves: halves * 30),
    st.integers(0, 48).map(lambda halves: halves * 30),
)


@given(st.lists(SPANS, min_size=1, max_size=4))
def test_hours_overlap_where_a_minute_is_open_twice(spans: list[tuple[list[str], int, int]]) -> None:
    opened = [
        (DAYS.index(day) * 1440 + minute) % WEEK
        for days, start, end in spans
        for day in days
        for minute in range(start, end if end > start else end + 1440, 30)
    ]
    tables = [
        f'{{ days = {days}, from = "{clock(start)}", to = "{clock(end)}" }}' for days, start, end in spans
    ]
    text = TEXTS[HELPLINES].replace(OPEN, f"[ {', '.join(tables)} ]")
    assert text != TEXTS[HELPLINES]
    found = list(hours_do_not_overlap(small_data({**TEXTS, HELPLINES: text})))
    assert bool(found) == (len(set(opened)) < len(opened))


def line(audience: str, topic: str, hours: str) -> Table:
    """Return what decides about the place of a line."""
    return {"audience": [audience], "topics": [topic], "hours": hours}


def test_lines_go_from_what_most_need_to_what_few_do() -> None:
    best_first = [
        line("everyone", "suicide", "24/7"),
        line("everyone", "distress", "24/7"),
        line("everyone", "suicide", "unknown"),
        line("young-people", "suicide", "24/7"),
        line("everyone", "violence", "24/7"),
        line("women", "violence", "24/7"),
    ]
    assert [place(each) for each in best_first] == [0, 1, 2, 3, 4, 5]
    assert place({**best_first[0], "region": "Wales"}) == 2


BLOCK = TEXTS[HELPLINES].split("\n[[GB.lines]]\n")
TAIL = BLOCK[-1].split("\n[IE]\n")
LINES = [*BLOCK[1:-1], TAIL[0]]


@pytest.mark.parametrize("order", list(permutations(range(len(LINES)))), ids=str)
def test_only_one_order_of_lines_is_the_best(order: tuple[int, ...]) -> None:
    parts = [BLOCK[0], *(LINES[index] for index in order)]
    text = "\n[[GB.lines]]\n".join(parts) + "\n[IE]\n" + TAIL[1]
    faults = faults_in(small_data({**TEXTS, HELPLINES: text}))
    assert len(faults) == sum(before > after for before, after in pairwise(order))
    assert all("stands after" in fault.what for fault in faults)
