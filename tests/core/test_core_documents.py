"""The documents other programs read: these keys and kinds of values are a promise."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.documents import help_document, journal_document
from calmcli.core.entry import Entry
from making import FALLBACK, FULL_LINE, LINE, NIGHT, any_bytes_as_text, changed, country, entry

LINE_KEYS = [
    "id",
    "name",
    "english",
    "phone",
    "e164",
    "sms",
    "chat",
    "whatsapp",
    "email",
    "url",
    "hours",
    "open_now",
]
LINE_KEYS += ["languages", "audience", "topics", "region", "cost", "checked", "note", "sources"]


def through_json(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document as another program reads it, strictly."""
    data = json.dumps(document, allow_nan=False).encode("ascii")
    read: dict[str, Any] = json.loads(data)
    return read


def test_the_helpline_document_has_its_keys_in_their_order() -> None:
    document = through_json(help_document(country(FULL_LINE), FALLBACK, NIGHT))
    assert list(document) == ["schema", "country", "name", "note", "emergency", "lines", "fallback"]
    assert list(document["fallback"]) == ["note", "emergency", "lines"]
    assert list(document["lines"][0]) == LINE_KEYS
    assert list(document["fallback"]["lines"][0]) == LINE_KEYS
    assert document["schema"] == 1


def test_a_line_with_everything_is_told_with_everything() -> None:
    (line,) = through_json(help_document(country(FULL_LINE), FALLBACK, NIGHT))["lines"]
    assert line == {
        "id": "gb-tea",
        "name": "Llinell De",
        "english": "Tea Line",
        "phone": "01632 960001",
        "e164": "+441632960001",
        "sms": {"number": "07700 900001", "text": "TEA"},
        "chat": "https://tea.example/chat",
        "whatsapp": "07700 900002",
        "email": "tea@tea.example",
        "url": "https://tea.example",
        "hours": {
            "always": False,
            "zone": "Europe/London",
            "open": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "to": "17:00"}],
        },
        "open_now": False,
        "languages": ["cy", "en"],
        "audience": ["young-people"],
        "topics": ["distress"],
        "region": "Wales",
        "cost": "local",
        "checked": "2026-11-22",
        "note": "They put the kettle on first.",
        "sources": [{"says": "its own page", "url": "https://rain.example", "date": "2026-01-02"}],
    }


def test_what_a_line_lacks_is_null() -> None:
    bare = LINE._replace(phone=None, e164=None, hours=None, checked=None)
    (line,) = through_json(help_document(country(bare), FALLBACK, NIGHT))["lines"]
    for key in (
        "english",
        "phone",
        "e164",
        "sms",
        "chat",
        "whatsapp",
        "email",
        "url",
        "hours",
        "open_now",
        "checked",
    ):
        assert line[key] is None


def test_an_emergency_number_says_what_it_is_for() -> None:
    document = through_json(help_document(country(), FALLBACK, NIGHT))
    assert document["emergency"] == [{"number": "999", "for": ["all"], "note": "Say where you are."}]
    assert document["fallback"]["emergency"] == [{"number": "112", "for": ["all"], "note": None}]


def test_day_and_night_is_open_now() -> None:
    (line,) = through_json(help_document(country(LINE), FALLBACK, NIGHT))["lines"]
    assert line["open_now"] is True
    assert line["hours"] == {"always": True, "zone": None, "open": []}


def test_what_holds_anywhere_has_no_country() -> None:
    assert help_document(FALLBACK, FALLBACK, NIGHT)["country"] is None


def test_the_journal_document_has_its_keys_in_their_order() -> None:
    document = through_json(journal_document([changed(entry("Tea.\n"), mood=3, tags=("walk",))]))
    assert document == {
        "schema": 1,
        "items": [
            {
                "id": "2026-11-22T031207-k3f9",
                "written": "2026-11-22T03:12:07+00:00",
                "mood": 3,
                "urge": None,
                "tags": ["walk"],
                "title": "Tea.",
                "text": "Tea.\n",
            }
        ],
    }
    assert list(document["items"][0]) == ["id", "written", "mood", "urge", "tags", "title", "text"]


def test_the_offset_of_a_date_is_kept() -> None:
    written = datetime(2026, 11, 22, 4, 12, 7, tzinfo=timezone(timedelta(hours=1)))
    (item,) = journal_document([changed(entry(), written=written)])["items"]
    assert item["written"] == "2026-11-22T04:12:07+01:00"


def test_an_entry_without_a_date_and_an_empty_journal_are_told_too() -> None:
    assert journal_document([]) == {"schema": 1, "items": []}
    assert journal_document([Entry("rain", None, "")])["items"][0]["written"] is None


@given(any_bytes_as_text(), st.text(max_size=10), st.lists(st.text(max_size=5), max_size=3))
def test_any_entry_can_be_read_by_a_strict_program(body: str, name: str, tags: list[str]) -> None:
    document = through_json(journal_document([Entry(name, NIGHT, body, tags=tuple(tags))]))
    assert json.dumps(document, ensure_ascii=False).encode("utf-8")


def test_bytes_that_are_no_text_are_marks_everywhere_in_the_document() -> None:
    odd = Entry("rain\udcff", None, "tea\udcff", tags=("walk\udcff",))
    (item,) = through_json(journal_document([odd]))["items"]
    assert (item["id"], item["text"], item["tags"], item["title"]) == (
        "rain\ufffd",
        "tea\ufffd",
        ["walk\ufffd"],
        "tea\ufffd",
    )
