"""What looks wrong in the data, and is a fault unless a reason is given for it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from curation.data import Data
from curation.fault import Fault


class Doubt(NamedTuple):
    """A fault, unless there is a reason for it."""

    key: str
    """What the reason is filed under."""
    fault: Fault
    """What is wrong without one."""


def without_reason(data: Data, section: str, doubts: Iterable[Doubt]) -> Iterator[Fault]:
    """Yield the faults of those doubts for which a section of the reasons says nothing."""
    given = data.reasons.table.get(section, {})
    for key, fault in doubts:
        if key not in given:
            place = f'in {data.reasons.file}, [{section}], as "{key}"'
            yield fault._replace(what=f"{fault.what}; correct it, or give the reason {place}")
