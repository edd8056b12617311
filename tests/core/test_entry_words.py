"""An entry in words, as lists and screens show it."""

from datetime import datetime, timedelta, timezone

import pytest

import making
from calmcli.core.entry import Entry, unreadable_entry
from calmcli.core.entry_words import (
    begins_with,
    note_words,
    title_words,
    word_count_words,
    written_words,
)
from calmcli.core.notes import Notes


def test_the_date_is_that_of_the_clock_where_it_was_written() -> None:
    moment = datetime(2026, 11, 22, 23, 5, tzinfo=timezone(timedelta(hours=9)))
    assert written_words(making.changed(making.entry(), written=moment)) == "2026-11-22 23:05"


def test_an_entry_without_a_date_says_so() -> None:
    assert written_words(making.changed(making.entry(), written=None)) == "no date"


@pytest.mark.parametrize(("body", "words"), [("Tea.\nCake.\n", "Tea."), ("", "(empty)"), (" \n", "(empty)")])
def test_the_title_is_the_first_words_or_that_there_are_none(body: str, words: str) -> None:
    assert title_words(making.entry(body)) == words


def test_an_entry_of_notes_alone_is_known_by_them() -> None:
    entry = making.entry("").with_notes(Notes(mood=4, feelings=("sad\x1b",)))
    assert title_words(entry) == "mood: 4 · feelings: sad\ufffd"


def test_what_cannot_be_read_says_why_on_one_safe_line() -> None:
    entry = unreadable_entry("rain", "broken\n\x1b[2Jdisk")
    assert title_words(entry) == "(this file cannot be read: broken \ufffd[2Jdisk)"
    assert begins_with(entry) == title_words(entry)


def test_short_words_are_shown_whole() -> None:
    assert begins_with(making.entry("Tea.\n" * 100)) == "Tea.\n" * 100


def test_of_very_long_words_only_the_beginning_stands_beside_the_list() -> None:
    shown = begins_with(making.entry("tea " * 100_000))
    assert len(shown) < 4_000
    assert shown.startswith("tea tea ")
    assert shown.endswith("…")


def test_notes_are_a_line_each_and_only_those_there_are() -> None:
    entry = Entry("rain", None, "", mood=0, urge=10, feelings=("tired", "glad"), tags=("walk",))
    assert list(note_words(entry.notes)) == ["mood: 0", "urge: 10", "feelings: tired, glad", "tags: walk"]
    assert list(note_words(making.entry().notes)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        (" \n--", ""),
        ("tea", "1 word"),
        ("it's a well-lit room, isn\u2019t it?", "6 words"),
        ("雨の日", "3 words"),
        ("tea 雨", "2 words"),
    ],
)
def test_words_are_counted_and_in_scripts_without_spaces_characters(text: str, words: str) -> None:
    assert word_count_words(text) == words
