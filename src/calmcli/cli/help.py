"""`calm help`: emergency numbers and helplines."""

from collections.abc import Sequence
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.helpline_words import unknown_words
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.plain.helplines import help_lines
from calmcli.store.helplines import answer, with_sources

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Show emergency numbers and helplines for a country."))
def help_(
    country: Country = "",
    as_json: Annotated[bool, typer.Option("--json", help=_("For other programs."))] = False,
    plain: Plain = False,  # noqa: ARG001 - the words are plain already
) -> Outcome:
    """Print the numbers of a country, or of the one this machine is in."""
    return numbers(country, as_json=as_json)


def numbers(country: str, *, as_json: bool = False) -> Outcome:
    """Return the numbers for a country, empty to find it; whatever is wrong, numbers are among the words."""
    setting, problems = ("", []) if country else _setting()
    found = answer(country, setting, surroundings.environment())
    code = Exit.NOT_UNDERSTOOD if found.unknown is not None else Exit.DONE
    text = _json(found) if as_json else "\n".join(help_lines(found, surroundings.now()))
    message = "\n".join(unknown_words(found)) if as_json and found.unknown is not None else ""
    return Outcome(text, message, problems=[*problems, *found.problems], exit_code=code)


def _setting() -> tuple[str, Sequence[Problem]]:
    settings, problems = surroundings.store().settings()
    return settings.country, problems


def _json(found: Answer) -> str:
    import json  # noqa: PLC0415 - only --json needs these

    from calmcli.core.documents import help_document  # noqa: PLC0415

    country, anywhere = with_sources(found.country), with_sources(found.anywhere())
    return json.dumps(help_document(country, anywhere, surroundings.now()), indent=2)
