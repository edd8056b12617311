"""The documents other programs read: these keys and kinds of values are a promise."""

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.documents import countries_document, help_document, journal_document, world_document
from calmcli.core.entry import Entry
from calmcli.core.helpline_choice import EVERYTHING, Audience, Wanted, Way
from calmcli.core.helplines import Country, Helpline
from making import (
    FULL_LINE,
    LINE,
    NIGHT,
    OWN_LINE,
    answer,
    any_bytes_as_text,
    any_line,
    changed,
    country,
    entry,
)

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
    "languages",
    "audience",
    "topics",
    "region",
    "cost",
    "checked",
    "note",
    "own",
    "when",
    "sources",
]


def through_json(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document as another program reads it, strictly."""
    data = json.dumps(document, allow_nan=False).encode("ascii")
    read: dict[str, Any] = json.loads(data)
    return read


def document_of(found: Country | None, wanted: Wanted = EVERYTHING, **more: Any) -> dict[str, Any]:
    """Return the document of an answer, as another program reads it."""
    return through_json(help_document(answer(found, **more), wanted, NIGHT))


def test_the_helpline_document_has_its_keys_in_their_order() -> None:
    document = document_of(country(FULL_LINE))
    assert list(document) == ["schema", "country", "name", "note", "emergency", "lines", "fallback"]
    assert list(document["fallback"]) == ["note", "emergency", "lines"]
    assert list(document["lines"][0]) == LINE_KEYS
    assert list(document["fallback"]["lines"][0]) == LINE_KEYS
    assert document["schema"] == 1


def test_a_line_with_everything_is_told_with_everything() -> None:
    (line,) = document_of(country(FULL_LINE))["lines"]
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
        "own": False,
        "when": None,
        "sources": [{"says": "its own page", "url": "https://rain.example", "date": "2026-01-02"}],
    }


def test_what_a_line_lacks_is_null() -> None:
    bare = LINE._replace(phone=None, e164=None, hours=None, checked=None)
    (line,) = document_of(country(bare))["lines"]
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
    document = document_of(country())
    assert document["emergency"] == [{"number": "999", "for": ["all"], "note": "Say where you are."}]
    assert document["fallback"]["emergency"] == [{"number": "112", "for": ["all"], "note": None}]


def test_day_and_night_is_open_now() -> None:
    (line,) = document_of(country(LINE))["lines"]
    assert line["open_now"] is True
    assert line["hours"] == {"always": True, "zone": None, "open": []}


def test_what_holds_anywhere_has_no_country() -> None:
    assert document_of(None)["country"] is None
    assert document_of(None)["emergency"] == document_of(None)["fallback"]["emergency"]


def test_a_line_of_ones_own_comes_first_and_says_so() -> None:
    lines = document_of(country(LINE), own=(OWN_LINE,))["lines"]
    assert [(line["id"], line["own"]) for line in lines] == [("own-1", True), ("gb-rain", False)]
    assert lines[0]["when"] == "weekdays 9 to 4"
    assert lines[0]["open_now"] is None
    assert lines[0]["hours"] is None
    assert lines[0]["checked"] is None


def test_the_note_of_a_country_is_told() -> None:
    assert document_of(country()._replace(note="Two numbers."))["note"] == "Two numbers."


@given(
    lines=st.lists(any_line(), max_size=5),
    groups=st.sets(st.sampled_from(list(Audience)), max_size=2),
    ways=st.sets(st.sampled_from(list(Way)), max_size=2),
    is_open=st.booleans(),
)
def test_only_lines_that_are_wanted_are_told_and_all_of_them(
    lines: list[Helpline], groups: set[Audience], ways: set[Way], *, is_open: bool
) -> None:
    wanted = Wanted(tuple(groups), tuple(ways), is_open)
    told = document_of(country(*lines), wanted, own=(OWN_LINE,))["lines"]
    expected = [line for line in (OWN_LINE, *lines) if wanted.fits(line, NIGHT)]
    assert [line["id"] for line in told] == [line.id for line in expected]
    keys = {"phone": "phone", "text": "sms", "chat": "chat", "whatsapp": "whatsapp", "email": "email"}
    for line in told:
        assert not is_open or line["open_now"] is True
        assert not ways or any(line[keys[way]] for way in ways)
        assert not groups or line["own"] or groups & set(line["audience"])


def test_a_filter_takes_no_emergency_number_and_nothing_that_helps_anywhere_away() -> None:
    document = document_of(country(LINE), Wanted(ways=(Way.EMAIL,), is_open=True))
    assert document["lines"] == []
    assert document["emergency"]
    assert document["fallback"]["lines"]


def test_the_document_of_the_world_has_own_lines_once_and_each_country_as_alone() -> None:
    answers = [answer(country(LINE)), answer(country(FULL_LINE, name="Wales"))]
    document = through_json(world_document([OWN_LINE], answers, EVERYTHING, NIGHT))
    assert list(document) == ["schema", "own", "items"]
    assert document["schema"] == 1
    assert [line["id"] for line in document["own"]] == ["own-1"]
    assert document["items"] == [document_of(country(LINE)), document_of(country(FULL_LINE, name="Wales"))]


def test_the_document_of_the_world_is_filtered_like_that_of_a_country() -> None:
    by_text = Wanted(ways=(Way.TEXT,))
    document = world_document([OWN_LINE], [answer(country(LINE, FULL_LINE))], by_text, NIGHT)
    assert document["own"] == []
    assert [line["id"] for line in document["items"][0]["lines"]] == ["gb-tea"]


def test_the_document_of_countries_counts_their_lines_and_those_for_an_urge() -> None:
    other = LINE._replace(topics=("violence",))
    document = through_json(countries_document([country(LINE, other), country(name="Wales", emergency=())]))
    assert document == {
        "schema": 1,
        "items": [
            {"code": "GB", "name": "United Kingdom", "lines": 2, "for_an_urge": 1, "emergency": ["999"]},
            {"code": "GB", "name": "Wales", "lines": 0, "for_an_urge": 0, "emergency": []},
        ],
    }
    assert list(document["items"][0]) == ["code", "name", "lines", "for_an_urge", "emergency"]


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
