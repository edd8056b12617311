"""An entry's words in the hands of an editor, beside its draft, and offered back with it after any kill."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from calmcli.store import disk, lent
from calmcli.store.locks import is_locked, locked
from calmcli.store.places import LOCK, Places

_PREFIX = "entry-"
_FILE = "words.md"


def path_of(places: Places, draft_id: str) -> Path:
    """Return where the words of a draft stand while an editor has them."""
    return places.drafts / f"{_PREFIX}{draft_id}" / _FILE


@contextmanager
def lending(places: Places, draft_id: str, words: bytes) -> Iterator[Path]:
    """Give a copy of words to an editor; meanwhile no other window takes them up. Raises `OSError`."""
    path = path_of(places, draft_id)
    with locked(path.parent / LOCK):
        disk.create(path, words)
        yield path


def words_of(places: Places, draft_id: str) -> str | None:
    """Return the words of a draft that an editor left, None where there are none; raises `OSError`."""
    try:
        data = disk.read(path_of(places, draft_id), disk.LARGEST_ENTRY)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return data.decode("utf-8", "surrogateescape")


def drop(places: Places, draft_id: str) -> None:
    """Forget the words of a draft that are saved, or kept in it."""
    lent.drop(path_of(places, draft_id))


def left(places: Places) -> list[str]:
    """Return the drafts whose words an editor left and nobody has in hand, by their names, newest first."""
    names = (path for path in disk.names_in(places.drafts) if path.name.startswith(_PREFIX))
    free = (path.name.removeprefix(_PREFIX) for path in names if not is_locked(path / LOCK))
    return sorted(free, reverse=True)


def in_hand(places: Places) -> set[str]:
    """Return the drafts whose words are in an editor now, by their names."""
    names = (path for path in disk.names_in(places.drafts) if path.name.startswith(_PREFIX))
    return {path.name.removeprefix(_PREFIX) for path in names if is_locked(path / LOCK)}
