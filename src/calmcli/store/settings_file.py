"""The settings' own file: one value is changed, and every other line and comment stays as it stands."""

import re
from datetime import datetime

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.documents import SCHEMA, newer, table_of
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import reason_of

_TABLE = re.compile(r"(?m)^[ \t]*\[")


class NotSetError(CannotError):
    """A setting could not be changed; the message says why, and the file is as it was."""


class SettingsFile:
    """The file of a person's settings."""

    def __init__(self, places: Places) -> None:
        self.path = places.config
        """The file."""
        self._is_anywhere = places != NOWHERE
        self._lock = places.lock

    def set(self, key: str, value: object, now: datetime) -> None:  # noqa: ARG002 - versions will need it
        """Give a setting a value; `now` has its offset. Raises `NotSetError`."""
        if not self._is_anywhere:
            raise NotSetError(_("there is no home directory"))
        try:
            with disk.locked(self._lock):
                disk.replace(self.path, self._with(key, value))
        except OSError as error:
            raise NotSetError(f"{self.path}: {reason_of(error)}") from error

    def _with(self, key: str, value: object) -> bytes:
        import tomli_w  # noqa: PLC0415 - only setting needs it

        try:
            data = disk.read(self.path)
            before = table_of(data)
        except FileNotFoundError:
            data, before = f"schema = {SCHEMA}\n".encode(), {"schema": SCHEMA}
        except toml.NotTomlError as error:
            raise NotSetError(f"{self.path}:{error.line}: {error.reason}") from error
        if newer(self.path, before):
            raise NotSetError(f"{self.path}: " + _("a newer version of calm wrote it"))
        changed = _with_line(data.decode(), key, tomli_w.dumps({key: value}))
        try:
            is_set = toml.parse(changed) == {**before, key: value}
        except toml.NotTomlError:
            is_set = False
        if not is_set:
            raise NotSetError(f"{self.path}: " + _("it is not in the form that calm writes to"))
        return changed.encode()


def _with_line(text: str, key: str, line: str) -> str:
    """Return a text with the line of a key changed, or added above the first table."""
    found = _TABLE.search(text)
    top, rest = (text[: found.start()], text[found.start() :]) if found else (text, "")
    standing = re.compile(rf"(?m)^[ \t]*{re.escape(key)}[ \t]*=.*\n?")
    if standing.search(top):
        return standing.sub(lambda _found: line, top, count=1) + rest
    return top + ("\n" if top and not top.endswith("\n") else "") + line + rest
