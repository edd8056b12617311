"""`calm doctor`: finds, explains, offers, and gives what a report needs."""

from pathlib import Path

import pytest

from inside import Inside
from inside import inside as _inside
from keeping import put
from making import unchanged

inside = _inside


@pytest.fixture
def broken(calm_home: Path) -> Path:
    """Put a private home there, with broken settings and an entry named by hand."""
    path = put(calm_home / "config" / "config.toml", "minutes = [mimosa\n")
    put(calm_home / "data" / "journal" / "mimosa.md", "")
    for root in ("data", "config"):
        (calm_home / root).chmod(0o700)
    return path


def test_where_nothing_is_wrong_it_says_so(inside: Inside) -> None:
    ran = inside.calm("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Nothing is wrong.\n")
    assert "calm: " in ran.out
    assert "DATA/plan.toml" in ran.out


def test_what_is_wrong_is_said_with_file_and_line_and_nothing_is_touched(
    inside: Inside, broken: Path, calm_home: Path
) -> None:
    with unchanged(calm_home / "config"):
        ran = inside.calm("doctor")
    assert ran.code == 3
    assert f"  {broken}:1: not readable as TOML." in ran.out
    assert "calm doctor --fix" in ran.out


def test_a_report_holds_no_word_and_no_name_of_the_persons(
    inside: Inside, broken: Path, calm_home: Path
) -> None:
    ran = inside.calm("doctor", "--json")
    assert (ran.code, ran.json["schema"]) == (3, 1)
    assert "mimosa" not in ran.out
    assert str(calm_home) not in ran.out
    found = {(each["path"], each["line"], each["is_wrong"]) for each in ran.json["findings"]}
    assert found == {("CONFIG/config.toml", 1, True), ("DATA/journal/*.md", None, True)}
    assert ran.json["about"]["python"]


@pytest.mark.parametrize("answer", ["\n", "n\n", "q\n", ""], ids=repr)
def test_what_is_not_agreed_to_is_not_done(inside: Inside, broken: Path, answer: str) -> None:
    assert inside.calm("doctor", "--fix", given=answer).code == 3
    assert broken.exists()


def test_what_is_agreed_to_is_done_and_what_is_left_is_said(
    inside: Inside, broken: Path, calm_home: Path
) -> None:
    ran = inside.calm("doctor", "--fix", given="?\ny\n")
    assert ran.code == 3
    assert "Done." in ran.out
    assert "Things that are wrong: 1\n" in ran.out
    assert not broken.exists()
    (kept,) = (calm_home / "config" / "versions").iterdir()
    assert kept.read_text() == "minutes = [mimosa\n"


def test_what_cannot_be_done_is_said(inside: Inside, broken: Path, calm_home: Path) -> None:
    put(calm_home / "config" / "versions", "in the way")
    ran = inside.calm("doctor", "--fix", given="y\n")
    assert ran.code == 3
    assert "It could not be done: " in ran.out
    assert broken.read_text() == "minutes = [mimosa\n"


def test_asking_and_programs_do_not_go_together(inside: Inside) -> None:
    assert inside.calm("doctor", "--fix", "--json").code == 2


KEYS = """theme = "paper"
[keys]
theme = "f1"
mimosa = "x"
"plan.wite" = "y"
"plan.write" = "mimosa"
"journal.new" = "e"
leave = "z"
"""


def test_keys_of_ones_own_that_cannot_be_are_named_with_their_lines(inside: Inside, calm_home: Path) -> None:
    path = put(calm_home / "config" / "config.toml", KEYS)
    for root in (calm_home / "config", calm_home):
        root.chmod(0o700)
    ran = inside.calm("doctor")
    assert ran.code == 3
    for said in (
        "3: theme: f1 always does what it does.",
        "4: nothing is called so.",
        "5: nothing is called so; plan.write is near.",
        "6: plan.write: no key is called so.",
        "7: journal.new: e already does “edit” there.",
    ):
        assert f"  {path}:{said}\n" in ran.out
    assert f"{path}:8" not in ran.out
    assert "mimosa" not in ran.out + inside.calm("doctor", "--json").out
