"""A long text in parts: together they are the text, and each is short enough to lay out."""

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core import parts
from calmcli.core.parts import MOST_CHARACTERS, MOST_LINES, part_from


def all_parts(text: str) -> list[str]:
    """Return the parts of a text, each from where the one before says."""
    found, at = [], 0
    while True:
        part, at = part_from(text, at)
        found.append(part)
        if at >= len(text):
            return found


def test_a_short_text_is_one_part() -> None:
    assert all_parts("tea\nrain") == ["tea\nrain"]
    assert all_parts("") == [""]


def test_a_long_text_ends_its_parts_with_lines_where_it_can() -> None:
    lines = [f"walk {number}\n" for number in range(2 * MOST_LINES + 1)]
    found = all_parts("".join(lines))
    assert [part.count("\n") for part in found] == [MOST_LINES, MOST_LINES, 1]
    wide = all_parts(("x" * 150_000 + "\n") * 2)
    assert [len(part) for part in wide] == [150_001, 150_001]


def test_one_endless_line_is_cut_where_it_must_be() -> None:
    found = all_parts("x" * (2 * MOST_CHARACTERS + 5))
    assert [len(part) for part in found] == [MOST_CHARACTERS, MOST_CHARACTERS, 5]


@given(st.text(alphabet="ab\n", max_size=60), st.integers(1, 7), st.integers(1, 4))
def test_the_parts_are_the_text_whatever_the_limits(text: str, characters: int, lines: int) -> None:
    before = parts.MOST_CHARACTERS, parts.MOST_LINES
    parts.MOST_CHARACTERS, parts.MOST_LINES = characters, lines
    try:
        found = all_parts(text)
    finally:
        parts.MOST_CHARACTERS, parts.MOST_LINES = before
    assert "".join(found) == text
    assert all(len(part) <= characters and part.count("\n") <= lines for part in found)
