"""A journal handed on: what reads back is the same, and what is only looked at does nothing."""

import csv
import json
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from calmcli.core.entry import Entry, entry_from
from calmcli.export.journal_formats import JournalFormat, Pages, exported_journal
from calmcli.store.incoming import arrivals
from calmcli.store.journal import Journal, encoded
from calmcli.store.outgoing import front_text
from calmcli.store.page import page_style
from calmcli.store.places import Places
from journals import any_journal
from making import NIGHT, entry

READ_BACK = (JournalFormat.MARKDOWN, JournalFormat.JSON, JournalFormat.CSV)


def handed_on(format_: JournalFormat, *entries: Entry) -> bytes:
    """Return entries in a format."""
    return exported_journal(format_, Pages(entries, front_text, page_style))


@pytest.mark.parametrize("format_", READ_BACK)
@settings(max_examples=60)
@given(entries=any_journal())
def test_every_entry_reads_back_as_it_was(format_: JournalFormat, entries: list[Entry]) -> None:
    said = [
        each
        for each in entries
        if each.body.strip() or each.front_matter().keys() - {"written", "kind", "schema"}
    ]
    with TemporaryDirectory() as directory:
        path = Path(directory) / f"journal.{format_}"
        path.write_bytes(handed_on(format_, *entries))
        empty = Journal(Places(*(Path(directory) / name for name in ("data", "config", "cache"))))
        found = arrivals(empty, path, lambda moment: moment.replace(tzinfo=NIGHT.tzinfo))
    assert [encoded(each) for each in found.new] == [encoded(each) for each in said]
    assert [each.id for each in found.new] == [each.id for each in said]
    assert found.empty == len(entries) - len(said)


def test_a_table_holds_no_formula() -> None:
    rows = list(csv.reader(handed_on(JournalFormat.CSV, entry("=1+1\n")).decode().splitlines()))
    assert rows[1][rows[0].index("text")] == "'=1+1\n".rstrip()


def test_the_json_document_is_that_of_the_list_and_more() -> None:
    document = json.loads(handed_on(JournalFormat.JSON, entry()))
    assert document["schema"] == 1
    (item,) = document["items"]
    assert item["text"] == "A walk in the rain.\n"
    assert item["kind"] == "entry"


class Tags(HTMLParser):
    """Notes the elements of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - its form is given
        """Note an element."""
        self.names.add(tag)

    def handle_data(self, data: str) -> None:
        """Note some text."""
        self.words += data


def test_on_a_page_everything_that_somebody_wrote_is_text() -> None:
    body = '<script>alert(1)</script> & <img src="file:///tea"> \x1b[2J'
    page = handed_on(JournalFormat.HTML, entry(body)).decode()
    found = Tags()
    found.feed(page)
    assert not found.names & {"script", "img"}
    assert '<script>alert(1)</script> & <img src="file:///tea">' in found.words
    assert "\x1b" not in page
    assert "2026-11-22 03:12" in found.words


def test_text_is_by_time_with_what_stands_above_the_words() -> None:
    other = entry_from("2026-11-23T080000-aaaa", "+++\nmood = 4\n+++\nTea.\n")
    text = handed_on(JournalFormat.TEXT, entry("Rain.\x1b[2J\n"), other).decode()
    assert text.index("2026-11-22 03:12") < text.index("Rain.") < text.index("mood: 4") < text.index("Tea.")
    assert "\x1b" not in text


def test_markdown_shows_the_words_under_their_moment() -> None:
    text = handed_on(JournalFormat.MARKDOWN, entry("# Rain\n")).decode()
    assert "## 2026-11-22 03:12\n" in text
    assert text.endswith("# Rain\n\n")
