"""Whether the search index is whole, as SQLite itself sees it."""

import sqlite3
from contextlib import closing
from pathlib import Path


def is_sound(index: Path) -> bool:
    """Say whether a file is a database without damage, or cannot be looked into now; it is only read."""
    try:
        with closing(
            sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
        ) as database:
            return bool(database.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.OperationalError:
        return True  # Another window holds it: that is no damage.
    except sqlite3.Error:
        return False
