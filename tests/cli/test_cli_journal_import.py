"""`calm journal import` and `calm journal export`: all of it or nothing, never twice, and back again."""

import json
import os
import signal
import zipfile
from pathlib import Path

import pytest

from calmcli.store import disk
from calmcli.store.journal import Journal
from inside import Inside, in_a_terminal
from inside import inside as _inside
from journals import DAY_ONE, DAYLIO, JRNL_JSON, JRNL_TEXT
from keeping import put as put_file
from keeping import put_entry, store_in
from making import contents, unchanged
from running import calm

inside = _inside

FILES = {"journal.txt": JRNL_TEXT, "journal.json": JRNL_JSON, "Journal.json": DAY_ONE, "daylio.csv": DAYLIO}


def put(directory: Path, name: str, text: str) -> str:
    """Write a file and return its path."""
    return str(put_file(directory / name, text))


def write(calm_home: Path, body: str) -> None:
    """Put an entry of that night into the journal."""
    put_entry(store_in(calm_home), "2026-11-22T031207-k3f9", body)


def entries(calm_home: Path) -> dict[str, bytes]:
    """Return the files of the journal."""
    journal = calm_home / "data" / "journal"
    return contents(journal) if journal.exists() else {}


@pytest.mark.parametrize("name", FILES)
def test_entries_of_another_program_come_in_once(
    inside: Inside, calm_home: Path, tmp_path: Path, name: str
) -> None:
    path = put(tmp_path, name, FILES[name])
    with unchanged(tmp_path):
        tried = inside.calm("journal", "import", path, "--dry-run")
    assert (tried.code, tried.err) == (0, "")
    assert "New entries in it: 2" in tried.out
    assert not entries(calm_home)
    ran = inside.calm("journal", "import", path)
    assert ran.code == 0
    assert "Entries brought in: 2" in ran.out
    assert len(entries(calm_home)) == 2
    with unchanged(calm_home / "data"):
        again = inside.calm("journal", "import", path)
    assert (again.code, again.out) == (0, "New entries in it: 0\nThere already: 2\n")


def test_a_moment_without_an_offset_is_this_machines(calm_home: Path, tmp_path: Path) -> None:
    path = put(tmp_path, "journal.txt", JRNL_TEXT)
    assert calm("journal", "import", path, TZ="Asia/Tokyo").code == 0
    name, text = min(entries(calm_home).items())
    assert name.startswith("2026/2026-11-19T181200-")
    assert b"written = 2026-11-20 03:12:00+09:00\n" in text


