"""`calm plan`: the urge plan, and the person's safety plan."""

from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli.later import with_later
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _

LATER = {
    "edit": "calmcli.cli.plan_edit",
    "versions": "calmcli.cli.plan_versions",
    "restore": "calmcli.cli.plan_restore",
    "check": "calmcli.cli.plan_check",
    "review": "calmcli.cli.plan_review",
    "export": "calmcli.cli.plan_export",
    "import": "calmcli.cli.plan_import",
}
"""The commands that are imported only when they are named."""

app = typer.Typer(cls=with_later(LATER), add_completion=False, rich_markup_mode=None)


@app.callback(invoke_without_command=True, help=_("Ride out an urge in eight steps, with your own plan."))
def plan(context: typer.Context, country: Country = "", plain: Plain = False) -> Outcome:
    """Open the urge plan when no command is named."""
    if context.invoked_subcommand:
        return Outcome()
    sitting = sit_down(country)
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, "plan")
    from calmcli.cli.flows import ride  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, ride(sitting))


@app.command(help=_("Print your safety plan."))
def show(
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="FILE", help=_("Another plan, to look at."), show_default=False),
    ] = None,
) -> Outcome:
    """Print the person's safety plan, or one that somebody shared with them."""
    if file:
        from calmcli.cli.plan_shared import shared  # noqa: PLC0415 - one's own plan does without

        return shared(file)
    from calmcli.plain.safety_plan import plan_lines  # noqa: PLC0415 - the urge plan does without
    from calmcli.store import content  # noqa: PLC0415

    sitting = sit_down()
    lines = plan_lines(sitting.safety_plan, content.screen_words("safety_plan"))
    return Outcome("\n".join(lines), problems=sitting.problems)
