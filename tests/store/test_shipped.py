"""What calm ships, read in pieces and whole alike."""

import tomllib
from gettext import NullTranslations
from pathlib import Path

import pytest

from calmcli.core.helplines import Country, country_from
from calmcli.core.safety_plan import Area
from calmcli.core.urge_plan import STEP_IDS
from calmcli.store import content, shipped
from calmcli.store.countries import territories
from calmcli.store.helplines import anywhere, helplines_of
from calmcli.store.paces import breathing_words, finder_words, shipped_paces
from calmcli.store.shipped import DataError
from shipping import data as _data

WHOLE = tomllib.loads((shipped.data_directory() / "helplines.toml").read_text(encoding="utf-8"))
data = _data
CODES = [code for code, value in WHOLE.items() if isinstance(value, dict)]


def without_sources(country: Country) -> Country:
    """Return a country without the sources of its numbers."""
    return country._replace(
        emergency=tuple(entry._replace(sources=()) for entry in country.emergency),
        lines=tuple(line._replace(sources=()) for line in country.lines),
    )


def test_the_block_of_a_country_says_what_the_whole_file_says() -> None:
    whole = {code: country_from(code, WHOLE[code]) for code in CODES}
    assert [code for code in CODES if helplines_of(code, has_sources=True) != whole[code]] == []
    assert [code for code in CODES if helplines_of(code) != without_sources(whole[code])] == []


@pytest.mark.parametrize("code", ["", "ZZ", "gb", "schema", "GB.lines", "[GB]", "G.", ".*", "GB\n", "\udcff"])
def test_what_is_no_code_has_no_block(code: str) -> None:
    assert helplines_of(code) is None


def test_a_fault_in_one_block_takes_no_other_away(data: Path) -> None:
    path = data / "helplines.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('[US]\nname = "', '[US]\nname = oops"'), encoding="utf-8"
    )
    assert helplines_of("GB") is not None
    with pytest.raises(DataError, match="helplines"):
        helplines_of("US")


def test_what_helps_anywhere_has_a_number_and_a_line() -> None:
    found = anywhere()
    assert found.code is None
    assert found.emergency
    assert found.general_lines


def test_what_helps_anywhere_needs_no_other_file(data: Path) -> None:
    for path in data.rglob("*.toml"):
        if path.name != "fallback.toml":
            path.unlink()
    assert anywhere().emergency


def test_every_country_of_the_data_has_a_name_people_give_it() -> None:
    known = {place.code for place in territories()}
    assert set(CODES) <= known
    assert len(known) >= 249


def test_the_urge_plan_has_eight_steps_with_words() -> None:
    plan = content.urge_plan()
    assert [step.id for step in plan.steps] == list(STEP_IDS)
    assert all(step.text and step.title and step.suggestions for step in plan.steps)
    assert plan.opening
    assert plan.closing


def test_the_pace_that_is_the_default_comes_first_and_none_is_there_twice() -> None:
    paces = shipped_paces()[0]
    assert paces[0].id == "even"
    assert len({pace.id for pace in paces}) == len(paces)


def test_no_pace_that_is_offered_first_holds_the_breath() -> None:
    assert len(shipped_paces()[0][0].phases) == 2


def test_the_breath_has_its_words() -> None:
    assert all(breathing_words()[key] for key in ("opening", "settling", "ending", "caution", "closing"))
    assert all(finder_words()[key] for key in ("opening", "each", "closing"))


def test_each_screen_has_its_words_and_each_area_of_a_plan_its_prompt() -> None:
    areas = content.screen_words("safety_plan")["areas"]
    assert all(areas[area]["name"] and areas[area]["prompt"] for area in Area)
    assert content.screen_words("crash")["words"]


def test_without_a_translation_everything_is_english() -> None:
    assert isinstance(shipped.catalogue(), NullTranslations)
    assert shipped.catalogue().gettext("Day and night") == "Day and night"
