"""Options that several commands share."""

from typing import Annotated, Literal

import typer
from typer._click.core import ParameterSource

from calmcli.cli import candidates, surroundings
from calmcli.core.language import _
from calmcli.core.settings import THEMES

Plain = Annotated[
    bool,
    typer.Option(
        "--plain",
        help=_("Words only, a line at a time: for screen readers and braille."),
        callback=surroundings.asks_for_lines,
    ),
]
"""Whether a flow runs as lines: also where a command before it was asked to."""

NoTimer = Annotated[bool, typer.Option("--no-timer", help=_("Nothing goes on by itself: Enter moves on."))]
"""Whether a person moves on by hand, and no clock does."""

AsJson = Annotated[bool, typer.Option("--json", help=_("For other programs."))]
"""Whether what is printed is for other programs."""


def date_given(context: typer.Context, parameter: typer.CallbackParam, words: str) -> str:
    """Return a date as it was typed; one that was given and is empty is refused: it would filter nothing."""
    is_typed = context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE
    if is_typed and not words.strip():
        raise typer.BadParameter(_('there is no date in it; 2026-11-22, yesterday or "3 days ago" is one'))
    return words


Since = Annotated[
    str,
    typer.Option(
        "--since",
        metavar="DATE",
        callback=date_given,
        help=_('From this day on: 2026-11-22, yesterday, "3 days ago".'),
        show_default=False,
    ),
]
"""The first day of entries, as people say it; empty for any."""

Until = Annotated[
    str,
    typer.Option(
        "--until",
        metavar="DATE",
        callback=date_given,
        help=_('Up to the end of this day: 2026-11, "last monday".'),
        show_default=False,
    ),
]
"""The last day of entries, as people say it; empty for any."""

Country = Annotated[
    str,
    typer.Option(
        "--country",
        metavar="COUNTRY",
        help=_("A country: a code such as GB, or a name."),
        show_default=False,
        autocompletion=candidates.countries,
    ),
]
"""The country whose numbers to show; empty to find it."""


def _checked_theme(name: str) -> str:
    if name and name not in THEMES:
        raise typer.BadParameter(_("one of {themes} was expected").format(themes=", ".join(THEMES)))
    return name


Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help=_("Whether screens and codes have colours."), show_default=False),
]
"""Whether there are colours: as the terminal and NO_COLOR say, or in any case, or never."""

Theme = Annotated[
    str,
    typer.Option(
        "--theme",
        metavar="THEME",
        help=_("The colours of the screens: {themes}.").format(themes=", ".join(THEMES)),
        callback=_checked_theme,
        show_default=False,
    ),
]
"""The colours of the screens, by their name; empty for those of the settings."""
