"""A plan from another file: read as JSON or TOML, merged under the lock, the old file kept byte for byte."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.safety_plan import Area, safety_plan_from
from calmcli.store import locks
from calmcli.store.shared_plan import UnreadablePlanError, bring_in, shared_plan, shared_table
from keeping import places_in, put
from making import NIGHT, FullDisk, contents, unchanged

OWN = b'# mine\r\nreasons = ["tea"]\ncolour = "green"\n'
OTHER = '{"schema": 1, "reasons": [{"text": "rain"}], "people": [{"text": "Sam", "phone": "01632 960001"}]}'
JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def versions(directory: Path) -> list[bytes]:
    """Return the plans that were kept."""
    return [data for name, data in contents(directory).items() if "versions/" in name]


def test_what_is_new_comes_in_and_the_plan_as_it_was_is_kept_byte_for_byte(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.plan, OWN)
    found, kept = bring_in(places, put(tmp_path / "other.json", OTHER), NIGHT)
    assert found.came == {"reasons": 1, "people": 1}
    assert kept is not None
    assert kept.read_bytes() == OWN
    assert kept.parent == places.data / "versions"
    assert shared_table(places.plan) == {
        "schema": 1,
        "reasons": ["tea", "rain"],
        "people": [{"text": "Sam", "phone": "01632 960001"}],
        "colour": "green",
    }
    for path in (kept, places.plan):
        assert path.stat().st_mode & 0o777 == 0o600


def test_without_a_plan_of_ones_own_the_other_becomes_it(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    found, kept = bring_in(places, put(tmp_path / "other.json", OTHER), NIGHT)
    assert kept is None
    assert found.came == {"reasons": 1, "people": 1}
    assert safety_plan_from(shared_table(places.plan)).of(Area.PEOPLE)[0].phone == "01632 960001"


def test_where_nothing_is_new_nothing_is_written(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.plan, OWN)
    other = put(tmp_path / "other.toml", 'reasons = ["tea"]\n')
    assert bring_in(places, other, NIGHT)[1] is None
    assert places.plan.read_bytes() == OWN
    assert versions(tmp_path) == []


def test_each_change_keeps_a_version_also_in_the_same_second(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.plan, OWN)
    for number in range(3):
        other = put(tmp_path / "other.toml", f'reasons = ["rain {number}"]\n')
        bring_in(places, other, NIGHT + timedelta(milliseconds=number))
    assert len(versions(tmp_path)) == 3
    assert OWN in versions(tmp_path)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"[[[", ":1:"),
        (b'{"reasons": ["tea",}', ":1:20"),
        (b'reasons = ["tea"]\n\xff', ""),
        (b"{" + b'"a":{' * 100_000, ""),
        (b'schema = 2\nreasons = ["tea"]\n', ""),
        (b'{"schema": 2, "reasons": ["tea"]}', ""),
    ],
)
def test_a_file_that_holds_no_plan_is_named_and_changes_nothing(
    tmp_path: Path, data: bytes, place: str
) -> None:
    places = places_in(tmp_path)
    put(places.plan, OWN)
    other = put(tmp_path / "other", data)
    with pytest.raises(UnreadablePlanError) as refused:
        bring_in(places, other, NIGHT)
    assert str(refused.value.problem).startswith(f"{other}{place}")
    assert places.plan.read_bytes() == OWN


def test_what_calm_made_to_read_or_print_is_told_what_can_be_brought_in(tmp_path: Path) -> None:
    page = put(tmp_path / "plan.html", b"<!doctype html>")
    with pytest.raises(UnreadablePlanError) as refused:
        bring_in(places_in(tmp_path), page, NIGHT)
    assert "calm reads a plan in JSON or TOML" in str(refused.value.problem)


@pytest.mark.parametrize("own", [b"[[[", b"\xff", b'schema = 2\nreasons = ["tea"]\n'])
def test_a_plan_of_ones_own_that_cannot_be_read_or_is_newer_is_never_written_over(
    tmp_path: Path, own: bytes
) -> None:
    places = places_in(tmp_path)
    put(places.plan, own)
    with pytest.raises(UnreadablePlanError) as refused:
        bring_in(places, put(tmp_path / "other.json", OTHER), NIGHT)
    assert refused.value.problem.path == str(places.plan)
    assert places.plan.read_bytes() == own


def test_on_a_full_disk_the_plan_stays_as_it_was(tmp_path: Path, full_disk: FullDisk) -> None:
    places = places_in(tmp_path)
    put(places.plan, OWN)
    other = put(tmp_path / "other.json", OTHER)
    with pytest.raises(OSError, match="space"):
        bring_in(places, other, NIGHT)
    assert places.plan.read_bytes() == OWN
    full_disk.empty()
    assert bring_in(places, other, NIGHT)[0].came == {"reasons": 1, "people": 1}


def test_while_another_window_saves_nothing_is_brought_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_TRIES", 1)
    places = places_in(tmp_path)
    other = put(tmp_path / "other.json", OTHER)
    with locks.locked(places.lock), pytest.raises(BlockingIOError):
        bring_in(places, other, NIGHT)
    assert not places.plan.exists()


@pytest.mark.parametrize("start", ["", "\ufeff", "\n  "])
def test_json_and_toml_are_told_apart_by_their_first_sign(tmp_path: Path, start: str) -> None:
    assert shared_table(put(tmp_path / "a", start + OTHER))["people"][0]["text"] == "Sam"
    assert shared_table(put(tmp_path / "b", start + 'reasons = ["tea"]\n')) == {"reasons": ["tea"]}


def test_a_shared_plan_is_shown_with_its_doubts_and_a_newer_one_too(tmp_path: Path) -> None:
    path = put(tmp_path / "plan.toml", 'schema = 2\nreasons = ["tea"]\npeople = [3]\n')
    with unchanged(tmp_path):
        plan, problems = shared_plan(path)
    assert [item.text for item in plan.of(Area.REASONS)] == ["tea"]
    assert len(problems) == 2


@pytest.mark.parametrize("text", ['{"reasons": NaN}', '{"reasons": ["tea"], "reasons": ["rain"]}'])
def test_json_that_programs_disagree_about_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadablePlanError):
        shared_table(put(tmp_path / "plan.json", text))


@given(st.dictionaries(st.sampled_from([*Area, "appointment", "review", "x"]), JSON_VALUES, max_size=4))
def test_any_json_is_brought_in_or_refused(
    tmp_path_factory: pytest.TempPathFactory, table: dict[str, Any]
) -> None:
    directory = tmp_path_factory.mktemp("any")
    places = places_in(directory)
    other = put(directory / "other.json", json.dumps(table))
    found, _ = bring_in(places, other, NIGHT)
    assert places.plan.exists() == bool(found.came)
    assert bring_in(places, other, NIGHT)[0].came == {}
