"""`calm plan versions`: the plan as it was before."""

import json

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson
from calmcli.cli.outcome import Outcome
from calmcli.core.documents import versions_document
from calmcli.core.language import _
from calmcli.core.plan_version import PlanVersion, version_row
from calmcli.store.plan_versions import closed, plan_versions

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("List what your plan was before, newest first, by counts and never by words."))
def versions(
    as_json: AsJson = False,
) -> Outcome:
    """List the other texts of the plan, newest first."""
    places = surroundings.places()
    found, problems = plan_versions(places), closed(places)
    if as_json:
        return Outcome(json.dumps(versions_document(found), indent=2), problems=problems)
    rows = [version_row(_here(version)) for version in found]
    none = "" if rows else _("There are no earlier versions of your plan yet.")
    return Outcome("\n".join(rows), none, problems)


def _here(version: PlanVersion) -> PlanVersion:
    return version._replace(moment=surroundings.local(version.moment)) if version.moment else version
