"""What a terminal would obey is shown as a mark; what people write is left as they wrote it."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calmcli.core.visible import one_line, parked, visible

MARK = "\N{REPLACEMENT CHARACTER}"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=60)
ORDINARY = [
    "👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽",
    "left\u200eright\u200fmarks",
    "e\u0301 and \u0928\u094d\u200d\u092f and x\u0301" + "\u0302" * 50,
    "السلام عليكم",
    "שלום",
    "日本語",
    "tab\tand\nnew line",
    "soft\u00adhyphen no\u00a0break \ufeff",
]


@pytest.mark.parametrize("code", [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029])
def test_no_control_character_gets_through(code: int) -> None:
    assert visible(f"tea{chr(code)}rain") == f"tea{MARK}rain"


@pytest.mark.parametrize("char", BIDI)
def test_no_override_of_direction_gets_through(char: str) -> None:
    assert visible(f"01632{char} 960001") == f"01632{MARK} 960001"


@pytest.mark.parametrize(
    "text", ["\x1b[2J", "\x1b]0;tea\x07", "\x1b]52;c;dGVh\x07", "\x9b2J", "\x1bP1\x1b\\", "\x0e", "\x08"]
)
def test_no_sequence_is_left_to_obey(text: str) -> None:
    shown = visible(text)
    assert MARK in shown
    assert not any(unicodedata.category(char) == "Cc" for char in shown)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_writing_is_left_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert parked(text) == text


@given(ANY_TEXT)
@example("\r")
@example("\u2028\ud800")
def test_nothing_a_terminal_obeys_is_ever_left(text: str) -> None:
    allowed = {"\t", "\n"}
    for char in visible(text):
        assert char in allowed or unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp")
        assert char not in BIDI


@given(ANY_TEXT)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert ascii(visible(visible(text))) == ascii(visible(text))


@given(ANY_TEXT)
def test_what_is_visible_can_be_written_to_any_stream(text: str) -> None:
    assert visible(text).encode("utf-8").decode("utf-8") == visible(text)


def test_windows_line_ends_are_line_ends_and_a_lone_return_is_a_mark() -> None:
    assert visible("tea\r\nrain\rwind") == f"tea\nrain{MARK}wind"


@given(ANY_TEXT)
@example("\U000f001b\x1b\U000fd800\ud800")
def test_parking_twice_gives_the_text_itself(text: str) -> None:
    assert ascii(parked(parked(text))) == ascii(text)


@given(ANY_TEXT)
def test_parking_keeps_every_character_in_its_place(text: str) -> None:
    assert len(parked(text)) == len(text)


@given(st.text(st.characters(exclude_categories=["Co"]), max_size=60))
def test_what_is_parked_shows_nothing_a_terminal_obeys(text: str) -> None:
    assert ascii(visible(parked(text))) == ascii(parked(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [(" tea \n\t rain\n", "tea rain"), ("\x1b[2J", f"{MARK}[2J"), ("", ""), ("a\r\nb\x85c", f"a b{MARK}c")],
)
def test_one_line_is_safe_and_folded(text: str, line: str) -> None:
    assert one_line(text) == line


@given(ANY_TEXT)
def test_one_line_is_always_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
