"""Every file of the corpus, given to the program: no traceback, no byte changed, one clear line, numbers."""

from pathlib import Path

import pytest

from corpus import ENTRIES, TOML
from keeping import put
from making import unchanged
from running import Ran, calm

FINE = {"01", "02", "03", "22", "24", "25"}
"""Rows of which there is nothing to say."""
DOUBTFUL_PLANS = {"21": 3, "23": None}
"""Rows of plans that are read in part or only shown, and the line that is named."""
DOUBTFUL_SETTINGS = {"18": 2, "19": 2, "23": None}
"""The same of settings."""
LINES = {
    "04": 1,
    "05": 2,
    "06": 3,
    "07": 1,
    "08": 3,
    "09": 2,
    "10": 2,
    "11": 1,
    "13": 1,
    "20": 2,
}
"""The line that is named where a row cannot be read and the line is certain."""

NAME = "2026-11-22T031207-aaaa"
OTHER = "2026-11-21T031207-bbbb"
LARGE = {
    "36-line-of-10-mb": b"rain " * 2_000_000 + b"cake\n",
    "37-million-lines": b"tea\n" * 1_000_000,
}


def clear(ran: Ran, path: Path, line: int | None) -> bool:
    """Say whether the first message is one line that names the file, and the line where it is known."""
    place = f"{path}:{line}:" if line else f"{path}:"
    return ran.err.startswith(place) and "Traceback" not in ran.err


def broken(row: str, doubtful: dict[str, int | None]) -> bool:
    """Say whether there is something to say of a row."""
    others = {"18", "19", "21"} - set(doubtful)
    return row not in FINE | others


@pytest.mark.parametrize("name", TOML)
def test_a_bad_plan_is_named_never_touched_and_takes_no_help_away(name: str, calm_home: Path) -> None:
    row = name[:2]
    path = put(calm_home / "data" / "plan.toml", TOML[name])
    ran = calm("plan", "show")
    assert ran.code == (3 if broken(row, DOUBTFUL_PLANS) else 0)
    assert not ran.err or clear(ran, path, DOUBTFUL_PLANS.get(row, LINES.get(row)))
    assert bool(ran.err) == (ran.code == 3)
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert path.read_bytes() == TOML[name]


@pytest.mark.parametrize("name", TOML)
def test_bad_settings_are_named_never_touched_and_take_no_number_away(name: str, calm_home: Path) -> None:
    row = name[:2]
    path = put(calm_home / "config" / "config.toml", TOML[name])
    ran = calm("help", TZ="Europe/London")
    assert ran.code == (3 if broken(row, DOUBTFUL_SETTINGS) else 0)
    assert not ran.err or clear(ran, path, DOUBTFUL_SETTINGS.get(row, LINES.get(row)))
    assert bool(ran.err) == (ran.code == 3)
    assert "999" in ran.out
    assert path.read_bytes() == TOML[name]


@pytest.mark.parametrize("name", ENTRIES)
def test_a_bad_entry_is_listed_shown_safely_and_never_touched(name: str, calm_home: Path) -> None:
    put(calm_home / "data" / "journal" / "2026" / f"{NAME}.md", ENTRIES[name])
    put(calm_home / "data" / "journal" / "2026" / f"{OTHER}.md", "Rain.\n")
    with unchanged(calm_home):
        listed = calm("journal", "list", "--json")
        shown = calm("journal", "show", NAME)
    assert (listed.code, listed.err) == (0, "")
    assert {item["id"] for item in listed.json["items"]} == {NAME, OTHER}
    assert shown.code == 0
    assert "Traceback" not in shown.err
    assert "A walk" in shown.out or name.startswith("38")
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(shown.out)


def test_bad_and_very_long_entries_are_searched_shown_safely_and_never_touched(calm_home: Path) -> None:
    every = {**ENTRIES, **LARGE}
    bad = {f"2026-11-22T0312{row[:2]}-aaaa": data for row, data in every.items()}
    for name, data in bad.items():
        put(calm_home / "data" / "journal" / "2026" / f"{name}.md", data)
    with unchanged(calm_home / "data"):
        found = calm("journal", "search", given="walk OR tea OR cake")
    assert (found.code, found.err) == (0, "")
    assert len(found.out) < 200 * len(bad)
    assert [name for name in bad if f"[{name}]" not in found.out] == ["2026-11-22T031238-aaaa"]
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(found.out)


@pytest.mark.parametrize("name", LARGE)
def test_an_entry_too_long_to_lay_out_is_listed_and_printed_whole(name: str, calm_home: Path) -> None:
    put(calm_home / "data" / "journal" / "2026" / f"{NAME}.md", LARGE[name])
    with unchanged(calm_home):
        listed = calm("journal", "list")
        shown = calm("journal", "show", NAME)
    assert (listed.code, shown.code) == (0, 0)
    assert NAME in listed.out
    assert shown.out.encode().endswith(LARGE[name])
