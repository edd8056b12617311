"""Whether every reason says why, and is still needed."""

from collections.abc import Callable, Iterator, Mapping

from calmcli.core.toml import line_of_key
from curation.data import Data
from curation.doubt import Doubt
from curation.fault import Fault
from curation.rules import numbers, purposes

_FEWEST_WORDS = 2

_SECTIONS: Mapping[str, Callable[[Data], Iterator[Doubt]]] = {
    "phones": numbers.undialled,
    "abroad": numbers.from_abroad,
    "emergency": numbers.unknown_emergency,
    "purposes": purposes.named_for_others,
}
"""The sections of the file of reasons, and what each one is for."""


def reasons_are_needed(data: Data) -> Iterator[Fault]:
    """Find a reason for what is right by now, or no longer stands in the data."""
    for section, given in data.reasons.table.items():
        needed = {doubt.key for doubt in _SECTIONS[section](data)} if section in _SECTIONS else set[str]()
        for key in given:
            if key not in needed:
                yield _fault(data, key, f"nothing needs this reason under [{section}]; take it out")


def reasons_say_why(data: Data) -> Iterator[Fault]:
    """Find a reason of fewer than two words."""
    for given in data.reasons.table.values():
        for key, reason in given.items():
            if len(reason.split()) < _FEWEST_WORDS:
                yield _fault(data, key, "gives no reason; say who names it, or why it stands")


def _fault(data: Data, key: str, what: str) -> Fault:
    return Fault(data.reasons.file, line_of_key(data.reasons.text, key) or 1, key, what)
