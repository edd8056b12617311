"""The small things to do that calm ships: their words, and what puzzles are made of."""

from collections.abc import Callable
from typing import Any

from calmcli.core.tasks.alphabet import Alphabet, alphabet
from calmcli.core.tasks.chance import Chance, any_other
from calmcli.core.tasks.drawing import Drawing
from calmcli.core.tasks.jigsaw import Jigsaw, jigsaw
from calmcli.core.tasks.number_path import NumberPath, number_path
from calmcli.core.tasks.task import Task, tasks_from
from calmcli.core.tasks.word_search import WordSearch, word_search
from calmcli.store import shipped

Doing = WordSearch | NumberPath | Jigsaw | Drawing | Alphabet
"""A task as it stands."""


def tasks() -> dict[str, Task]:
    """Return the tasks by their ids."""
    return tasks_from(_content("tasks"))


def task_words() -> dict[str, str]:
    """Return what is said around the tasks."""
    table = _content("tasks")
    return {key: table[key] for key in ("opening", "needs_screen")}


def new_task(name: str, before: Doing | None, chance: Chance) -> Doing:
    """Return a new task of an id; of another theme, kind or picture than the one before."""
    makers: dict[str, Callable[[], Doing]] = {
        "word-search": lambda: _search(before, chance),
        "number-path": lambda: number_path(chance),
        "jigsaw": lambda: _jigsaw(before, chance),
        "drawing": Drawing,
        "alphabet": lambda: new_alphabet(before, chance),
    }
    return makers[name]()


def new_alphabet(before: Doing | None, chance: Chance) -> Alphabet:
    """Return an alphabet game of another kind than the one before."""
    present = before.name if isinstance(before, Alphabet) else None
    kinds = {kind["name"]: kind["words"] for kind in _content("alphabet")["kinds"]}
    name = any_other(kinds, present, chance)
    return alphabet(name, kinds[name])


def _search(before: Doing | None, chance: Chance) -> WordSearch:
    present = before.theme if isinstance(before, WordSearch) else None
    themes = {theme["name"]: theme["words"] for theme in _content("search")["themes"]}
    name = any_other(themes, present, chance)
    return word_search(name, themes[name], chance)


def _jigsaw(before: Doing | None, chance: Chance) -> Jigsaw:
    present = before.name if isinstance(before, Jigsaw) else None
    pictures = {picture["name"]: picture["rows"] for picture in _content("pictures")["pictures"]}
    name = any_other(pictures, present, chance)
    return jigsaw(name, pictures[name], chance)


def _content(name: str) -> dict[str, Any]:
    return shipped.table(f"content/en/tasks/{name}.toml")
