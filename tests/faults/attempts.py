"""Makes one save in a process of its own for each line that says where and how, and says what came of it.

A program of its own: another one attaches to it and lets one of the saver's system calls fail. Which one is
chosen by calls made in vain beforehand, so that the one that fails is always the last of a fixed number.
"""

import ctypes
import fcntl
import json
import os
import pkgutil
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import calmcli
from calmcli.core.conflict import Keep
from calmcli.core.entry import Entry
from calmcli.core.plan_change import added
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.archive import ArchiveError
from calmcli.store.conflicts import ChangedMeanwhileError, Conflicts
from calmcli.store.drafts import Draft
from calmcli.store.journal import encoded, new_id
from calmcli.store.plan_file import PlanFile
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store
from calmcli.store.writing import changed_entry, new_entry
from keeping import store_in
from kinds import KINDS, NAME, body, item, plan, wave
from making import NIGHT

LOADED = ("_strptime", "hashlib", "shutil", "tomli_w", "tomlkit")
"""What a save imports on the way besides calm itself: a failing import is not a failing save."""

MARK = "/dev/null/the save has ended"
"""A path that is opened in vain where a save has ended."""

_NOWHERE, _NO_DESCRIPTOR = "/dev/null/nowhere", 999
_ANY_PROCESS_MAY_TRACE = (0x59616D61, -1)

IN_VAIN: dict[str, Callable[[], object]] = {
    "open": lambda: os.open(_NOWHERE, os.O_RDONLY),
    "write": lambda: os.write(_NO_DESCRIPTOR, b""),
    "fsync": lambda: os.fsync(_NO_DESCRIPTOR),
    "rename": lambda: os.rename(_NOWHERE, _NOWHERE),  # noqa: PTH104 - the call itself
    "link": lambda: os.link(_NOWHERE, _NOWHERE, follow_symlinks=False),
    "close": lambda: os.close(_NO_DESCRIPTOR),
    "ftruncate": lambda: os.ftruncate(_NO_DESCRIPTOR, 0),
    "mkdir": lambda: os.mkdir(_NOWHERE),  # noqa: PTH102
    "unlink": lambda: os.unlink(_NOWHERE),  # noqa: PTH108
    "fchmod": lambda: os.fchmod(_NO_DESCRIPTOR, 0),
    "flock": lambda: fcntl.flock(_NO_DESCRIPTOR, fcntl.LOCK_UN),
}
"""How to make each system call in vain."""


def main() -> None:
    """Say that it is ready, make a save for each line, and say when all are made."""
    ctypes.CDLL(None).prctl(*_ANY_PROCESS_MAY_TRACE)
    own = (each.name for each in pkgutil.walk_packages(calmcli.__path__, "calmcli."))
    for name in (*LOADED, *(each for each in own if each.startswith(("calmcli.core", "calmcli.store")))):
        import_module(name)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _attempt(**json.loads(line))
        os.waitpid(child, 0)
    sys.stdout.write("done\n")


def _attempt(home: str, kind: str, call: str, in_vain: int) -> None:
    """Make a save, with so many calls in vain before it, and write down what came of it."""
    for _ in range(in_vain):
        with suppress(OSError):
            IN_VAIN[call]()
    outcome: dict[str, Any] = {"process": os.getpid()}
    try:
        outcome |= _SAVES[kind](store_in(Path(home)))
    except OSError as error:
        outcome |= {"saved": False, "reason": error.strerror}
    except BaseException as error:  # noqa: BLE001 - whatever else comes is what the test looks for
        outcome |= {"crash": repr(error)}
    with suppress(OSError):
        os.open(MARK, os.O_RDONLY)
    (Path(home) / "outcome.json").write_text(json.dumps(outcome), encoding="utf-8")
    os._exit(0)


def _new(store: Store) -> dict[str, Any]:
    writing = new_entry(store, NIGHT)
    try:
        return {"saved": writing.save(body(1), NIGHT) is not None}
    except NotSavedError as error:
        return _refused(error, writing.draft.entry.body)


