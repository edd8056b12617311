"""The grounding exercises as calm ships them: all there, sourced, timed within bounds, safe ones first."""

import pytest

from calmcli.core.exercise import Exercise, exercise_from
from sentences import CONTENT, load

FILES = {path.stem: load(path) for path in sorted((CONTENT / "grounding").glob("*.toml"))}
EXERCISES = {name: exercise_from(name, table) for name, table in FILES.items()}
IDS = ["senses", "muscles", "muscles-short", "safe-place", "stop", "kindness", "opposite"]
"""The exercises that are offered, in order."""
GATED = ["cold", "move"]
"""Those behind a medical caution."""
KEYS = {"schema", "order", "gated", "name", "like", "opening", "caution", "closing", "sources", "stages"}
UNSAFE_FOR = ("heart problem", "beta blockers", "breathe", "pregnant", "eating disorder", "brain injury")
"""For whom cold and hard exercise are not safe."""

each_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=list(EXERCISES))


def test_all_are_there_in_their_order_and_the_cautioned_ones_last() -> None:
    ordered = sorted(EXERCISES.values(), key=lambda exercise: exercise.order)
    assert [exercise.id for exercise in ordered] == IDS + GATED
    assert [exercise.id for exercise in ordered if exercise.is_gated] == GATED


@pytest.mark.parametrize("name", FILES)
def test_an_exercise_has_the_keys_it_needs_and_no_other(name: str) -> None:
    assert FILES[name]["schema"] == 1
    assert set(FILES[name]) - {"own_words"} == KEYS


@pytest.mark.parametrize("name", FILES)
def test_an_exercise_has_its_sources(name: str) -> None:
    sources = FILES[name]["sources"]
    assert len(sources) >= 2
    for source in sources:
        assert " " in source["says"]
        assert source.get("url", "").startswith("https://") or source.get("ref")


@pytest.mark.parametrize("name", GATED)
def test_a_medical_caution_names_everybody_it_is_not_safe_for(name: str) -> None:
    caution = " ".join(EXERCISES[name].caution)
    assert [words for words in UNSAFE_FOR if words not in caution] == []
    assert "If you are not sure, leave it out" in caution
    assert "faint" in caution


@pytest.mark.parametrize("name", GATED)
def test_what_has_a_medical_caution_is_never_called_a_persons_own_way_to_cope(name: str) -> None:
    assert EXERCISES[name].own_words == ""


@pytest.mark.parametrize("name", IDS)
def test_all_others_can_be_put_into_a_plan(name: str) -> None:
    assert EXERCISES[name].own_words


@pytest.mark.parametrize(("name", "groups"), [("muscles", 7), ("muscles-short", 4)])
def test_muscles_are_tense_for_a_few_seconds_and_rest_for_longer(name: str, groups: int) -> None:
    stages = EXERCISES[name].stages
    assert len(stages) == groups
    for stage in stages:
        tense, rest = stage.prompts
        assert 5 <= tense.seconds <= 7
        assert 30 <= rest.seconds <= 40


@pytest.mark.parametrize("name", ["muscles", "muscles-short", "safe-place"])
def test_eyes_may_stay_open(name: str) -> None:
    assert "eyes can stay open" in " ".join(EXERCISES[name].opening)


def test_a_smell_or_a_taste_may_be_thought_of() -> None:
    smell, taste = EXERCISES["senses"].stages[3:]
    assert "think of two smells" in smell.prompts[0].more[0]
    assert "think of a taste" in taste.prompts[0].more[0]


@each_exercise
def test_only_the_body_is_timed(exercise: Exercise) -> None:
    assert (exercise.seconds > 0) == (exercise.id in {"muscles", "muscles-short", *GATED})


@each_exercise
def test_there_are_no_more_stages_than_digits(exercise: Exercise) -> None:
    assert len(exercise.stages) <= 9
