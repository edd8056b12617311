"""Settings: whatever stands in the file, each has a value that works."""

import math
import re
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from settings_page import PAGE, page

from calmcli.core.breath import LONGEST_SESSION
from calmcli.core.setting import Kind, ManyWords, NotOfKindError, Number, OneOf, Words, YesOrNo
from calmcli.core.settings import SETTINGS, Settings, settings_from, unknown_keys

DEFAULTS = Settings()
KINDS = (Words(), OneOf("paper", "dusk"), ManyWords(), YesOrNo(), Number(0, 60))


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
        ("country", 44, "expected words in quotes"),
        ("country", True, "expected words in quotes"),
        ("pace", ["even"], "expected words in quotes"),
        ("plain", "yes", "expected true or false"),
        ("plain", 1, "expected true or false"),
        ("reduced_motion", 0, "expected true or false"),
        ("learn_order", "no", "expected true or false"),
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
        st.sampled_from([*SETTINGS, "doubts"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.none()),
    )
)
def test_any_table_is_settings_and_every_default_stands_in_for_what_is_wrong(table: dict[str, Any]) -> None:
    settings = settings_from(table)
    wrong = {doubt.key for doubt in settings.doubts}
    for key in SETTINGS:
        is_taken = key in table and key not in wrong
        assert getattr(settings, key) == (table[key] if is_taken else getattr(DEFAULTS, key))
    assert 0 < settings.minutes <= 60


def test_the_table_holds_every_setting_once_and_its_default_is_of_its_kind() -> None:
    assert list(SETTINGS) == [field for field in Settings._fields if field not in ("keys", "doubts")]
    for setting in SETTINGS.values():
        assert setting.default == getattr(DEFAULTS, setting.key)
        assert setting.kind.fits(setting.default)
        assert setting.says.endswith(".")


def test_a_session_can_be_set_as_long_as_it_can_be_asked_for() -> None:
    assert SETTINGS["minutes"].kind.fits(LONGEST_SESSION)
    assert not SETTINGS["minutes"].kind.fits(LONGEST_SESSION + 0.1)


def test_the_page_of_settings_is_made_from_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python docs/settings_page.py"


def test_keys_that_are_not_known_are_named_with_the_one_that_may_have_been_meant() -> None:
    table = {"schema": 1, "keys": {}, "contry": "GB", "zzz": 1, "country": "GB"}
    assert [(doubt.key, doubt.reason) for doubt in unknown_keys(table)] == [
        ("contry", "not a setting of calm; country is one"),
        ("zzz", "not a setting of calm"),
    ]


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Words(), "United Kingdom", "United Kingdom"),
        (Words(), "", ""),
        (OneOf("paper", "dusk"), "Paper", "paper"),
        (ManyWords(), "rain, , a walk ", ["rain", "a walk"]),
        (ManyWords(), "", []),
        (YesOrNo(), "true", True),
        (YesOrNo(), "ON", True),
        (YesOrNo(), "no", False),
        (Number(0, 60), "5", 5),
        (Number(0, 60), "2,5", 2.5),
    ],
)
def test_what_is_typed_stands_for_a_value(kind: Kind, typed: str, value: object) -> None:
    found = kind.read(typed)
    assert found == value
    assert type(found) is type(value)
    assert kind.fits(found)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (OneOf("paper", "dusk"), "pap"),
        (YesOrNo(), "perhaps"),
        (YesOrNo(), ""),
        (Number(0, 60), "0"),
        (Number(0, 60), "61"),
        (Number(0, 60), "nan"),
        (Number(0, 60), "five"),
    ],
)
def test_what_stands_for_no_value_is_refused(kind: Kind, typed: str) -> None:
    with pytest.raises(NotOfKindError, match=re.escape(kind.form)):
        kind.read(typed)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: type(kind).__name__)
@given(
    typed=st.text(max_size=6) | st.sampled_from(["paper", "on", "1e3", "inf", "0.5"]),
    value=st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.lists(st.text(max_size=3) | st.integers(), max_size=2),
)
@hypothesis.settings(max_examples=50)
def test_a_kind_takes_or_refuses_anything_and_what_it_reads_fits(
    kind: Kind, typed: str, value: object
) -> None:
    assert kind.fits(value) in (True, False)
    try:
        found = kind.read(typed)
    except NotOfKindError:
        return
    assert kind.fits(found)


def test_keys_of_ones_own_are_a_table_and_anything_else_is_a_doubt() -> None:
    assert settings_from({"keys": {"plan.write": "x"}}).keys == {"plan.write": "x"}
    settings = settings_from({"keys": "x"})
    assert settings.keys == {}
    assert [(doubt.key, doubt.reason) for doubt in settings.doubts] == [("keys", "expected a table")]


def test_low_stimulation_is_also_still() -> None:
    assert not DEFAULTS.is_still
    assert settings_from({"reduced_motion": True}).is_still
    assert settings_from({"low_stimulation": True}).is_still
