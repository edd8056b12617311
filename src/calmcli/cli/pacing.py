"""The breathing a person asked for, by options, settings and defaults."""

from collections.abc import Sequence

import typer

from calmcli.core.breath import Pace, PaceError, Session, pace_from_seconds, session_seconds
from calmcli.core.language import _
from calmcli.core.paces import called
from calmcli.core.settings import Settings
from calmcli.store.paces import paces
from calmcli.store.places import Places


def session_of(
    settings: Settings, places: Places, pace: str = "", seconds: str = "", minutes: float | None = None
) -> Session:
    """Return the breathing asked for; settings and defaults fill what was not.

    Raises `typer.BadParameter` for a pace or a length that nobody could breathe to.
    """
    every, _problems = paces(places)
    chosen = _pace_from(seconds) if seconds else _pace_called(every, pace) or _set_pace(every, settings)
    if settings.no_holds and chosen.has_holds:
        chosen = chosen.without_holds()
    length = settings.minutes if minutes is None else minutes
    try:
        return Session(chosen, session_seconds(length))
    except PaceError as error:
        reason = _("{given} is no length of time: {reason}.").format(given=f"{length:g}", reason=error)
        raise typer.BadParameter(reason) from None


def _pace_from(seconds: str) -> Pace:
    try:
        return pace_from_seconds(seconds)
    except PaceError as error:
        reason = _("{seconds} is no pace: {reason}.").format(seconds=seconds, reason=error)
        raise typer.BadParameter(reason) from None


def _pace_called(every: Sequence[Pace], name: str) -> Pace | None:
    if not name:
        return None
    found = called(every, name)
    if found is None:
        reason = _("No pace is called {name}. There are: {names}.")
        names = ", ".join(pace.id for pace in every)
        raise typer.BadParameter(reason.format(name=name, names=names))
    return found


def _set_pace(every: Sequence[Pace], settings: Settings) -> Pace:
    """Return the pace of the settings; one that no longer exists gives way to the default."""
    return (called(every, settings.pace) if settings.pace else None) or every[0]
