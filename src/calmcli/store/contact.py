"""What happens when a person gets in touch, as calm ships it."""

from collections.abc import Mapping, Sequence

from calmcli.core.contact import NOTHING_KNOWN, Contact, Kind
from calmcli.core.helpline_choice import Way
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import shipped

_WAYS, _LINES = "content/en/contact.toml", "content/en/contact_lines.toml"


def contact(*, has_lines: bool) -> tuple[Contact, Sequence[Problem]]:
    """Return what happens when a person gets in touch, nothing where it cannot be read, and what is wrong."""
    try:
        return Contact(_by_way(), _by_line() if has_lines else {}), []
    except shipped.DataError as error:
        outcome = _("calm shows the numbers without it.")
        return NOTHING_KNOWN, [Problem(str(error.path), error.reason, outcome, error.line)]


def _by_way() -> Mapping[Way, Kind]:
    table = shipped.table(_WAYS)
    try:
        return {way: Kind(table[way]["title"], tuple(table[way]["says"])) for way in Way}
    except (LookupError, TypeError) as error:
        raise shipped.DataError(shipped.data_directory() / _WAYS, error) from error


def _by_line() -> Mapping[str, Sequence[str]]:
    lines = shipped.table(_LINES)
    try:
        return {name: tuple(entry["says"]) for name, entry in lines.items() if isinstance(entry, dict)}
    except (LookupError, TypeError) as error:
        raise shipped.DataError(shipped.data_directory() / _LINES, error) from error
