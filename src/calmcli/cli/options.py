"""Options that several commands share."""

from typing import Annotated

import typer

from calmcli.cli import candidates
from calmcli.core.language import _

Plain = Annotated[
    bool, typer.Option("--plain", help=_("Words only, a line at a time: for screen readers and braille."))
]
"""Whether a flow runs as lines."""

Country = Annotated[
    str,
    typer.Option(
        "--country",
        help=_("A country: a code such as GB, or a name."),
        show_default=False,
        autocompletion=candidates.countries,
    ),
]
"""The country whose numbers to show; empty to find it."""
