"""Full disks, few inodes, limits, places that cannot be written: every command helps, and no word is lost."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest

from ground import in_memory, mounted
from keeping import put
from making import contents
from running import PROGRAM, Ran, calm, home_of_another, without_rights

WORDS = "We walked home in the rain.\n"
NAME = "2026-11-01T120000-aaaa"
VERSION = "plan-2026-11-20T031207-k3f9"
TEA = 'reasons = ["tea"]\n'
BEFORE = {
    "data/plan.toml": TEA,
    f"data/versions/{VERSION}.toml": 'reasons = ["rain"]\n',
    f"data/journal/2026/{NAME}.md": "Tea.\n",
    "data/trash/2026-11-02T120000-bbbb.md": "Rain.\n",
    "config/config.toml": 'country = "GB"\n',
}
HELPING = {
    "help": (["help"], "999"),
    "now": (["now"], "Step 8 of 8"),
    "plan": (["plan"], "tea"),
    "plan show": (["plan", "show"], "tea"),
    "ground": (["ground", "senses"], "taste"),
    "ride": (["ride", "--no-timer", "--minutes", "1"], "out"),
    "breathe": (["breathe", "--seconds", "0.5-0.5", "--minutes", "0.001"], "out"),
    "journal": (["journal"], "Tea."),
    "journal list": (["journal", "list"], "Tea."),
    "journal show": (["journal", "show", NAME], "Tea."),
    "plan versions": (["plan", "versions"], VERSION),
    "plan check": (["plan", "check"], "tea"),
    "after": (["after"], "999"),
    "countries": (["countries"], "GB"),
    "config list": (["config", "list"], "country = GB"),
    "paths": (["paths"], "plan.toml"),
}
"""Commands that write nothing, and what each must still say."""
MOVING = {
    "journal delete": ["journal", "delete", NAME],
    "journal restore": ["journal", "restore", "2026-11-02T120000-bbbb"],
    "plan restore": ["plan", "restore", VERSION],
    "config set": ["config", "set", "country", "FR"],
}
"""Commands that change what is there."""


class Place:
    """Where the person's files are, and how calm is run there."""

    def __init__(self, home: Path, before: Sequence[str] = (), program: Sequence[str] = PROGRAM) -> None:
        self.home = home
        self._before = before
        self._program = program

    def run(self, *arguments: str, given: str = "", **environment: str) -> Ran:
        """Run calm there."""
        told = {"CALM_HOME": str(self.home), **environment}
        return calm(*arguments, given=given, before=self._before, program=self._program, **told)


def put_before(home: Path) -> None:
    """Put a plan, its version, entries and settings there."""
    for name, text in BEFORE.items():
        path = put(home / name, text)
        for each in (path, *path.parents):
            if each.is_relative_to(home):
                each.chmod(0o755 if each.is_dir() else 0o644)


@contextmanager
def full_disk(tmp_path: Path) -> Iterator[Place]:
    """Give a disk of 256 kB with no room left."""
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=256k", "calm-test") as home:
        put_before(home)
        with (home / "film").open("wb", buffering=0) as film, suppress(OSError):
            while film.write(b"\x00" * 4096):
                pass
        yield Place(home)


@contextmanager
def few_inodes(tmp_path: Path) -> Iterator[Place]:
    """Give a disk that takes no file more."""
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=1m,nr_inodes=30", "calm-test") as home:
        put_before(home)
        for number in range(30):
            try:
                (home / f"note {number}").touch()
            except OSError:
                break
        yield Place(home)


@contextmanager
def read_only(tmp_path: Path) -> Iterator[Place]:
    """Give a directory that is mounted read-only."""
    put_before(tmp_path / "real")
    with mounted(tmp_path / "bound", "--bind", "-o", "ro", str(tmp_path / "real")) as home:
        yield Place(home)


@contextmanager
def limited_files(tmp_path: Path) -> Iterator[Place]:
    """Give a directory in which calm may write no byte to any file."""
    put_before(tmp_path / "home")
    limit = "import resource, os, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); "
    program = [sys.executable, "-c", limit + "os.execv(sys.argv[1], sys.argv[1:])", *PROGRAM]
    yield Place(tmp_path / "home", program=program)


@contextmanager
def unwritable_home(tmp_path: Path) -> Iterator[Place]:
    """Give a home that belongs to somebody else."""
    before = without_rights()
    with home_of_another() as home:
        put_before(home)
        for each in (home, *home.rglob("*")):
            each.chmod(0o555 if each.is_dir() else 0o444)
        yield Place(home, before=before)
        for each in (home, *home.rglob("*")):
            each.chmod(0o755 if each.is_dir() else 0o644)


PLACES: Mapping[str, Callable[[Path], AbstractContextManager[Place]]] = {
    "full disk": full_disk,
    "few inodes": few_inodes,
    "read-only": read_only,
    "limited files": limited_files,
    "unwritable home": unwritable_home,
}


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Give a place where nothing can be saved, with a person's files in it."""
    with PLACES[request.param](tmp_path) as found:
        before = contents(found.home)
        yield found
        assert set(before.values()) <= set(contents(found.home).values())


@pytest.mark.parametrize("command", HELPING)
def test_what_writes_nothing_helps_as_always(place: Place, command: str) -> None:
    arguments, said = HELPING[command]
    ran = place.run(*arguments)
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out


