"""The built-in minimum says what the helplines say, as far as it goes."""

import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helplines import GENERAL_TOPICS
from curation.command import main
from curation.data import HELPLINES, MINIMUM, read
from curation.documents import Table
from curation.minimum import minimum, quoted
from small import TEXTS, small_data

SHIPPED = Path(__file__).parents[2] / "data"
COUNTRIES = {country.own.code: country.own.table for country in read(SHIPPED).countries}
TABLE = tomllib.loads((SHIPPED / MINIMUM).read_text("utf-8"))
TODAY = date(2026, 11, 22)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a copy of the shipped data that can be changed."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "data"))


def change(path: Path, old: str, new: str) -> None:
    """Put one text in the place of another, once."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder but the minimum."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MINIMUM
    }


def is_for_everyone_by_phone(line: Table) -> bool:
    """Say whether anybody in the whole country can call a line in an urge."""
    is_for_an_urge = bool(GENERAL_TOPICS & set(line["topics"]))
    return is_for_an_urge and "everyone" in line["audience"] and "region" not in line and "phone" in line


def test_the_small_world_makes_its_minimum() -> None:
    assert minimum(small_data()) == TEXTS[MINIMUM]


def test_the_minimum_has_every_country_and_nothing_else() -> None:
    assert TABLE.keys() == {"schema", *COUNTRIES}
    assert TABLE["schema"] == 1


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_of_the_minimum_is_that_of_the_helplines(code: str) -> None:
    country = COUNTRIES[code]
    lines = [line for line in country.get("lines", ()) if is_for_everyone_by_phone(line)]
    best = {"line": lines[0]["name"], "phone": lines[0]["phone"]} if lines else {}
    emergency = [{key: entry[key] for key in ("number", "for")} for entry in country["emergency"]]
    assert TABLE[code] == {"name": country["name"], "emergency": emergency, **best}


def test_each_country_stands_on_one_line_that_parses_alone() -> None:
    rows = (SHIPPED / MINIMUM).read_text("utf-8").splitlines()
    read_alone = [tomllib.loads(row) for row in rows if row and not row.startswith("#")]
    assert read_alone == [{key: value} for key, value in TABLE.items()]


@given(st.text(st.characters(codec="utf-8")))
def test_any_name_can_be_written(name: str) -> None:
    assert tomllib.loads(f"name = {quoted(name)}") == {"name": name}


def test_writing_makes_the_minimum_again_and_changes_no_other_file(data: Path) -> None:
    change(data / HELPLINES, 'name = "Samaritans"', 'name = "Tea and Talk"')
    before = contents(data)
    assert main([str(data)], TODAY) == 1
    assert "Tea and Talk" not in (data / MINIMUM).read_text("utf-8")
    assert main([str(data), "--write"], TODAY) == 0
    assert "Tea and Talk" in (data / MINIMUM).read_text("utf-8")
    assert contents(data) == before


def test_a_change_in_the_helplines_is_named_with_the_line_of_the_country(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(data / HELPLINES, 'name = "Samaritans"', 'name = "Tea and Talk"')
    main([str(data)], TODAY)
    rows = (data / MINIMUM).read_text("utf-8").split("\n")
    line = next(number for number, row in enumerate(rows, 1) if row.startswith("GB = "))
    assert capsys.readouterr().out.startswith(
        f"{data / MINIMUM}:{line}: is not what {data / HELPLINES} makes"
    )


def test_a_minimum_that_is_missing_is_a_fault_until_it_is_written(data: Path) -> None:
    (data / MINIMUM).unlink()
    assert main([str(data)], TODAY) == 1
    assert main([str(data), "--write"], TODAY) == 0
    assert (data / MINIMUM).read_bytes() == (SHIPPED / MINIMUM).read_bytes()


def test_helplines_with_a_fault_make_no_minimum(data: Path) -> None:
    change(data / HELPLINES, 'name = "Samaritans"', 'name = "Tea and Talk"')
    change(data / HELPLINES, 'id = "gb-samaritans"', 'id = "GB samaritans"')
    before = (data / MINIMUM).read_bytes()
    assert main([str(data), "--write"], TODAY) == 1
    assert (data / MINIMUM).read_bytes() == before
