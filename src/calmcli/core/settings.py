"""A person's settings: few, and each with a value that works when it is absent."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from calmcli.core.breath import LONGEST_SESSION
from calmcli.core.language import _
from calmcli.core.problem import Doubt


class Settings(NamedTuple):
    """What a person has set."""

    country: str = ""
    """The country whose helplines are shown: a code or a name; empty to find it."""
    pace: str = ""
    """The pace to breathe at, by its id; empty for the first."""
    minutes: float = 3.0
    """How long a breathing session lasts, in minutes, above 0 and up to 60."""
    no_holds: bool = False
    """Whether paces that hold the breath are put away."""
    cue: str = ""
    """What marks in and out for shut eyes: bell, tone or light; empty for nothing."""
    reduced_motion: bool = False
    """Whether nothing moves and only words change."""
    plain: bool = False
    """Whether every flow runs as lines."""
    learn_order: bool = True
    """Whether what helped most often stands first; otherwise the person's own order holds."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""


def settings_from(table: Mapping[str, Any]) -> Settings:
    """Return the settings a table stands for; a value of the wrong kind is a doubt, and its default holds."""
    known = {key: default for key, default in Settings._field_defaults.items() if key != "doubts"}
    given = {key: value for key, value in table.items() if key in known}
    wrong = {key for key, value in given.items() if not _fits(value, known[key])}
    doubts = tuple(Doubt(_expected(known[key]), key=key) for key in sorted(wrong))
    return Settings(**{key: value for key, value in given.items() if key not in wrong}, doubts=doubts)


def _fits(value: object, default: object) -> bool:
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= LONGEST_SESSION
    return isinstance(value, type(default))


def _expected(default: object) -> str:
    if isinstance(default, float):
        return _("a number above 0 and up to 60 was expected")
    return (
        _("true or false was expected") if isinstance(default, bool) else _("words in quotes were expected")
    )
