"""The built-in minimum says what the helplines say, as far as it goes."""

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
from small_folder import small_folder as _small_folder

SHIPPED = Path(__file__).parents[2] / "data"
small_folder = _small_folder
COUNTRIES = {country.own.code: country.own.table for country in read(SHIPPED).countries}
TABLE = tomllib.loads((SHIPPED / MINIMUM).read_text("utf-8"))
TODAY = date(2026, 11, 22)


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


def test_each_country_of_the_minimum_is_that_of_the_helplines() -> None:
    expected = {code: least_of(country) for code, country in COUNTRIES.items()}
    wrong = [code for code, country in expected.items() if TABLE[code] != country]
    assert not wrong, "\n".join(f"{code}: {TABLE[code]}, not {expected[code]}" for code in wrong)


def least_of(country: Table) -> Table:
    """Return the least that is to be said of a country."""
    lines = [line for line in country.get("lines", ()) if is_for_everyone_by_phone(line)]
    best = {"line": lines[0]["name"], "phone": lines[0]["phone"]} if lines else {}
    emergency = [{key: entry[key] for key in ("number", "for")} for entry in country["emergency"]]
    return {"name": country["name"], "emergency": emergency, **best}


def test_each_country_stands_on_one_line_that_parses_alone() -> None:
    rows = (SHIPPED / MINIMUM).read_text("utf-8").splitlines()
    read_alone = [tomllib.loads(row) for row in rows if row and not row.startswith("#")]
    assert read_alone == [{key: value} for key, value in TABLE.items()]


@given(st.text(st.characters(codec="utf-8")))
def test_any_name_can_be_written(name: str) -> None:
    assert tomllib.loads(f"name = {quoted(name)}") == {"name": name}


def test_writing_makes_the_minimum_again_and_changes_no_other_file(small_folder: Path) -> None:
    change(small_folder / HELPLINES, 'name = "Tea and Talk"', 'name = "Tea and Walks"')
    before = contents(small_folder)
    assert main([str(small_folder)], TODAY) == 1
    assert "Tea and Walks" not in (small_folder / MINIMUM).read_text("utf-8")
    assert main([str(small_folder), "--write"], TODAY) == 0
    assert "Tea and Walks" in (small_folder / MINIMUM).read_text("utf-8")
    assert contents(small_folder) == before


def test_a_change_in_the_helplines_is_named_with_the_line_of_the_country(
    small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(small_folder / HELPLINES, 'name = "Tea and Talk"', 'name = "Tea and Walks"')
    main([str(small_folder)], TODAY)
    rows = (small_folder / MINIMUM).read_text("utf-8").split("\n")
    line = next(number for number, row in enumerate(rows, 1) if row.startswith("GB = "))
    assert capsys.readouterr().out.startswith(
        f"{small_folder / MINIMUM}:{line}: is not what {small_folder / HELPLINES} makes"
    )


def test_a_minimum_that_is_missing_is_a_fault_until_it_is_written(small_folder: Path) -> None:
    (small_folder / MINIMUM).unlink()
    assert main([str(small_folder)], TODAY) == 1
    assert main([str(small_folder), "--write"], TODAY) == 0
    assert (small_folder / MINIMUM).read_text("utf-8") == TEXTS[MINIMUM]


def test_helplines_with_a_fault_make_no_minimum(small_folder: Path) -> None:
    change(small_folder / HELPLINES, 'name = "Tea and Talk"', 'name = "Tea and Walks"')
    change(small_folder / HELPLINES, 'id = "gb-tea"', 'id = "GB tea"')
    before = (small_folder / MINIMUM).read_bytes()
    assert main([str(small_folder), "--write"], TODAY) == 1
    assert (small_folder / MINIMUM).read_bytes() == before