def _changed(store: Store) -> dict[str, Any]:
    writing = changed_entry(store, NAME, NIGHT)
    try:
        return {"saved": writing.save(body(1), NIGHT) is not None}
    except NotSavedError as error:
        return _refused(error, writing.draft.entry.body)


def _draft(store: Store) -> dict[str, Any]:
    writing = new_entry(store, NIGHT)
    try:
        writing.keep(body(1))
    except NotSavedError as error:
        return _refused(error, store.drafts.held()[0].entry.body)
    return {"saved": True}


def _refused(error: NotSavedError, in_hand: str) -> dict[str, Any]:
    draft = str(error.draft) if error.draft else None
    return {"saved": False, "reason": error.reason, "draft": draft, "in hand": in_hand}


def _trash(store: Store) -> dict[str, Any]:
    store.journal.delete(NAME)
    return {"saved": True}


def _plan(store: Store) -> dict[str, Any]:
    file = PlanFile(store.places)
    file.save(plan(1), file.read(), NIGHT)
    return {"saved": True}


def _item(store: Store) -> dict[str, Any]:
    hands = store.planning
    try:
        hands.look()
    except CannotError as error:
        return {"saved": False, "reason": str(error), "in hand": None}
    try:
        hands.make(added(hands.table, "reasons", {"text": item(1)}), NIGHT)
        hands.confirm()
    except CannotError as error:
        return {"saved": False, "reason": str(error), "in hand": hands.held}
    return {"saved": True}


def _wave(store: Store) -> dict[str, Any]:
    try:
        store.waves.save(wave(NAME, 1))
    except NotSavedError as error:
        return _refused(error, "".join(held.note for held in store.waves.held()))
    return {"saved": True}


def _ride(store: Store) -> dict[str, Any]:
    try:
        KINDS["ride"].save(store, 1)
    except NotSavedError as error:
        return _refused(error, store.rides.held()[0].wave.note)
    return {"saved": True}


def _lent(store: Store) -> dict[str, Any]:
    draft, is_written = Draft(new_id(NIGHT), Entry("", NIGHT, "")), False
    try:
        with store.drafts.lent(draft) as path:
            disk.replace(path, body(1).encode())
            is_written = True
        store.drafts.claim(draft._replace(entry=draft.entry.with_body(body(1))), NIGHT)
    except OSError as error:
        return {"saved": False, "reason": str(error), "written": is_written}
    return {"saved": True}


def _settled(store: Store) -> dict[str, Any]:
    conflicts, name = Conflicts(store.places), f"{NAME} (1)"
    try:
        disk.create(store.places.journal / "2026" / f"{name}.md", encoded(Entry(NAME, NIGHT, body(1))))
        if conflict := conflicts.find(name):
            conflicts.settle(conflict, Keep.SECOND, NIGHT)
    except (OSError, ChangedMeanwhileError) as error:
        return {"saved": False, "reason": str(error)}
    return {"saved": conflict is not None, "reason": "the two versions could not be read"}


def _again(kind: str, store: Store) -> dict[str, Any]:
    try:
        KINDS[kind].save(store, 1)
    except ArchiveError as error:
        return {"saved": False, "reason": error.reason}
    return {"saved": True}


_SAVES: dict[str, Callable[[Store], dict[str, Any]]] = {
    "new entry": _new,
    "changed entry": _changed,
    "draft": _draft,
    "editor": _lent,
    "trash": _trash,
    "plan": _plan,
    "pace": partial(_again, "pace"),
    "item of a plan": _item,
    "review": partial(_again, "review"),
    "backup": partial(_again, "backup"),
    "restore": partial(_again, "restore"),
    "settings": partial(_again, "settings"),
    "wave": _wave,
    "ride": _ride,
    "conflict": _settled,
}

if __name__ == "__main__":
    main()
