"""The small things to do that calm ships: their words, and what puzzles are made of."""

import codecs
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.tasks.alphabet import Alphabet, alphabet
from calmcli.core.tasks.chance import Chance, any_other
from calmcli.core.tasks.drawing import Drawing
from calmcli.core.tasks.jigsaw import Jigsaw, can_be_cut, jigsaw
from calmcli.core.tasks.number_path import NumberPath, number_path
from calmcli.core.tasks.task import Task, tasks_from
from calmcli.core.tasks.word_search import WordSearch, word_search
from calmcli.store import shipped

_Value = TypeVar("_Value")

Doing = WordSearch | NumberPath | Jigsaw | Drawing | Alphabet
"""A task as it stands."""


def tasks() -> dict[str, Task]:
    """Return the tasks by their ids; raises `CannotError` where their words cannot be read."""
    return _told("tasks", tasks_from)


def task_words() -> dict[str, str]:
    """Return what is said around the tasks; raises `CannotError` where it cannot be read."""
    return _told("tasks", lambda table: {key: table[key] for key in ("opening", "needs_screen")})


def new_task(name: str, before: Doing | None, chance: Chance) -> Doing:
    """Return a new task of an id; of another theme, kind or picture than the one before.

    Raises `CannotError` where what it is made of cannot be read.
    """
    makers: dict[str, Callable[[], Doing]] = {
        "word-search": lambda: _search(before, chance),
        "number-path": lambda: number_path(chance),
        "jigsaw": lambda: _jigsaw(before, chance),
        "drawing": Drawing,
        "alphabet": lambda: new_alphabet(before, chance),
    }
    return makers[name]()


def new_alphabet(before: Doing | None, chance: Chance) -> Alphabet:
    """Return an alphabet game of another kind than the one before; raises `CannotError`."""
    kinds = _sound("alphabet", "kinds", "words", bool)
    name = any_other(kinds, before.name if isinstance(before, Alphabet) else None, chance)
    return alphabet(name, kinds[name])


def _search(before: Doing | None, chance: Chance) -> WordSearch:
    themes = _sound("search", "themes", "words", bool)
    name = any_other(themes, before.theme if isinstance(before, WordSearch) else None, chance)
    return word_search(name, themes[name], chance, _told("search", _avoided))


def _avoided(table: Mapping[str, Any]) -> list[str]:
    """Return the words that must not come about by chance; they are veiled, so that nobody reads them."""
    return codecs.decode(str(table.get("veiled", "")), "rot13").split()


def _jigsaw(before: Doing | None, chance: Chance) -> Jigsaw:
    pictures = _sound("pictures", "pictures", "rows", can_be_cut)
    name = any_other(pictures, before.name if isinstance(before, Jigsaw) else None, chance)
    return jigsaw(name, pictures[name], chance)


def _sound(name: str, key: str, held: str, is_sound: Callable[[list[str]], bool]) -> dict[str, list[str]]:
    """Return what can be used of the things in a file, by their names; what was edited badly is left out."""

    def read(table: Mapping[str, Any]) -> dict[str, list[str]]:
        found = {each["name"]: each[held] for each in table[key] if {"name", held} <= set(each)}
        sound = {named: rows for named, rows in found.items() if _are_words(rows) and is_sound(rows)}
        if not sound:
            raise LookupError(name)
        return sound

    return _told(name, read)


def _are_words(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, str) and row for row in rows)


def _told(name: str, read: Callable[[Mapping[str, Any]], _Value]) -> _Value:
    """Return what is read from a file of tasks; raises `CannotError` where it cannot be."""
    path = f"content/en/tasks/{name}.toml"
    try:
        return read(shipped.table(path))
    except (shipped.DataError, LookupError, TypeError) as error:
        reason = _("This cannot be opened: {path} cannot be read.").format(path=path)
        raise CannotError(reason) from error
