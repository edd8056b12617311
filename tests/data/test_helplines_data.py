"""The helpline data is whole, sourced, and in the order a person in crisis needs."""

import re
import tomllib
from collections import Counter
from datetime import date
from itertools import pairwise
from zoneinfo import available_timezones

import pytest

from helpline_files import (
    BLOCKS,
    COUNTRIES,
    EVERY_EMERGENCY,
    EVERY_LINE,
    FALLBACK,
    HEADER,
    LINES,
    TEXT,
    Table,
)

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60
SERVICES = {"all", "ambulance", "police", "fire"}
AUDIENCES = {"everyone", "young-people", "lgbtq", "veterans", "men", "women", "indigenous", "parents"}
CRISIS_TOPICS = {"suicide", "self-harm", "distress"}
TOPICS = CRISIS_TOPICS | {"violence", "other"}
COSTS = {"free", "local", "unknown"}
CONFIDENCES = {"high", "medium"}
COUNTRY_KEYS = {"name", "note", "checked", "emergency", "lines"}
EMERGENCY_KEYS = {"number", "for", "note", "confidence", "sources"}
LINE_REQUIRED = {"id", "name", "hours", "audience", "topics", "cost", "confidence", "checked", "sources"}
LINE_OPTIONAL = {
    "english", "phone", "e164", "sms", "chat", "whatsapp", "email", "url", "languages", "region", "note",
}  # fmt: skip  # fmt: skip
WAYS = {"phone", "sms", "chat", "whatsapp", "email", "url"}
MIN_WORDS = 2
MAX_AGE_DAYS = 2 * 365


def intervals(hours: Table) -> list[tuple[int, int]]:
    """Return the open intervals of a week in minutes from Monday 00:00, in order."""
    found = []
    for span in hours["open"]:
        start, end = minutes(span["from"]), minutes(span["to"])
        length = end - start if end > start else end - start + DAY_MINUTES
        for day in span["days"]:
            begin = DAYS.index(day) * DAY_MINUTES + start
            found.append((begin, begin + length))
    return sorted(found)


def minutes(clock: str) -> int:
    """Return minutes after midnight of a time such as 17:30; 24:00 is allowed."""
    match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)|24:00", clock)
    assert match, clock
    return DAY_MINUTES if match[1] is None else int(match[1]) * 60 + int(match[2])


def rank(line: Table) -> int:
    """Return how early a line belongs: 0 first."""
    crisis = bool(CRISIS_TOPICS & set(line["topics"]))
    if not crisis:
        return 4 if "everyone" in line["audience"] else 5
    if "everyone" not in line["audience"]:
        return 3
    if "region" in line or line["hours"] != "24/7":
        return 2
    return 0 if {"suicide", "self-harm"} & set(line["topics"]) else 1


def test_the_file_has_schema_1_and_sorted_unique_blocks() -> None:
    """Each header stands once, in order, and before the first stands only the schema."""
    codes = [head.group()[1:3] for head in HEADER.finditer(TEXT)]
    assert codes == sorted(set(codes))
    first = HEADER.search(TEXT)
    assert first is not None
    assert tomllib.loads(TEXT[: first.start()]) == {"schema": 1}


def test_the_slices_say_what_the_whole_file_says() -> None:
    """A block read alone equals the same block of the whole file."""
    whole = tomllib.loads(TEXT)
    assert whole.pop("schema") == 1
    assert whole == COUNTRIES


@pytest.mark.parametrize("code", BLOCKS)
def test_a_block_parses_alone_and_holds_only_itself(code: str) -> None:
    """The slice of one country is valid TOML with that country alone."""
    assert set(tomllib.loads(BLOCKS[code])) == {code}


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_has_its_keys_and_someone_to_call(code: str) -> None:
    """A country has a name, a date and at least one number to call."""
    country = COUNTRIES[code]
    assert country.keys() <= COUNTRY_KEYS
    assert {"name", "checked", "emergency"} <= country.keys()
    assert country["emergency"] or country.get("lines")


def test_ids_are_unique_and_begin_with_their_country() -> None:
    """An id names one line for ever."""
    ids = [line["id"] for _, line in EVERY_LINE]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    wrong = [
        line["id"]
        for code, line in EVERY_LINE
        if not re.fullmatch(rf"{code.lower()}-[a-z0-9]+(-[a-z0-9]+)*", line["id"])
    ]
    assert wrong == []


def test_lines_have_the_keys_they_need_and_no_others() -> None:
    """Nothing is missing, nothing is misspelt, and there is a way to reach each line."""
    for _, line in EVERY_LINE:
        assert line.keys() >= LINE_REQUIRED, line["id"]
        assert line.keys() <= LINE_REQUIRED | LINE_OPTIONAL, line["id"]
        assert line.keys() & WAYS, line["id"]
        assert set(line.get("sms", {"number": ""})) <= {"number", "text"}, line["id"]
        assert "number" in line.get("sms", {"number": ""}), line["id"]


def test_emergency_entries_have_the_keys_they_need_and_no_others() -> None:
    """Nothing is missing and nothing is misspelt."""
    for code, entry in EVERY_EMERGENCY:
        assert entry.keys() >= EMERGENCY_KEYS - {"note"}, code
        assert entry.keys() <= EMERGENCY_KEYS, code
        assert re.fullmatch(r"[0-9*#]{2,}", entry["number"]), code


