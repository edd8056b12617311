"""The helplines that a person has added themselves: a counsellor, a crisis team, a friend's mother."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from calmcli.core.helplines import EVERYONE, GENERAL_TOPICS, Helpline, TextNumber
from calmcli.core.hours import Hours, hours_from
from calmcli.core.language import _
from calmcli.core.problem import Doubt

LINES = "lines"
"""The key of the person's own lines in their file: a list of tables."""

WAYS = ("phone", "sms", "whatsapp", "chat", "email", "url")
"""The keys that say how a line is reached; each line needs one of them."""


_LARGEST_NUMBER = 10**20
"""No telephone number is longer."""


class OwnHelplines(NamedTuple):
    """What a person's own file of helplines holds."""

    lines: tuple[Helpline, ...] = ()
    """Their lines, in their order."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""


def own_helplines_from(table: Mapping[str, Any]) -> OwnHelplines:
    """Return the lines a table stands for; an entry that is none becomes a doubt, and the rest is shown."""
    entries = table.get(LINES, [])
    if not isinstance(entries, list):
        return OwnHelplines(doubts=(Doubt(_("a list of tables was expected"), LINES),))
    read = [(number, _line(number, entry)) for number, entry in enumerate(entries, 1)]
    lines = tuple(line for _number, line in read if line)
    reason = _("a line needs a name, and a number or an address in quotes")
    return OwnHelplines(lines, tuple(Doubt(reason, LINES, nth=number) for number, line in read if not line))


def _line(number: int, entry: object) -> Helpline | None:
    if not isinstance(entry, Mapping):
        return None
    words = {key: _words(entry.get(key)) for key in ("name", "note", "e164", *WAYS)}
    sms = _sms(entry.get("sms"))
    if not words["name"] or not (sms or any(words[key] for key in WAYS)):
        return None
    hours, when = _hours(entry.get("hours"))
    return Helpline(
        id=f"own-{number}",
        name=words["name"],
        english=None,
        phone=words["phone"],
        e164=words["e164"],
        sms=sms,
        chat=words["chat"],
        whatsapp=words["whatsapp"],
        email=words["email"],
        url=words["url"],
        hours=hours,
        languages=(),
        audience=(EVERYONE,),
        topics=tuple(sorted(GENERAL_TOPICS)),
        region=None,
        cost="unknown",
        checked=None,
        note=words["note"],
        sources=(),
        when=when,
        is_own=True,
    )


def _words(value: object) -> str | None:
    """Return words on one row; a telephone number may have been written without quotes."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST_NUMBER:
        value = str(value)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _sms(value: object) -> TextNumber | None:
    number, text = (value.get("number"), value.get("text")) if isinstance(value, Mapping) else (value, None)
    found = _words(number)
    return TextNumber(found, _words(text)) if found else None


def _hours(value: object) -> tuple[Hours | None, str | None]:
    """Return hours as calm can reckon with them, else as the person put them."""
    try:
        hours = hours_from(value)  # type: ignore[arg-type]
        return (hours if hours and (hours.always or hours.spans) else None), None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None, _words(value)
