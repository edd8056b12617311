"""A journal entry: what its file says, and what of it survives whatever stands there."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.entry import SCHEMA, Entry, entry_from, entry_id, moment_of, unreadable_entry
from making import NIGHT

NAME = "2026-11-22T031207-k3f9"
WHOLE = """\
+++
schema = 1
written = 2026-11-22T04:12:07+01:00
mood = 4
urge = 7
feelings = ["tired", "glad of the rain"]
tags = ["walk", "exam"]
kind = "entry"
weather = "rain"
+++
We walked home.
"""


def test_an_entry_says_when_it_was_written_how_it_was_and_what() -> None:
    entry = entry_from(NAME, WHOLE)
    assert entry.id == NAME
    assert entry.written == NIGHT
    assert entry.written.utcoffset() == timedelta(hours=1)
    assert (entry.mood, entry.urge) == (4, 7)
    assert entry.feelings == ("tired", "glad of the rain")
    assert entry.tags == ("walk", "exam")
    assert entry.body == "We walked home.\n"
    assert entry.extra == {"weather": "rain"}
    assert entry.doubt is None
    assert entry.can_change


def test_a_file_without_front_matter_is_all_words() -> None:
    entry = entry_from(NAME, "Tea with Sam.\n")
    assert entry.body == "Tea with Sam.\n"
    assert entry.written == NIGHT
    assert entry.doubt is None


def test_a_file_of_another_name_without_front_matter_has_no_date() -> None:
    assert entry_from("rain", "Tea.\n").written is None


def test_an_unclosed_front_matter_is_all_words_and_a_doubt() -> None:
    text = "+++\nmood = 4\nWe walked home.\n"
    entry = entry_from(NAME, text)
    assert entry.body == text
    assert entry.doubt is not None
    assert entry.doubt.line == 1


def test_front_matter_that_is_not_toml_stays_among_the_words_with_its_line() -> None:
    text = "+++\nmood = 4\nmood = 5\n+++\nWe walked home.\n"
    entry = entry_from(NAME, text)
    assert entry.body == text
    assert entry.doubt is not None
    assert entry.doubt.line == 3


def test_a_fence_inside_the_words_is_words() -> None:
    entry = entry_from(NAME, "+++\nmood = 4\n+++\nfirst\n+++\nsecond\n")
    assert entry.body == "first\n+++\nsecond\n"


@pytest.mark.parametrize(
    "text", ["+++\r\nmood = 4\r\n+++\r\nfirst\r\nsecond\r\n", "\ufeff+++\nmood = 4\n+++\nfirst\n"]
)
def test_windows_line_ends_and_byte_order_marks_are_understood(text: str) -> None:
    entry = entry_from(NAME, text)
    assert entry.mood == 4
    assert entry.body.startswith("first")
    assert text.endswith(entry.body)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ('mood = "low"', "mood", "low"),
        ("mood = 11", "mood", 11),
        ("mood = -1", "mood", -1),
        ("urge = true", "urge", True),
        ("urge = 4.5", "urge", 4.5),
        ('tags = "walk"', "tags", "walk"),
        ("tags = [1, 2]", "tags", [1, 2]),
        ('feelings = { a = "b" }', "feelings", {"a": "b"}),
        ("kind = 3", "kind", 3),
        ('schema = "two"', "schema", "two"),
        ("schema = true", "schema", True),
        ('written = "on Sunday"', "written", "on Sunday"),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_doubt_and_is_kept(line: str, key: str, value: object) -> None:
    entry = entry_from(NAME, f"+++\n{line}\n+++\nTea.\n")
    assert entry.doubt is not None
    assert key in entry.doubt.reason
    assert entry.body == "Tea.\n"
    assert entry.written == NIGHT
    assert entry.front_matter()[key] == value


def test_a_date_without_an_offset_is_read_as_utc_and_kept_as_it_stands() -> None:
    entry = entry_from("rain", "+++\nwritten = 2026-11-22T03:12:07\n+++\nTea.\n")
    assert entry.written == NIGHT
    assert entry.front_matter()["written"] == datetime(2026, 11, 22, 3, 12, 7)


@pytest.mark.parametrize(
    ("schema", "can_change"), [(0, True), (SCHEMA, True), (SCHEMA + 1, False), (99, False)]
)
def test_what_a_newer_version_wrote_is_only_shown(schema: int, can_change: bool) -> None:  # noqa: FBT001
    entry = entry_from(NAME, f"+++\nschema = {schema}\n+++\nTea.\n")
    assert entry.can_change is can_change
    assert entry.body == "Tea.\n"


def test_what_cannot_be_read_is_an_entry_with_its_reason_and_date() -> None:
    entry = unreadable_entry(NAME, "input/output error")
    assert not entry.is_readable
    assert not entry.can_change
    assert entry.written == NIGHT
    assert entry.doubt is not None
    assert entry.doubt.reason == "input/output error"


@given(st.text(max_size=300))
def test_any_text_is_an_entry_that_loses_no_character(text: str) -> None:
    entry = entry_from(NAME, text)
    assert text.endswith(entry.body)
    if entry.doubt is not None:
        assert entry.body in (text, text[-len(entry.body) :])


@given(st.text(max_size=200))
def test_other_words_change_nothing_else(body: str) -> None:
    before = entry_from(NAME, WHOLE)
    after = before.with_body(body)
    assert after.body == body
    assert after.front_matter() == before.front_matter()
    assert after.id == before.id


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(9998, 1, 1)), st.integers(-840, 840))
def test_the_name_of_an_entry_tells_its_moment(naive: datetime, minutes: int) -> None:
    moment = naive.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    name = entry_id(moment, "k3f9")
    assert moment_of(name) == moment
    assert name.endswith("-k3f9")


@given(st.lists(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(9998, 1, 1)), min_size=2))
def test_names_sort_by_time(moments: list[datetime]) -> None:
    whole = [moment.replace(microsecond=0, tzinfo=UTC) for moment in moments]
    assert sorted(entry_id(moment, "a") for moment in whole) == [
        entry_id(moment, "a") for moment in sorted(whole)
    ]


def test_both_half_past_ones_of_an_autumn_night_have_names_of_their_own() -> None:
    summer = datetime(2026, 10, 25, 1, 30, tzinfo=timezone(timedelta(hours=1)))
    winter = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert entry_id(summer, "a") < entry_id(winter, "a")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "rain",
        "2026-11-22",
        "2026-13-45T031207-k3f9",
        "2026-11-22T031207",
        "2026-11-22T031207-",
        "x" * 999,
        "2026-11-22T031207-../../x",
        "2026-11-22T031207-k3f9.sync-conflict",
    ],
)
def test_a_name_of_another_kind_tells_no_moment(name: str) -> None:
    assert moment_of(name) is None


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Tea with Sam\nand cake\n", "Tea with Sam"),
        ("\n\n  # Rain  \nmore", "Rain"),
        ("", ""),
        ("   \n\t\n", ""),
        ("a\tb   c", "a b c"),
        ("red\x1b[2Jrain", "red\ufffd[2Jrain"),
        ("rain\udcff", "rain\ufffd"),
        ("👩‍👩‍👧 at the sea", "👩‍👩‍👧 at the sea"),
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 59 + "…"),
        ("tea and " * 12, "tea and tea and tea and tea and tea and tea and tea and tea…"),
    ],
)
def test_the_title_is_the_first_words_on_one_line(body: str, title: str) -> None:
    assert Entry(NAME, NIGHT, body).title == title


@given(st.text(max_size=200))
def test_a_title_is_short_and_on_one_line(body: str) -> None:
    title = Entry(NAME, NIGHT, body).title
    assert len(title) <= 60
    assert title == " ".join(title.split())


@pytest.mark.parametrize("key", ["mood", "urge", "feelings", "tags", "written"])
def test_what_was_not_noted_does_not_stand_in_the_file(key: str) -> None:
    table: dict[str, Any] = Entry("rain", None, "Tea.\n").front_matter()
    assert key not in table
    assert table == {"schema": SCHEMA, "kind": "entry"}
