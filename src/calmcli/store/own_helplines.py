"""The person's own helplines: read forgivingly, and added to without changing what stands there."""

from collections.abc import Mapping, Sequence

from calmcli.core.own_helplines import LINES, OwnHelplines, own_helplines_from
from calmcli.core.problem import Problem
from calmcli.store.documents import doubtful, load, newer
from calmcli.store.places import Places


def own_helplines(places: Places) -> tuple[OwnHelplines, Sequence[Problem]]:
    """Return the person's own lines, none where there is no file, and what is wrong with it."""
    table, problems = load(places.helplines, places.set_aside)
    found = own_helplines_from(table)
    problems += newer(places.helplines, table)
    return found, [*problems, *doubtful(places.helplines, found.doubts)]


def add_helpline(places: Places, entry: Mapping[str, str]) -> None:
    """Add a line at the end of the person's file, every byte before it as it was; raises `NotAddedError`."""
    from calmcli.store.appending import add_table  # noqa: PLC0415 - only adding needs it

    add_table(places, places.helplines, LINES, entry)


def as_toml(entry: Mapping[str, str]) -> str:
    """Return a line as it stands in the file."""
    from calmcli.store.appending import as_toml as table_as_toml  # noqa: PLC0415 - only adding needs it

    return table_as_toml(LINES, entry)
