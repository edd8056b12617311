"""The file that somebody who has no plan yet is given to fill in."""

from collections.abc import Iterator, Mapping
from typing import Any

from calmcli.core.language import _
from calmcli.core.safety_plan import Area


def plan_template(words: Mapping[str, Any]) -> str:
    """Return an empty plan as TOML: each area with its name and its question above it as comments."""
    return "\n".join(_lines(words)) + "\n"


def _lines(words: Mapping[str, Any]) -> Iterator[str]:
    notes = (
        _("Put your words in quotes between the brackets, with a comma between two items."),
        _("Leave out what you like. A line that begins with # is a note and is not shown."),
    )
    yield from (f"# {note}" for note in notes)
    yield ""
    yield "schema = 1"
    for area in Area:
        yield ""
        yield from (f"# {words['areas'][area][key]}" for key in ("name", "prompt"))
        yield f"{area} = []"
