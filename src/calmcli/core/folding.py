"""Words as a search compares them: in small letters, without accents, whatever the script.

A token is a run of letters and digits. Scripts that put no spaces between words (Chinese, Japanese, Thai and
others) give a token for each character, and so do symbols such as emoji: several in a row are then found
wherever they stand. Whoever looks for words folds them in the same way.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

VERSION = f"1 of {unicodedata.unidata_version}"
"""Changes whenever the same text may give other tokens."""

BETWEEN = "\ue000"
"""A token that no text gives: it stands between texts, so that no phrase runs from one into the next."""

# Marks that people leave out when they write in a hurry: accents, and the points of Hebrew and Arabic.
# Those of other scripts are vowels, and make another word.
_LEFT_OUT = (
    (0x00AD, 0x00AD),  # where a word may be broken
    (0x0300, 0x036F),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x0640, 0x0640),  # the stroke that only makes an Arabic word longer
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
)
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Hangul
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3035),
    (0x303B, 0x31FF),
    (0x3400, 0xA4CF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xF900, 0xFAFF),
    (0x1B000, 0x1B2FF),
    (0x20000, 0x3FFFF),
)
# Letters that Unicode does not take apart, and that a keyboard without them replaces.
_PLAIN_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ħ": "h",
        "ŧ": "t",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "æ": "ae",
        "œ": "oe",
    }
)
# Characters that become one with that before them.
_HANGUL = (0xAC00, 0xD7A3)
_HANGUL_PARTS = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xFFA0, 0xFFDC))
_VOICED = (0xFF9E, 0xFF9F)
_PLAIN_TOKEN = re.compile("[a-z0-9]+")
_OF_WORDS, _SYMBOL = "LNM", "So"


class Token(NamedTuple):
    """A token, and where it stands in the text it was found in."""

    word: str
    """The token."""
    start: int
    """Where it begins."""
    end: int
    """Where it has ended."""


class _Classes(dict[int, str | None]):
    """What becomes of each character, worked out when it first comes up."""

    def __missing__(self, code: int) -> str | None:
        self[code] = found = _become(code)
        return found


class _WithoutMarks(dict[int, int | None]):
    """Each character as it is, but the marks that are left out."""

    def __missing__(self, code: int) -> int | None:
        self[code] = found = None if _is_among(code, _LEFT_OUT) else code
        return found


_classes, _without_marks = _Classes(), _WithoutMarks()


def tokens(text: str) -> list[str]:
    """Return the tokens of a text, in order."""
    if text.isascii():
        return text.lower().translate(_classes).split()
    return _plain(text).translate(_classes).split()


def folded(text: str) -> str:
    """Return a text as it is compared whole: its tokens, or itself in small letters where it has none."""
    return " ".join(tokens(text)) or text.strip().casefold()


def _plain(text: str) -> str:
    """Return a text in small letters, without what is left out, each character in its one form."""
    bare = unicodedata.normalize("NFKD", text).translate(_without_marks)
    return unicodedata.normalize("NFC", bare.casefold().translate(_PLAIN_LETTERS))


def _become(code: int) -> str | None:
    """Return what becomes of a character: itself, itself set apart, a space, or nothing."""
    category = unicodedata.category(chr(code))
    if category == _SYMBOL:
        return f" {chr(code)} "
    if category[0] not in _OF_WORDS:
        return None if _is_among(code, _LEFT_OUT) else " "
    return f" {chr(code)} " if _is_among(code, _UNSPACED) else chr(code)


def _is_among(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def placed_tokens(text: str) -> Iterator[Token]:
    """Return the tokens of a text with where they stand in it; where all letters are plain, quickly."""
    if text.isascii():
        yield from (Token(found[0], *found.span()) for found in _PLAIN_TOKEN.finditer(text.lower()))
        return
    word, start, end = "", 0, 0
    for first, after in _clusters(text):
        for character in _plain(text[first:after]).translate(_classes):
            if character != " ":
                start, end = (start if word else first), after
                word += character
            elif word:
                yield Token(word, start, end)
                word = ""
    if word:
        yield Token(word, start, end)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Return where each character begins and has ended, together with what is written onto it."""
    start, before = 0, ""
    for at, character in enumerate(text):
        if at and not _is_written_onto(before, character):
            yield start, at
            start = at
        if not _is_among(ord(character), _LEFT_OUT):
            before = character
    if text:
        yield start, len(text)


def _is_written_onto(before: str, character: str) -> bool:
    code = ord(character)
    if unicodedata.category(character)[0] == "M" or _is_among(code, _LEFT_OUT) or code in _VOICED:
        return True
    return (
        _is_among(code, _HANGUL_PARTS) and bool(before) and _is_among(ord(before), (*_HANGUL_PARTS, _HANGUL))
    )
