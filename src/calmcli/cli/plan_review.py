"""`calm plan review`: the plan looked at again, and what was written the times before."""

import json
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _
from calmcli.core.plan_review import reviews_document
from calmcli.core.problem import Problem
from calmcli.plain.plan_review import review_lines
from calmcli.store import content

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Look at your plan again: what helped, and what got in the way."))
def review(
    is_listed: Annotated[bool, typer.Option("--list", help=_("What you wrote the times before."))] = False,
    as_json: Annotated[bool, typer.Option("--json", help=_("The list, for other programs."))] = False,
    plain: Plain = False,
) -> Outcome:
    """Ask the two questions, or list what was answered before."""
    if is_listed or as_json:
        return _before(as_json=as_json)
    sitting = sit_down()
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, "plan-review")
    from calmcli.cli.plan_flows import review as ask  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, ask(sitting))


def _before(*, as_json: bool) -> Outcome:
    found = list(surroundings.store().reviews.all())
    problems: list[Problem] = [problem for each in found for problem in each.problems]
    reviews = [each.review for each in found if not each.review.is_empty]
    if as_json:
        return Outcome(json.dumps(reviews_document(reviews), indent=2), problems=problems)
    words = content.review_words()
    lines = [line for each in reviews for line in (*review_lines(each, words), "")]
    none = "" if lines else _("You have not looked at your plan in this way yet.")
    return Outcome("\n".join(lines[:-1]), none, problems)
