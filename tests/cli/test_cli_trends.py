"""`calm trends` as the program runs it without a terminal."""

import json
from pathlib import Path

import pytest

from inside import Inside
from inside import inside as _inside
from keeping import put

inside = _inside


@pytest.fixture
def noted(calm_home: Path) -> Path:
    """Give a home with two entries and a wave."""
    data = calm_home / "data"
    put(
        data / "journal" / "2026" / "2026-11-20T080000-aaaa.md",
        "+++\nmood = 4\nfeelings = ['tired']\n+++\nTea.\n",
    )
    put(data / "journal" / "2026" / "2026-09-01T080000-bbbb.md", "+++\nmood = 9\n+++\nRain.\n")
    wave = "began = 2026-11-21T23:00:00Z\nhelped = [{ step = 'breathe' }]\nfeeling = 'control'\n"
    put(data / "waves" / "2026" / "2026-11-21T230000-cccc.toml", wave)
    return calm_home


def test_lines_say_a_month_and_send_nothing_but_words(noted: Path, inside: Inside) -> None:
    ran = inside.calm("trends")
    assert "You rode 1 wave, on 21 November 2026." in ran.out
    assert "You noted how you felt once: 4." in ran.out
    assert "Breathe slowly, at your own pace (1 wave)" in ran.out
    assert "\x1b" not in ran.out
    assert not set("█│└─•") & set(ran.out)
    assert ran.code == 0


def test_dates_as_people_say_them_choose_the_time(noted: Path, inside: Inside) -> None:
    ran = inside.calm("trends", "--since", "september", "--until", "2026-10")
    assert ran.out.splitlines()[0] == "1 September 2026 to 31 October 2026"
    assert "You noted how you felt once: 9." in ran.out
    ran = inside.calm("trends", "--since", "soonish")
    assert (ran.code, ran.out) == (2, "")
    assert '"soonish" is no date' in ran.err


def test_other_programs_get_a_document(noted: Path, inside: Inside) -> None:
    document = json.loads(inside.calm("trends", "--json").out)
    assert document["schema"] == 1
    assert [note["number"] for note in document["moods"]] == [9, 4]
    assert document["helped"] == [{"words": "Breathe slowly, at your own pace", "count": 1}]
    assert (document["first"], document["last"]) == (None, None)
    document = json.loads(inside.calm("trends", "--json", "--since", "last week").out)
    assert document["first"] == "2026-11-09"
    assert [note["number"] for note in document["moods"]] == [4]


def test_what_cannot_be_read_is_named_and_the_rest_counted(noted: Path, inside: Inside) -> None:
    put(noted / "data" / "waves" / "2026" / "2026-11-22T010000-dddd.toml", "marks = [\n")
    for arguments in ([], ["--json"]):
        ran = inside.calm("trends", *arguments)
        assert ran.code == 3
        assert "2026-11-22T010000-dddd.toml" in ran.out + ran.err
        assert "Breathe slowly" in ran.out


def test_without_notes_a_kind_sentence_stands_there(calm_home: Path, inside: Inside) -> None:
    ran = inside.calm("trends")
    assert ran.out.startswith("There is nothing to look back on yet.")
    assert (ran.code, ran.err) == (0, "")


def test_home_leads_to_it_in_lines_too(noted: Path, inside: Inside) -> None:
    ran = inside.calm("--plain", given="10\nb\nq\n")
    assert "10  Look back" in ran.out
    assert "You rode 1 wave" in ran.out
