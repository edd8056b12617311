"""The grounding exercises that calm ships, each a file of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from calmcli.core import toml
from calmcli.core.exercise import Exercise, ExerciseError, exercise_from
from calmcli.core.grounding import GroundingWords, grounding_words_from
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import shipped

_DIRECTORY = "content/en/grounding"


class Exercises(NamedTuple):
    """The exercises that could be read."""

    offered: tuple[Exercise, ...]
    """Those that are offered, in order."""
    cautioned: tuple[Exercise, ...]
    """Those behind a medical caution, in order."""
    problems: Sequence[Problem]
    """What is wrong with the files of the others."""

    @property
    def every(self) -> tuple[Exercise, ...]:
        """All that can be asked for by name."""
        return (*self.offered, *self.cautioned)

    def called(self, name: str) -> Exercise | None:
        """Return the exercise of an id or a name, or of a part that one name alone has; None for none.

        What has a medical caution is asked for by its whole name.
        """
        asked = name.strip().casefold()
        near = [each for each in self.offered if asked and asked in each.name.casefold()]
        exact = (each for each in self.every if asked in (each.id, each.name.casefold()))
        return next(exact, near[0] if len(near) == 1 else None)


def grounding_words() -> GroundingWords:
    """Return what is said around the exercises."""
    return grounding_words_from(shipped.table(f"{_DIRECTORY}.toml"))


def exercises() -> Exercises:
    """Return the exercises; one whose file cannot be used is named, and the others are there."""
    found: list[Exercise] = []
    problems: list[Problem] = []
    for name in shipped.names_in(_DIRECTORY):
        try:
            found.append(_exercise(name))
        except shipped.DataError as error:
            outcome = _("This exercise is left out; the others are there.")
            problems.append(Problem(str(error.path), error.reason, outcome, error.line))
    found.sort(key=lambda exercise: exercise.order)
    return Exercises(
        offered=tuple(exercise for exercise in found if not exercise.is_gated),
        cautioned=tuple(exercise for exercise in found if exercise.is_gated),
        problems=problems,
    )


def sources_of(exercise: Exercise) -> Sequence[dict[str, object]]:
    """Return the sources that the content gives for an exercise, as they stand there."""
    sources = shipped.table(_file(exercise.id), has_sources=True).get("sources", [])
    return [source for source in sources if isinstance(source, dict)]


def _exercise(name: str) -> Exercise:
    """Return one exercise, its file read whole so that lines are counted as they stand."""
    try:
        return exercise_from(name, shipped.table(_file(name), has_sources=True))
    except ExerciseError as error:
        path = shipped.data_directory() / _file(name)
        fault = toml.NotTomlError(error.reason, toml.line_of_key(path.read_text("utf-8"), error.key) or 1)
        raise shipped.DataError(path, fault) from error


def _file(name: str) -> str:
    return f"{_DIRECTORY}/{name}.toml"
