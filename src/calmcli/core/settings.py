"""A person's settings: few, and each with a value that works when it is absent.

`Settings` is the one table of them. An entry is a setting: its key, the kind of its values, what it does in a
sentence or two, and its default. What the file may hold, `calm config` and docs/settings.md all come from it.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Doubt
from calmcli.core.setting import Kind, ManyWords, Number, OneOf, Words, YesOrNo, closest

THEMES = ("dusk", "paper", "contrast", "terminal")
"""The names of the themes, the default first."""

CUES = ("", "bell", "tone", "light")
"""What may mark in and out for shut eyes; the default is nothing."""


class Settings(NamedTuple):
    """What a person has set."""

    country: Annotated[
        str, Words(), _("Whose helplines to show: a code or a name of a country. Empty: calm finds it.")
    ] = ""
    pace: Annotated[
        str, Words(), _("The pace to breathe at, by its id or its name. Empty: the first one.")
    ] = ""
    minutes: Annotated[float, Number(0, 60), _("How long a breathing session lasts, in minutes.")] = 3.0
    no_holds: Annotated[bool, YesOrNo(), _("True: paces that hold the breath are put away.")] = False
    cue: Annotated[str, OneOf(*CUES), _("What marks in and out for shut eyes. Empty: nothing.")] = ""
    reduced_motion: Annotated[bool, YesOrNo(), _("True: nothing moves, only words change.")] = False
    plain: Annotated[
        bool, YesOrNo(), _("True: everything runs as lines of words, for screen readers and braille.")
    ] = False
    learn_order: Annotated[
        bool, YesOrNo(), _("True: what helped you most often stands first. False: your own order holds.")
    ] = True
    timers: Annotated[
        bool,
        YesOrNo(),
        _("True: what is timed goes on by itself. False: exercises and all lines wait for you."),
    ] = True
    hidden_prompts: Annotated[
        Sequence[str], ManyWords(), _("The questions that the journal no longer asks, by their ids.")
    ] = ()
    theme: Annotated[str, OneOf(*THEMES), _("The colours of the screens. F6 changes them too.")] = THEMES[0]
    low_stimulation: Annotated[
        bool, YesOrNo(), _("True: nothing moves or changes its colour, and each screen shows one thing.")
    ] = False
    keys: Mapping[str, Any] = MappingProxyType({})
    """Keys of the person's own, by the names of what they do: a table of the file, and no setting."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood; the last field, and no setting."""

    @property
    def is_still(self) -> bool:
        """Whether nothing moves: asked for by itself, or part of low stimulation."""
        return self.reduced_motion or self.low_stimulation


class Setting(NamedTuple):
    """One entry of the table."""

    key: str
    """Its name in the file."""
    kind: Kind
    """Which values it takes."""
    says: str
    """What it does, in one or two sentences."""
    default: Any
    """What holds when it is not set."""


def _setting(key: str) -> Setting:
    kind, says = Settings.__annotations__[key].__metadata__
    return Setting(key, kind, says, Settings._field_defaults[key])


SETTINGS: Mapping[str, Setting] = {
    key: _setting(key) for key in Settings._fields if key not in ("keys", "doubts")
}
"""Every setting, by its key, in the order in which they are shown."""

FROM_NEXT_START = ("plain",)
"""The keys of settings that a screen cannot follow while it is open."""

_ALSO_KNOWN = ("schema", "keys")
"""Keys of the file that are no settings: the version of its form, and the table of keys to press."""


def settings_from(table: Mapping[str, Any]) -> Settings:
    """Return the settings a table stands for; a value of the wrong kind is a doubt, and its default holds."""
    given = {key: value for key, value in table.items() if key in SETTINGS}
    wrong = {key for key, value in given.items() if not SETTINGS[key].kind.fits(value)}
    doubts = tuple(
        Doubt(_("expected {form}").format(form=SETTINGS[key].kind.form), key=key) for key in sorted(wrong)
    )
    right = {key: value for key, value in given.items() if key not in wrong}
    keys = table.get("keys", {})
    if not isinstance(keys, Mapping):
        keys, doubts = {}, (*doubts, Doubt(_("expected {form}").format(form=_("a table")), key="keys"))
    return Settings(**right, keys=keys, doubts=doubts)


def unknown_keys(table: Mapping[str, Any]) -> Iterator[Doubt]:
    """Return the keys of a table that calm does not know, each with the one that may have been meant."""
    for key in table:
        if key not in SETTINGS and key not in _ALSO_KNOWN:
            meant = closest(key, tuple(SETTINGS))
            reason = _("not a setting of calm; {meant} is one") if meant else _("not a setting of calm")
            yield Doubt(reason.format(meant=meant), key=key)
