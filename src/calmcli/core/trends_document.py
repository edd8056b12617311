"""The document of `calm trends --json`: a contract, versioned by `schema`."""

from typing import Any

from calmcli.core.documents import SCHEMA
from calmcli.core.trends import HOURS, Note, Tally, Trends, end_of


def trends_document(trends: Trends) -> dict[str, Any]:
    """Return what was noted in one time; moments are by the clock of where each note was made."""
    period = trends.period
    return {
        "schema": SCHEMA,
        "first": period.first.date().isoformat() if period.first else None,
        "last": last.isoformat() if (last := end_of(period)) else None,
        "unit": trends.unit.value,
        "waves": [
            {"first": part.first.isoformat(), "count": part.waves} for part in trends.waves if part.waves
        ],
        "moods": [_note(note) for note in trends.moods],
        "urges": [_note(note) for note in trends.urges],
        "times": [
            {"from_hour": at * HOURS, "to_hour": (at + 1) * HOURS, "waves": count}
            for at, count in enumerate(trends.times)
            if count
        ],
        "feelings": [_tally(tally) for tally in trends.feelings],
        "helped": [_tally(tally) for tally in trends.helped],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"at": note.moment.isoformat(timespec="seconds"), "number": note.number}


def _tally(tally: Tally) -> dict[str, Any]:
    return {"words": tally.words, "count": tally.times}
