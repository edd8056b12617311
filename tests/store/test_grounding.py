"""The exercises as calm ships them, and files of them that somebody has edited badly."""

from pathlib import Path

import pytest

from calmcli.store.grounding import exercises, sources_of
from shipping import data

__all__ = ["data"]


def grounding(data: Path, name: str) -> Path:
    """Return the file of an exercise."""
    return data / "content" / "en" / "grounding" / f"{name}.toml"


def test_every_exercise_is_there_in_order_and_what_has_a_medical_caution_apart() -> None:
    found = exercises()
    assert not found.problems
    assert [exercise.id for exercise in found.offered][:3] == ["senses", "muscles", "muscles-short"]
    assert [exercise.id for exercise in found.cautioned] == ["cold", "move"]


@pytest.mark.parametrize("name", ["senses", "FIVE senses", " Five Senses: 5-4-3-2-1 ", "5-4-3-2-1"])
def test_an_exercise_is_found_by_its_id_and_its_name(name: str) -> None:
    found = exercises().called(name)
    assert found is not None
    assert found.id == "senses"


@pytest.mark.parametrize("name", ["", " ", "relax", "cloth", "nosuch", "."])
def test_what_could_be_several_or_none_or_has_a_medical_caution_is_not_guessed(name: str) -> None:
    assert exercises().called(name) is None


def test_each_has_its_sources() -> None:
    assert all(sources_of(exercise) for exercise in exercises().every)


@pytest.mark.parametrize(
    ("before", "after", "line", "reason"),
    [
        ("order = 1", "order = ", 5, "not readable as TOML"),
        ('name = "Five senses: 5-4-3-2-1"', "name = 5", 8, "words in quotes were expected"),
        ("gated = false", "", 1, "gated is missing"),
        ("gated = false", 'gated = "no"', 6, "true or false was expected"),
        ("[[stages]]", "[[parts]]", 1, "stages is missing"),
        (
            'more = ["They can be near',
            'seconds = -4, more = ["They can be near',
            None,
            "seconds from 0 to 300",
        ),
    ],
)
def test_one_edited_badly_is_named_with_its_line_and_the_others_are_there(
    data: Path, before: str, after: str, line: int | None, reason: str
) -> None:
    path = grounding(data, "senses")
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    found = exercises()
    (problem,) = found.problems
    assert problem.path == str(path)
    assert reason in problem.reason
    assert line is None or problem.line == line
    assert [exercise.id for exercise in found.offered][:1] == ["muscles"]


def test_a_file_that_is_no_text_and_a_directory_in_its_place_take_nothing_else_away(data: Path) -> None:
    grounding(data, "senses").write_bytes(b"\xff\xfe\x00")
    grounding(data, "stop").unlink()
    grounding(data, "stop").mkdir()
    found = exercises()
    assert [Path(problem.path).stem for problem in found.problems] == ["senses", "stop"]
    assert [exercise.id for exercise in found.offered] == [
        "muscles",
        "muscles-short",
        "safe-place",
        "kindness",
        "opposite",
    ]


def test_what_has_lost_its_medical_caution_is_left_out(data: Path) -> None:
    path = grounding(data, "cold")
    text = path.read_text()
    path.write_text(text.replace("caution = [", "cautoin = ["))
    found = exercises()
    assert [exercise.id for exercise in found.cautioned] == ["move"]
    assert "caution is missing" in found.problems[0].reason
