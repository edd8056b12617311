"""Everything a person keeps with calm, removed for good: what there is, and each part of it by itself.

Stopped half-way and done again, it goes on with what is left. What is not calm's stays where it is.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.documents import second_copies
from calmcli.store.litter import is_own_litter
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import reason_of


class Kept(NamedTuple):
    """One thing of a person's that calm keeps."""

    path: Path
    """Where it is."""
    files: int | None = None
    """How many files are below it; None for a file, and for a link."""
    leads_to: Path | None = None
    """Where a link leads: that stays."""


class Forgotten(NamedTuple):
    """What came of removing it all."""

    removed: int
    """How many files were removed."""
    left: tuple[Path, ...]
    """What else stands in the directories, which is not calm's."""
    problems: tuple[Problem, ...]
    """What could not be removed."""


def kept(places: Places, *, has_settings: bool = True) -> list[Kept]:
    """Return all that calm keeps and that is there, words first."""
    if places == NOWHERE:
        return []
    return [_described(path) for path in _paths(places, has_settings=has_settings) if os.path.lexists(path)]


def forget(places: Places, *, has_settings: bool = True) -> Forgotten:
    """Remove all that calm keeps, then its directories where nothing else is in them."""
    removed = 0
    problems: list[Problem] = []
    stayed: set[Path] = set()
    for each in kept(places, has_settings=has_settings):
        try:
            _remove(each)
        except OSError as error:
            problems.append(Problem(str(each.path), reason_of(error), _("It is still there.")))
            stayed.add(each.path)
        else:
            removed += 1 if each.files is None else each.files
    roots = (places.data, places.settings, places.cache) if has_settings else (places.data, places.cache)
    left = tuple(path for path in _left_once_removed(roots) if path not in stayed)
    return Forgotten(removed, left, tuple(problems))


def _paths(places: Places, *, has_settings: bool) -> Iterator[Path]:
    """Return where what calm keeps may stand: what is made from words, words, settings."""
    index = places.search_index
    yield from (path for path in disk.names_in(index.parent) if path.name.startswith(index.name))
    yield from (places.welcomed, places.tones)
    yield from (places.drafts, places.trash, places.versions, places.set_aside)
    yield from (places.journal, places.waves, places.reviews, places.plan, *second_copies(places.plan))
    yield from _litter_in(places.data)
    if has_settings:
        yield from (places.settings_versions, places.helplines, *second_copies(places.helplines))
        yield from (places.paces, *second_copies(places.paces))
        yield from (places.config, *second_copies(places.config))
        yield from _litter_in(places.settings)


def _litter_in(directory: Path) -> Iterator[Path]:
    return (path for path in disk.names_in(directory) if is_own_litter(path.name))


def _described(path: Path) -> Kept:
    if path.is_symlink():
        return Kept(path, leads_to=Path(os.path.realpath(path)))
    return Kept(path, sum(len(names) for _, _, names in os.walk(path))) if path.is_dir() else Kept(path)


def _remove(each: Kept) -> None:
    with suppress(FileNotFoundError):
        if each.files is None:
            disk.remove(each.path)
        else:
            _open_to_owner(each.path)
            disk.remove_directory(each.path)


def _open_to_owner(directory: Path) -> None:
    """Open the directories of a tree that were closed to their owner too; others' refuse, and are named."""
    _open(directory)
    for where, names, _files in os.walk(directory):
        for name in names:
            _open(Path(where, name))


def _open(directory: Path) -> None:
    if not directory.is_symlink():
        with suppress(OSError):
            directory.chmod(0o700)


def _left_once_removed(roots: tuple[Path, ...]) -> Iterator[Path]:
    """Remove those directories that are empty, and return what stands in the others."""
    for root in roots:
        try:
            root.rmdir()
        except OSError:
            yield from sorted(disk.names_in(root))
