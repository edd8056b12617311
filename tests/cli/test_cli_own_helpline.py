"""`calm help add`: a line of one's own, and no word of it lost."""

import stat
import tomllib
from pathlib import Path

import pytest

from inside import in_a_terminal
from making import contents, unchanged
from running import Ran, calm, home_of_another, shell, without_rights

ANSWERS = "Ms Lane\n01632 960111\n\n\n\nweekdays 9 to 4\nby the pond\n"
ENTRY = {"name": "Ms Lane", "phone": "01632 960111", "hours": "weekdays 9 to 4", "note": "by the pond"}
BROKEN = {
    "not TOML": b"lines = [",
    "not UTF-8": b"[[lines]]\nname = 'caf\xe9'\n",
    "merged": b"<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> theirs\n",
    "in one row": b'lines = [{ name = "Dad", phone = "1" }]\n',
    "newer": b"schema = 2\n",
    "too large": b"#" * 2_000_000,
}


def add(given: str | bytes = ANSWERS, **environment: str) -> Ran:
    """Add a line with these answers."""
    return calm("help", "add", given=given, **environment)


def own_file(calm_home: Path) -> Path:
    """Return where the person's own lines are."""
    return calm_home / "config" / "helplines.toml"


def put(path: Path, data: bytes) -> Path:
    """Put a file there with its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_line_that_is_added_comes_first_from_then_on(calm_home: Path) -> None:
    ran = add()
    path = own_file(calm_home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(f"Added: Ms Lane. Your own lines come before all others. They stand in {path}.\n")
    assert tomllib.loads(path.read_text()) == {"schema": 1, "lines": [ENTRY]}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    help_ = calm("help", "GB").out
    assert help_.index("  Ms Lane\n") < help_.index("  Samaritans\n")
    assert "    weekdays 9 to 4.\n    by the pond\n" in help_


def test_a_second_line_comes_after_the_first(calm_home: Path) -> None:
    add()
    assert add("Dad\n\n07700 900112\n").code == 0
    lines = calm("help", "GB", "--json").json["lines"]
    assert [line["name"] for line in lines[:2]] == ["Ms Lane", "Dad"]


def test_of_a_second_line_it_is_not_said_that_it_comes_first() -> None:
    add()
    said = add("Dad\n01632 960112\n").out
    assert "Added: Dad." in said
    assert "first" not in said


def test_each_question_is_asked_once_and_the_keys_are_named() -> None:
    said = add().out
    assert said.startswith("A line of your own comes before all others.\nEnter: skip a question, ")
    for question in (
        "Who is it?",
        "A number to call",
        "A number to text",
        "An e-mail address",
        "A web address",
    ):
        assert said.count(question) == 1


@pytest.mark.parametrize("at", range(7))
def test_leaving_at_any_question_adds_nothing_and_is_no_fault(calm_home: Path, at: int) -> None:
    ran = add("tea\n" * at + "q\nrain\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("Nothing was added.\n")
    assert not own_file(calm_home).exists()


@pytest.mark.parametrize(
    "given", ["", "\n" * 7, "Ms Lane\n", "\n01632 960111\n", "Ms Lane\n\n\n\n\n24/7\ntea\n"]
)
def test_a_line_that_lacks_its_name_or_a_way_is_not_added_and_that_is_said(
    calm_home: Path, given: str
) -> None:
    ran = add(given)
    assert ran.code == 2
    assert ran.err == "A line needs a name, and a number or an address. Nothing was added.\n"
    assert not own_file(calm_home).exists()


def test_an_input_that_ends_early_is_enough_where_the_line_is_whole(calm_home: Path) -> None:
    assert add("Ms Lane\n01632 960111").code == 0
    assert tomllib.loads(own_file(calm_home).read_text())["lines"] == [
        {"name": "Ms Lane", "phone": "01632 960111"}
    ]


@pytest.mark.parametrize("command", ["help add </dev/null", "help add <&-", "help add <&- >&- 2>&-"])
def test_where_nobody_answers_nothing_hangs(command: str) -> None:
    assert shell(f"calm {command}").code == 2


def test_helplines_are_given_at_a_question_and_are_no_part_of_the_line(calm_home: Path) -> None:
    ran = add("h\nMs Lane\n?\n01632 960111\n", TZ="Europe/London")
    assert "  999  (all services)" in ran.out
    assert tomllib.loads(own_file(calm_home).read_text())["lines"][0]["name"] == "Ms Lane"


@pytest.mark.parametrize("kind", BROKEN)
def test_where_it_cannot_be_added_the_words_are_given_back_and_the_file_is_as_it_was(
    calm_home: Path, kind: str
) -> None:
    path = put(own_file(calm_home), BROKEN[kind])
    ran = add()
    assert ran.code == 4
    assert path.read_bytes() == BROKEN[kind]
    given_back = ran.out[ran.out.index("[[lines]]") :]
    assert tomllib.loads(given_back) == {"lines": [ENTRY]}
    assert "It was not added." in ran.err
    assert str(path) in ran.err
    assert "Traceback" not in ran.err


def test_where_nothing_may_be_written_the_words_are_given_back() -> None:
    before = without_rights()
    with home_of_another() as home:
        (home / "calm" / "config").mkdir(parents=True)
        path = put(home / "calm" / "config" / "helplines.toml", b"schema = 1\n")
        path.chmod(0o444)
        for directory in (path.parent, home / "calm"):
            directory.chmod(0o555)
        with unchanged(home):
            ran = calm("help", "add", given=ANSWERS, before=before, CALM_HOME=str(home / "calm"))
    assert ran.code == 4
    assert tomllib.loads(ran.out[ran.out.index("[[lines]]") :]) == {"lines": [ENTRY]}


def test_without_a_home_the_words_are_given_back() -> None:
    ran = add(CALM_HOME="", HOME="")
    assert ran.code == 4
    assert tomllib.loads(ran.out[ran.out.index("[[lines]]") :]) == {"lines": [ENTRY]}
    assert "there is no home directory" in ran.err


def test_words_that_are_no_text_are_no_crash_and_are_not_lost(calm_home: Path) -> None:
    ran = add("Zo\xeb\n01632 960111\n".encode("latin-1"))
    assert ran.code in (0, 4)
    assert "calm has stopped" not in ran.err
    kept = own_file(calm_home).read_text() if ran.code == 0 else ran.out
    assert "01632 960111" in kept


@pytest.mark.parametrize(
    "name", ["\x1b[2JMs Lane", 'Ms "Lane"', "いのち", "Ms \\ Lane", "[[lines]]", "# Ms Lane", "a\tb"]
)
def test_any_name_is_shown_safely_and_kept(calm_home: Path, name: str) -> None:
    ran = add(f"{name}\n01632 960111\n")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert tomllib.loads(own_file(calm_home).read_text())["lines"][0]["name"] == name
    said = calm("help", "GB")
    assert (said.code, said.err) == (0, "")
    assert "\x1b" not in said.out


def test_a_broken_plan_is_named_and_the_line_is_added(calm_home: Path) -> None:
    put(calm_home / "data" / "plan.toml", b"reasons = [")
    ran = add()
    assert str(calm_home / "data" / "plan.toml") in ran.err
    assert tomllib.loads(own_file(calm_home).read_text())["lines"] == [ENTRY]


def test_nothing_else_is_written(calm_home: Path) -> None:
    add()
    assert set(contents(calm_home)) == {"config/helplines.toml", "data/.lock"}


def test_words_as_arguments_are_refused(calm_home: Path) -> None:
    ran = calm("help", "add", "Ms Lane")
    assert ran.code == 2
    assert not own_file(calm_home).exists()
    assert "calm knows no country" not in ran.out


def test_where_the_answer_cannot_be_shown_the_line_is_added_all_the_same(calm_home: Path) -> None:
    assert shell("calm help add >&-", ANSWERS).code == 0
    assert tomllib.loads(own_file(calm_home).read_text())["lines"] == [ENTRY]


def test_in_a_terminal_each_question_is_answered_as_it_is_typed() -> None:
    ran = in_a_terminal("help", "add", TERM="dumb", given=b"Ms Lane\n01632 960111\n\n\n\n\n\n")
    assert ran.code == 0
    assert "Added: Ms Lane." in ran.out
