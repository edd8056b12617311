"""Settings in words: each with its value, whether it is the person's own or the one that holds without."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.settings import SETTINGS, Setting

NOTHING = "-"
"""What stands for a value without a word in it."""


class SettingValue(NamedTuple):
    """A setting, and what holds for it now."""

    setting: Setting
    """The setting."""
    value: Any
    """The value that holds."""
    is_set: bool
    """Whether the person has set it, rather than the default holding."""

    @property
    def words(self) -> str:
        """The value in words, as it could be typed."""
        return _typed_form(self.value)

    @property
    def line(self) -> str:
        """The setting as a line: its key, its value, and whether that is the one that holds without it."""
        value = f"{self.setting.key} = {self.words or NOTHING}"
        return value if self.is_set else _("{value} (not set)").format(value=value)


def setting_values(table: Mapping[str, Any]) -> list[SettingValue]:
    """Return what holds for every setting, by the table of the person's file."""
    return [_value(setting, table) for setting in SETTINGS.values()]


def _value(setting: Setting, table: Mapping[str, Any]) -> SettingValue:
    is_set = setting.key in table and setting.kind.fits(table[setting.key])
    return SettingValue(setting, table[setting.key] if is_set else setting.default, is_set)


def _typed_form(value: object) -> str:
    """Return a value in words, as it could be typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def told(values: Sequence[SettingValue]) -> list[str]:
    """Return settings in lines: what each is, then what it does."""
    return [line for each in values for line in (each.line, f"    {each.setting.says}")]


def about(value: SettingValue) -> list[str]:
    """Return all about one setting: what it does, what it can be, and what holds without it, if any."""
    said = [value.setting.says, _("It can be: {form}.").format(form=value.setting.kind.form)]
    default = _typed_form(value.setting.default)
    return [*said, _("Without it: {default}.").format(default=default)] if default else said


def settings_document(values: Sequence[SettingValue]) -> dict[str, Any]:
    """Return settings for other programs."""
    items = [
        {
            "key": each.setting.key,
            "value": each.value,
            "is_set": each.is_set,
            "default": each.setting.default,
            "says": each.setting.says,
        }
        for each in values
    ]
    return {"schema": 1, "items": items}


def template() -> str:
    """Return a file that sets nothing and names every setting, to be changed by hand."""
    lines = ["schema = 1", "", _("# Take a # away to set something."), ""]
    for setting in SETTINGS.values():
        lines += [f"# {setting.says}", f"# {setting.key} = {_toml_form(setting.default)}", ""]
    return "\n".join(lines)


def _toml_form(default: object) -> str:
    if isinstance(default, str):
        return f'"{default}"'
    if isinstance(default, list | tuple):
        return "[" + ", ".join(map(_toml_form, default)) + "]"
    return _typed_form(default)
