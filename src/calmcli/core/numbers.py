"""Telephone numbers in running text: a number is never broken across two rows."""

import re

# Stands for a space at which no row ends: inside a number, and after the key of a hint.
_TIE = "\uf8ff"
_UNBROKEN = re.compile(r"(?<=[\d)+]) (?=[\d(])|(?<=[\w?]:) (?=\w)")


def tied(text: str) -> str:
    """Return the text with the spaces at which it must not be broken made unbreakable, each one cell."""
    return _UNBROKEN.sub(_TIE, text)


def untied(text: str, space: str = " ") -> str:
    """Return a tied text with spaces again, ordinary ones or another kind."""
    return text.replace(_TIE, space)
