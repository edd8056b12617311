"""Every rule, in the order in which they can be asked."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from curation.data import Data
from curation.fault import Fault
from curation.rules import files, keys

Rule: TypeAlias = Callable[[Data], Iterator[Fault]]
"""Looks at the data and yields what is wrong with it."""

STAGES: tuple[tuple[Rule, ...], ...] = (
    (files.files_can_be_read, files.lines_end_plainly),
    (
        files.the_schema_stands_first,
        files.blocks_stand_once_in_order,
        files.blocks_parse_alone,
        files.sources_can_be_left_out,
    ),
    (
        keys.countries_have_their_keys,
        keys.emergency_numbers_have_their_keys,
        keys.lines_have_their_keys,
        keys.retired_numbers_have_their_keys,
        keys.reasons_are_words,
    ),
)
"""The rules; those of one stage rely on those of the stages before it."""


def faults_in(data: Data) -> list[Fault]:
    """Return every fault of the first stage that finds one, in the order of files and lines."""
    found = (sorted({fault for rule in stage for fault in rule(data)}) for stage in STAGES)
    return next((faults for faults in found if faults), [])
