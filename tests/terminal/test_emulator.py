"""The emulator shows what a terminal would, whatever pieces the bytes come in."""

import pytest

from emulator import Emulator


def _fed(*pieces: bytes, columns: int = 20, rows: int = 4) -> Emulator:
    emulator = Emulator(columns, rows)
    for piece in pieces:
        emulator.feed(piece)
    return emulator


def test_words_stand_where_the_cursor_was() -> None:
    emulator = _fed(b"tea\x1b[3;5Hrain")
    assert emulator.rows == ["tea", "", "    rain", ""]
    assert emulator.cursor == (8, 2)


@pytest.mark.parametrize(
    "sequence",
    [
        b"\x1b[?2026$p",
        b"\x1b[?2048$p",
        b"\x1b[?2026h",
        b"\x1b[>1u",
        b"\x1b[<u",
        b"\x1b[=1;1u",
        b"\x1b[?u",
        b"\x1b[>4;2m",
        b"\x1b[>q",
        b"\x1b[2 q",
        b"\x1b[4:3m",
        b"\x1b[?1000;1006h",
        b"\x1bP+q544e\x1b\\",
        b"\x1b_Gi=31\x1b\\",
        b"\x1b]0;a title\x07",
        b"\x1b]8;;tel:116123\x1b\\",
        b"\x1b]11;?\x07",
        b"\x1b(B",
        b"\x1b[1;38;5;12m",
    ],
)
def test_a_sequence_leaves_no_trace_however_it_is_cut(sequence: bytes) -> None:
    for cut in range(len(sequence) + 1):
        emulator = _fed(b"tea " + sequence[:cut], sequence[cut:] + b"and rain")
        assert emulator.rows[0] == "tea and rain"


def test_a_character_may_come_in_pieces() -> None:
    assert _fed(b"caf\xc3", b"\xa9").rows[0] == "café"


def test_the_alternate_screen_gives_the_primary_one_back() -> None:
    emulator = _fed(b"a walk\x1b[?1049h\x1b[Ha screen")
    assert emulator.is_alternate
    assert emulator.rows[0] == "a screen"
    emulator.feed(b"\x1b[?1049l")
    assert not emulator.is_alternate
    assert emulator.rows[0] == "a walk"


def test_an_alternate_screen_begins_empty_and_leaves_no_scrollback() -> None:
    emulator = _fed(b"\x1b[?1049hone\r\ntwo\r\nthree\r\nfour\r\nfive\x1b[?1049l", b"\x1b[?1049h")
    assert emulator.rows == ["", "", "", ""]
    assert emulator.scrollback == []


def test_rows_that_scroll_away_are_remembered_until_they_are_cleared() -> None:
    emulator = _fed(b"one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix")
    assert emulator.scrollback == ["one", "two"]
    emulator.feed(b"\x1b[2J")
    assert emulator.scrollback == ["one", "two"]
    emulator.feed(b"\x1b[3J")
    assert emulator.scrollback == []


def test_a_hidden_cursor_is_known_and_stays_hidden_on_the_other_screen() -> None:
    emulator = _fed(b"\x1b[?25l\x1b[?1049h")
    assert emulator.is_cursor_hidden
    emulator.feed(b"\x1b[?1049l\x1b[?25h")
    assert not emulator.is_cursor_hidden


def test_a_new_size_changes_what_is_shown() -> None:
    emulator = _fed(b"tea and rain")
    emulator.resize(6, 2)
    assert emulator.rows == ["tea an", ""]