def test_what_was_changed_since_is_not_doubled(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    path = put(tmp_path, "daylio.csv", DAYLIO)
    inside.calm("journal", "import", path)
    for file in (calm_home / "data" / "journal").rglob("*.md"):
        file.write_bytes(file.read_bytes() + b"\nA later thought.\n")
    assert "There already: 2" in inside.calm("journal", "import", path).out
    assert len(entries(calm_home)) == 2


def test_a_folder_of_files_comes_in_a_file_an_entry(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    put(folder, "2026-11-20.md", "Rain.\n")
    put(folder, "deeper/tea.txt", "Tea.\n")
    put(folder, ".hidden/a.md", "Not this.\n")
    put(folder, "photo.jpg", "no words")
    put(folder, "empty.md", "\n")
    ran = inside.calm("journal", "import", str(folder))
    assert "New entries in it: 2" in ran.out
    assert "Empty, and left out: 1" in ran.out
    assert sorted(data[data.index(b"+++\n", 4) + 4 :] for data in entries(calm_home).values()) == [
        b"Rain.\n", b"Tea.\n"
    ]  # fmt: skip


@pytest.mark.parametrize("output", ["out", "out.md", "out.json", "out.csv"])
def test_what_goes_out_comes_in_elsewhere_as_the_same_files(
    inside: Inside, calm_home: Path, tmp_path: Path, output: str
) -> None:
    inside.calm("journal", "import", put(tmp_path, "Journal.json", DAY_ONE))
    write(calm_home, "Tea, and exams.\n")
    ran = inside.calm("journal", "export", "--output", str(tmp_path / output))
    assert (ran.code, ran.out) == (0, "")
    before = entries(calm_home)
    assert len(before) == 3
    inside.set(CALM_HOME=str(tmp_path / "elsewhere"))
    assert inside.calm("journal", "import", str(tmp_path / output)).code == 0
    assert entries(tmp_path / "elsewhere") == before
    with unchanged(tmp_path / "elsewhere"):
        assert "There already: 3" in inside.calm("journal", "import", str(tmp_path / output)).out


def test_an_entry_that_changed_on_both_sides_is_kept_twice(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    write(calm_home, "Tea.\n")
    inside.calm("journal", "export", "--output", str(tmp_path / "out.json"))
    (file,) = (calm_home / "data" / "journal").rglob("*.md")
    file.write_bytes(file.read_bytes().replace(b"Tea.", b"Rain."))
    inside.calm("journal", "import", str(tmp_path / "out.json"))
    assert len(entries(calm_home)) == 2
    assert {b"Tea." in data for data in entries(calm_home).values()} == {True, False}


def test_row_91_one_bad_row_brings_nothing_in_and_is_named(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    rows = "".join(f"2026-11-{day},x,Mon,10:00,ok,,,Tea.\n" for day in range(10, 15))
    path = put(tmp_path, "daylio.csv", f"{DAYLIO.splitlines()[0]}\n{rows}2026-11-99,x,Mon,10:00,ok,,,Tea.\n")
    ran = inside.calm("journal", "import", path)
    assert ran.code == 3
    assert ran.err.startswith(f"{path}:7: ")
    assert "Nothing was brought in." in ran.err
    assert not entries(calm_home)


def test_row_92_duplicates_are_counted_and_come_once(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    twice = DAYLIO + "\n".join(DAYLIO.splitlines()[1:]) + "\n"
    ran = inside.calm("journal", "import", put(tmp_path, "daylio.csv", twice))
    assert ran.out.startswith("New entries in it: 2\n")
    assert "There already: 2" in ran.out
    assert len(entries(calm_home)) == 2


def test_row_93_an_open_quote_is_refused_and_a_long_cell_comes_in(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    path = put(tmp_path, "open.csv", DAYLIO + '2026-11-19,x,Thu,10:00,ok,,,"Tea\n')
    assert inside.calm("journal", "import", path).code == 3
    assert not entries(calm_home)
    long = put(tmp_path, "long.csv", DAYLIO + f"2026-11-19,x,Thu,10:00,ok,,,{'Tea. ' * 2_000_000}\n")
    assert inside.calm("journal", "import", long).code == 0
    assert max(map(len, entries(calm_home).values())) > 10_000_000


@pytest.mark.parametrize("name", ["journal.txt", "daylio.csv", "journal.json"])
def test_row_94_a_byte_that_no_text_has_is_named_with_its_line(
    inside: Inside, calm_home: Path, tmp_path: Path, name: str
) -> None:
    path = put(tmp_path, name, FILES[name].replace("Ana", "A\0na").replace("inside", "ins\0ide"))
    ran = inside.calm("journal", "import", path)
    assert ran.code == 3
    assert f"{path}:" in ran.err
    assert not entries(calm_home)


def test_row_95_no_cell_of_a_table_is_a_formula(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    write(calm_home, "=CMD()\n")
    inside.calm("journal", "export", "--output", str(tmp_path / "out.csv"))
    assert '"\'=CMD()\n"' in (tmp_path / "out.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    ['{"items": ' + "[" * 100_000, '{"items": [], "items": []}', '{"items": [NaN]}'],
    ids=["row 96", "row 97", "row 98"],
)
def test_rows_96_to_98_json_that_means_nothing_is_refused(
    inside: Inside, calm_home: Path, tmp_path: Path, text: str
) -> None:
    ran = inside.calm("journal", "import", put(tmp_path, "a.json", text))
    assert ran.code == 3
    assert "Nothing was brought in." in ran.err
    assert "Traceback" not in ran.err
    assert not entries(calm_home)


def test_row_99_what_was_stopped_half_way_is_finished_by_doing_it_again(
    inside: Inside, calm_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "journal.txt", JRNL_TEXT)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "take_out", lambda *_given: None)
        stop_after(1, patch)
        assert inside.calm("journal", "import", path).code == 4
    assert len(entries(calm_home)) == 1
    assert "There already: 1" in inside.calm("journal", "import", path).out
    assert len(entries(calm_home)) == 2


def stop_after(count: int, patch: pytest.MonkeyPatch) -> None:
    """Let the disk take so many files, and no more."""
    really_create = disk.create
    made: list[Path] = []

    def create(path: Path, data: bytes, modified: int | None = None) -> None:
        if len(made) >= count:
            raise OSError(28, os.strerror(28))
        made.append(path)
        really_create(path, data, modified)

    patch.setattr(disk, "create", create)


def test_where_one_cannot_be_saved_none_stays(
    inside: Inside, calm_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "journal.txt", JRNL_TEXT)
    with monkeypatch.context() as patch:
        stop_after(1, patch)
        ran = inside.calm("journal", "import", path)
    assert ran.code == 4
    assert "Nothing was brought in: No space left on device." in ran.err
    assert not entries(calm_home)


def test_row_100_a_zip_is_told_from_its_first_bytes(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Journal.json", DAY_ONE)
    ran = inside.calm("journal", "import", str(path))
    assert ran.code == 3
    assert "zip" in ran.err
    assert not entries(calm_home)


@pytest.mark.parametrize("kind", ["missing", "directory"])
def test_where_there_is_nothing_to_read_it_is_said(inside: Inside, tmp_path: Path, kind: str) -> None:
    path = tmp_path / kind
    if kind == "directory":
        path.mkdir()
        assert inside.calm("journal", "import", str(path)).out == "New entries in it: 0\n"
    else:
        assert inside.calm("journal", "import", str(path)).code == 3


def test_on_a_terminal_it_asks_and_enter_leaves_it(calm_home: Path, tmp_path: Path) -> None:
    path = put(tmp_path, "journal.txt", JRNL_TEXT)
    left = in_a_terminal("journal", "import", path, given=b"\n")
    assert "New entries in it: 2" in left.out
    assert "Nothing was brought in." in left.out
    assert not entries(calm_home)
    assert "Entries brought in: 2" in in_a_terminal("journal", "import", path, given=b"y\n").out
    assert len(entries(calm_home)) == 2


def test_nothing_is_written_over(inside: Inside, calm_home: Path, tmp_path: Path) -> None:
    write(calm_home, "Tea.\n")
    taken = put(tmp_path, "out.md", "Mine.\n")
    with unchanged(tmp_path):
        assert inside.calm("journal", "export", "--output", taken).code == 1
        assert inside.calm("journal", "export", "--format", "folder", "--output", str(tmp_path)).code == 1
    assert inside.calm("journal", "export", "--output", taken, "--force").code == 0
    assert "Tea." in Path(taken).read_text(encoding="utf-8")


def test_an_ending_that_calm_does_not_make_is_refused(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    write(calm_home, "Tea.\n")
    ran = inside.calm("journal", "export", "--output", str(tmp_path / "out.docx"))
    assert (ran.code, (tmp_path / "out.docx").exists()) == (2, False)
    assert "ends in .docx" in ran.err


def test_a_file_that_is_handed_on_is_for_its_owner_alone(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    write(calm_home, "Tea.\n")
    inside.calm("journal", "export", "--output", str(tmp_path / "out.html"))
    assert (tmp_path / "out.html").stat().st_mode & 0o777 == 0o600


def test_without_a_name_it_goes_to_standard_output(calm_home: Path) -> None:
    calm("journal", "add", given="Tea.\n")
    ran = calm("journal", "export", "--format", "json")
    assert json.loads(ran.out)["items"][0]["text"] == "Tea.\n"
    assert calm("journal", "export", "--format", "folder").code == 2
    assert "Tea." in calm("journal", "export").out
    assert calm("journal", "export", CALM_HOME=str(calm_home / "empty")).code == 1


def test_what_cannot_be_read_is_named_and_the_rest_goes_out(
    inside: Inside, calm_home: Path, tmp_path: Path
) -> None:
    write(calm_home, "Tea.\n")
    (calm_home / "data" / "journal" / "2026" / "2026-11-20T031200-aaaa.md").mkdir()
    ran = inside.calm("journal", "export", "--output", str(tmp_path / "out.txt"))
    assert ran.code == 3
    assert "2026-11-20T031200-aaaa" in ran.err
    assert "Tea." in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_copy_of_a_folder_that_was_stopped_half_way_is_finished_by_doing_it_again(
    inside: Inside, calm_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside.calm("journal", "import", put(tmp_path, "Journal.json", DAY_ONE))
    folder = tmp_path / "out"
    with monkeypatch.context() as patch:
        stop_after(1, patch)
        assert inside.calm("journal", "export", "--output", str(folder)).code == 4
    assert len(list(folder.rglob("*.md"))) == 1
    assert inside.calm("journal", "export", "--output", str(folder)).code == 0
    copied = {path.name: path.read_bytes() for path in folder.rglob("*.md")}
    assert copied == {Path(name).name: data for name, data in entries(calm_home).items()}
    with unchanged(folder):
        assert inside.calm("journal", "export", "--output", str(folder)).code == 0
    next(folder.rglob("*.md")).write_text("mine")
    with unchanged(folder):
        assert inside.calm("journal", "export", "--output", str(folder)).code == 1
    put(folder, "letter.txt", "mine")
    with unchanged(folder):
        assert inside.calm("journal", "export", "--output", str(folder)).code == 1


def test_an_interrupt_while_it_saves_leaves_the_journal_as_it_was(
    inside: Inside, calm_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_create = disk.create

    def create(path: Path, data: bytes, modified: int | None = None) -> None:
        really_create(path, data, modified)
        os.kill(os.getpid(), signal.SIGINT)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "create", create)
        ran = inside.calm("journal", "import", put(tmp_path, "journal.txt", JRNL_TEXT))
    assert ran.code == 130
    assert "Nothing was brought in" in ran.err
    assert not entries(calm_home)
