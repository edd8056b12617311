"""A person's own lines on disk: read forgivingly, added to safely, and never lost."""

import codecs
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core import toml
from calmcli.store.appending import NotAddedError
from calmcli.store.locks import locked
from calmcli.store.own_helplines import add_helpline, as_toml, own_helplines
from calmcli.store.places import NOWHERE
from keeping import places_in, put
from making import FullDisk, contents, unchanged

LANE = {"name": "Ms Lane", "phone": "01632 960111"}
DAD = {"name": "Dad", "sms": "07700 900112", "note": "He is up late."}
GOOD = '[[lines]]\nname = "Dad"\nphone = "01632 960112"\n'
BAD_SHAPES = {
    "no name": '[[lines]]\nphone = "01632 960111"\n',
    "no way": '[[lines]]\nname = "Ms Lane"\n',
    "an empty table": "[[lines]]\n",
    "an empty name": '[[lines]]\nname = ""\nphone = "01632 960111"\n',
    "a name that is a list": '[[lines]]\nname = ["Ms Lane"]\nphone = "01632 960111"\n',
    "a number that is a fraction": '[[lines]]\nname = "Ms Lane"\nphone = 1.5\n',
    "a number that is true": '[[lines]]\nname = "Ms Lane"\nphone = true\n',
    "a way that is a table": '[[lines]]\nname = "Ms Lane"\n[lines.phone]\nnumber = "01632 960111"\n',
    "a word to send and no number": '[[lines]]\nname = "Ms Lane"\nsms = { text = "TEA" }\n',
    "keys in capitals": '[[lines]]\nName = "Ms Lane"\nPhone = "01632 960111"\n',
}
FORMS = {
    "as calm writes it": "schema = 1\n\n" + GOOD,
    "Windows line ends": "schema = 1\r\n\r\n" + GOOD.replace("\n", "\r\n"),
    "a byte order mark": "\ufeffschema = 1\n\n" + GOOD,
    "a byte order mark alone": "\ufeff",
    "comments": "# Mine.\nschema = 1 # one\n\n" + GOOD + "# The end.\n",
    "no line end": "schema = 1\n\n" + GOOD.rstrip("\n"),
    "no line end after a comment": GOOD + "# The end.",
    "Windows line ends and none at the end": GOOD.replace("\n", "\r\n").rstrip("\r\n"),
    "empty": "",
    "spaces": "\n  \n\n",
    "no schema": GOOD,
    "unknown keys": 'weather = "rain"\n[other]\na = 1\n',
    "a table after the lines": GOOD + "[other]\na = 1\n",
    "a line with a table": '[[lines]]\nname = "Dad"\n[lines.sms]\nnumber = "07700 900112"\n',
    "a line that is none": '[[lines]]\nnote = "tea"\n',
    "words of many languages": '[[lines]]\nname = "いのち é"\nphone = "1"\n',
}
REFUSED = {
    "broken": (b"lines = [", "not readable as TOML"),
    "a quote that is not closed": (b'[[lines]]\nname = "Dad\n', ":2: "),
    "merged": (b"<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> theirs\n", "two versions"),
    "of a newer version": (b"schema = 2\n" + GOOD.encode(), "a newer version of calm wrote it"),
    "lines in one row": (b'lines = [{ name = "Dad", phone = "1" }]\n', "not in the form"),
    "an empty row of lines": (b"lines = []\n", "not in the form"),
    "lines that are words": (b'lines = "Dad"\n', "not in the form"),
    "lines that are a table": (b'[lines]\nname = "Dad"\n', "not in the form"),
    "Latin-1": ('[[lines]]\nname = "caf\xe9"\n'.encode("latin-1"), "not UTF-8 text"),
    "UTF-16": (GOOD.encode("utf-16"), "not UTF-8 text"),
    "too large": (b"#" * 2_000_000, "larger than"),
    "NULs": (b"\x00" * 100, "not readable as TOML"),
}
WORDS = st.text(min_size=1, max_size=30).map(str.strip).filter(bool)
ENTRIES = st.dictionaries(
    st.sampled_from(["phone", "sms", "email", "url", "hours", "note"]), WORDS, max_size=4
).map(lambda found: {"name": "Ms Lane", "phone": "01632 960111", **found})


def names(directory: Path) -> list[str]:
    """Return the names of the lines that are read."""
    return [line.name for line in own_helplines(places_in(directory))[0].lines]


def test_where_there_is_no_file_there_are_no_lines_and_nothing_is_wrong(tmp_path: Path) -> None:
    found, problems = own_helplines(places_in(tmp_path))
    assert (found.lines, found.doubts, list(problems)) == ((), (), [])
    assert contents(tmp_path) == {}


def test_nobody_without_a_home_has_lines() -> None:
    found, problems = own_helplines(NOWHERE)
    assert (found.lines, list(problems)) == ((), [])


