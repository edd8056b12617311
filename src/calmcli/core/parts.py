"""A long text in parts: a terminal takes seconds to lay out millions of characters."""

MOST_CHARACTERS = 200_000
"""How many characters a part has at most."""

MOST_LINES = 5_000
"""How many lines a part has at most."""


def part_from(text: str, start: int = 0) -> tuple[str, int]:
    """Return the part of a text that starts at a character, and where the next starts.

    It ends with a line where there is one to end with; after the last, the next starts at the text's end.
    """
    end = min(start + MOST_CHARACTERS, len(text))
    line_end = _end_of_lines(text, start, end)
    if line_end is None and end < len(text):
        line_end = text.rfind("\n", start, end) + 1 or None
    end = line_end or end
    return text[start:end], end


def _end_of_lines(text: str, start: int, end: int) -> int | None:
    """Return where the last line that a part may have ends, None if the part has fewer lines."""
    at = start
    for _line in range(MOST_LINES):
        at = text.find("\n", at, end) + 1
        if not at:
            return None
    return at