def test_the_words_come_from_the_vocabulary() -> None:
    """Audience, topics, cost, confidence and service use only the known words, each once."""
    for _, line in EVERY_LINE:
        for key, allowed in (("audience", AUDIENCES), ("topics", TOPICS)):
            assert line[key], line["id"]
            assert set(line[key]) <= allowed, line["id"]
            assert len(set(line[key])) == len(line[key]), line["id"]
        assert line["cost"] in COSTS, line["id"]
        assert not set(line["topics"]) & {"violence", "other"} or len(line["topics"]) == 1, line["id"]
        assert all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})*", tag) for tag in line.get("languages", []))
    for code, entry in EVERY_EMERGENCY:
        assert entry["for"], code
        assert set(entry["for"]) <= SERVICES, code


def test_nothing_doubtful_is_shipped() -> None:
    """Confidence is high or medium, never low."""
    entries = [*EVERY_LINE, *EVERY_EMERGENCY]
    assert [code for code, entry in entries if entry["confidence"] not in CONFIDENCES] == []


def test_everything_has_a_source_that_says_something() -> None:
    """Every number stands on at least one source, with two words or more."""
    for code, entry in [*EVERY_LINE, *EVERY_EMERGENCY]:
        assert entry["sources"], (code, entry)
        for source in entry["sources"]:
            assert source.keys() <= {"says", "url", "date"}, (code, source)
            assert len(source["says"].split()) >= MIN_WORDS, (code, source)
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", source.get("date", "2026")), (code, source)


def test_addresses_are_https_and_whole() -> None:
    """Each link can be opened as it stands."""
    for code, entry in [*EVERY_LINE, *EVERY_EMERGENCY]:
        links = [entry.get("url"), entry.get("chat"), *(source.get("url") for source in entry["sources"])]
        for link in filter(None, links):
            assert re.fullmatch(r"https://[^\s/]+\.[^\s]+", link), (code, link)
        assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", entry.get("email", "a@b.org")), (code, entry)


def test_the_general_emergency_number_comes_first() -> None:
    """A number for everything stands before those for one service, and no number stands twice."""
    for code, country in COUNTRIES.items():
        general = ["all" in entry["for"] for entry in country["emergency"]]
        assert general == sorted(general, reverse=True), code
        numbers = [entry["number"] for entry in country["emergency"]]
        assert len(set(numbers)) == len(numbers), code


@pytest.mark.parametrize(("code", "line"), EVERY_LINE, ids=[line["id"] for _, line in EVERY_LINE])
def test_hours_are_well_formed(code: str, line: Table) -> None:
    """Hours are always, unknown, or intervals in a real time zone that never overlap."""
    hours = line["hours"]
    if isinstance(hours, str):
        assert hours in {"24/7", "unknown"}, code
        return
    assert set(hours) == {"zone", "open"}
    assert hours["zone"] in available_timezones()
    assert hours["open"]
    for span in hours["open"]:
        assert set(span) == {"days", "from", "to"}
        assert span["days"]
        assert span["days"] == sorted(set(span["days"]), key=DAYS.index)
        assert minutes(span["from"]) < DAY_MINUTES
    week = intervals(hours)
    assert all(first[1] <= second[0] for first, second in pairwise(week))
    assert week[-1][1] - 7 * DAY_MINUTES <= week[0][0]
    assert sum(end - start for start, end in week) < 7 * DAY_MINUTES, "this is 24/7"


@pytest.mark.parametrize("code", COUNTRIES)
def test_lines_stand_in_the_order_of_need(code: str) -> None:
    """Crisis lines for everyone, always open, come first; lines for one group or another purpose last."""
    ranks = [rank(line) for line in COUNTRIES[code].get("lines", [])]
    assert ranks == sorted(ranks)


def test_nothing_was_checked_more_than_two_years_before_the_newest() -> None:
    """A line nobody looked at for two years has to be looked at again."""
    dates: list[date] = [entry["checked"] for _, entry in [*LINES, *COUNTRIES.items()]]
    assert all(type(day) is date for day in dates)
    newest = max(dates)
    assert [day for day in dates if (newest - day).days > MAX_AGE_DAYS] == []


def test_notes_are_short_and_kind() -> None:
    """A note has few sentences, and none of the words that hurt."""
    harsh = re.compile(r"\b(commit|failed|attention.seeking|self-harmer|clean|addict)\b", re.IGNORECASE)
    entries = [*EVERY_LINE, *EVERY_EMERGENCY, *COUNTRIES.items(), ("any", FALLBACK)]
    for code, entry in entries:
        note = entry.get("note", "A note.")
        assert note.endswith("."), (code, note)
        assert len(re.findall(r"\.(?:\s|$)", note)) <= 4, (code, note)
        assert not harsh.search(note), (code, note)


def test_the_fallback_has_a_number_and_directories() -> None:
    """Where the country is not known there is still a number and a place to look."""
    assert FALLBACK["schema"] == 1
    assert FALLBACK["name"]
    assert FALLBACK["note"]
    assert [entry["number"] for entry in FALLBACK["emergency"]] == ["112"]
    assert {line["url"] for line in FALLBACK["lines"]} >= {
        "https://findahelpline.com",
        "https://befrienders.org",
    }
