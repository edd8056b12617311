"""`calm breathe --list`: the paces there are."""

from calmcli.cli.outcome import Outcome
from calmcli.core.pace_document import paces_document
from calmcli.plain.paces import pace_lines
from calmcli.store.paces import paces, sources
from calmcli.store.sitting import Sitting


def listing(sitting: Sitting, *, has_sources: bool, is_json: bool) -> Outcome:
    """Return the paces, without those that hold the breath where they are put away."""
    found, _problems = paces(sitting.store.places, has_holds=not sitting.settings.no_holds)
    if is_json:
        import json  # noqa: PLC0415 - only --json needs it

        return Outcome(json.dumps(paces_document(found, sources()), indent=2), problems=sitting.problems)
    text = "\n".join(pace_lines(found, sources() if has_sources else None))
    return Outcome(text, problems=sitting.problems)
