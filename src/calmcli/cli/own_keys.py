"""Keys of a person's own, from their settings: what holds of them, and what could not be."""

# ruff: noqa: PLC0415 - few have keys of their own, and only who has loads every screen to read them

from collections.abc import Iterator, Mapping

from calmcli.core.finding import Finding, finding_of
from calmcli.core.language import _
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store


def with_own_keys(sitting: Sitting) -> tuple[Mapping[str, str], Sitting]:
    """Return the keys of the person's own, and the sitting with what of them could not be."""
    from calmcli.keymap import own_keymap
    from calmcli.store.documents import doubtful

    found = own_keymap(sitting.settings.keys)
    outcome = _("The keys stay as they were.")
    doubts = doubtful(sitting.store.places.config, tuple(found.doubts))
    faults = [*sitting.faults, *(doubt._replace(outcome=outcome) for doubt in doubts)]
    return {name: ",".join(keys) for name, keys in found.keys.items()}, sitting._replace(faults=faults)


def key_findings(store: Store) -> Iterator[Finding]:
    """Return what is wrong with the keys of the person's own, without a word that only they know."""
    keys = store.settings()[0].keys
    if not keys:
        return
    from calmcli.keymap import own_keymap, places
    from calmcli.store.documents import doubtful

    known = {binding.id for place in places() for binding in place.bindings}
    doubts = own_keymap(keys).doubts
    for doubt, problem in zip(doubts, doubtful(store.places.config, tuple(doubts)), strict=True):
        yield finding_of(problem if doubt.key in known else problem._replace(reason=doubt.reason))
