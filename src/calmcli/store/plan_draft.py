"""A plan in the hands of an editor: a private copy that stays as a draft until its words are saved."""

import os
from datetime import datetime
from pathlib import Path

from calmcli.store import disk
from calmcli.store.journal import new_id
from calmcli.store.lent import drop as drop  # noqa: PLC0414 - who begins a draft, keeps and drops it
from calmcli.store.lent import keep as keep  # noqa: PLC0414
from calmcli.store.places import Places
from calmcli.store.plan_file import PREFIX

_FILE = "plan.toml"


def begin(places: Places, data: bytes, now: datetime) -> Path:
    """Write a copy of a plan for an editor, in a directory of its own, and return it; raises `OSError`."""
    path = places.drafts / f"{PREFIX}{new_id(now)}" / _FILE
    disk.create(path, data)
    return path


def left(places: Places) -> list[Path]:
    """Return the plans that editors left and nobody saved, newest first."""
    found = (path / _FILE for path in disk.names_in(places.drafts) if path.name.startswith(PREFIX))
    return sorted((path for path in found if os.path.isfile(path)), reverse=True)  # noqa: PTH113 - never raises
