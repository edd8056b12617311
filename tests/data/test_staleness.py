"""What nobody has checked for long is reported after a year, and refused for a release after two."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from curation.command import main
from curation.data import FALLBACK, HELPLINES, Data
from curation.staleness import checked_ahead, unchecked_for
from small import TEXTS, small_data
from small_folder import small_folder as _small_folder

small_folder = _small_folder
CHECKED = date(2026, 11, 22)
TODAY = date(2040, 1, 1)
CHECKED_KEY = re.compile(r"^checked = .+$", re.MULTILINE)


def with_one_line_checked(text: str, name: str, checked: date) -> str:
    """Return a file in which everything was checked today but one line, on another day."""
    head, found, tail = CHECKED_KEY.sub(f"checked = {TODAY}", text).partition(f'id = "{name}"')
    return head + found + tail.replace(str(TODAY), str(checked), 1 if found else 0)


def world(checked: date) -> Data:
    """Return the small world with everything checked late but one line."""
    texts = {name: with_one_line_checked(text, "gb-walks", checked) for name, text in TEXTS.items()}
    return small_data(texts)


@pytest.mark.parametrize(("days", "years"), [(0, 0), (364, 0), (365, 0), (366, 1), (730, 1), (731, 2)])
def test_a_line_is_late_after_a_year_and_two(days: int, years: int) -> None:
    today = CHECKED + timedelta(days=days)
    data = world(CHECKED)
    late = [len(list(unchecked_for(years, data, today))) for years in (1, 2)]
    assert late == [int(years >= 1), int(years >= 2)]


def test_what_is_late_says_where_and_since_when() -> None:
    (fault,) = unchecked_for(1, world(CHECKED), date(2027, 11, 23))
    row = world(CHECKED).helplines.text.split("\n").index("checked = 2026-11-22") + 1
    assert str(fault) == (
        f"small/helplines.toml:{row}: GB gb-walks: checked 366 days ago, on 2026-11-22; "
        "go through its sources again, then set checked"
    )


def test_the_day_of_a_country_is_looked_at_and_that_of_what_holds_anywhere() -> None:
    found = [fault.subject for fault in unchecked_for(1, small_data(), date(2029, 1, 1))]
    assert {"GB", "IE", "any", "GB gb-tea", "any any-befrienders"} <= set(found)


def test_a_day_that_has_not_come_is_named() -> None:
    """Tomorrow is let pass: it may be tomorrow where somebody checked the line."""
    found = [fault.subject for fault in checked_ahead(small_data(), date(2026, 11, 20))]
    assert "GB gb-tea" in found
    assert "GB gb-walks" not in found


def check_one_line(folder: Path, days: int) -> None:
    """Say in the files of a folder that all was checked today but one line, a number of days ago."""
    for name in (HELPLINES, FALLBACK):
        text = (folder / name).read_text("utf-8")
        checked = TODAY - timedelta(days=days)
        (folder / name).write_text(with_one_line_checked(text, "gb-walks", checked), encoding="utf-8")


@pytest.mark.parametrize(
    ("days", "options", "code", "count"),
    [
        (364, [], 0, 0),
        (364, ["--release"], 0, 0),
        (366, [], 0, 1),
        (366, ["--release"], 0, 1),
        (731, [], 0, 1),
        (731, ["--release"], 1, 1),
        (-2, [], 0, 1),
        (-2, ["--release"], 1, 1),
    ],
)
def test_the_command_reports_what_is_late_and_refuses_it_for_a_release(
    small_folder: Path,
    capsys: pytest.CaptureFixture[str],
    days: int,
    options: list[str],
    code: int,
    count: int,
) -> None:
    check_one_line(small_folder, days)
    assert main([str(small_folder), *options, "--today", str(TODAY)], date(2000, 1, 1)) == code
    out = capsys.readouterr().out
    assert out.count("GB gb-walks: checked") == count
    assert ("Look at these again:" in out) == (count == 1 and code == 0)
    assert out.endswith("1 fault.\n" if code else "No faults.\n")
