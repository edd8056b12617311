"""Streams that are full, closed, cut off or of another encoding: no hang, and the right exit code."""

from pathlib import Path

import pytest

from keeping import put
from running import calm, shell

WORDS = "We walked home in the rain."


@pytest.mark.parametrize(
    "command",
    ["help --country GB", "plan show", "now </dev/null", "paths", "--help", "config list", "doctor"],
)
def test_a_reader_who_has_seen_enough_is_no_fault(command: str) -> None:
    ran = shell(f"set -o pipefail; calm {command} | head -1")
    assert ran.code == 0
    assert ran.err == ""
    assert len(ran.out.splitlines()) == 1


def test_a_reader_of_many_entries_who_has_seen_enough_is_no_fault(calm_home: Path) -> None:
    for number in range(3000):
        put(calm_home / "data" / "journal" / "2026" / f"2026-11-22T03{number:04}-k3f9.md", WORDS)
    ran = shell("set -o pipefail; calm journal list | head -1")
    assert (ran.code, ran.err) == (0, "")
    assert WORDS in ran.out


def test_a_reader_who_never_reads_is_no_fault() -> None:
    ran = shell("set -o pipefail; calm now </dev/null | true")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "command", ["help --country GB", "plan show", "now </dev/null", "config list", "--help"]
)
def test_where_words_cannot_be_written_that_is_said(command: str) -> None:
    ran = shell(f"calm {command} >/dev/full")
    assert ran.code == 4
    assert "could not be written" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", ["help --country GB", "nosuch", "journal add tea"])
def test_where_neither_stream_takes_anything_it_ends_quietly(command: str) -> None:
    assert shell(f"calm {command} >/dev/full 2>/dev/full").code in (2, 4)


def test_numbers_are_written_even_where_messages_are_not() -> None:
    ran = shell("calm help --country Narnia 2>/dev/full")
    assert "112" in ran.out
    ran = shell("calm help --nosuch 2>/dev/full")
    assert "112" in ran.out


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("help --country GB >&-", 0),
        ("help --country GB 2>&-", 0),
        ("help --country GB >&- 2>&-", 0),
        ("help --nosuch 2>&-", 2),
        ("nosuch >&- 2>&-", 2),
        ("--help >&-", 0),
        ("now </dev/null >&-", 0),
        ("now <&-", 0),
        ("now <&- >&- 2>&-", 0),
        ("plan <&-", 0),
        ("journal add <&-", 1),
        ("journal list 2>&-", 0),
        ("<&-", 0),
    ],
)
def test_closed_streams_are_no_fault_and_nothing_hangs(command: str, code: int) -> None:
    ran = shell(f"calm {command}")
    assert ran.code == code
    assert "Traceback" not in ran.err


def test_words_are_saved_though_nobody_can_be_told() -> None:
    assert shell("calm journal add >&- 2>&-", WORDS).code == 0
    assert WORDS in calm("journal", "list").out


def test_with_messages_closed_the_numbers_are_there() -> None:
    assert "999" in shell("calm help --country GB 2>&-").out


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "utf-8:strict"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "C.UTF-8"},
        {"COLUMNS": "abc"},
        {"COLUMNS": "1"},
        {"TERM": "dumb"},
        {"TERM": ""},
        {"NO_COLOR": "1"},
    ],
    ids=str,
)
def test_numbers_come_in_any_surroundings(environment: dict[str, str]) -> None:
    ran = calm("help", "--country", "FR", **environment)
    assert (ran.code, ran.err) == (0, "")
    assert "  112  (all services)" in ran.out
    assert "Call 3114" in ran.out


@pytest.mark.parametrize(
    "environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str
)
def test_where_the_encoding_is_poor_letters_are_whole_all_the_same(environment: dict[str, str]) -> None:
    assert "prévention" in calm("help", "--country", "FR", **environment).out


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "utf-8", "ascii"])
def test_a_flow_reads_any_bytes(encoding: str) -> None:
    ran = calm("now", given=b"\xff\xfe\ncaf\xc3\xa9\n\nq\n", PYTHONIOENCODING=encoding)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("That key does nothing here.") == 2
    assert "Step 2 of 8" in ran.out


@pytest.mark.parametrize("encoding", ["utf-8:strict", "ascii:strict", "utf-8", "ascii"])
def test_words_written_in_a_flow_are_saved_as_they_are(encoding: str) -> None:
    ran = calm("now", given=b"5\nw\ncaf\xc3\xa9\n.\nq\n", PYTHONIOENCODING=encoding)
    assert (ran.code, ran.err) == (0, "")
    (item,) = calm("journal", "list", "--json").json["items"]
    assert item["text"] == "café\n"


def test_a_variable_that_makes_textual_write_files_writes_none(tmp_path: object) -> None:
    ran = calm("now", given="q\n", TEXTUAL_LOG=f"{tmp_path}/log", TEXTUAL_DEBUG="1", TEXTUAL="debug")
    assert ran.code == 0
    assert shell(f"ls {tmp_path}").out == ""
