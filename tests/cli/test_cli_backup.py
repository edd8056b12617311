"""`calm backup` and `calm restore`: one file that holds everything, and a way back over nothing."""

from pathlib import Path

import pytest

from making import contents, unchanged
from running import calm, home_of_another, names, without_rights

WORDS = "We walked home in the rain.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Give a backup of one entry."""
    calm("journal", "add", given=WORDS)
    path = tmp_path / "calm.tar"
    ran = calm("backup", str(path))
    assert (ran.code, ran.err) == (0, "")
    assert f"{path} holds all your files (1)." in ran.out
    return path


def test_a_backup_is_put_back_on_another_machine(archive: Path, tmp_path: Path) -> None:
    elsewhere = {"CALM_HOME": str(tmp_path / "elsewhere")}
    ran = calm("restore", str(archive), "--dry-run", **elsewhere)
    assert (ran.code, ran.err) == (0, "")
    assert "would be put back: 1" in ran.out
    assert not (tmp_path / "elsewhere").exists()
    ran = calm("restore", str(archive), **elsewhere)
    assert (ran.code, ran.err) == (0, "")
    assert "put back: 1" in ran.out
    assert names(calm("journal", "list", "--json", **elsewhere)) == names(calm("journal", "list", "--json"))


def test_no_word_of_an_entry_is_said(archive: Path) -> None:
    ran = calm("restore", str(archive))
    assert "rain" not in ran.out + ran.err


def test_a_directory_gets_a_file_named_by_the_moment(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert calm("backup", str(tmp_path / "stick")).code == 0
    (path,) = (tmp_path / "stick").iterdir()
    assert path.name.startswith("calm-2")
    assert path.read_bytes() == archive.read_bytes()


def test_a_file_that_is_there_is_not_written_over(archive: Path) -> None:
    before = archive.read_bytes()
    ran = calm("backup", str(archive))
    assert (ran.code, ran.out) == (1, "")
    assert "is there already" in ran.err
    assert archive.read_bytes() == before


def test_without_anything_to_keep_that_is_said(tmp_path: Path) -> None:
    ran = calm("backup", str(tmp_path / "calm.tar"))
    assert ran.code == 1
    assert "nothing to back up" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_no_directory_is_made_of_a_name_typed_wrong(archive: Path, tmp_path: Path) -> None:
    ran = calm("backup", str(tmp_path / "stikc" / "calm.tar"))
    assert (ran.code, ran.out) == (4, "")
    assert "there is no such directory" in ran.err
    assert not (tmp_path / "stikc").exists()


@pytest.mark.parametrize("place", ["/dev/null/calm.tar", "/proc/calm.tar"])
def test_where_no_backup_can_be_made_that_is_said(place: str, archive: Path) -> None:
    ran = calm("backup", place)
    assert (ran.code, ran.out) == (4, "")
    assert "The backup was not made" in ran.err


@pytest.mark.parametrize("kind", ["missing", "a directory", "words", "cut off", "/dev/zero"])
def test_what_is_no_backup_changes_nothing(kind: str, archive: Path, tmp_path: Path, calm_home: Path) -> None:
    path = tmp_path / "other.tar"
    if kind == "a directory":
        path.mkdir()
    elif kind == "/dev/zero":
        path = Path(kind)
    elif kind != "missing":
        path.write_bytes(b"A walk." if kind == "words" else archive.read_bytes()[:2000])
    with unchanged(calm_home):
        ran = calm("restore", str(path))
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"{path}: ")
    assert ran.err.endswith("Nothing of it was put back.\n")


def test_a_backup_nobody_may_read_is_named() -> None:
    before = without_rights()
    with home_of_another() as home:
        (home / "calm.tar").write_bytes(b"tea")
        (home / "calm.tar").chmod(0)
        ran = calm("restore", str(home / "calm.tar"), before=before, CALM_HOME=str(home / "calm"))
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"{home / 'calm.tar'}: ")


def test_another_text_of_the_same_name_is_kept_beside_it_and_named(archive: Path, calm_home: Path) -> None:
    (path,) = (calm_home / "data" / "journal").rglob("*.md")
    path.write_text("Tea.\n")
    ran = calm("restore", str(archive))
    assert ran.code == 0
    (beside,) = (each for each in path.parent.iterdir() if each != path)
    assert str(beside) in ran.out
    assert {"Tea.\n", WORDS} <= {item["text"] for item in calm("journal", "list", "--json").json["items"]}
    assert path.read_text() == "Tea.\n"


def test_where_nothing_can_be_put_back_that_is_said(archive: Path) -> None:
    ran = calm("restore", str(archive), HOME="", CALM_HOME="")
    assert ran.code == 4
    assert "It is still in the backup." in ran.err


def test_only_looking_makes_no_directory(archive: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    calm("restore", "--dry-run", str(archive), CALM_HOME=str(elsewhere))
    assert not elsewhere.exists()
    assert contents(tmp_path).keys() == {"calm.tar"}
