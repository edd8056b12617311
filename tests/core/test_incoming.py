"""Entries as other programs write them: what comes of each, and what is refused."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.incoming.own_csv import guarded, joined, parted, unguarded
from calmcli.core.incoming.recognise import Source, records_of, source_of
from calmcli.core.incoming.record import NotUnderstoodError, Record
from journals import DAY_ONE, DAYLIO, JRNL_JSON, JRNL_TEXT
from making import NIGHT


def read(text: str, name: str, source: Source | None = None) -> list[Record]:
    """Return the entries in a file of that night."""
    return list(records_of(name, text, NIGHT, source))


def bodies(records: Iterable[Record]) -> list[str]:
    """Return the words of each."""
    return [record.body for record in records]


def test_jrnl_text_comes_with_its_moments_tags_and_stars() -> None:
    first, second = read(JRNL_TEXT, "journal.txt")
    assert first.front == {"written": datetime(2026, 11, 20, 3, 12), "tags": ["quiet"]}
    assert first.body == ("A walk in the rain. It was @quiet and I had tea.\nThen more.\n\n[brackets] here\n")
    assert second.front == {"written": datetime(2026, 11, 21, 15), "starred": True}
    assert second.body == "Tea with Ana.\nok\n"


def test_jrnl_json_is_the_same_as_jrnl_text() -> None:
    assert read(JRNL_JSON, "journal.json") == read(JRNL_TEXT, "journal.txt")


@pytest.mark.parametrize("start", ["2026-11-20 03:12 ", "[2026-11-20 03:12] ", "[2026-11-20 03:12:00] "])
def test_older_files_of_jrnl_are_read_too(start: str) -> None:
    (record,) = read(f"{start}Tea.\n", "journal.txt")
    assert record.front["written"] == datetime(2026, 11, 20, 3, 12)
    assert record.body == "Tea.\n"


def test_a_moment_that_jrnl_cannot_have_written_is_named_with_its_line() -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read("[2026-11-20 03:12] Tea.\n\n[2026-02-30 10:00] Rain.\n", "journal.txt")
    assert caught.value.line == 3


def test_day_one_comes_at_the_hour_it_was_there_and_keeps_all_it_says() -> None:
    first, second = read(DAY_ONE, "Journal.json")
    assert first.written == datetime(2026, 11, 20, 3, 12, 7, tzinfo=UTC)
    assert first.written.hour == 12
    assert first.front["tags"] == ["walk", "rain"]
    assert first.front["day_one"] == {
        "uuid": "A1B2", "starred": True, "location": {"placeName": "The park", "latitude": 35.5}
    }  # fmt: skip
    assert first.body == "A walk in the rain.\n\nThen tea."
    assert second.written == datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_daylio_comes_with_its_words_and_no_number_is_made_of_a_mood() -> None:
    first, second = read(DAYLIO, "daylio.csv")
    assert first.front == {
        "written": datetime(2026, 11, 21, 22, 54),
        "feelings": ["good"],
        "tags": ["walk", "tea"],
    }
    assert first.body == "Rain\n\nWe sat inside,\nand it was warm."
    assert second.front == {"written": datetime(2026, 11, 20, 7, 5), "feelings": ["meh"]}
    assert not second.body


@pytest.mark.parametrize(
    ("name", "text", "written", "tags"),
    [
        ("notes.txt", "Tea.\n", NIGHT, None),
        ("2026-11-20 walk.md", "Rain.\n", datetime(2026, 11, 20, 12), None),
        ("20261120.md", "Rain.\n", datetime(2026, 11, 20, 12), None),
        ("2026-13-40.md", "Rain.\n", NIGHT, None),
        ("a.md", "---\ndate: 2026-11-20\ntags: [tea, 'rain']\n---\nHi.\n",
         datetime(2026, 11, 20, 12), ["tea", "rain"]),
        ("a.md", "---\ncreated: \"2026-11-20T08:30:00+01:00\"\n---\n",
         datetime.fromisoformat("2026-11-20T08:30:00+01:00"), None),
        ("a.md", "---\ndate: soon\n---\n", NIGHT, None),
        ("a.md", "Words.\n---\ndate: 2026-11-20\n---\n", NIGHT, None),
    ],
)  # fmt: skip
def test_a_file_of_words_is_one_entry_with_all_its_words(
    name: str, text: str, written: datetime, tags: list[str] | None
) -> None:
    (record,) = read(text, name)
    assert record.body == text
    assert record.written == written
    assert record.front.get("tags") == tags


@pytest.mark.parametrize(
    ("name", "text", "line", "words"),
    [
        ("daylio.csv", DAYLIO + "2026-11-19,x,Thu,soon,ok,,,\n", 5, "date"),
        ("daylio.csv", DAYLIO + "2026-11-19,x\n", 5, "8 cells"),
        ("daylio.csv", DAYLIO + '2026-11-19,x,Thu,10:00,ok,,,"open\n', 5, "CSV"),
        ("a.json", '{"entries": [{"date": "2026-11-20", "time": "25:00"}]}', None, "entry 1"),
        ("a.json", '{"entries": [{"title": 5, "date": "2026-11-20"}]}', None, "title"),
        ("a.json", '{"entries": [7]}', None, "entry 1"),
        ("a.json", '{"entries": [{"creationDate": "soon"}]}', None, "date"),
        ("a.json", '{"entries": [{"creationDate": "2026-11-20T03:12:07Z"}, 7]}', None, "entry 2"),
        ("a.json", '{"items": [{"id": "x", "bytes": "%"}]}', None, "bytes"),
        ("a.json", '{"items": [{"id": "x", "more": "="}]}', None, "TOML"),
        ("a.json", '{"tea": 1}', None, "no entries"),
        ("a.json", '{"entries": [', 1, "JSON"),
        ("a.json", '{"items": [], "items": []}', None, "twice"),
        ("a.json", '{"items": [NaN]}', None, "NaN"),
        ("a.json", '{"items": ' + "[" * 100_000, None, "deeply"),
        ("a.json", '{"items": [' + "9" * 5000 + "]}", None, "too long"),
        ("a.html", "<!DOCTYPE html>\n<p>Tea.</p>\n", None, "browser"),
        ("a.html", "\ufeff <html lang=en>", None, "browser"),
        ("a.md", "<!-- calm journal 1, marked: tea -->\n", 1, "first line"),
        ("a.md", "<!-- calm journal 1, marked: calm-entry -->\n\n<!-- calm-entry\nname = 1\n-->\n", 4, "end"),
    ],
)  # fmt: skip
def test_what_is_no_entry_is_refused_with_its_place(
    name: str, text: str, line: int | None, words: str
) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        read(text, name)
    assert caught.value.line == line
    assert words in caught.value.reason


@pytest.mark.parametrize("source", [source for source in Source if source is not Source.TEXT])
@pytest.mark.parametrize("text", ["Tea.\n", '{"tea": 1}'])
def test_a_file_of_another_program_than_was_said_is_refused(source: Source, text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read(text, "a.txt", source)


def test_each_file_is_known_by_its_words() -> None:
    assert source_of("a.txt", JRNL_TEXT) is Source.JRNL
    assert source_of("a.json", JRNL_JSON) is Source.JRNL
    assert source_of("a.json", DAY_ONE) is Source.DAY_ONE
    assert source_of("a.csv", DAYLIO) is Source.DAYLIO
    assert source_of("a.md", "{tea}\n") is Source.TEXT
    assert source_of("a.md", "<p>Tea.</p>\n") is Source.TEXT


@given(st.text())
def test_no_spreadsheet_takes_a_guarded_cell_for_a_formula_and_it_comes_back(cell: str) -> None:
    assert guarded(cell)[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert unguarded(guarded(cell)) == cell


@given(st.lists(st.text(max_size=8), max_size=4))
def test_words_in_one_cell_come_back(words: list[str]) -> None:
    assert parted(joined(words)) == words


@given(st.text(max_size=60), st.sampled_from(["a.md", "a.json", "a.csv"]))
def test_any_text_is_entries_or_one_kind_of_refusal(text: str, name: str) -> None:
    try:
        records = read(text, name)
    except NotUnderstoodError:
        return
    assert all(isinstance(record.body, str) for record in records)
