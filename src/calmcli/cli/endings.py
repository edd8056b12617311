"""What the end of a file's name says about the form that is wanted in it."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import typer

from calmcli.core.language import _

_Form = TypeVar("_Form")


def form_by_ending(path: Path, forms: Mapping[str, _Form], otherwise: _Form) -> _Form:
    """Return the form that a name ends in, or the other one where it has no ending.

    An ending that calm does not make is refused: plain text would stand under the name of something else.
    """
    ending = path.suffix.lower()
    if ending and ending not in forms:
        reason = _(
            "calm makes no file that ends in {ending}. It makes {endings}; or say which with --format."
        )
        endings = ", ".join(filter(None, forms))
        raise typer.BadParameter(reason.format(ending=ending[:100], endings=endings))
    return forms.get(ending, otherwise)
