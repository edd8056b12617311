"""Looks through all that a person keeps with calm, and says what is wrong with it."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from calmcli.core.finding import Finding, Remedy
from calmcli.core.language import _
from calmcli.store import disk
from calmcli.store.examining_files import helpline_findings, pace_findings, plan_findings, settings_findings
from calmcli.store.examining_words import draft_findings, entry_findings, wave_findings
from calmcli.store.index_check import is_sound
from calmcli.store.places import NOWHERE
from calmcli.store.shelf import refusal
from calmcli.store.store import Store

_OTHERS = 0o077
_PRIVATE = 0o700
_SYNCED = frozenset({"Dropbox", "Google Drive", "iCloud Drive", "Nextcloud", "OneDrive", "Sync", "Syncthing"})


def examine(store: Store, now: datetime) -> list[Finding]:
    """Return what is found in all of the person's files; `now` has its offset. Nothing is changed.

    A copy of a file that cannot be read is set aside, as whenever calm reads it.
    """
    if store.places == NOWHERE:
        return [Finding(str(store.places.data), _("there is no home directory, so nothing is kept"))]
    return [
        *_root_findings(store),
        *_directory_findings(store),
        *plan_findings(store, now),
        *settings_findings(store, now),
        *helpline_findings(store),
        *pace_findings(store),
        *entry_findings(store),
        *wave_findings(store),
        *draft_findings(store),
        *_litter_findings(store, now),
        *_index_findings(store),
    ]


def _root_findings(store: Store) -> Iterator[Finding]:
    """Return which of the directories that hold everything others may look into, or is nobody's to write."""
    if hindrance := store.hindrance():
        yield Finding(hindrance.path, hindrance.reason)
    places = store.places
    for root in (places.data, places.settings, places.cache):
        try:
            found = root.stat()
        except OSError:
            continue
        if found.st_uid != os.geteuid():
            yield Finding(str(root), _("it belongs to somebody else"))
        elif found.st_mode & _OTHERS:
            offer = _("Close it to everybody but you?")
            remedy = Remedy(offer, lambda root=root: root.chmod(_PRIVATE))  # type: ignore[misc]
            yield Finding(str(root), _("others on this computer can look into it"), remedy=remedy)
        if _is_copied(root):
            says = _("it lies where a sync program or git may copy it to other places")
            yield Finding(str(root), says, is_wrong=False)


def _is_copied(root: Path) -> bool:
    """Say whether a directory lies in a folder of a sync program, by its usual name, or in git."""
    whole = root.resolve()
    return any(part in _SYNCED for part in whole.parts) or any(
        (above / ".git").exists() for above in (whole, *whole.parents)
    )


def _directory_findings(store: Store) -> Iterator[Finding]:
    for directory in store.own_directories():
        if reason := refusal(directory):
            remedy = _opening(directory) if directory.lstat().st_uid == os.geteuid() else None
            yield Finding(str(directory), reason, remedy=remedy)
        elif os.path.lexists(directory) and not directory.is_dir():
            leads_nowhere = _("it is a link that leads nowhere")
            says = leads_nowhere if directory.is_symlink() else _("it is not a directory")
            yield Finding(str(directory), says)


def _opening(directory: Path) -> Remedy:
    return Remedy(_("Open it to you, and to nobody else?"), lambda: directory.chmod(_PRIVATE))


def _litter_findings(store: Store, now: datetime) -> Iterator[Finding]:
    for path in store.litter(now.timestamp()):
        remedy = Remedy(_("Remove it?"), lambda path=path: disk.remove(path))  # type: ignore[misc]
        yield Finding(str(path), _("a save that was killed left it, and it was never whole"), remedy=remedy)


def _index_findings(store: Store) -> Iterator[Finding]:
    index = store.places.search_index
    if os.path.lexists(index) and not is_sound(index):
        remedy = Remedy(
            _("Remove it? It holds nothing of its own, and is made anew."), lambda: disk.remove(index)
        )
        yield Finding(str(index), _("the index of your entries is damaged"), remedy=remedy)
