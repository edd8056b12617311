"""A file that a person asks calm to write somewhere of their own choosing: whole, and for them alone."""

from pathlib import Path

from calmcli.store import disk


def hand_on(path: Path, data: bytes, *, is_forced: bool) -> None:
    """Write a file; raises `FileExistsError` unless forced where the name is taken, and `OSError`.

    No directory is made: a name that was typed wrong would become one.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(2, "there is no such directory")
    if is_forced:
        disk.replace(path, data)
    else:
        disk.create(path, data)
