"""Which country's numbers a person gets, what that rests on, and that there are always some."""

from pathlib import Path

import pytest

from calmcli.core.helplines import Grounds
from calmcli.store import machine
from calmcli.store.helplines import answer
from shipping import data as _data

data = _data
LONDON = {"TZ": "Europe/London"}


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the system's own time zone say nothing."""
    monkeypatch.setattr(machine, "_LOCALTIME", tmp_path / "none")


@pytest.mark.parametrize(
    ("asked", "setting", "environment", "code", "grounds"),
    [
        ("US", "DE", {"LANG": "fr_FR", **LONDON}, "US", Grounds.ASKED),
        ("", "DE", {"LANG": "fr_FR", **LONDON}, "DE", Grounds.SETTINGS),
        ("", "", {"LANG": "fr_FR", **LONDON}, "FR", Grounds.LOCALE),
        ("", "", LONDON, "GB", Grounds.TIME_ZONE),
        ("", "", {"LANG": "C.UTF-8", **LONDON}, "GB", Grounds.TIME_ZONE),
        ("", "", {"LANG": "en", **LONDON}, "GB", Grounds.TIME_ZONE),
        ("", "", {"TZ": "Asia/Calcutta"}, "IN", Grounds.TIME_ZONE),
        ("", "", {"LANG": "en_UK.UTF-8"}, "GB", Grounds.LOCALE),
        ("", "Deutschland", {}, "DE", Grounds.SETTINGS),
    ],
)
def test_what_is_asked_for_comes_before_what_is_set_and_that_before_what_the_machine_says(
    asked: str, setting: str, environment: dict[str, str], code: str, grounds: Grounds
) -> None:
    found = answer(asked, setting, environment)
    assert (found.country.code, found.grounds) == (code, grounds)
    assert found.unknown is None
    assert found.problems == ()


@pytest.mark.parametrize(
    "environment", [{}, {"TZ": "UTC"}, {"TZ": "Nowhere/Bad"}, {"LANG": "C", "TZ": "GMT0BST"}]
)
def test_where_nothing_tells_the_country_what_helps_anywhere_is_shown(environment: dict[str, str]) -> None:
    found = answer("", "", environment)
    assert found.country == found.anywhere()
    assert found.grounds is None
    assert found.country.emergency


@pytest.mark.parametrize(
    "name", ["GB", "gb", " gb ", "UK", "GBR", "United Kingdom", "england", "the united kingdom"]
)
def test_a_country_is_found_by_any_common_name(name: str) -> None:
    assert answer(name, "", {}).country.code == "GB"


@pytest.mark.parametrize("name", ["Narnia", "   ", "?", "GB.lines", "\udcff", "x" * 100_000])
def test_a_country_nobody_knows_gets_what_helps_anywhere(name: str) -> None:
    found = answer(name, "GB", LONDON)
    assert found.country == found.anywhere()
    assert found.unknown == name
    assert found.country.emergency


def test_names_that_are_near_are_offered() -> None:
    assert "Germany" in answer("Germny", "", {}).near


def test_a_country_without_lines_keeps_its_name() -> None:
    found = answer("Antarctica", "", {})
    assert (found.country.code, found.country.name, found.country.lines) == ("AQ", "Antarctica", ())
    assert found.unknown is None
    assert found.lines


@pytest.mark.parametrize("locale_name", ["en_XX.UTF-8", "eo_QQ", "en_ZZ"])
def test_a_locale_of_no_country_gives_way_to_the_time_zone(locale_name: str) -> None:
    found = answer("", "", {"LANG": locale_name, **LONDON})
    assert (found.country.code, found.grounds) == ("GB", Grounds.TIME_ZONE)
    assert found.unknown is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: path.write_text(
            path.read_text("utf-8").replace('[GB]\nname = "', '[GB]\nname = oops"'), "utf-8"
        ),
        lambda path: path.write_text("\n[GB]\nname = 3\n"),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = 3\n'),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = []\nlines = ["tea"]\n'),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = [{ number = "999" }]\n'),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=[
        "gone",
        "not UTF-8",
        "not TOML",
        "no emergency",
        "a number",
        "no tables",
        "a key missing",
        "a directory",
    ],
)
def test_where_the_data_cannot_be_read_what_helps_anywhere_is_shown_and_the_file_named(
    data: Path, damage: object
) -> None:
    path = data / "helplines.toml"
    assert callable(damage)
    damage(path)
    found = answer("GB", "", {})
    assert found.country == found.anywhere()
    assert found.country.emergency
    (problem,) = found.problems
    assert problem.path == str(path)
    assert problem.reason
    assert problem.outcome == "calm shows what holds anywhere."


def test_a_fault_in_the_data_is_named_with_the_line_of_the_whole_file(data: Path) -> None:
    path = data / "helplines.toml"
    text = path.read_text(encoding="utf-8").replace('[GB]\nname = "', '[GB]\nname = oops"')
    path.write_text(text, encoding="utf-8")
    (problem,) = answer("GB", "", {}).problems
    assert problem.line == text.splitlines().index("[GB]") + 2


def test_a_fault_in_the_names_of_countries_is_named_with_that_file(data: Path) -> None:
    (data / "countries.toml").write_text("oops", encoding="utf-8")
    assert answer("GB", "", {}).country.code == "GB"
    found = answer("England", "", {})
    assert found.country == found.anywhere()
    assert [problem.path for problem in found.problems] == [str(data / "countries.toml")]
