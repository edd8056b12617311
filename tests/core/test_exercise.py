"""An exercise as its content says it, and tables that are none."""

import math
from typing import Any

import pytest

from calmcli.core.exercise import ExerciseError, exercise_from
from exercises import TABLE


def test_an_exercise_is_read_whole() -> None:
    exercise = exercise_from("tea", TABLE)
    assert (exercise.id, exercise.order, exercise.name, exercise.is_gated) == (
        "tea",
        1,
        "A cup of tea",
        False,
    )
    assert (exercise.opening, exercise.caution) == (("You make some tea.",), ("Leave it if you want none.",))
    assert [stage.name for stage in exercise.stages] == ["Water", "Cup"]
    assert [prompt.says for prompt in exercise.prompts] == ["Put the kettle on.", "Wait.", "Hold the cup."]
    assert [prompt.seconds for prompt in exercise.prompts] == [6, 0, 30]
    assert exercise.prompts[2].more == ("It is warm.",)
    assert exercise.own_words == "Make some tea"
    assert exercise.seconds == 36


def test_without_a_timer_every_prompt_lasts_as_long_as_the_person_likes() -> None:
    exercise = exercise_from("tea", TABLE).untimed()
    assert exercise.seconds == 0
    assert [prompt.says for prompt in exercise.prompts] == ["Put the kettle on.", "Wait.", "Hold the cup."]


@pytest.mark.parametrize("key", ["order", "gated", "name", "like", "opening", "caution", "closing", "stages"])
def test_what_is_missing_is_named(key: str) -> None:
    with pytest.raises(ExerciseError) as raised:
        exercise_from("tea", {name: value for name, value in TABLE.items() if name != key})
    assert raised.value.key == key
    assert key in raised.value.reason


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("gated", "no"),
        ("gated", 0),
        ("order", "first"),
        ("order", True),
        ("name", ""),
        ("name", 7),
        ("name", ["A cup"]),
        ("opening", "You make some tea."),
        ("opening", []),
        ("caution", []),
        ("caution", [" "]),
        ("caution", "none"),
        ("closing", [7]),
        ("own_words", 7),
        ("stages", []),
        ("stages", {}),
        ("stages", ["Water"]),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(key: str, value: object) -> None:
    with pytest.raises(ExerciseError) as raised:
        exercise_from("tea", {**TABLE, key: value})
    assert raised.value.key == key
    assert raised.value.reason


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ({}, "says"),
        ({"says": ""}, "says"),
        ({"says": "Wait.", "more": "It is warm."}, "more"),
        *(
            ({"says": "Wait.", "seconds": seconds}, "seconds")
            for seconds in (-1, math.nan, math.inf, 301, "6", True, None)
        ),
    ],
)
def test_a_prompt_that_nobody_could_follow_is_refused(prompt: dict[str, Any], key: str) -> None:
    with pytest.raises(ExerciseError) as raised:
        exercise_from("tea", {**TABLE, "stages": [{"name": "Water", "prompts": [prompt]}]})
    assert raised.value.key == key
