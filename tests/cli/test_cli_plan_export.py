"""`calm plan export`: to a pipe or a private file, never over another, and plain about what it lacks."""

import json
import os
import stat
import sys
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from calmcli.cli import plan_export
from calmcli.export.formats import Format
from calmcli.store import content
from calmcli.store.page import page_words
from planning import put_plan
from running import calm

WORDS = content.screen_words("safety_plan")
PAGE = page_words()
PLAN = """
people = [
    { name = "Sam Lee", phone = "01632 960 001" },
    { name = "Robin", phone = "+44 1632 960002", email = "robin@tea.example" },
    { name = "Alex", hidden = true },
]
reasons = [{ text = "Pepper the cat", starred = true }]
review = 2026-12-20
"""
TEXTS = ["text", "md", "html", "json"]
HAS_PDF = find_spec("fpdf") is not None and find_spec("uharfbuzz") is not None
HAS_CALENDAR = find_spec("icalendar") is not None
GB = ("--country", "GB")
needs_pdf = pytest.mark.skipif(not HAS_PDF, reason="the pdf extra is not installed")
needs_calendar = pytest.mark.skipif(not HAS_CALENDAR, reason="the calendar extra is not installed")


@pytest.mark.parametrize("format_", TEXTS)
def test_every_format_of_words_goes_to_standard_output(calm_home: Path, format_: str) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--format", format_, *GB)
    assert (ran.code, ran.err) == (0, "")
    for words in ("Sam Lee", "01632 960 001", "Pepper the cat", "999", "Samaritans", "116 123"):
        assert words in ran.out
    assert "1632 960002" in ran.out
    assert "Alex" not in ran.out


def test_without_a_format_it_is_text(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    assert calm("plan", "export", *GB).out == calm("plan", "export", "--format", "text", *GB).out


@pytest.mark.parametrize(
    ("name", "start"),
    [("plan.html", "<!doctype"), ("plan.MD", "# "), ("plan.json", "{"), ("plan", "My")],
)
def test_a_file_is_private_whole_and_of_the_format_its_name_says(
    calm_home: Path, tmp_path: Path, name: str, start: str
) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--output", str(tmp_path / name), *GB)
    assert (ran.code, ran.out) == (0, "")
    assert str(tmp_path / name) in ran.err
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".calm")] == []


def test_an_ending_that_calm_does_not_make_is_refused(calm_home: Path, tmp_path: Path) -> None:
    put_plan(calm_home, PLAN)
    path = str(tmp_path / "plan.docx")
    ran = calm("plan", "export", "--output", path)
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])
    assert "ends in .docx" in ran.err
    assert ".pdf" in ran.err
    assert calm("plan", "export", "--output", path, "--format", "text").code == 0


def test_a_file_that_is_there_is_left_alone_unless_forced(calm_home: Path, tmp_path: Path) -> None:
    put_plan(calm_home, PLAN)
    there = tmp_path / "plan.md"
    there.write_text("tea")
    ran = calm("plan", "export", "-o", str(there))
    assert (ran.code, there.read_text()) == (1, "tea")
    assert "--force" in ran.err
    assert calm("plan", "export", "-o", str(there), "--force").code == 0
    assert "Pepper the cat" in there.read_text(encoding="utf-8")


def test_a_directory_that_is_not_there_is_not_made(calm_home: Path, tmp_path: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "-o", str(tmp_path / "nowhere" / "plan.md"))
    assert ran.code == 4
    assert not (tmp_path / "nowhere").exists()
    assert "unchanged" in ran.err


