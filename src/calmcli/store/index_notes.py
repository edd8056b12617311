"""What the search index knows of the notes beside entries, without a look at their words."""

import sqlite3
from datetime import datetime

from calmcli.core.trends import Noted

_FEELINGS = "SELECT file, said FROM labels WHERE field = 'feeling' ORDER BY rowid"
_NOTED = """SELECT id, written, mood, urge FROM files WHERE is_readable AND written IS NOT NULL
    AND (mood IS NOT NULL OR urge IS NOT NULL OR id IN (SELECT file FROM labels WHERE field = 'feeling'))
    ORDER BY sort DESC, directory DESC"""


def notes(connection: sqlite3.Connection) -> list[Noted]:
    """Return what is noted beside the entries beside which anything is, the newest first."""
    feelings: dict[int, tuple[str, ...]] = {}
    for file, said in connection.execute(_FEELINGS):
        feelings[file] = (*feelings.get(file, ()), said)
    return [
        Noted(datetime.fromisoformat(written), mood, urge, feelings.get(file, ()))
        for file, written, mood, urge in connection.execute(_NOTED)
    ]
