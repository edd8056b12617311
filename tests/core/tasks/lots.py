"""Chance for tests: any, and the same again."""

import random

from hypothesis import strategies as st

from calmcli.core.tasks.chance import Chance


def lots(seed: int) -> Chance:
    """Return chance that a seed decides."""
    return random.Random(seed).randrange


LOTS: st.SearchStrategy[Chance] = st.integers(0, 2**32).map(lots)
"""Any chance."""
