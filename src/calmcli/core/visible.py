"""Words from files and keyboards, made safe to show: a terminal obeys control characters."""

import re
from functools import cache

# Code points a terminal may obey. Joiners, direction marks and combining marks are ordinary writing.
_UNSAFE_RANGES = (
    (0x00, 0x08),  # C0 controls, but for tab and newline
    (0x0B, 0x1F),
    (0x7F, 0x9F),  # DEL and the C1 controls
    (0x2028, 0x202E),  # line and paragraph separators, BiDi embeddings and overrides
    (0x2066, 0x2069),  # BiDi isolates
    (0xD800, 0xDFFF),  # bytes that were not UTF-8, and lone surrogates
)
# Where an unsafe character waits while its text is edited: one ordinary cell each.
_PARKING = 0xF0000


def visible(text: str) -> str:
    """Return the text with each character that a terminal would obey shown as a replacement mark."""
    if text.replace("\n", "").isprintable():
        return text
    return _unsafe().sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """Return the text safe to show and on a single line, its white space folded."""
    return " ".join(visible(text).split())


@cache
def _unsafe() -> re.Pattern[str]:
    """Return what to replace; most texts are printable and do without."""
    return re.compile("[" + "".join(f"\\u{low:04x}-\\u{high:04x}" for low, high in _UNSAFE_RANGES) + "]")


@cache
def _exchange() -> dict[int, int]:
    unsafe = [code for low, high in _UNSAFE_RANGES for code in range(low, high + 1)]
    return {code: code + _PARKING for code in unsafe} | {code + _PARKING: code for code in unsafe}


def parked(text: str) -> str:
    """Return the text with its unsafe characters in a private area, and those of that area back in place.

    Applied twice it gives the text itself, so an editor can hold any text and lose nothing of it.
    """
    return text.translate(_exchange())
