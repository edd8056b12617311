"""A grounding exercise, as its content says it: stages in an order, each of one prompt or more."""

from collections.abc import Mapping
from itertools import chain
from typing import Any, NamedTuple

from calmcli.core.language import _

_LONGEST_PROMPT = 300.0
"""The longest a timed prompt may last, in seconds."""


class ExerciseError(ValueError):
    """A content table that is no exercise."""

    def __init__(self, reason: str, key: str) -> None:
        super().__init__(key)
        self.reason = reason
        """What is wrong, in a few words."""
        self.key = key
        """The key it is about."""


class Prompt(NamedTuple):
    """One thing to do."""

    says: str
    """What to do, in one or two short sentences."""
    more: tuple[str, ...] = ()
    """What else may help with it."""
    seconds: float = 0.0
    """How long it lasts, in seconds; 0 for as long as the person likes."""


class Stage(NamedTuple):
    """One sense, one part of the body or one step; it can be skipped, and taken in any order."""

    name: str
    """Its name in a narrow list, at most 14 characters."""
    prompts: tuple[Prompt, ...]
    """What to do, in order; never none."""


class Exercise(NamedTuple):
    """A grounding exercise."""

    id: str
    """Its stable name."""
    order: int
    """Where it stands among the others, smallest first."""
    name: str
    """Its name in plain words."""
    like: str
    """What it is like, in one sentence."""
    opening: tuple[str, ...]
    """What is said before it begins."""
    caution: tuple[str, ...]
    """When to leave it, or to stop; never none."""
    is_gated: bool
    """Whether its caution is medical: it is read first, and nothing begins before the person says so."""
    stages: tuple[Stage, ...]
    """Its stages; never none."""
    closing: tuple[str, ...]
    """What is said at its end."""
    own_words: str
    """What it would be called among a person's own ways to cope; empty for what is not to be put there."""

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """All that is done, in order."""
        return tuple(chain.from_iterable(stage.prompts for stage in self.stages))

    @property
    def seconds(self) -> float:
        """How long its timed prompts last together, in seconds."""
        return sum(prompt.seconds for prompt in self.prompts)

    def untimed(self) -> "Exercise":
        """Return it with every prompt lasting as long as the person likes."""
        return self._replace(
            stages=tuple(
                stage._replace(prompts=tuple(prompt._replace(seconds=0.0) for prompt in stage.prompts))
                for stage in self.stages
            )
        )


def exercise_from(name: str, table: Mapping[str, Any]) -> Exercise:
    """Return the exercise that a content table stands for; raises `ExerciseError` for anything else."""
    is_gated = _required(table, "gated")
    if not isinstance(is_gated, bool):
        raise ExerciseError(_("true or false was expected"), "gated")
    return Exercise(
        id=name,
        order=_order(table),
        name=_words(table, "name"),
        like=_words(table, "like"),
        opening=_lines(table, "opening"),
        caution=_lines(table, "caution"),
        is_gated=is_gated,
        stages=tuple(_stage(stage) for stage in _tables(table, "stages")),
        closing=_lines(table, "closing"),
        own_words=_words(table, "own_words") if "own_words" in table else "",
    )


def _order(table: Mapping[str, Any]) -> int:
    order = _required(table, "order")
    if not isinstance(order, int) or isinstance(order, bool):
        raise ExerciseError(_("a whole number was expected"), "order")
    return order


def _stage(table: Mapping[str, Any]) -> Stage:
    return Stage(_words(table, "name"), tuple(_prompt(prompt) for prompt in _tables(table, "prompts")))


def _prompt(table: Mapping[str, Any]) -> Prompt:
    more = _lines(table, "more") if "more" in table else ()
    return Prompt(_words(table, "says"), more, _seconds(table.get("seconds", 0)))


def _seconds(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LONGEST_PROMPT:
        return float(value)
    reason = _("seconds from 0 to {limit} were expected").format(limit=f"{_LONGEST_PROMPT:g}")
    raise ExerciseError(reason, "seconds")


def _required(table: Mapping[str, Any], key: str) -> Any:
    if key not in table:
        raise ExerciseError(_("{key} is missing").format(key=key), key)
    return table[key]


def _words(table: Mapping[str, Any], key: str) -> str:
    value = _required(table, key)
    if not (isinstance(value, str) and value.strip()):
        raise ExerciseError(_("words in quotes were expected"), key)
    return value


def _lines(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = _required(table, key)
    if not (
        isinstance(value, list) and value and all(isinstance(each, str) and each.strip() for each in value)
    ):
        raise ExerciseError(_("a list of words in quotes was expected"), key)
    return tuple(value)


def _tables(table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    value = _required(table, key)
    if not (isinstance(value, list) and value and all(isinstance(each, Mapping) for each in value)):
        raise ExerciseError(_("a list of tables was expected"), key)
    return value
