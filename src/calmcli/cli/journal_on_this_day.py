"""`calm journal on-this-day`: what was written on this day of the year, in the years before."""

import json

import typer

from calmcli.cli import surroundings
from calmcli.cli.journal_search import finder
from calmcli.cli.options import AsJson
from calmcli.cli.outcome import Outcome
from calmcli.cli.overlooked import closed, unreadable
from calmcli.core.documents import journal_document
from calmcli.core.earlier_years import by_years, same_day
from calmcli.core.language import _
from calmcli.plain.journal import entry_row

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(name="on-this-day", help=_("What you wrote on this day of the year, in the years before."))
def on_this_day(
    as_json: AsJson = False,
) -> Outcome:
    """List the entries of this day in earlier years, the newest year first."""
    today = surroundings.now().date()
    finds = finder().search(same_day(today))
    entries, problems = (
        [each.entry for each in finds.found],
        [
            *closed(surroundings.store()),
            *unreadable(finds.unreadable),
        ],
    )
    if as_json:
        return Outcome(json.dumps(journal_document(entries), indent=2), problems=problems)
    if not entries:
        return Outcome(message=_("Nothing was written on this day in the years before."), problems=problems)
    rows = []
    for heading, group in by_years(entries, today.year):
        rows += ["", heading, *(f"  {entry_row(entry)}" for entry in group)]
    return Outcome("\n".join(rows[1:]), problems=problems)
