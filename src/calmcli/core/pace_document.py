"""The JSON document of `calm breathe --list --json`: its shape is a contract, versioned by `schema`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from calmcli.core.breath import Pace
from calmcli.core.documents import SCHEMA

Sources = Mapping[str, Sequence[Mapping[str, str]]]
"""Who says so, by the ids of paces."""


def paces_document(paces: Iterable[Pace], sources: Sources) -> dict[str, Any]:
    """Return the document of the paces, in the order they are offered in."""
    return {"schema": SCHEMA, "items": [_pace(pace, sources) for pace in paces]}


def _pace(pace: Pace, sources: Sources) -> dict[str, Any]:
    return {
        "id": pace.id,
        "name": pace.name,
        "phases": [{"kind": str(kind), "seconds": seconds} for kind, seconds in pace.phases],
        "breaths_a_minute": round(60 / pace.seconds, 2),
        "holds": pace.has_holds,
        "most_breaths": pace.most_breaths,
        "like": pace.like or None,
        "caution": pace.caution or None,
        "grade": pace.grade or None,
        "evidence": pace.evidence or None,
        "own": pace.is_own,
        "sources": [] if pace.is_own else [dict(source) for source in sources.get(pace.id, [])],
    }
