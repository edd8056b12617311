"""What is typed after `calm`: understood, or refused kindly with exit 2, and private words never repeated."""

import re
import sys
from pathlib import Path

import pytest
from man_page import page

from calmcli.store.places import Places
from making import contents
from running import Ran, calm

COMMANDS = [
    "plan",
    "now",
    "breathe",
    "ground",
    "ride",
    "learn",
    "help",
    "journal",
    "paths",
    "backup",
    "restore",
]
PRIVATE = "nobody else reads about the exam"


def refused(ran: Ran) -> bool:
    """Say whether it was refused with a pointer to help, nothing on standard output and no traceback."""
    return ran.code == 2 and ran.out == "" and "calm help" in ran.err and "Traceback" not in ran.err


@pytest.mark.parametrize("command", [[], ["help"], ["plan", "show"]])
def test_the_short_way_to_ask_how_a_command_is_typed_is_understood(command: list[str]) -> None:
    assert calm(*command, "-h") == calm(*command, "--help")


@pytest.mark.parametrize("typed", [["sos"], ["--nope"], ["sos", "--country", "GB"]])
def test_where_no_command_is_understood_who_can_be_called_is_said_at_once(typed: list[str]) -> None:
    ran = calm(*typed, TZ="Europe/London")
    assert refused(ran)
    assert "Samaritans 116 123 · In danger: 999" in ran.err


def test_where_a_command_is_understood_only_what_is_wrong_with_it_is_said() -> None:
    ran = calm("journal", "list", "--nope", TZ="Europe/London")
    assert refused(ran)
    assert "999" not in ran.err


def test_the_commands_are_grouped_by_when_they_are_for() -> None:
    ran = calm("--help")
    assert (ran.code, ran.err) == (0, "")
    order = [ran.out.index(words) for words in ("Right now:", "Over time:", "Your data:")]
    assert order == sorted(order)
    for command in COMMANDS:
        assert f"\n  {command} " in ran.out


@pytest.mark.parametrize(
    "command", [[], *([name] for name in COMMANDS), ["plan", "show"], ["journal", "add"]]
)
def test_every_help_page_is_words_without_boxes(command: list[str]) -> None:
    ran = calm(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Usage:" in ran.out
    assert not any(0x2500 <= ord(char) <= 0x28FF or char == "\x1b" for char in ran.out)


@pytest.mark.parametrize("group", ["plan", "journal", "config"])
def test_no_sentence_of_a_help_page_is_cut_off(group: str) -> None:
    ran = calm(group, "--help", COLUMNS="40")
    assert ran.out.count("...") == 1, "more than the dots of [ARGS]..."


def test_options_say_in_plain_words_what_they_take() -> None:
    assert not re.search(r"<(str|int|int range|float|path|text)>", page())


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["journal", "add", "--mood", "11"], "11 is no whole number from 0 to 10."),
        (["journal", "add", "--urge", "high"], "high is no whole number from 0 to 10."),
        (["journal", "list", "-n", "0"], "0 is no whole number from 1 to"),
        (["ride", "--minutes", "long"], "long is no number of minutes"),
        (["breathe", "--minutes", "long"], "long is no number of minutes"),
    ],
)
def test_a_number_that_does_not_fit_is_refused_with_what_would(arguments: list[str], expected: str) -> None:
    ran = calm(*arguments)
    assert refused(ran)
    assert expected in ran.err


def test_the_version_is_shown() -> None:
    ran = calm("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("calm 0.")


def test_an_unknown_command_is_refused_with_what_was_meant() -> None:
    ran = calm("jurnal")
    assert refused(ran)
    assert "Did you mean 'journal'?" in ran.err


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [(["journal", "lst"], "list"), (["plan", "vresions"], "versions"), (["config", "edti"], "edit")],
    ids=lambda words: " ".join(words) if isinstance(words, list) else words,
)
def test_so_is_a_command_below_another(arguments: list[str], meant: str) -> None:
    ran = calm(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert f"Did you mean '{meant}'?" in ran.err
    assert "calm help" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nosuch"],
        ["nosuch"],
        ["plan", "nosuch"],
        ["plan", "--step"],
        ["now", "more"],
        ["paths", "more"],
        ["journal", "show"],
        ["journal", "show", "-rf"],
        ["journal", "list", "-n", "0"],
        ["journal", "list", "-n", "many"],
        ["journal", "list", "-n", "99999999999999999999"],
        ["journal", "list", "more"],
        ["breathe", "--minutes", "-1"],
        ["breathe", "--minutes", "0"],
        ["breathe", "--minutes", "nan"],
        ["breathe", "--minutes", "inf"],
        ["breathe", "--minutes", "1e9"],
        ["breathe", "--minutes", "five"],
        ["ride", "--minutes", "nan"],
        ["ride", "--minutes", "0"],
        ["ride", "--minutes", "-5"],
        ["ride", "--minutes", "1e9"],
        ["breathe", "--seconds", "0-0"],
        ["breathe", "--seconds", "-5-5"],
        ["breathe", "--seconds", "5"],
        ["breathe", "--seconds", "nan-nan"],
        ["breathe", "--pace", "nosuch"],
        ["ground", "nosuch"],
        ["ground", "senses", "more"],
    ],
)
def test_what_makes_no_sense_is_refused(arguments: list[str]) -> None:
    assert refused(calm(*arguments))


