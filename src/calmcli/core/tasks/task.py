"""The small things to do, as their content names them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

ON_SCREEN = ("word-search", "number-path", "jigsaw", "drawing", "alphabet")
"""The tasks that a screen can show, by their ids, in order."""

IN_LINES = ("alphabet", "number-row")
"""The tasks that make sense without a grid."""


class Task(NamedTuple):
    """One small thing to do."""

    id: str
    """Its stable name."""
    name: str
    """What it is."""
    text: str
    """What to do."""
    done: str
    """Said when it is whole; empty where it never has to be."""


def tasks_from(table: Mapping[str, Any]) -> dict[str, Task]:
    """Return the tasks that a content table holds, by their ids."""
    return {
        entry["id"]: Task(entry["id"], entry["name"], entry["text"], entry.get("done", ""))
        for entry in table["tasks"]
    }
