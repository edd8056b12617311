"""`calm breathe --keep` and `--find`: paces of the person's own."""

import time
from functools import partial

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.sitting import converse
from calmcli.core.breath import Pace, PaceError
from calmcli.core.language import _
from calmcli.core.paces import RATES, name_for, pace_of_rate
from calmcli.plain.breathing import Timing
from calmcli.plain.conversation import Conversation, Left
from calmcli.plain.paces import find_pace
from calmcli.store.appending import NotAddedError
from calmcli.store.paces import add_pace, as_toml, finder_words
from calmcli.store.sitting import Sitting

_MINUTES = 2.0
"""How long each pace is tried where nothing else is asked for."""


def keep(sitting: Sitting, pace: Pace, seconds: str) -> Outcome:
    """Ask for a name, so that it stands in no history, and keep the pace that seconds tell under it."""
    if not seconds:
        return Outcome(message=_("Give its seconds too: --seconds 4-6"), exit_code=Exit.NOT_UNDERSTOOD)
    try:
        name = converse(sitting, _name)
    except Left:
        name = None
    return _kept(sitting, pace, name) if name else Outcome(_("Nothing was kept."))


def _name(conversation: Conversation) -> str | None:
    return conversation.ask(_("What is this pace called? Enter keeps nothing."))


def find(sitting: Sitting, minutes: float | None) -> Outcome:
    """Let the person find the pace that suits them, and keep it."""
    paces = [pace_of_rate(rate) for rate in RATES]
    timing = Timing(sitting.clock.monotonic, time.sleep, surroundings.listener())
    seconds = 60 * (_MINUTES if minutes is None else minutes)
    flow = partial(find_pace, paces=paces, seconds=seconds, words=finder_words(), timing=timing)
    try:
        found = converse(sitting, flow)
    except Left:
        found = None
    return _kept(sitting, found, name_for(found)) if found else Outcome(_("Nothing was kept."))


def _kept(sitting: Sitting, pace: Pace, name: str) -> Outcome:
    """Keep a pace; where that cannot be, give it back as it would stand in the file."""
    try:
        kept = add_pace(sitting.store.places, pace, name)
    except PaceError as error:
        return Outcome(
            message=_("It is not kept: {reason}.").format(reason=error), exit_code=Exit.NOT_UNDERSTOOD
        )
    except NotAddedError as error:
        given_back = _("It is not kept: {reason}. Here it is, to add by hand:").format(reason=error)
        return Outcome(as_toml(pace, name), given_back, exit_code=Exit.NOT_SAVED)
    words = _("Kept: {name}. It stands in {path}. To breathe at it: calm breathe --pace and its name")
    return Outcome(words.format(name=kept.name, path=sitting.store.places.paces))
