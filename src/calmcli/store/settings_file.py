"""The settings' own file: one value is changed, and every other line and comment stays as it stands."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.documents import SCHEMA, newer, table_of
from calmcli.store.locks import locked
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import reason_of
from calmcli.store.versions import Versions

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

PREFIX = "config-"
"""What the name of a version of the settings begins with."""

_MARK = "\ufeff"


class NotSetError(CannotError):
    """A setting could not be changed; the message says why, and the file is as it was."""


class SettingsFile:
    """The file of a person's settings, and the versions it had before."""

    def __init__(self, places: Places) -> None:
        self.path = places.config
        """The file."""
        self._is_anywhere = places != NOWHERE
        self._versions = Versions(places.settings_versions, PREFIX)
        self._lock = places.lock

    def set(self, key: str, value: object, now: datetime) -> None:
        """Give a setting a value; `now` has its offset. Raises `NotSetError`."""
        self._change(lambda table: table.update({key: value}), now)

    def unset(self, key: str, now: datetime) -> None:
        """Take a setting out, so that its default holds; `now` has its offset. Raises `NotSetError`."""
        self._change(lambda table: table.pop(key, None), now)

    def keep_version(self, now: datetime) -> None:
        """Keep the file as it stands among its versions, before an editor writes it; raises `OSError`."""
        with locked(self._lock):
            if (present := self.read()) is not None:
                self._versions.keep(present, now)
                self._versions.forget_the_oldest()

    def readable_version(self) -> bytes | None:
        """Return the newest version that can be read, None where there is none."""
        for data in self._versions.texts():
            with suppress(toml.NotTomlError):
                table_of(data)
                return data
        return None

    def put_back(self, data: bytes | None, now: datetime) -> None:
        """Write earlier settings, or none; what stands there becomes a version. Raises `OSError`."""
        self.keep_version(now)
        with locked(self._lock):
            if data is None:
                disk.remove(self.path)
            else:
                disk.replace(self.path, data)

    def begin(self, text: str) -> bool:
        """Write a first file for another program to change; False where there is one. Raises `OSError`."""
        try:
            disk.create(self.path, text.encode())
        except FileExistsError:
            return False
        return True

    def read(self) -> bytes | None:
        """Return the file as it stands, None where there is none; raises `OSError`."""
        try:
            return disk.read(self.path)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _change(self, change: Callable[[dict[str, Any]], object], now: datetime) -> None:
        if not self._is_anywhere:
            raise NotSetError(_("there is no home directory"))
        try:
            with locked(self._lock):
                self._write(change, now)
        except OSError as error:
            raise NotSetError(f"{self.path}: {reason_of(error)}") from error

    def _write(self, change: Callable[[dict[str, Any]], object], now: datetime) -> None:
        present = self.read()
        data = self._changed(present or b"", change)
        if data == (present or b""):
            return
        if present is not None:
            self._versions.keep(present, now)
        disk.replace(self.path, data)
        self._versions.forget_the_oldest()

    def _changed(self, present: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
        """Return the file's bytes after a change; raises `NotSetError` where calm may not make it."""
        wanted = self._table(present)
        change(wanted)
        if wanted == self._table(present):
            return present
        if not present:
            wanted = {"schema": SCHEMA, **wanted}
        text = _in_its_form(present.decode(), wanted)
        if text is None:
            reason = _("calm cannot change a file of this form. calm config edit opens it in your editor")
            raise NotSetError(f"{self.path}: {reason}")
        return text.encode()

    def _table(self, data: bytes) -> dict[str, Any]:
        try:
            table = table_of(data)
        except toml.NotTomlError as error:
            raise NotSetError(f"{self.path}:{error.line}: {error.reason}") from error
        if newer(Path(), table):
            raise NotSetError(f"{self.path}: " + _("a newer version of calm wrote it"))
        return table


def _in_its_form(text: str, wanted: Mapping[str, Any]) -> str | None:
    """Return a text that holds what is wanted, changed in nothing else, None where that cannot be made."""
    import tomlkit  # noqa: PLC0415 - only who changes a setting needs it

    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    try:
        document = tomlkit.parse(text)
        _bring_to(document, wanted)
        changed = tomlkit.dumps(document)
        return mark + changed if toml.parse(changed) == wanted else None
    except ValueError:
        return None


def _bring_to(document: "TOMLDocument", wanted: Mapping[str, Any]) -> None:
    for key in [key for key in document if key not in wanted]:
        del document[key]
    for key, value in wanted.items():
        if key not in document or document[key] != value:
            document[key] = value
