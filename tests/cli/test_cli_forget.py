"""`calm forget`: lists, asks for a word, removes, and says what remains elsewhere."""

from pathlib import Path

import pytest

from calmcli.store import content
from inside import Inside
from inside import inside as _inside
from keeping import put
from making import contents, unchanged

inside = _inside
WORDS = content.screen_words("forget")


def put_some(calm_home: Path) -> list[Path]:
    """Put some files there."""
    return [
        put(calm_home / "data" / "plan.toml", 'reasons = ["Pepper the cat"]\n'),
        put(calm_home / "data" / "journal" / "2026" / "2026-11-22T031207-k3f9.md", "A walk.\n"),
        put(calm_home / "config" / "config.toml", "minutes = 5\n"),
    ]


def test_the_word_that_is_shown_removes_it_all_and_what_remains_is_said(
    inside: Inside, calm_home: Path
) -> None:
    paths = put_some(calm_home)
    ran = inside.calm("forget", given="forget\n")
    assert (ran.code, ran.err) == (0, "")
    assert contents(calm_home) == {}
    for path in (paths[0], calm_home / "data" / "journal", paths[2]):
        assert str(path) in ran.out
    for words in (WORDS["warning"], *WORDS["remains"], WORDS["erased"]):
        assert words in ran.out
    assert "Pepper" not in ran.out
    assert "A walk" not in ran.out


@pytest.mark.parametrize(
    ("given", "code"), [("yes\n", 1), ("\n", 1), ("", 1), ("q\n", 0), ("?\nh\nq\n", 0)], ids=repr
)
def test_anything_else_removes_nothing(inside: Inside, calm_home: Path, given: str, code: int) -> None:
    put_some(calm_home)
    with unchanged(calm_home):
        ran = inside.calm("forget", given=given)
    assert ran.code == code
    assert "Nothing was removed." in ran.out + ran.err


def test_settings_can_stay(inside: Inside, calm_home: Path) -> None:
    paths = put_some(calm_home)
    ran = inside.calm("forget", "--keep-settings", given="Forget\n")
    assert ran.code == 0
    assert list(contents(calm_home)) == ["config/config.toml"]
    assert str(paths[2]) not in ran.out


def test_twice_and_without_anything_there_is_nothing_to_do(inside: Inside, calm_home: Path) -> None:
    put_some(calm_home)
    inside.calm("forget", given="forget\n")
    again = inside.calm("forget", given="forget\n")
    assert (again.code, again.err) == (0, "")
    assert "nothing to remove" in again.out


def test_helplines_can_be_asked_for_before_the_answer(inside: Inside, calm_home: Path) -> None:
    put_some(calm_home)
    assert "findahelpline" in inside.calm("forget", given="h\nq\n").out
