"""What could be added to a safety plan, as lines."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from calmcli.core.language import _
from calmcli.core.plan_check import Kind, Remark


def check_lines(remarks: Iterable[Remark], words: Mapping[str, Any]) -> Iterator[str]:
    """Return remarks on a plan, those of a kind under one heading, in the content's words for each area."""
    groups = [(kind, list(group)) for kind, group in groupby(remarks, lambda remark: remark.kind)]
    if not groups:
        yield _("Every area has something in it, and no date has come up.")
        return
    yield _("Here is what you could add or look at again, if you want to. All of it can stay as it is.")
    for kind, group in groups:
        yield ""
        yield _heading(kind)
        for remark in group:
            yield from (f"  {line}" for line in _lines(remark, words))


def _heading(kind: Kind) -> str:
    headings = {
        Kind.NO_PLAN: _(
            "There is nothing in your plan yet, and that is fine. On a steady day, you could start here:"
        ),
        Kind.ONLY_HIDDEN: _("All that is in your plan is hidden, so none of it is shown."),
        Kind.REVIEW_DUE: _("The day has come to look at this plan again, if you want to (calm plan review):"),
        Kind.APPOINTMENT_PAST: _("This appointment is behind you. Is there a next one?"),
        Kind.NO_CONTACT: _("No number or other way to reach them is written here:"),
        Kind.HIDDEN_AREA: _("All that is here is hidden:"),
        Kind.EMPTY_AREA: _("Nothing here so far:"),
    }
    return headings[kind]


def _lines(remark: Remark, words: Mapping[str, Any]) -> Iterator[str]:
    asked = words["areas"].get(remark.part)
    if remark.kind is Kind.NO_PLAN:
        yield words["areas"]["coping_strategies"]["prompt"]
    elif remark.words:
        yield remark.words
    elif asked:
        yield asked["name"]
        yield f"  {asked['prompt']}"
