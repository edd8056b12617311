"""Settings: whatever stands in the file, each has a value that works."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.settings import Settings, settings_from

DEFAULTS = Settings()


def test_without_a_file_everything_has_a_value() -> None:
    assert settings_from({}) == DEFAULTS
    assert (DEFAULTS.country, DEFAULTS.pace, DEFAULTS.minutes) == ("", "", 3.0)
    assert not DEFAULTS.reduced_motion
    assert not DEFAULTS.plain
    assert DEFAULTS.learn_order


def test_what_is_set_holds() -> None:
    table = {"country": "GB", "pace": "even", "minutes": 5, "reduced_motion": True, "plain": True}
    assert settings_from(table) == Settings("GB", "even", 5, reduced_motion=True, plain=True)
    assert not settings_from({"learn_order": False}).learn_order


@pytest.mark.parametrize("minutes", [0, -1, 61, 1e9, math.nan, math.inf, -math.inf, True, "5", [5], None])
def test_minutes_nobody_could_mean_are_a_doubt(minutes: object) -> None:
    settings = settings_from({"minutes": minutes, "country": "GB"})
    assert settings.minutes == DEFAULTS.minutes
    assert settings.country == "GB"
    (doubt,) = settings.doubts
    assert doubt.key == "minutes"
    assert "number" in doubt.reason


@pytest.mark.parametrize("minutes", [0.1, 1, 3.5, 60])
def test_minutes_up_to_an_hour_hold(minutes: float) -> None:
    assert settings_from({"minutes": minutes}).minutes == minutes


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("country", 44, "words in quotes were expected"),
        ("country", True, "words in quotes were expected"),
        ("pace", ["even"], "words in quotes were expected"),
        ("plain", "yes", "true or false was expected"),
        ("plain", 1, "true or false was expected"),
        ("reduced_motion", 0, "true or false was expected"),
        ("learn_order", "no", "true or false was expected"),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_doubt_and_the_default_holds(
    key: str, value: object, reason: str
) -> None:
    settings = settings_from({key: value})
    assert getattr(settings, key) == getattr(DEFAULTS, key)
    assert [(doubt.key, doubt.reason) for doubt in settings.doubts] == [(key, reason)]


@pytest.mark.parametrize("key", ["colour", "doubts", "schema", ""])
def test_unknown_keys_are_left_alone(key: str) -> None:
    assert settings_from({key: "blue"}) == DEFAULTS


@given(
    st.dictionaries(
        st.sampled_from(["country", "pace", "minutes", "reduced_motion", "plain", "learn_order", "doubts"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.none()),
    )
)
def test_any_table_is_settings_and_every_default_stands_in_for_what_is_wrong(table: dict[str, Any]) -> None:
    settings = settings_from(table)
    wrong = {doubt.key for doubt in settings.doubts}
    for key in ("country", "pace", "minutes", "reduced_motion", "plain", "learn_order"):
        is_taken = key in table and key not in wrong
        assert getattr(settings, key) == (table[key] if is_taken else getattr(DEFAULTS, key))
    assert 0 < settings.minutes <= 60