def test_a_refused_pace_names_those_there_are() -> None:
    assert (
        "There are: even, long-exhale, longest-exhale, slow-even, sigh, box, 4-7-8, 4-4-8."
        in calm("breathe", "--pace", "nosuch").err
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["journal", "add", *PRIVATE.split()],
        ["journal", "add", PRIVATE],
        ["journal", "add", "--", PRIVATE],
        ["journal", "add", "-", PRIVATE],
    ],
)
def test_words_are_refused_as_arguments_and_never_repeated(arguments: list[str], calm_home: Path) -> None:
    ran = calm(*arguments, given="and these are not read")
    assert ran.code == 2
    assert "exam" not in ran.out + ran.err
    assert "shell's history" in ran.err
    assert "calm journal add < FILE" in ran.err
    assert contents(calm_home) == {}


def test_a_hundred_thousand_characters_are_refused_and_not_repeated() -> None:
    for arguments in (
        ["x" * 100_000],
        ["help", "--country", "x" * 100_000],
        ["journal", "show", "x" * 100_000],
    ):
        ran = calm(*arguments)
        assert ran.code == 2
        assert len(ran.out + ran.err) < 10_000


@pytest.mark.parametrize(
    "arguments",
    [
        [b"\xff\xfe"],
        [b"help", b"--country", b"\xff\xfe"],
        [b"journal", b"show", b"\xff\xfe"],
        [b"journal", b"add", b"\xff\xfe"],
        [b"breathe", b"--pace", b"\xff\xfe"],
        [b"breathe", b"--seconds", b"\xff\xfe"],
    ],
)
def test_bytes_that_are_no_text_are_refused(arguments: list[bytes]) -> None:
    ran = calm(*arguments)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert "\x1b" not in ran.out + ran.err


def test_an_escape_sequence_in_an_argument_is_not_repeated_as_one() -> None:
    for arguments in (["\x1b[2J"], ["help", "--country", "\x1b[2J"], ["journal", "show", "\x1b[2J"]):
        ran = calm(*arguments)
        assert ran.code == 2
        assert "\x1b" not in ran.out + ran.err


def test_the_paths_are_those_of_the_contract(calm_home: Path) -> None:
    places = Places(calm_home / "data", calm_home / "config", calm_home / "cache")
    ran = calm("paths", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json == {"schema": 1, **places.named()}
    assert all(Path(path).is_absolute() for name, path in ran.json.items() if name != "schema")
    plain = calm("paths")
    assert plain.out.splitlines() == [f"{name}  {path}" for name, path in places.named().items()]


def test_without_a_home_there_are_no_paths() -> None:
    ran = calm("paths", HOME="", CALM_HOME="")
    assert (ran.code, ran.out) == (1, "")
    assert "no home directory" in ran.err


def test_looking_for_paths_makes_none(calm_home: Path) -> None:
    calm("paths")
    assert not calm_home.exists()


@pytest.mark.skipif(not (Path(sys.executable).with_name("calm")).exists(), reason="calm is not installed")
def test_completion_never_offers_names_or_titles() -> None:
    program = [str(Path(sys.executable).with_name("calm"))]
    saved = calm("journal", "add", given=PRIVATE, program=program)
    name = saved.out.split()[-1].rstrip(".")
    for words in ("calm journal show ", f"calm journal show {name[:4]}", "calm journal "):
        environment = {
            "COMP_WORDS": words,
            "COMP_CWORD": str(words.count(" ")),
            "_CALM_COMPLETE": "complete_bash",
        }
        ran = calm(program=program, **environment)
        assert name not in ran.out + ran.err
        assert "exam" not in ran.out + ran.err