@pytest.mark.parametrize("shape", BAD_SHAPES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_line_that_cannot_be_understood_is_named_by_its_row_and_the_others_are_read(
    shape: str, ends: str, tmp_path: Path
) -> None:
    before = "# Mine.\nschema = 1\n\n" + GOOD + "\n"
    text = (before + BAD_SHAPES[shape] + "\n" + GOOD).replace("\n", ends)
    path = put(places_in(tmp_path).helplines, text)
    found, problems = own_helplines(places_in(tmp_path))
    assert [line.name for line in found.lines] == ["Dad", "Dad"]
    (problem,) = problems
    assert str(problem).startswith(f"{path}:{before.count(chr(10)) + 1}: lines: ")
    assert problem.outcome == "calm shows the rest."


def test_of_a_line_after_one_with_a_table_the_row_is_right(tmp_path: Path) -> None:
    text = '[[lines]]\nname = "Dad"\n[lines.sms]\nnumber = "1"\n\n[[lines]]\nname = "Ms Lane"\n'
    put(places_in(tmp_path).helplines, text)
    _found, (problem,) = own_helplines(places_in(tmp_path))
    assert problem.line == 6


def test_two_lines_that_cannot_be_understood_are_two_problems(tmp_path: Path) -> None:
    put(places_in(tmp_path).helplines, '[[lines]]\nname = "Dad"\n\n[[lines]]\nphone = "1"\n' + GOOD)
    found, problems = own_helplines(places_in(tmp_path))
    assert [problem.line for problem in problems] == [1, 4]
    assert [line.name for line in found.lines] == ["Dad"]


def test_a_file_that_cannot_be_read_is_named_set_aside_and_never_touched(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.helplines, "lines = [")
    found, (problem,) = own_helplines(places)
    assert found.lines == ()
    assert problem.path == str(places.helplines)
    (copy,) = places.set_aside.iterdir()
    assert copy.read_bytes() == places.helplines.read_bytes() == b"lines = ["


def test_what_a_newer_version_wrote_is_read_and_said_to_be_so(tmp_path: Path) -> None:
    put(places_in(tmp_path).helplines, "schema = 2\n" + GOOD)
    found, (problem,) = own_helplines(places_in(tmp_path))
    assert [line.name for line in found.lines] == ["Dad"]
    assert "newer" in problem.reason


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "ignore")))
def test_any_bytes_are_lines_or_problems(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    places = places_in(tmp_path_factory.mktemp("any"))
    put(places.helplines, data)
    found, problems = own_helplines(places)
    assert not found.lines or not problems or found.doubts
    assert places.helplines.read_bytes() == data


def test_the_first_line_makes_the_file_and_it_is_private(tmp_path: Path) -> None:
    places = places_in(tmp_path / "calm")
    before = os.umask(0)
    try:
        add_helpline(places, LANE)
    finally:
        os.umask(before)
    assert places.helplines.read_text() == (
        'schema = 1\n\n[[lines]]\nname = "Ms Lane"\nphone = "01632 960111"\n'
    )
    assert stat.S_IMODE(places.helplines.stat().st_mode) == 0o600
    assert stat.S_IMODE(places.helplines.parent.stat().st_mode) == 0o700
    assert names(tmp_path / "calm") == ["Ms Lane"]


def test_a_file_others_could_read_is_private_after_a_line_is_added(tmp_path: Path) -> None:
    path = put(places_in(tmp_path).helplines, GOOD)
    path.chmod(0o644)
    add_helpline(places_in(tmp_path), LANE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("form", FORMS)
def test_a_line_is_added_at_the_end_and_every_byte_before_it_stays(form: str, tmp_path: Path) -> None:
    places = places_in(tmp_path)
    path = put(places.helplines, FORMS[form])
    before, (read, _problems) = path.read_bytes(), own_helplines(places)
    add_helpline(places, LANE)
    assert path.read_bytes().startswith(before)
    after, _problems = own_helplines(places)
    assert [line.name for line in after.lines] == [*(line.name for line in read.lines), "Ms Lane"]
    add_helpline(places, DAD)
    assert names(tmp_path)[-2:] == ["Ms Lane", "Dad"]


def test_lines_are_added_in_the_order_they_come(tmp_path: Path) -> None:
    for number in range(5):
        add_helpline(places_in(tmp_path), {"name": f"Line {number}", "phone": "1"})
    assert names(tmp_path) == [f"Line {number}" for number in range(5)]


@pytest.mark.parametrize("kind", REFUSED)
def test_to_a_file_that_is_no_place_for_it_nothing_is_added_and_no_byte_is_changed(
    kind: str, tmp_path: Path
) -> None:
    data, reason = REFUSED[kind]
    places = places_in(tmp_path)
    put(places.helplines, data)
    put(places.lock, "")
    with unchanged(tmp_path), pytest.raises(NotAddedError) as caught:
        add_helpline(places, LANE)
    assert str(caught.value).startswith(f"{places.helplines}:")
    assert reason in str(caught.value)


def test_on_a_full_disk_nothing_is_added_and_that_is_said(tmp_path: Path, full_disk: FullDisk) -> None:
    places = places_in(tmp_path)
    full_disk.empty()
    put(places.lock, "")
    put(places.helplines, GOOD)
    full_disk.fill()
    with unchanged(tmp_path), pytest.raises(NotAddedError, match="No space left on device"):
        add_helpline(places, LANE)
    full_disk.empty()
    add_helpline(places, LANE)
    assert names(tmp_path) == ["Dad", "Ms Lane"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "fchmod"])
def test_whatever_fails_the_file_stays_as_it_was(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    places = places_in(tmp_path)
    put(places.lock, "")
    put(places.helplines, GOOD)
    monkeypatch.setattr(os, call, fail)
    with unchanged(tmp_path), pytest.raises(NotAddedError, match="Input/output error"):
        add_helpline(places, LANE)


def test_without_a_home_nothing_is_added_and_that_is_said() -> None:
    with pytest.raises(NotAddedError, match="there is no home directory"):
        add_helpline(NOWHERE, LANE)


def test_a_directory_of_that_name_is_no_file(tmp_path: Path) -> None:
    places_in(tmp_path).helplines.mkdir(parents=True)
    with pytest.raises(NotAddedError, match="directory"):
        add_helpline(places_in(tmp_path), LANE)


def test_another_window_that_is_saving_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    places = places_in(tmp_path)
    with locked(places.lock), pytest.raises(NotAddedError, match="another window is saving"):
        add_helpline(places, LANE)
    assert not places.helplines.exists()


def test_a_link_to_a_file_in_another_folder_stays_a_link(tmp_path: Path) -> None:
    target = put(tmp_path / "synced" / "lines.toml", GOOD)
    link = places_in(tmp_path).helplines
    link.parent.mkdir()
    link.symlink_to(target)
    add_helpline(places_in(tmp_path), LANE)
    assert link.is_symlink()
    assert target.read_text() == GOOD + "\n" + as_toml(LANE)
    assert names(tmp_path) == ["Dad", "Ms Lane"]


def test_nothing_else_is_left_beside_the_file(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    add_helpline(places, LANE)
    assert set(contents(tmp_path)) == {"config/helplines.toml", "data/.lock"}


ADD = """
import sys
import time
from pathlib import Path
from calmcli.store.own_helplines import add_helpline
from calmcli.store.places import Places
home, who = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
for number in range(10):
    places = Places(home / "data", home / "config", home / "cache")
    add_helpline(places, {"name": f"{who} {number}", "phone": "1"})
"""


def test_two_windows_that_add_at_once_lose_no_line(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ADD, str(tmp_path)]
    windows = [
        subprocess.Popen([*command, who], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for who in ("tea", "rain", "walk")
    ]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("\n")
        window.stdin.flush()
    for window in windows:
        window.communicate(timeout=30)
    assert [window.returncode for window in windows] == [0, 0, 0]
    added = names(tmp_path)
    assert sorted(added) == sorted(
        f"{who} {number}" for who in ("tea", "rain", "walk") for number in range(10)
    )
    for who in ("tea", "rain", "walk"):
        assert [name for name in added if name.startswith(who)] == [f"{who} {number}" for number in range(10)]


@given(entry=ENTRIES)
def test_any_words_come_back_as_they_were_given(
    tmp_path_factory: pytest.TempPathFactory, entry: dict[str, str]
) -> None:
    places = places_in(tmp_path_factory.mktemp("any"))
    put(places.helplines, GOOD)
    add_helpline(places, entry)
    data = places.helplines.read_bytes()
    assert data.startswith(GOOD.encode())
    assert toml.parse(data.decode())["lines"][1:] == [entry]
    assert toml.parse(as_toml(entry)) == {"lines": [entry]}


@pytest.mark.parametrize("word", ["caf\udce9", "\udcff\udcfe"])
def test_bytes_that_are_no_text_are_refused_or_made_text_and_never_a_crash(word: str, tmp_path: Path) -> None:
    put(places_in(tmp_path).helplines, GOOD)
    try:
        add_helpline(places_in(tmp_path), {**LANE, "note": word})
    except NotAddedError:
        assert names(tmp_path) == ["Dad"]
    else:
        assert names(tmp_path) == ["Dad", "Ms Lane"]


def test_the_mark_at_the_start_of_a_file_is_there_once(tmp_path: Path) -> None:
    path = put(places_in(tmp_path).helplines, "\ufeff" + GOOD)
    add_helpline(places_in(tmp_path), LANE)
    assert path.read_bytes().startswith(codecs.BOM_UTF8 + b"[[lines]]")
    assert path.read_bytes().count(codecs.BOM_UTF8) == 1


@pytest.mark.parametrize("text", [GOOD, GOOD.rstrip("\n")])
def test_a_blank_line_stands_before_a_line_that_is_added(tmp_path: Path, text: str) -> None:
    path = put(places_in(tmp_path).helplines, text)
    add_helpline(places_in(tmp_path), LANE)
    assert path.read_text() == GOOD + "\n" + as_toml(LANE)