def test_words_that_cannot_be_saved_are_given_back(place: Place) -> None:
    ran = place.run("journal", "add", given=WORDS)
    assert (ran.code, ran.out) == (4, WORDS)
    assert "could not be saved" in ran.err


def test_words_written_on_the_way_through_the_plan_are_given_back(place: Place) -> None:
    ran = place.run("now", given=f"5\nw\n{WORDS}.\nq\n")
    assert ran.code == 4
    assert WORDS in ran.out
    assert "Saved." not in ran.out


@pytest.mark.parametrize("command", MOVING)
def test_what_cannot_be_changed_stays_and_that_is_said(place: Place, command: str) -> None:
    before = contents(place.home)
    ran = place.run(*MOVING[command])
    if ran.code == 0:  # Another name for a file may find room where no byte does.
        assert command not in ("plan restore", "config set")
        assert contents(place.home) != before
        return
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.count("\n") == 1
    assert {**contents(place.home), "data/.lock": b""} == {**before, "data/.lock": b""}


def test_everything_can_be_taken_away_to_where_there_is_room(place: Place) -> None:
    with home_of_another() as elsewhere:
        elsewhere.chmod(0o777)
        limited = place.run("backup", str(elsewhere / "calm.tar"))
        made = (elsewhere / "calm.tar").exists()
    assert (limited.code, made) in ((0, True), (4, False))
    assert made or "The backup was not made" in limited.err


def test_a_backup_that_finds_no_room_is_not_made_and_leaves_nothing(place: Place) -> None:
    before = contents(place.home)
    ran = place.run("backup", str(place.home / "calm.tar"))
    assert (ran.code, ran.out) == (4, "")
    assert contents(place.home) == before


def test_a_backup_that_cannot_be_put_back_is_named_and_writes_over_nothing(place: Place) -> None:
    with home_of_another() as elsewhere:
        other = put(elsewhere / "other" / "data" / "journal" / "a walk.md", WORDS)
        calm("backup", str(elsewhere / "calm.tar"), CALM_HOME=str(elsewhere / "other"))
        (elsewhere / "calm.tar").chmod(0o644)
        ran = place.run("restore", str(elsewhere / "calm.tar"))
        assert other.exists()
    assert (ran.code, ran.out.splitlines()[0]) == (4, "Files put back: 0")
    assert "It is still in the backup." in ran.err


@pytest.mark.parametrize("kind", ["read-only", "unwritable home"])
def test_where_no_name_can_be_changed_nothing_is_called_done(tmp_path: Path, kind: str) -> None:
    with PLACES[kind](tmp_path) as place:
        assert {place.run(*command).code for command in MOVING.values()} == {4}


def test_a_plan_that_cannot_be_saved_is_given_back_and_the_old_one_stays(place: Place) -> None:
    ran = place.run("plan", "edit", given="9\nn\nthe sea\nq\n")
    assert ran.code == 4
    assert '"the sea",' in ran.out
    assert "could not be saved" in ran.err
    assert (place.home / "data" / "plan.toml").read_text() == BEFORE["data/plan.toml"]


def test_no_editor_is_opened_for_words_that_could_not_be_kept(place: Place, tmp_path: Path) -> None:
    ran = place.run("plan", "edit", "--editor", EDITOR="touch")
    assert (ran.code, ran.out) == (1, "")
    assert "cannot be opened for writing" in ran.err


def test_a_disk_that_fills_up_while_the_editor_is_open_keeps_the_words(tmp_path: Path) -> None:
    editor = put(
        tmp_path / "editor",
        '#!/bin/sh\necho "reasons = []" > "$1"\ncat /dev/zero > "$FILM" 2>/dev/null\n:\n',
    )
    editor.chmod(0o755)
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=256k", "calm-test") as home:
        put_before(home)
        ran = Place(home).run("plan", "edit", "--editor", EDITOR=str(editor), FILM=str(home / "film"))
        (draft,) = (home / "data" / "drafts").rglob("plan.toml")
        assert ran.code == 4
        assert str(draft) in ran.err
        assert draft.read_text() == "reasons = []\n"
        assert (home / "data" / "plan.toml").read_text() == TEA


@pytest.mark.parametrize("files", [4, 5, 6, 7])
def test_row_76_with_no_file_left_to_open_words_are_given_back(tmp_path: Path, files: int) -> None:
    """The limit comes when calm is loaded: below it, no program would start."""
    code = (
        "import resource, sys, tomli_w, calmcli.cli.journal, calmcli.store.crash\n"
        f"resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files}))\n"
        "from calmcli.cli.main import run\nrun()"
    )
    place = Place(tmp_path / "home", program=[sys.executable, "-c", code])
    ran = place.run("journal", "add", given=WORDS)
    assert "Traceback" not in ran.err
    kept = (
        "".join(path.read_text() for path in (tmp_path / "home").rglob("*.md")) if ran.code == 0 else ran.out
    )
    assert WORDS in kept or str(tmp_path / "home" / "data" / "drafts") in ran.err


def test_with_room_again_everything_is_saved(tmp_path: Path) -> None:
    with in_memory(tmp_path) as directory, full_disk(directory) as place:
        assert place.run("journal", "add", given=WORDS).code == 4
        (place.home / "film").unlink()
        assert place.run("journal", "add", given=WORDS).code == 0
        for command in MOVING.values():
            assert place.run(*command).code == 0
