"""A guide: its pages as the content says them."""

from typing import Any

import pytest

from calmcli.core.guide import Beside, guide_from
from calmcli.core.urge_plan import Place

PART: dict[str, Any] = {"name": "Tea", "title": "Put the kettle on", "text": ["It is warm."]}
TABLE: dict[str, Any] = {
    "title": "A rainy night",
    "opening": "You are here.",
    "parts": [
        PART,
        {**PART, "beside": "emergency", "suggestions": ["Walk"], "say": ["Hello"], "avoid": ["No"]},
    ],
    "closing": ["Good night."],
}


def test_a_guide_is_read_whole() -> None:
    guide = guide_from(TABLE)
    assert (guide.title, guide.opening, guide.closing) == ("A rainy night", "You are here.", ("Good night.",))
    assert guide.see_also == ""
    assert guide_from({**TABLE, "see_also": "rain"}).see_also == "rain"
    plain, full = guide.parts
    assert (plain.name, plain.title, plain.text) == ("Tea", "Put the kettle on", ("It is warm.",))
    assert (plain.suggestions, plain.say, plain.avoid, plain.beside) == ((), (), (), None)
    assert (full.suggestions, full.say, full.avoid) == (("Walk",), ("Hello",), ("No",))
    assert full.beside is Beside.EMERGENCY


def test_it_starts_on_the_first_of_its_own_pages() -> None:
    start = guide_from(TABLE).start
    assert start == Place(number=1, steps=2)
    assert start.at(3) == start
    assert start.next().next().is_end
    assert not start.next().is_end


@pytest.mark.parametrize("missing", ["title", "opening", "parts", "closing"])
def test_without_what_it_needs_it_is_none(missing: str) -> None:
    with pytest.raises(KeyError):
        guide_from({key: value for key, value in TABLE.items() if key != missing})


def test_what_calm_does_not_know_cannot_stand_beside_a_page() -> None:
    with pytest.raises(ValueError, match="clouds"):
        guide_from({**TABLE, "parts": [{**PART, "beside": "clouds"}]})