def test_parts_and_people_can_be_left_out(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm(
        "plan", "export", "--leave-out", "my reasons", "--leave-out", "people:1", "--leave-out", "review", *GB
    )
    assert ran.code == 0
    assert "Robin" in ran.out
    for words in ("Sam Lee", "01632 960 001", "Pepper", "2026-12-20"):
        assert words not in ran.out


@pytest.mark.parametrize("name", ["teapot", "people:3", ""])
def test_a_part_that_is_none_exports_nothing(calm_home: Path, name: str) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--leave-out", name)
    assert (ran.code, ran.out) == (2, "")
    assert "warning_signs" in ran.err


def test_people_become_initials_and_it_is_said_what_does_not(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--initials", *GB)
    assert ran.code == 0
    assert "S. L." in ran.out
    assert "Sam Lee" not in ran.out
    assert "01632 960 001" in ran.out
    assert PAGE["initials"] in ran.err


def test_hidden_items_only_when_they_are_asked_for(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    people = calm("plan", "export", "--format", "json", "--all").json["people"]
    assert people[2] == {"text": "Alex", "hidden": True}
    assert "Alex" in calm("plan", "export", "--all").out


def test_without_a_plan_it_is_a_page_to_fill_in() -> None:
    ran = calm("plan", "export", *GB)
    assert ran.code == 0
    assert WORDS["areas"]["people"]["prompt"] in ran.out
    assert "116 123" in ran.out


def test_a_plan_that_cannot_be_read_makes_no_empty_page(calm_home: Path) -> None:
    put_plan(calm_home, "[[[")
    ran = calm("plan", "export", "--format", "html")
    assert (ran.code, ran.out) == (1, "")
    assert "plan.toml:1" in ran.err


def test_a_plan_read_in_part_is_exported_and_the_rest_is_named(calm_home: Path) -> None:
    put_plan(calm_home, 'reasons = ["tea"]\npeople = 3\n')
    ran = calm("plan", "export")
    assert ran.code == 3
    assert "tea" in ran.out
    assert "plan.toml:2" in ran.err


def test_an_unknown_country_is_said_and_nothing_goes_on_paper(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--country", "Narnia")
    assert (ran.code, ran.out) == (2, "")
    assert "Narnia" in ran.err


def test_an_unknown_country_of_the_settings_gives_what_holds_anywhere_and_says_so(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    (calm_home / "config").mkdir()
    (calm_home / "config" / "config.toml").write_text('country = "Narnia"\n')
    ran = calm("plan", "export")
    assert ran.code == 0
    assert "findahelpline.com" in ran.out
    assert "Narnia" in ran.err


def test_numbers_are_those_of_the_country(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    assert "(ambulance)" in calm("plan", "export", "--country", "JP").out


def test_no_words_of_the_plan_are_taken_as_arguments(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    assert calm("plan", "export", "Sam").code == 2
    assert calm("plan", "export", "--leave-out-person", "Sam").code == 2


@needs_pdf
@pytest.mark.parametrize("format_", ["pdf", "card"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_printed_page_is_a_pdf(calm_home: Path, tmp_path: Path, format_: str, paper: str) -> None:
    put_plan(calm_home, PLAN)
    path = tmp_path / "plan.pdf"
    ran = calm("plan", "export", "--format", format_, "--paper", paper, "-o", str(path), *GB)
    assert (ran.code, ran.out) == (0, "")
    assert path.read_bytes().startswith(b"%PDF")


@needs_pdf
def test_what_cannot_be_drawn_is_named_with_another_way(calm_home: Path, tmp_path: Path) -> None:
    put_plan(calm_home, 'reasons = ["李小龍"]\n')
    ran = calm("plan", "export", "-o", str(tmp_path / "plan.pdf"))
    assert ran.code == 1
    assert "李 (U+674E)" in ran.err
    assert "--format html" in ran.err
    assert list(tmp_path.iterdir()) == []


@needs_pdf
def test_a_font_that_cannot_be_read_is_named(calm_home: Path, tmp_path: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--format", "pdf", "--font", str(tmp_path / "tea.ttf"))
    assert (ran.code, ran.out) == (1, "")
    assert "tea.ttf" in ran.err


@needs_calendar
def test_the_dates_go_to_a_calendar(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "export", "--format", "ics")
    assert ran.code == 0
    assert "DTSTART;VALUE=DATE:20261220\r\n" in ran.out


@needs_calendar
def test_without_a_date_there_is_no_calendar(calm_home: Path) -> None:
    put_plan(calm_home, 'reasons = ["tea"]\nreview = false\n')
    ran = calm("plan", "export", "--format", "ics")
    assert (ran.code, ran.out) == (1, "")


@needs_calendar
@pytest.mark.parametrize(("left_out", "is_there"), [([], True), (["--leave-out", "review"], False)])
def test_the_calendar_has_the_day_of_the_review_that_calm_goes_by(
    calm_home: Path, left_out: list[str], *, is_there: bool
) -> None:
    put_plan(calm_home, 'reasons = ["tea"]\n')
    written = datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp()
    os.utime(calm_home / "data" / "plan.toml", (written, written))
    ran = calm("plan", "export", "--format", "ics", *left_out, TZ="UTC")
    assert ("DTSTART;VALUE=DATE:20261129\r\n" in ran.out, ran.code) == (is_there, 0 if is_there else 1)


@pytest.mark.parametrize(
    ("format_", "library", "missing"),
    [
        ("pdf", "fpdf", "fpdf2 uharfbuzz"),
        ("card", "uharfbuzz", "fpdf2 uharfbuzz"),
        ("ics", "icalendar", "icalendar"),
    ],
)
def test_a_library_that_is_not_there_is_named_with_another_way(
    calm_home: Path, tmp_path: Path, format_: str, library: str, missing: str
) -> None:
    put_plan(calm_home, PLAN)
    (tmp_path / f"{library}.py").write_text(f"raise ModuleNotFoundError('no', name='{library}')\n")
    ran = calm("plan", "export", "--format", format_, PYTHONPATH=str(tmp_path))
    assert (ran.code, ran.out) == (1, "")
    assert f"{sys.executable} -m pip install {missing}\n" in ran.err
    assert "--format html" in ran.err


class Terminal:
    """A standard output that somebody looks at."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True


def test_a_terminal_is_shown_words_and_no_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Terminal())
    assert plan_export._shown(b"tea\n", Format.TEXT).text == "tea"
    refused = plan_export._shown(b"%PDF", Format.PDF)
    assert (refused.text, refused.exit_code) == ("", 2)
    assert "--output" in refused.message


def test_json_of_an_export_is_ascii_and_one_object(calm_home: Path) -> None:
    put_plan(calm_home, 'reasons = ["Zoë \\u001b[2J"]\n')
    ran = calm("plan", "export", "--format", "json")
    assert ran.out.isascii()
    assert json.loads(ran.out)["reasons"] == [{"text": "Zoë \x1b[2J"}]
