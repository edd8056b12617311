"""A code that a phone can scan, drawn in half blocks: two modules a row."""

from collections.abc import Sequence
from itertools import zip_longest

import segno

_BORDER = 2
"""Light modules around the code; the standard asks for 4, phones read it with 2, and a screen is small."""

_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
"""What shows two modules, the upper and the lower, by whether each is light."""


def code_rows(address: str) -> Sequence[str]:
    """Return the rows of a code for an address, none where it is too long for one.

    The light modules are blocks, so that the code is light on dark.
    """
    try:
        code = segno.make(address, error="l", micro=False)
    except segno.DataOverflowError:
        return ()
    light = [[not module for module in row] for row in code.matrix_iter(border=_BORDER)]
    dark = [False] * len(light[0])
    pairs = zip_longest(light[::2], light[1::2], fillvalue=dark)
    return ["".join(_BLOCKS[pair] for pair in zip(upper, lower, strict=True)) for upper, lower in pairs]
