"""A person at their settings: what holds, and one changed at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from calmcli.core.language import _
from calmcli.core.paces import called
from calmcli.core.problem import CannotError, Problem
from calmcli.core.setting import NotOfKindError, closest
from calmcli.core.setting_words import SettingValue, setting_values
from calmcli.core.settings import SETTINGS, Setting, unknown_keys
from calmcli.store import countries
from calmcli.store.documents import doubtful, load
from calmcli.store.paces import paces
from calmcli.store.places import Places
from calmcli.store.settings_file import SettingsFile


class NoSettingError(CannotError):
    """There is no setting of this name."""


class NotAValueError(CannotError):
    """What was typed is no value of the setting."""


def _setting_called(key: str) -> Setting:
    """Return a setting by its key, however its words are joined; raises `NoSettingError`."""
    name = key.strip().lower().replace("-", "_")
    if name in SETTINGS:
        return SETTINGS[name]
    reason = _("There is no setting {key}.").format(key=key)
    meant = closest(name, tuple(SETTINGS))
    hint = _("Did you mean {meant}?").format(meant=meant) if meant else _("calm config list shows them all.")
    raise NoSettingError(f"{reason} {hint}")


class SettingsDesk:
    """Shows and changes the settings of one person."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._file = SettingsFile(places)

    def values(self) -> list[SettingValue]:
        """Return what holds for every setting; defaults where the file cannot be read."""
        return setting_values(self._table())

    def value(self, key: str) -> SettingValue:
        """Return what holds for one setting; raises `NoSettingError`."""
        setting = _setting_called(key)
        return next(each for each in self.values() if each.setting == setting)

    def remarks(self) -> Sequence[Problem]:
        """Return the keys of the file that are no settings of calm: each stays where it is."""
        found = doubtful(self._places.config, tuple(unknown_keys(self._table())))
        return [problem._replace(outcome=_("It stays as it is.")) for problem in found]

    def change(self, key: str, typed: str, now: datetime) -> SettingValue:
        """Give a setting the value that typed words stand for; `now` has its offset.

        Raises `NoSettingError`, `NotAValueError`, or `NotSetError` where it is not saved.
        """
        setting = _setting_called(key)
        value = self._value_of(setting, typed)
        self._file.set(setting.key, value, now)
        return SettingValue(setting, value, is_set=True)

    def clear(self, key: str, now: datetime) -> SettingValue:
        """Take a setting out of the file; `now` has its offset. Raises `NoSettingError` or `NotSetError`."""
        setting = _setting_called(key)
        self._file.unset(setting.key, now)
        return SettingValue(setting, setting.default, is_set=False)

    def _table(self) -> Mapping[str, Any]:
        return load(self._places.config, self._places.set_aside)[0]

    def _value_of(self, setting: Setting, typed: str) -> object:
        try:
            value = setting.kind.read(typed)
        except NotOfKindError as error:
            reason = _("{key} can be {form}. Nothing was changed.")
            raise NotAValueError(reason.format(key=setting.key, form=error)) from None
        if reason := _leads_nowhere(setting.key, value, self._places):
            raise NotAValueError(reason)
        return value


def _leads_nowhere(key: str, value: object, places: Places) -> str:
    """Return why a value that fits leads nowhere: a country or a pace that is not there; empty if it does."""
    if key == "country" and value and isinstance(near := countries.called(str(value)), tuple):
        hint = _("Near to it: {names}.").format(names=", ".join(near)) if near else ""
        return " ".join(filter(None, [_("There is no country {name} here.").format(name=value), hint]))
    if key == "pace" and value:
        every, _problems = paces(places)
        if not called(every, str(value)):
            names = ", ".join(pace.id for pace in every)
            return _("There is no pace {name}. There are: {names}.").format(name=value, names=names)
    return ""
