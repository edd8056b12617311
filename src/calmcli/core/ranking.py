"""How much an entry is about the words somebody looks for: the measure BM25, as SQLite works it out.

A word counts for more the oftener it stands in an entry, the shorter that is, and the fewer others have it.
"""

from collections.abc import Sequence
from math import log

from calmcli.core.matching import sought
from calmcli.core.query import Words

_SATURATION, _LENGTH_COUNTS = 1.2, 0.75
_LEAST = 1e-6


def scores(wanted: Sequence[Words], texts: Sequence[str]) -> list[float]:
    """Return the score of each of all texts, folded as in `Folded.words`; the highest comes first."""
    lengths = [len(text.split()) for text in texts]
    usual = sum(lengths) / len(texts) if texts else 0
    found = [0.0] * len(texts)
    for words in wanted:
        counts = [_count(text, sought(words)) for text in texts]
        having = sum(map(bool, counts))
        weight = max(log((len(texts) - having + 0.5) / (having + 0.5)), _LEAST)
        for at, count in enumerate(counts):
            if count:
                shortness = 1 - _LENGTH_COUNTS + _LENGTH_COUNTS * lengths[at] / usual
                found[at] += weight * count * (_SATURATION + 1) / (count + _SATURATION * shortness)
    return found


def _count(text: str, wanted: str) -> int:
    """Return how often words stand in a text, also where one place begins within another."""
    count, at = 0, text.find(wanted)
    while at >= 0:
        count, at = count + 1, text.find(wanted, at + 1)
    return count
