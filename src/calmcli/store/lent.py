"""A private copy in the hands of an editor, in a directory of its own, kept until its words are saved.

Whatever the editor leaves beside the copy stays as private as the copy.
"""

from contextlib import suppress
from pathlib import Path

from calmcli.store import disk


def keep(path: Path) -> None:
    """Make what an editor wrote durable and private, before it is called kept."""
    with suppress(OSError):
        disk.settle(path)


def drop(path: Path) -> None:
    """Forget a copy whose words are saved; one that cannot be removed is offered back later."""
    with suppress(OSError):
        disk.remove_directory(path.parent)
