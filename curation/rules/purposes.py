"""Whether a line that is not for everyone, or not for an urge, is marked so."""

from collections.abc import Iterator

from calmcli.core.helplines import EVERYONE, GENERAL_TOPICS
from curation.data import Data
from curation.documents import Table
from curation.doubt import Doubt, without_reason
from curation.fault import Fault
from curation.vocabulary import OTHER_PURPOSES, OTHERS


def other_purposes_stand_alone(data: Data) -> Iterator[Fault]:
    """Find a line for violence or another purpose that would be shown as one for an urge."""
    for entry in data.lines:
        topics = entry.table["topics"]
        if not OTHER_PURPOSES.isdisjoint(topics) and len(topics) > 1:
            what = "has a topic beside violence or other; give it that one, or nobody can tell what it is for"
            yield entry.fault(what, "topics")


def names_agree_with_marks(data: Data) -> Iterator[Fault]:
    """Find a line for everyone in an urge whose name speaks of others, where no reason is given for it."""
    return without_reason(data, "purposes", named_for_others(data))


def named_for_others(data: Data) -> Iterator[Doubt]:
    """Yield each line that is marked as for everyone in an urge, though its name speaks of others."""
    for entry in data.lines:
        if not _is_for_everyone(entry.table):
            continue
        names = f"{entry.table['name']} {entry.table.get('english', '')}"
        if word := OTHERS.search(names):
            what = f"its name says {word[1].lower()}, but it is marked as for everyone in an urge"
            yield Doubt(entry.table["id"], entry.fault(what, "audience"))


def _is_for_everyone(line: Table) -> bool:
    return EVERYONE in line["audience"] and not GENERAL_TOPICS.isdisjoint(line["topics"])
