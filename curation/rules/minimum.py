"""Whether what is shown when the helplines cannot be read says the same as they do."""

from collections.abc import Iterator
from itertools import zip_longest

from curation.data import Data
from curation.fault import Fault
from curation.minimum import minimum


def the_minimum_is_up_to_date(data: Data) -> Iterator[Fault]:
    """Find the first line of the minimum that the helplines would not make."""
    made = minimum(data)
    rows = enumerate(zip_longest(data.minimum.text.split("\n"), made.split("\n")), 1)
    for line, (row, wanted) in rows:
        if row != wanted:
            what = f"is not what {data.helplines.file} makes; run python -m curation --write"
            yield Fault(data.minimum.file, line, "", what)
            return
