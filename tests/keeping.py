"""A person's files in a test: where they are, and ways to put some there."""

import os
from pathlib import Path

from calmcli.store.journal import encoded
from calmcli.store.places import Places
from calmcli.store.store import Store
from making import entry


def places_in(directory: Path) -> Places:
    """Return the places below a directory."""
    return Places(directory / "data", directory / "config", directory / "cache")


def store_in(directory: Path) -> Store:
    """Return a store below a directory."""
    return Store(places_in(directory))


def put(path: Path, data: bytes | str, *, changed: float | None = None) -> Path:
    """Put a file there, with its directories; `changed` is when, in seconds since 1970."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data)
    if changed is not None:
        os.utime(path, (changed, changed))
    return path


def put_entry(store: Store, name: str, body: str = "Tea.\n") -> Path:
    """Put an entry where an entry of that name stands."""
    return put(store.places.journal / name[:4] / f"{name}.md", encoded(entry(body, name)))


def bodies(store: Store) -> list[str]:
    """Return the words of all entries, newest first."""
    return [found.entry.body for found in store.journal.newest()]


def draft_bodies(store: Store) -> list[str]:
    """Return the words of all drafts on the disk, as another window finds them."""
    return [draft.entry.body for draft in store_in(store.places.data.parent).drafts.left()]
