"""Whether everything has a name of its own, and the best comes first."""

import re
from collections.abc import Iterator
from itertools import pairwise

from calmcli.core.helplines import EVERYONE, GENERAL_TOPICS
from curation.data import Data
from curation.documents import Table
from curation.fault import Fault
from curation.vocabulary import WAYS

_PLACES = (
    "lines for everyone about suicide or self-harm, always open",
    "lines for everyone in distress, always open",
    "lines for everyone in one region or at some hours",
    "lines for one group",
    "lines for everyone with another purpose",
    "lines for one group with another purpose",
)
"""What the lines of a country are, in the order in which they stand."""


def ids_belong_to_their_country(data: Data) -> Iterator[Fault]:
    """Find an id that does not begin with its country, or is not written in small letters and hyphens."""
    for entry in data.lines:
        start = entry.code.lower()
        if not re.fullmatch(rf"{start}(-[a-z0-9]+)+", entry.table["id"]):
            what = f"write the id as {start}- and a name of small letters, digits and hyphens"
            yield entry.fault(what, "id")


def ids_are_unique(data: Data) -> Iterator[Fault]:
    """Find an id that names a second line."""
    seen: dict[str, int] = {}
    for entry in data.lines:
        first = seen.setdefault(entry.table["id"], entry.places[""])
        if first != entry.places[""]:
            yield entry.fault(f"the line at {first} has this id; an id names one line for ever", "id")


def emergency_numbers_stand_once(data: Data) -> Iterator[Fault]:
    """Find an emergency number that stands twice in its country."""
    for country in data.everywhere:
        seen = set[str]()
        for entry in country.emergency:
            if (number := entry.table["number"]) in seen:
                yield entry.fault("stands twice; put what it reaches into one list", "number")
            seen.add(number)


def general_numbers_come_first(data: Data) -> Iterator[Fault]:
    """Find an emergency number for everything that stands after one for a single service."""
    for country in data.everywhere:
        for before, entry in pairwise(country.emergency):
            if "all" in entry.table["for"] and "all" not in before.table["for"]:
                yield entry.fault(f"reaches all services, so it stands before {before.table['number']}")


def lines_stand_best_first(data: Data) -> Iterator[Fault]:
    """Find a line that stands after one that an adult at night needs less."""
    for country in data.countries:
        for before, entry in pairwise(country.lines):
            here, above = place(entry.table), place(before.table)
            if here < above:
                what = f"stands after {before.table['id']}, but {_PLACES[here]} come before {_PLACES[above]}"
                yield entry.fault(what)


def place(line: Table) -> int:
    """Return how early a line belongs in its block, 0 first."""
    is_for_everyone = EVERYONE in line["audience"]
    if GENERAL_TOPICS.isdisjoint(line["topics"]):
        return 4 if is_for_everyone else 5
    if not is_for_everyone:
        return 3
    if "region" in line or line["hours"] != "24/7":
        return 2
    return 1 if {"suicide", "self-harm"}.isdisjoint(line["topics"]) else 0


def countries_have_someone_to_call(data: Data) -> Iterator[Fault]:
    """Find a country with neither an emergency number nor a line."""
    for country in data.countries:
        if not country.emergency and not country.lines:
            yield country.own.fault("has nobody to call; add a number or take the block out", "emergency")


def lines_can_be_reached(data: Data) -> Iterator[Fault]:
    """Find a line that says no way to reach it."""
    for entry in data.lines:
        if entry.table.keys().isdisjoint(WAYS):
            yield entry.fault(f"cannot be reached; add one of {', '.join(WAYS)}")
