"""`calm breathe`: the paces it lists, keeps and finds, and that it breathes whatever is broken."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from calmcli.cli import surroundings
from calmcli.core.breath import pace_from_seconds, phases_of
from calmcli.store.paces import add_pace, own_paces
from conftest import HandClock
from inside import Inside
from inside import data as _data
from inside import inside as _inside
from keeping import places_in, put
from running import PROGRAM, calm

data, inside = _data, _inside
INSTALLED = Path(sys.executable).with_name("calm")
BROKEN = "[[paces]]\nname = "


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch, hand_clock: HandClock) -> Iterator[None]:
    """Let seconds pass by the clock of the test alone."""
    monkeypatch.setattr(time, "sleep", hand_clock.wait)
    monkeypatch.setattr(time, "monotonic", hand_clock.clock.monotonic)
    yield
    monkeypatch.undo()


def test_the_paces_are_listed_with_what_to_mind_and_without_sources(inside: Inside) -> None:
    ran = inside.calm("breathe", "--list")
    assert ran.code == 0
    assert ran.out.startswith("even  Even: in 5, out 5\n")
    assert "sigh  Sigh: in 3, in again 1, out 8" in ran.out
    assert ran.out.count("holds the breath") == 3
    assert "https://" not in ran.out
    assert inside.calm("breathe", "--sources").out.count("https://") >= 8


def test_the_paces_for_programs_have_a_schema(inside: Inside, calm_home: Path) -> None:
    put(places_in(calm_home).paces, '[[paces]]\nname = "Tea"\nseconds = "4-2-6-1"\n')
    found = inside.calm("breathe", "--json").json
    assert found["schema"] == 1
    items = {item["id"]: item for item in found["items"]}
    assert list(items)[:2] == ["even", "long-exhale"]
    assert items["sigh"]["phases"] == [
        {"kind": "inhale", "seconds": 3.0},
        {"kind": "top-up", "seconds": 1.0},
        {"kind": "exhale", "seconds": 8.0},
    ]
    assert (items["4-7-8"]["holds"], items["4-7-8"]["most_breaths"]) == (True, 8)
    assert (items["tea"]["own"], items["tea"]["breaths_a_minute"], items["tea"]["sources"]) == (
        True,
        4.62,
        [],
    )
    assert all(item["sources"] for item in found["items"] if not item["own"])
    assert {item["grade"] for item in found["items"]} == {"guidance", "small-study", "review", "trial", None}


def test_paces_that_hold_the_breath_are_put_away_by_a_setting(inside: Inside, calm_home: Path) -> None:
    put(places_in(calm_home).config, "no_holds = true\n")
    assert "Box" not in inside.calm("breathe", "--list").out
    ran = inside.calm("breathe", "--pace", "box", "--minutes", "1")
    assert ran.code == 0
    assert "hold 4" not in ran.out
    assert "in 4\nout 4" in ran.out


def test_a_pace_of_ones_own_is_kept_by_a_name_that_is_asked_for(inside: Inside, calm_home: Path) -> None:
    ran = inside.calm("breathe", "--seconds", "4-7", "--keep", given="Rain\n")
    assert ran.code == 0
    assert "Kept: Rain." in ran.out
    assert str(places_in(calm_home).paces) in ran.out
    assert "in 4\nout 7" in inside.calm("breathe", "--pace", "rain").out


@pytest.mark.parametrize("given", ["", "\n", "q\n"])
def test_without_a_name_nothing_is_kept(inside: Inside, calm_home: Path, given: str) -> None:
    ran = inside.calm("breathe", "--seconds", "4-7", "--keep", given=given)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing was kept.")
    assert own_paces(places_in(calm_home))[0] == ()


def test_a_pace_that_cannot_be_kept_is_given_back(inside: Inside, calm_home: Path) -> None:
    put(places_in(calm_home).paces, BROKEN)
    ran = inside.calm("breathe", "--seconds", "4-7", "--keep", given="Rain\n")
    assert ran.code == 4
    assert '[[paces]]\nname = "Rain"\nseconds = "4-7"' in ran.out
    assert "It is not kept" in ran.err


def test_keeping_needs_seconds(inside: Inside) -> None:
    ran = inside.calm("breathe", "--keep")
    assert (ran.code, ran.out) == (2, "")
    assert "--seconds" in ran.err


def test_the_pace_that_suits_is_found_and_kept(inside: Inside, calm_home: Path) -> None:
    ran = inside.calm("breathe", "--find", "--minutes", "0.1", given="\ns\ns\ns\ns\ns\n1\n")
    assert ran.code == 0
    assert "Kept: My pace, 7 breaths a minute." in ran.out
    (pace,) = own_paces(places_in(calm_home))[0]
    assert pace.phases == phases_of(4.29, 0, 4.29, 0)


def test_without_a_timer_enter_moves_on(inside: Inside) -> None:
    ran = inside.calm("breathe", "--no-timer", "--minutes", "0.1", given="\n\n\n")
    assert [line for line in ran.out.splitlines() if line in ("in", "out")] == ["in", "out"]
    assert "press Enter" in ran.out
    assert ran.code == 0


@pytest.mark.parametrize("arguments", [["--cue", "loud"], ["--cue", "BELL"]])
def test_a_cue_that_there_is_not_is_refused(inside: Inside, arguments: list[str]) -> None:
    ran = inside.calm("breathe", *arguments)
    assert ran.code == 2
    assert "bell, tone, light" in ran.err


def test_the_bell_rings_where_a_terminal_is(inside: Inside) -> None:
    asked = ("breathe", "--plain", "--cue", "bell", "--seconds", "4-6", "--minutes", "0.1")
    assert "in 2\n\aout 4\n\a\a" in inside.calm(*asked, is_window=True).out
    assert "\a" not in inside.calm(*asked).out
    assert "\a" not in inside.calm(*asked[:2], *asked[4:], is_window=True).out


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (["--seconds", "0.1-5"], "each part takes 0.5 to 20 seconds"),
        (["--seconds", "4"], "seconds look like 5-5"),
        (["--minutes", "61"], "minutes are above 0 and up to 60"),
        (["--minutes", "nan"], "minutes are above 0 and up to 60"),
    ],
)
def test_what_is_refused_is_refused_with_its_reason(inside: Inside, asked: list[str], reason: str) -> None:
    ran = inside.calm("breathe", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert reason in ran.err


def test_own_paces_that_cannot_be_read_are_named_and_it_breathes(inside: Inside, calm_home: Path) -> None:
    put(places_in(calm_home).paces, BROKEN)
    ran = inside.calm("breathe", "--minutes", "0.1")
    assert ran.code == 3
    assert "paces.toml:2" in ran.err
    assert "in 3\nout 3" in ran.out


@pytest.mark.parametrize("content", ["[[[", "", "paces = 3\n", 'default = 4\n[[paces]]\nid = "a"\n'])
def test_with_broken_content_it_breathes_still(inside: Inside, data: Path, content: str) -> None:
    (data / "content" / "en" / "breathing.toml").write_text(content)
    ran = inside.calm("breathe", "--minutes", "0.1")
    assert "in 3\nout 3" in ran.out
    assert "dizzy" in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("environment", "has_blocks"),
    [
        ({"LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "C"}, False),
        ({"LANG": "POSIX"}, False),
        ({"LANG": "en_GB.ISO-8859-1"}, False),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, True),
        ({"LANG": "en_GB.nonsense"}, False),
        ({"LANG": "C.UTF-8", "TERM": "vt220"}, False),
    ],
    ids=str,
)
def test_blocks_are_shown_where_locale_and_terminal_know_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, has_blocks: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert surroundings.has_blocks() is has_blocks


def completed(words: str) -> list[str]:
    """Return what bash is offered after some words."""
    environment = {
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
        "_CALM_COMPLETE": "complete_bash",
    }
    return calm(program=[str(INSTALLED)], **environment).out.split()


@pytest.mark.skipif(not INSTALLED.exists(), reason="calm is not installed")
def test_the_shell_completes_shipped_paces_and_never_names_of_ones_own(calm_home: Path) -> None:
    add_pace(places_in(calm_home), pace_from_seconds("4-6"), "long walk")
    assert completed("calm breathe --pace lo") == ["long-exhale", "longest-exhale"]
    assert completed("calm breathe --cue ") == ["bell", "tone", "light"]


def test_a_reader_that_has_left_is_no_fault() -> None:
    command = [*PROGRAM, "breathe", "--seconds", "0.5-0.5", "--minutes", "0.01"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        assert ran.stderr.read() == b""
    assert ran.returncode == 0


@pytest.mark.parametrize("command", ["breathe", "ride"])
def test_without_timers_in_the_settings_the_person_moves_on(
    calm_home: Path, inside: Inside, command: str
) -> None:
    put(calm_home / "config" / "config.toml", "timers = false\n")
    by_setting, by_option = (
        inside.calm(command, "--plain", *option, given="\n\nq\n") for option in ((), ("--no-timer",))
    )
    assert by_setting.out == by_option.out
    assert "Enter" in by_setting.out
