"""`calm help`: emergency numbers and helplines."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

import typer

from calmcli.cli import candidates, surroundings
from calmcli.cli.numbers import WORDS, Form, shown
from calmcli.cli.options import AsJson, Country, Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.helpline_choice import EVERYTHING, Audience, Wanted, Way
from calmcli.core.helpline_words import lifeline_in_brief
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store.helplines import answer
from calmcli.store.own_helplines import own_helplines

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_ADD = "add"

_ME = "me"
"""`calm help me` asks for help; Montenegro has this code too, and is found by its name or `--country`."""


_Where = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[COUNTRY]",
        help=_("A country; or the word add, to add a line of your own."),
        autocompletion=candidates.countries,
    ),
]
_Audiences = Annotated[
    list[Audience] | None, typer.Option("--for", help=_("First the lines for these people."))
]
_Ways = Annotated[list[Way] | None, typer.Option("--by", help=_("Only lines that are reached this way."))]
_Open = Annotated[bool, typer.Option("--open", help=_("Only lines that are open now."))]
_All = Annotated[bool, typer.Option("--all", help=_("Every country."))]
_Code = Annotated[bool, typer.Option("--qr", help=_("A code that a phone can scan to call or text."))]
_Sources = Annotated[bool, typer.Option("--sources", help=_("Where each number comes from."))]
_Details = Annotated[
    bool, typer.Option("--details", help=_("What happens when you get in touch with each line."))
]
_Pager = Annotated[bool, typer.Option("--pager", help=_("Show it a page at a time."))]


@app.command(help=_("Show emergency numbers and helplines for a country."))
def help_(  # noqa: PLR0913 - each option is one, as Typer has it
    *,
    where: _Where = None,
    country: Country = "",
    audiences: _Audiences = None,
    ways: _Ways = None,
    is_open: _Open = False,
    everywhere: _All = False,
    code: _Code = False,
    sources: _Sources = False,
    details: _Details = False,
    pager: _Pager = False,
    as_json: AsJson = False,
    plain: Plain = False,
) -> Outcome:
    """Print the numbers of a country, or of the one this machine is in."""
    words = where or []
    if words[:1] == [_ADD]:
        return _add(words[1:])
    named = country or _country_in(words)
    wanted = Wanted(tuple(audiences or ()), tuple(ways or ()), is_open)
    form = Form(
        is_json=as_json,
        has_sources=sources,
        has_code=code,
        has_details=details,
        is_paged=pager,
        is_plain=plain,
    )
    if everywhere:
        from calmcli.cli.world import world  # noqa: PLC0415 - only --all needs it

        return world(wanted, form)
    return numbers(named, wanted, form)


def _country_in(words: Sequence[str]) -> str:
    """Return the country that words without an option name, empty for somebody who asks for help."""
    named = " ".join(words)
    return "" if named.casefold() == _ME else named


def _add(words: Sequence[str]) -> Outcome:
    """Ask for a line; words given as arguments would stand in the shell's history for anybody to read."""
    if words:
        message = _("Your own lines are asked for, so that they stand in no history: calm help add")
        return Outcome(message=message, exit_code=Exit.NOT_UNDERSTOOD)
    from calmcli.cli.own_helpline import add  # noqa: PLC0415 - only adding needs it

    return add()


def numbers(country: str, wanted: Wanted = EVERYTHING, form: Form = WORDS) -> Outcome:
    """Return the numbers for a country, empty to find it; whatever is wrong, numbers are among the words."""
    found, problems = find(country)
    code = Exit.NOT_UNDERSTOOD if found.unknown is not None else Exit.DONE
    outcome = shown(_of_words(found, form), wanted, form)
    all_problems = [*problems, *found.problems, *outcome.problems]
    return outcome._replace(problems=all_problems, exit_code=code)


def in_brief() -> str:
    """Return who can be called now from here, and the emergency number, in one row."""
    found, _problems = find("")
    return lifeline_in_brief(found, surroundings.now())


def _of_words(found: Answer, form: Form) -> Answer:
    """Return the numbers to put into words: where what was asked for is like no country, those of here."""
    if found.unknown is None or found.near or form.is_json or form.has_code:
        return found
    here, _problems = find("")
    return here._replace(unknown=found.unknown) if here.country.code else found


def country_among(arguments: Sequence[str]) -> str:
    """Return the country that stands among arguments which were not understood, empty where none does."""
    for before, word in pairwise(["", *arguments]):
        name, _equals, value = word.partition("=")
        if before == "--country" or (name == "--country" and value):
            return value or word
    options = {"--for", "--by", "--country"}
    words = [word for before, word in pairwise(["", *arguments]) if before not in options and word[:1] != "-"]
    return _country_in([word for word in words if word not in ("help", _ADD)])


def find(country: str) -> tuple[Answer, Sequence[Problem]]:
    """Return the numbers for a country, empty to find it, and what is wrong with the person's own files."""
    own, problems = own_helplines(surroundings.places())
    setting, more = ("", []) if country else _setting()
    return answer(country, setting, surroundings.environment(), own.lines), [*problems, *more]


def _setting() -> tuple[str, Sequence[Problem]]:
    settings, problems = surroundings.store().settings()
    return settings.country, problems
