"""The breathing a person asked for, by options, settings and defaults."""

import typer

from calmcli.core.breath import (
    LONGEST_PHASE,
    LONGEST_SESSION,
    Pace,
    PaceError,
    Session,
    pace_from_seconds,
    session_seconds,
)
from calmcli.core.language import _
from calmcli.core.settings import Settings
from calmcli.store import content


def session_of(
    settings: Settings, pace: str = "", seconds: str = "", minutes: float | None = None
) -> Session:
    """Return the breathing asked for; settings and defaults fill what was not.

    Raises `typer.BadParameter` for a pace or a length that nobody could breathe to.
    """
    asked = _pace_from(seconds) if seconds else _pace_called(pace)
    chosen = asked or _set_pace(settings)
    try:
        return Session(chosen, session_seconds(settings.minutes if minutes is None else minutes))
    except PaceError:
        reason = _("Give minutes above 0 and up to {limit}.").format(limit=f"{LONGEST_SESSION:g}")
        raise typer.BadParameter(reason) from None


def _pace_from(seconds: str) -> Pace:
    try:
        return pace_from_seconds(seconds)
    except PaceError:
        reason = _("{seconds} is no pace. In and out may be 5-5; with pauses, 4-0-6-0; up to {limit} each.")
        raise typer.BadParameter(reason.format(seconds=seconds, limit=f"{LONGEST_PHASE:g}")) from None


def _pace_called(name: str) -> Pace | None:
    if not name:
        return None
    paces = content.paces()
    found = next((pace for pace in paces if name.casefold() in (pace.id, pace.name.casefold())), None)
    if found is None:
        reason = _("No pace is called {name}. There are: {names}.")
        raise typer.BadParameter(reason.format(name=name, names=", ".join(pace.id for pace in paces)))
    return found


def _set_pace(settings: Settings) -> Pace:
    """Return the pace of the settings; one that no longer exists gives way to the default."""
    paces = content.paces()
    return next((pace for pace in paces if pace.id == settings.pace), paces[0])
