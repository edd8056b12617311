"""`calm journal search`, and lists between dates."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from inside import Inside, in_a_terminal
from inside import inside as _inside
from keeping import put
from running import names, shell

inside = _inside

ENTRIES = {
    "2026-11-22T031207-aaaa": "+++\nmood = 4\ntags = ['rain']\n+++\nA walk by the river.\n\nCrème brûlée.\n",
    "2026-11-21T200000-bbbb": "Tea, tea and tea.\n",
    "2026-10-01T080000-cccc": "Tea with Ana.\n\n[red]Rain[/] all day. \x1b[2J\n",
}


@pytest.fixture
def journal(calm_home: Path) -> Path:
    """Give a journal of three entries."""
    directory = calm_home / "data" / "journal" / "2026"
    for name, words in ENTRIES.items():
        put(directory / f"{name}.md", words)
    return directory


def found(inside: Inside, *arguments: str) -> Sequence[str]:
    """Return the last letters of the names that a search finds."""
    return [name[-4:] for name in names(inside.calm("journal", *arguments, "--json"))]


def test_entries_are_found_by_their_words_newest_first_with_the_piece_that_was_found(
    journal: Path, inside: Inside
) -> None:
    ran = inside.calm("journal", "search", "creme")
    assert ran.out == (
        "2026-11-22 03:12  A walk by the river.  [2026-11-22T031207-aaaa]\n    Crème brûlée.\n"
    )
    assert (ran.code, ran.err) == (0, "")
    ran = inside.calm("journal", "search", "tea")
    assert [row[:16] for row in ran.out.splitlines()] == ["2026-11-21 20:00", "2026-10-01 08:00"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["tea", "NOT", "rain"], ["bbbb"]),
        (["tag:rain OR ana"], ["aaaa", "cccc"]),
        (['"by the river"'], ["aaaa"]),
        (["mood:<5"], ["aaaa"]),
        (["NOT mood:<5"], ["bbbb", "cccc"]),
        (["tea", "--since", "yesterday"], ["bbbb"]),
        (["tea", "--until", "2026-10"], ["cccc"]),
        (["since:yesterday"], ["aaaa", "bbbb"]),
        (["tea", "-n", "1"], ["bbbb"]),
        (["tea OR river", "--by", "rank"], ["aaaa", "bbbb", "cccc"]),
        (["cake"], []),
    ],
)
def test_what_is_looked_for_is_found(
    journal: Path, inside: Inside, arguments: list[str], expected: list[str]
) -> None:
    assert found(inside, "search", *arguments) == expected


@pytest.mark.parametrize("form", [["search"], ["search", "--by", "rank"], ["search", "-n", "1"]])
def test_words_that_are_piped_in_stand_in_no_history(journal: Path, inside: Inside, form: list[str]) -> None:
    ran = inside.calm("journal", *form, given="ana\n")
    assert (ran.code, ran.out.count("Tea with Ana")) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["search"], "Something to look for is missing here. (at character 1)"),
        (["search", "tea", "mod:<4"], 'There is no filter "mod:".'),
        (["search", '"tea'], "This quotation mark has no second one. (at character 1)"),
        (["search", "since:gibberish"], '"gibberish" is no date calm understands.'),
        (["search", "tea", "--since", "soon"], '"soon" is no date calm understands.'),
        (["search", "tea", "--by", "luck"], "'luck'"),
        (["list", "--until", "2026-02-30"], '"2026-02-30" is no date calm understands.'),
        (["search", "tea", "--since", ""], "there is no date in it"),
        (["list", "--until", " "], "there is no date in it"),
        (["list", "--trash", "--since", "soon"], '"soon" is no date calm understands.'),
    ],
)
def test_what_cannot_be_read_finds_nothing_and_says_where(
    journal: Path, inside: Inside, arguments: list[str], reason: str
) -> None:
    ran = inside.calm("journal", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert reason in ran.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--since", "yesterday"], ["aaaa", "bbbb"]),
        (["--since", "2026-11-22"], ["aaaa"]),
        (["--until", "2026-11-21"], ["bbbb", "cccc"]),
        (["--since", "2 months ago", "--until", "last month"], ["cccc"]),
        (["--since", "yesterday", "-n", "1"], ["aaaa"]),
        (["--since", "today", "--trash"], ["dddd"]),
    ],
)
def test_lists_are_of_the_days_that_were_asked_for(
    journal: Path, inside: Inside, arguments: list[str], expected: list[str]
) -> None:
    for name in ("2026-11-22T010000-dddd", "2026-11-20T010000-eeee"):
        put(journal.parents[1] / "trash" / f"{name}.md", "Old tea.\n")
    assert found(inside, "list", *arguments) == expected


def test_how_much_was_found_is_said_where_not_all_is_shown_or_nothing(journal: Path, inside: Inside) -> None:
    assert (
        inside.calm("journal", "search", "tea", "-n", "1").err == "1 of 2 found are shown; -n shows more.\n"
    )
    ran = inside.calm("journal", "search", "cake")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing was found.\n")


def test_an_entry_that_cannot_be_read_is_named_and_the_rest_is_searched(
    journal: Path, inside: Inside
) -> None:
    (journal / "2026-11-20T080000-dddd.md").mkdir()
    ran = inside.calm("journal", "search", "ana")
    assert ran.code == 3
    assert "Tea with Ana" in ran.out
    assert "2026-11-20T080000-dddd.md: Is a directory. calm shows the rest." in ran.err


def test_on_a_terminal_calm_asks_and_what_is_found_stands_out(journal: Path) -> None:
    ran = in_a_terminal("journal", "search", given=b"rain OR ana*\n", TERM="xterm-256color", NO_COLOR="")
    assert "Look for: " in ran.out
    assert "Tea with \x1b[1;4mAna\x1b[0m.  [" in ran.out


def test_what_is_found_further_down_stands_out_and_is_never_obeyed(journal: Path) -> None:
    ran = in_a_terminal("journal", "search", "rain", TERM="xterm-256color", NO_COLOR="")
    assert "[red]\x1b[1;4mRain\x1b[0m[/] all day. \ufffd[2J" in ran.out


@pytest.mark.parametrize(("term", "no_color"), [("xterm", "1"), ("dumb", "")])
def test_nothing_stands_out_where_that_is_not_wanted_or_not_known(
    journal: Path, term: str, no_color: str
) -> None:
    assert "\x1b" not in in_a_terminal("journal", "search", "ana", TERM=term, NO_COLOR=no_color).out


@pytest.mark.parametrize("way", ["option", "setting"])
def test_no_words_stand_out_where_words_alone_are_wanted(journal: Path, calm_home: Path, way: str) -> None:
    if way == "setting":
        put(calm_home / "config" / "config.toml", "plain = true\n")
    before = ["--plain"] if way == "option" else []
    ran = in_a_terminal(*before, "journal", "search", "ana", TERM="xterm-256color", NO_COLOR="")
    assert "Ana" in ran.out
    assert "\x1b" not in ran.out


def test_whoever_has_seen_enough_is_no_fault(journal: Path) -> None:
    ran = shell("calm journal search tea | head -1; exit ${PIPESTATUS[0]}")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("2026-11-21 20:00")


def test_on_this_day_shows_the_years_before(journal: Path, inside: Inside) -> None:
    ran = inside.calm("journal", "on-this-day")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Nothing was written on this day in the years before.\n"
    for name, words in (("2025-11-22T080000-aaaa", "Rain.\n"), ("2020-11-22T080000-aaaa", "Tea.\n")):
        put(journal.parent / name[:4] / f"{name}.md", words)
    assert inside.calm("journal", "on-this-day").out == (
        "A year ago, 2025\n  2025-11-22 08:00  Rain.  [2025-11-22T080000-aaaa]\n\n"
        "6 years ago, 2020\n  2020-11-22 08:00  Tea.  [2020-11-22T080000-aaaa]\n"
    )
    assert [item["text"] for item in inside.calm("journal", "on-this-day", "--json").json["items"]] == [
        "Rain.\n",
        "Tea.\n",
    ]


def test_a_terminal_is_given_a_very_long_entry_in_part_and_the_rest_when_asked(
    journal: Path, inside: Inside
) -> None:
    name = "2026-11-22T031207-long"
    put(journal / f"{name}.md", "tea " * 100_000 + "\nmarmalade\n")
    shown = inside.calm("journal", "show", name, is_window=True)
    assert (shown.code, shown.err) == (0, f"There is more: calm journal show {name} --all\n")
    assert 100_000 < len(shown.out) < 210_000
    assert inside.calm("journal", "show", name, "--all", is_window=True).out.endswith("marmalade\n")
    assert inside.calm("journal", "show", name).out.endswith("marmalade\n")


def test_the_first_search_of_many_entries_shows_on_one_row_how_far_it_has_come(
    journal: Path, inside: Inside
) -> None:
    for nth in range(250):
        put(journal / f"2026-11-20T{nth:06}-aaaa.md", "Rain.\n")
    shown = in_a_terminal("journal", "search", "ana", COLUMNS="60").out
    rows = re.split("[\r\n]", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown))
    assert "Reading your entries" in shown
    assert max(len(row) for row in rows if row.startswith("Reading")) <= 60
    (journal.parents[2] / "cache" / "index.sqlite3").unlink()
    assert inside.calm("journal", "search", "ana").err == ""
