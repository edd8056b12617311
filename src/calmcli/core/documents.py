"""The JSON documents that other programs read: their shape is a contract, versioned by `schema`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from calmcli.core.conflict import Versions
from calmcli.core.entry import Entry
from calmcli.core.helpline_choice import Wanted
from calmcli.core.helplines import Answer, Country, Emergency, Helpline
from calmcli.core.hours import Hours, clock_time, is_open
from calmcli.core.plan_version import PlanVersion

if TYPE_CHECKING:
    from calmcli.core.exercise import Exercise

SCHEMA = 1
"""The version of every document here."""


def help_document(answer: Answer, wanted: Wanted, now: datetime) -> dict[str, Any]:
    """Return the document of `calm help --json`; `now`, with its time zone, decides what is open.

    Of the lines, the person's own first, only those that are wanted are in it.
    """
    country, fallback = answer.country, answer.anywhere()
    return {
        "schema": SCHEMA,
        "country": country.code,
        "name": country.name,
        "note": country.note,
        "emergency": [_emergency(entry) for entry in country.emergency],
        "lines": [_helpline(line, now) for line in (*answer.own, *country.lines) if wanted.fits(line, now)],
        "fallback": {
            "note": fallback.note,
            "emergency": [_emergency(entry) for entry in fallback.emergency],
            "lines": [_helpline(line, now) for line in fallback.lines],
        },
    }


def world_document(
    own: Iterable[Helpline], answers: Iterable[Answer], wanted: Wanted, now: datetime
) -> dict[str, Any]:
    """Return the document of `calm help --all --json`: one of `calm help --json` for each country."""
    return {
        "schema": SCHEMA,
        "own": [_helpline(line, now) for line in own if wanted.fits(line, now)],
        "items": [help_document(answer, wanted, now) for answer in answers],
    }


def countries_document(countries: Iterable[Country]) -> dict[str, Any]:
    """Return the document of `calm countries --json`: how many lines each country has."""
    return {
        "schema": SCHEMA,
        "items": [
            {
                "code": country.code,
                "name": country.name,
                "lines": len(country.lines),
                "for_an_urge": len(country.general_lines),
                "emergency": [entry.number for entry in country.emergency],
            }
            for country in countries
        ],
    }


def _emergency(entry: Emergency) -> dict[str, Any]:
    return {"number": entry.number, "for": list(entry.services), "note": entry.note}


def _helpline(line: Helpline, now: datetime) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "english": line.english,
        "phone": line.phone,
        "e164": line.e164,
        "sms": {"number": line.sms.number, "text": line.sms.text} if line.sms else None,
        "chat": line.chat,
        "whatsapp": line.whatsapp,
        "email": line.email,
        "url": line.url,
        "hours": _hours(line.hours),
        "open_now": is_open(line.hours, now),
        "languages": list(line.languages),
        "audience": list(line.audience),
        "topics": list(line.topics),
        "region": line.region,
        "cost": line.cost,
        "checked": line.checked.isoformat() if line.checked else None,
        "note": line.note,
        "own": line.is_own,
        "when": line.when,
        "sources": [{"says": it.says, "url": it.url, "date": it.date} for it in line.sources],
    }


def _hours(hours: Hours | None) -> dict[str, Any] | None:
    if hours is None:
        return None
    spans = [
        {"days": list(span.days), "from": clock_time(span.opens), "to": clock_time(span.closes)}
        for span in hours.spans
    ]
    return {"always": hours.always, "zone": hours.zone, "open": spans}


def journal_document(entries: Iterable[Entry]) -> dict[str, Any]:
    """Return the document of `calm journal list --json`."""
    return {"schema": SCHEMA, "items": [entry_item(entry) for entry in entries]}


def conflicts_document(conflicts: Iterable[tuple[str, Versions]]) -> dict[str, Any]:
    """Return the document of `calm journal conflicts --json`: each by its name, with both versions."""
    items = [
        {"id": _decodable(name), "first": entry_item(versions.first), "second": entry_item(versions.second)}
        for name, versions in conflicts
    ]
    return {"schema": SCHEMA, "items": items}


def entry_item(entry: Entry) -> dict[str, Any]:
    """Return what a document says of one entry."""
    return {
        "id": _decodable(entry.id),
        "written": entry.written.isoformat() if entry.written else None,
        "mood": entry.mood,
        "urge": entry.urge,
        "tags": [_decodable(tag) for tag in entry.tags],
        "title": entry.title,
        "text": _decodable(entry.body),
    }


def versions_document(versions: Iterable[PlanVersion]) -> dict[str, Any]:
    """Return the document of `calm plan versions --json`: counts, and no word of a plan."""
    return {"schema": SCHEMA, "items": [_version(version) for version in versions]}


def _version(version: PlanVersion) -> dict[str, Any]:
    return {
        "id": _decodable(version.name),
        "kind": version.kind,
        "time": version.moment.isoformat() if version.moment else None,
        "counts": dict(version.counts),
        "fault": version.fault or None,
    }


def exercises_document(
    exercises: Iterable[tuple["Exercise", Sequence[Mapping[str, object]]]],
) -> dict[str, Any]:
    """Return the document of `calm ground --json`: each exercise, with the sources of its words."""
    return {"schema": SCHEMA, "items": [exercise_item(*each) for each in exercises]}


def exercise_item(exercise: "Exercise", sources: Iterable[Mapping[str, object]]) -> dict[str, Any]:
    """Return what a document says of one exercise."""
    return {
        "id": exercise.id,
        "name": exercise.name,
        "like": exercise.like,
        "seconds": exercise.seconds or None,
        "gated": exercise.is_gated,
        "caution": list(exercise.caution),
        "opening": list(exercise.opening),
        "stages": [
            {
                "name": stage.name,
                "prompts": [
                    {"says": prompt.says, "more": list(prompt.more), "seconds": prompt.seconds or None}
                    for prompt in stage.prompts
                ],
            }
            for stage in exercise.stages
        ],
        "closing": list(exercise.closing),
        "sources": [{key: source.get(key) for key in ("says", "url", "ref")} for source in sources],
    }


def _decodable(text: str) -> str:
    """Return the text with bytes that were not UTF-8 replaced; JSON has no place for them."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
