"""`calm countries`: the countries calm has numbers for."""

import typer

from calmcli.cli.options import AsJson
from calmcli.cli.outcome import Outcome
from calmcli.core.language import _
from calmcli.store.helplines import every_country

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("List the countries calm has numbers for."))
def countries(
    as_json: AsJson = False,
) -> Outcome:
    """Print each country's code, its name and how many helplines it has."""
    found, problems = every_country()
    if as_json:
        import json  # noqa: PLC0415 - only --json needs these

        from calmcli.core.documents import countries_document  # noqa: PLC0415

        return Outcome(json.dumps(countries_document(found), indent=2), problems=problems)
    rows = [f"{country.code}  {country.name}: {_count(len(country.lines))}" for country in found]
    return Outcome("\n".join(rows), problems=problems)


def _count(lines: int) -> str:
    if lines == 0:
        return _("an emergency number")
    return _("1 line") if lines == 1 else _("{count} lines").format(count=lines)
