"""`calm plan check`: what could be added to the plan, or looked at again."""

import json

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson
from calmcli.cli.outcome import Outcome
from calmcli.core.language import _
from calmcli.core.plan_check import check_document, remarks_on
from calmcli.plain.plan_check import check_lines
from calmcli.store import content
from calmcli.store.reviewing import looked_at

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Say what is empty in your plan, or due. Nothing in it has to be filled."))
def check(as_json: AsJson = False) -> Outcome:
    """Print what could be added to the plan or looked at again."""
    store = surroundings.store()
    plan, problems = store.safety_plan()
    is_unreadable = problems and not any(plan.written.values())
    now = surroundings.now()
    remarks = [] if is_unreadable else list(remarks_on(plan, now.date(), looked_at(store, now)))
    if as_json:
        return Outcome(json.dumps(check_document(remarks), indent=2), problems=problems)
    lines = [] if is_unreadable else check_lines(remarks, content.screen_words("safety_plan"))
    return Outcome("\n".join(lines), problems=problems)
