"""A wave: what its file says, what of it survives whatever stands there, and what it never says."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.problem import Doubt
from calmcli.core.wave import SCHEMA, Helped, Mark, StrengthError, Wave, table_of, wave_from
from making import NIGHT
from riding import KEYS, TABLES, VALUES, WAVES

NAME = "2026-11-22T031207-k3f9"
LATER = NIGHT + timedelta(minutes=20)
TABLE: dict[str, Any] = {
    "schema": 1,
    "kind": "plan",
    "began": NIGHT,
    "ended": LATER,
    "feeling": "sadness",
    "marks": [{"at": NIGHT, "strength": 7}, {"at": LATER, "strength": 3}],
    "steps": ["reach-out", "breathe", "something-else"],
    "helped": [{"step": "breathe"}, {"step": "something-else", "item": "The library"}],
    "note": "The rain was loud.\nTea helped.",
}
WHOLE = Wave(
    NAME,
    began=NIGHT,
    ended=LATER,
    marks=(Mark(NIGHT, 7), Mark(LATER, 3)),
    steps=("reach-out", "breathe", "something-else"),
    helped=(Helped("breathe"), Helped("something-else", "The library")),
    feeling="sadness",
    note="The rain was loud.\nTea helped.",
)


def marked(*strengths: int) -> Wave:
    """Return a wave with these marks."""
    return Wave(NAME, marks=tuple(Mark(NIGHT, strength) for strength in strengths))


def test_a_wave_says_what_its_table_says() -> None:
    assert wave_from(NAME, TABLE) == WHOLE._replace(raw=TABLE)


def test_the_table_of_a_new_wave_says_all_of_it_in_the_order_of_a_file() -> None:
    assert table_of(WHOLE) == TABLE
    assert list(table_of(WHOLE)) == list(TABLE)


def test_what_nobody_said_does_not_stand_in_the_table() -> None:
    assert table_of(Wave("rain")) == {"schema": SCHEMA, "kind": "plan"}


def test_a_wave_that_does_not_say_when_it_began_began_when_its_name_says() -> None:
    assert wave_from(NAME, {}).began == NIGHT
    assert wave_from("rain", {}).began is None


@pytest.mark.parametrize("strength", [-1, 11, 99, True, False, 4.5, 4.0, "4", None, [4]])
def test_a_strength_that_is_none_cannot_be_marked(strength: Any) -> None:
    with pytest.raises(StrengthError):
        Mark(NIGHT, strength)
    wave = wave_from(NAME, {"marks": [{"at": NIGHT, "strength": 4}, {"at": NIGHT, "strength": strength}]})
    assert wave.marks == (Mark(NIGHT, 4),)
    assert [doubt.key for doubt in wave.doubts] == ["marks"]


@pytest.mark.parametrize("strength", range(11))
def test_every_whole_number_from_0_to_10_can_be_marked(strength: int) -> None:
    assert Mark(NIGHT, strength).strength == strength


@pytest.mark.parametrize(
    ("strengths", "has_eased"),
    [
        ((), None),
        ((9,), None),
        ((0,), None),
        ((7, 6), True),
        ((7, 7), False),
        ((7, 8), False),
        ((7, 2, 7), False),
        ((7, 9, 6), True),
        ((0, 0), False),
    ],
)
def test_it_has_eased_only_if_the_last_mark_is_below_the_first(
    strengths: tuple[int, ...],
    has_eased: bool | None,  # noqa: FBT001
) -> None:
    assert marked(*strengths).has_eased is has_eased


@given(st.lists(st.integers(0, 10), max_size=5))
def test_first_and_last_strength_are_those_of_the_marks_as_they_stand(strengths: list[int]) -> None:
    wave = marked(*strengths)
    assert wave.first_strength == (strengths[0] if strengths else None)
    assert wave.last_strength == (strengths[-1] if strengths else None)


@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        ("began", "on Sunday", NIGHT),
        ("began", date(2026, 11, 22), NIGHT),
        ("ended", 3, None),
        ("feeling", 3, ""),
        ("feeling", ["sadness"], ""),
        ("note", True, ""),
        ("kind", 4, "plan"),
        ("schema", "two", SCHEMA),
        ("schema", True, SCHEMA),
        ("steps", "breathe", ("breathe",)),
        ("steps", ["breathe", 3, "my-plan"], ("breathe", "my-plan")),
        ("marks", 7, ()),
        ("marks", {"at": NIGHT, "strength": 7}, (Mark(NIGHT, 7),)),
        ("marks", [7, {"at": NIGHT, "strength": 7}], (Mark(NIGHT, 7),)),
        ("marks", [{"at": NIGHT}, {"strength": 7}, {"at": "then", "strength": 7}], ()),
        ("helped", True, ()),
        ("helped", [{"step": 3}, {"step": "breathe", "item": 3}, {}, "", "my-plan"], (Helped("my-plan"),)),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_doubt_the_rest_stays_and_nothing_is_lost(
    key: str, value: object, left: object
) -> None:
    wave = wave_from(NAME, {**TABLE, key: value})
    assert getattr(wave, key) == left
    assert [doubt.key for doubt in wave.doubts] == [key]
    others = [each for each in Wave._fields if each not in (key, "raw", "doubts")]
    assert [getattr(wave, each) for each in others] == [getattr(WHOLE, each) for each in others]
    assert table_of(wave) == {**TABLE, key: value}


def test_each_doubt_says_what_was_expected_in_its_place() -> None:
    wave = wave_from(NAME, dict.fromkeys(["schema", "began", "marks", "steps", "helped", "note"], 1.5))
    reasons = {doubt.key: doubt.reason for doubt in wave.doubts}
    assert set(reasons) == {"schema", "began", "marks", "steps", "helped", "note"}
    assert len(set(reasons.values())) == 6
    assert "0 to 10" in reasons["marks"]
    assert Doubt(reasons["note"], key="note") in wave.doubts


def test_what_helped_may_be_written_by_hand_as_a_step_alone_or_an_item_alone() -> None:
    wave = wave_from(NAME, {"helped": ["breathe", {"item": "Tea"}, {"step": "breathe", "item": "Tea"}]})
    assert wave.helped == (Helped("breathe"), Helped("", "Tea"), Helped("breathe", "Tea"))
    assert wave.doubts == ()


def test_a_moment_without_an_offset_is_read_as_utc_and_kept_as_it_stands() -> None:
    naive = datetime(2026, 11, 22, 3, 12, 7)
    table = {"schema": 1, "kind": "plan", "began": naive, "marks": [{"at": naive, "strength": 4}]}
    wave = wave_from("rain", table)
    assert (wave.began, wave.marks) == (NIGHT, (Mark(NIGHT, 4),))
    assert wave.doubts == ()
    assert table_of(wave) == table


@pytest.mark.parametrize(("schema", "can_change"), [(0, True), (SCHEMA, True), (SCHEMA + 1, False)])
def test_what_a_newer_version_wrote_is_only_shown(schema: int, can_change: bool) -> None:  # noqa: FBT001
    wave = wave_from(NAME, {**TABLE, "schema": schema})
    assert wave.can_change is can_change
    assert wave.note == WHOLE.note


def test_unknown_keys_and_what_is_unclear_survive_a_change_beside_them() -> None:
    first = {"at": NIGHT, "strength": 7, "where": "by the window"}
    table = {**TABLE, "weather": "rain", "marks": [first, "later", {"at": LATER, "strength": 99}]}
    wave = wave_from(NAME, table)
    changed = wave._replace(marks=(*wave.marks, Mark(LATER, 3)), note="Tea.")
    assert table_of(changed) == {
        **table,
        "marks": [first, {"at": LATER, "strength": 3}, "later", {"at": LATER, "strength": 99}],
        "note": "Tea.",
    }


def test_what_is_emptied_no_longer_stands_in_the_table() -> None:
    emptied = wave_from(NAME, TABLE)._replace(note="", helped=(), ended=None)
    assert set(TABLE) - set(table_of(emptied)) == {"note", "helped", "ended"}


@given(st.text(max_size=9), TABLES)
def test_any_table_is_a_wave_and_is_written_back_as_it_was(name: str, table: dict[str, Any]) -> None:
    wave = wave_from(name, table)
    assert repr(sorted(table_of(wave).items())) == repr(
        sorted({**table_of(wave_from(name, {})), **table}.items())
    )
    assert all(0 <= mark.strength <= 10 for mark in wave.marks)
    assert {doubt.key for doubt in wave.doubts} <= set(table)
    assert (wave.has_eased is None) == (len(wave.marks) < 2)


@given(WAVES, st.dictionaries(KEYS, VALUES, max_size=3))
def test_any_wave_comes_back_as_it_was_with_unknown_keys(wave: Wave, extra: dict[str, Any]) -> None:
    again = wave_from(wave.id, {**table_of(wave), **extra})
    assert again._replace(raw={}) == wave
    assert {key: value for key, value in table_of(again).items() if key in extra} == extra


@given(WAVES, WAVES, st.dictionaries(KEYS, VALUES, max_size=3))
def test_any_change_is_written_and_takes_no_unknown_key_away(
    before: Wave, after: Wave, extra: dict[str, Any]
) -> None:
    table = {**table_of(before), **extra}
    changed = after._replace(id=before.id, raw=wave_from(before.id, table).raw)
    again = wave_from(before.id, table_of(changed))
    expected = changed._replace(began=changed.began or wave_from(before.id, {}).began)
    assert again._replace(raw=changed.raw) == expected
    assert {key: value for key, value in again.raw.items() if key in extra} == extra


def test_a_wave_says_no_word_of_judgement() -> None:
    said = " ".join((*Wave._fields, *(name for name in dir(Wave) if not name.startswith("_"))))
    assert not {"score", "risk", "streak", "level", "success"} & set(said.replace("_", " ").split())


def test_a_moment_in_another_zone_keeps_its_offset() -> None:
    there = NIGHT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert table_of(wave_from(NAME, {"began": there}))["began"].utcoffset() == timedelta(hours=5, minutes=30)
