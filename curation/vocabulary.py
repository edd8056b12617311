"""The words and keys that the data is written in."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from calmcli.core.helplines import EVERYONE, GENERAL_TOPICS

SERVICES = frozenset({"all", "ambulance", "police", "fire"})
"""What an emergency number reaches."""

AUDIENCES = frozenset(
    {EVERYONE, "young-people", "lgbtq", "veterans", "men", "women", "indigenous", "parents"}
)
"""For whom a line is."""

OTHER_PURPOSES = frozenset({"violence", "other"})
"""What a line is for that is no line for an urge."""

TOPICS = GENERAL_TOPICS | OTHER_PURPOSES
"""What a line is for."""

COSTS = frozenset({"free", "local", "unknown"})
"""What a call costs."""

CONFIDENCES = frozenset({"high", "medium"})
"""How sure its sources make a fact."""

HOURS = frozenset({"24/7", "unknown"})
"""The hours of a line that are no table."""

WAYS = ("phone", "sms", "chat", "whatsapp", "email", "url")
"""The keys that say how a line is reached."""

OTHERS = re.compile(
    r"\b(child|kid|teen|youth|young|student|women|woman|violence|abuse|victim)", re.IGNORECASE
)
"""What stands in the name of a line that may not be for everyone, or not for an urge."""

HARSH = re.compile(r"\b(commit|failed|attention.seeking|self-harmer|clean|addict)\b", re.IGNORECASE)
"""Words that no note says."""


class Kind(NamedTuple):
    """What may stand behind a key."""

    words: str
    """What it is, in words."""
    fits: Callable[[object], bool]
    """Says whether a value is of this kind."""


class Form(NamedTuple):
    """The keys of one kind of table."""

    needed: Mapping[str, Kind]
    """Those it cannot do without."""
    other: Mapping[str, Kind]
    """Those it may have."""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() == value != ""


def _is_list_of(fits: Callable[[object], bool], value: object) -> bool:
    return isinstance(value, list) and all(fits(item) for item in value)


def _is_table_of(needed: Mapping[str, Kind], other: Mapping[str, Kind], value: object) -> bool:
    if not isinstance(value, dict) or not needed.keys() <= value.keys() <= needed.keys() | other.keys():
        return False
    return all(kind.fits(value[key]) for key, kind in {**needed, **other}.items() if key in value)


TEXT = Kind("words in quotes, with no space at either end", _is_text)
"""Words."""

_WORDS = Kind("a list of words", lambda value: _is_list_of(_is_text, value))
_DAY = Kind("a date without quotes, such as 2026-11-22", lambda value: type(value) is date)
_VERSION = Kind("1", lambda value: value == 1)
_TABLES = Kind(
    "a list of tables, each under a header of its own",
    lambda value: _is_list_of(lambda item: isinstance(item, dict), value),
)
_SMS = Kind(
    'a table such as { number = "85258", text = "SHOUT" }, or with the number alone',
    lambda value: _is_table_of({"number": TEXT}, {"text": TEXT}, value),
)
_SOURCES = Kind(
    'a list of tables such as { says = "...", url = "https://...", date = "2026-04" }; only says is needed',
    lambda value: _is_list_of(
        lambda item: _is_table_of({"says": TEXT}, {"url": TEXT, "date": TEXT}, item), value
    ),
)
_SPANS = Kind(
    "the days and times of each stretch",
    lambda value: _is_list_of(
        lambda item: _is_table_of({"days": _WORDS, "from": TEXT, "to": TEXT}, {}, item), value
    ),
)
_OPEN_HOURS = Kind(
    '"24/7", "unknown", or a table of zone and open, where each part of open has days, from and to',
    lambda value: _is_text(value) or _is_table_of({"zone": TEXT, "open": _SPANS}, {}, value),
)

EMERGENCY = Form(
    {"number": TEXT, "for": _WORDS, "confidence": TEXT, "sources": _SOURCES},
    {"note": TEXT},
)
"""An emergency number."""

LINE = Form(
    {
        "id": TEXT,
        "name": TEXT,
        "hours": _OPEN_HOURS,
        "audience": _WORDS,
        "topics": _WORDS,
        "cost": TEXT,
        "confidence": TEXT,
        "checked": _DAY,
        "sources": _SOURCES,
    },
    {
        "english": TEXT,
        "phone": TEXT,
        "e164": TEXT,
        "sms": _SMS,
        "chat": TEXT,
        "whatsapp": TEXT,
        "email": TEXT,
        "url": TEXT,
        "languages": _WORDS,
        "region": TEXT,
        "note": TEXT,
    },
)
"""A helpline."""

COUNTRY = Form({"name": TEXT, "checked": _DAY, "emergency": _TABLES}, {"note": TEXT, "lines": _TABLES})
"""A country."""

FALLBACK = Form(
    {"schema": _VERSION, "name": TEXT, "note": TEXT, "checked": _DAY, "emergency": _TABLES, "lines": _TABLES},
    {},
)
"""What holds in every country."""

RETIRED = Form({"country": TEXT, "reason": TEXT}, {"number": TEXT, "phrase": TEXT})
"""A number or a phrase that is never to come back."""
