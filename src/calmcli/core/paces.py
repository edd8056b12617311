"""The paces there are: those that calm ships, and the person's own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from calmcli.core.breath import Pace, PaceError, PhaseKind, pace_from_seconds, phases_of
from calmcli.core.language import _
from calmcli.core.problem import Doubt
from calmcli.core.visible import one_line

PACES = "paces"
"""The key of the paces in a file: a list of tables."""

LONGEST_NAME = 40
"""The longest name of a pace of one's own, in characters."""

RATES = (7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
"""Breaths a minute among which people find the pace that suits them, from fast to slow."""

_ABOUT = ("like", "evidence", "grade", "caution")


class Paces(NamedTuple):
    """What a file of paces holds."""

    paces: tuple[Pace, ...] = ()
    """The paces, in the order of the file."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""


def shipped_paces_from(table: Mapping[str, Any]) -> Paces:
    """Return the paces of the content, the default first; one that nobody could breathe to is a doubt."""
    found = _read(table, _shipped)
    first = table.get("default")
    return found._replace(paces=tuple(sorted(found.paces, key=lambda pace: pace.id != first)))


def own_paces_from(table: Mapping[str, Any]) -> Paces:
    """Return the paces of the person's own file; one that nobody could breathe to is a doubt."""
    return _read(table, _own)


def _read(table: Mapping[str, Any], read: Callable[[Any], Pace]) -> Paces:
    entries = table.get(PACES, [])
    if not isinstance(entries, list):
        return Paces(doubts=(Doubt(_("a list of tables was expected"), PACES),))
    paces, doubts = [], []
    for number, entry in enumerate(entries, 1):
        try:
            paces.append(read(entry))
        except PaceError as error:
            doubts.append(Doubt(str(error), PACES, nth=number))
        except (KeyError, TypeError, ValueError, AttributeError):
            reason = _("a pace needs a name and its seconds")
            doubts.append(Doubt(reason, PACES, nth=number))
    return Paces(tuple(paces), tuple(doubts))


def _shipped(entry: Mapping[str, Any]) -> Pace:
    inhale, hold, exhale, rest = (float(entry[part]) for part in ("inhale", "hold", "exhale", "rest"))
    return Pace(
        str(entry["id"]),
        str(entry["name"]),
        phases_of(inhale, hold, exhale, rest, top_up=float(entry.get("top_up", 0))),
        most_breaths=int(entry["most_breaths"]) if "most_breaths" in entry else None,
        **{key: str(entry.get(key, "")) for key in _ABOUT},
    )


def _own(entry: Mapping[str, Any]) -> Pace:
    name = entry["name"]
    if not isinstance(name, str) or not one_line(name) or not isinstance(entry["seconds"], str):
        raise TypeError(name)
    named = one_line(name)[:LONGEST_NAME]
    return pace_from_seconds(entry["seconds"])._replace(id=named.casefold(), name=named, is_own=True)


def offered(shipped: Sequence[Pace], own: Iterable[Pace], *, has_holds: bool) -> tuple[Pace, ...]:
    """Return the paces in the order they are offered in; those that hold the breath last, or not at all."""
    every = (*shipped[:1], *own, *shipped[1:])
    held = tuple(pace for pace in every if pace.has_holds)
    return (*(pace for pace in every if not pace.has_holds), *(held if has_holds else ()))


def called(paces: Iterable[Pace], name: str) -> Pace | None:
    """Return the pace of a name or id, whatever its capital letters; the person's own before the others."""
    wanted = one_line(name).casefold()
    found = [pace for pace in paces if wanted in (pace.id, pace.name.casefold())]
    return next(iter(sorted(found, key=lambda pace: not pace.is_own)), None)


def pace_of_rate(rate: float) -> Pace:
    """Return the pace of so many breaths a minute, in as long as out."""
    half = round(30 / rate, 2)
    name = _("{rate} breaths a minute").format(rate=f"{rate:g}")
    return Pace(f"rate-{rate:g}", name, phases_of(half, 0, half, 0))


def opening_words(pace: Pace, words: Mapping[str, str]) -> str:
    """Return what is said as the breath begins: at a pace without holds, also that none is needed."""
    said = words["opening"], "" if pace.has_holds else words.get("no_hold", "")
    return " ".join(filter(None, said))


def caution_words(pace: Pace, words: Mapping[str, str]) -> str:
    """Return what to mind at a pace: its own caution, the one for every hold, or the one for all."""
    return pace.caution or words["hold_caution" if pace.has_holds else "caution"]


def grade_words(pace: Pace) -> str:
    """Return what kind of evidence there is for a pace, in a few words."""
    return {
        "guidance": _("advice in a guide"),
        "small-study": _("a small study"),
        "review": _("many studies"),
        "trial": _("a trial"),
    }.get(pace.grade, pace.grade)


def name_for(pace: Pace) -> str:
    """Return the name under which a pace that was found is kept."""
    return _("My pace, {pace}").format(pace=pace.name)


def own_entry(pace: Pace, name: str) -> dict[str, str]:
    """Return a pace as it stands in the person's file, under a name of theirs.

    Raises `PaceError` where the name is none, or the pace has a part that the form does not know.
    """
    named = one_line(name)
    if not named or len(named) > LONGEST_NAME:
        limit = str(LONGEST_NAME)
        raise PaceError(_("a name has 1 to {limit} characters").format(limit=limit))
    lengths = {phase.kind: phase.seconds for phase in pace.phases}
    if PhaseKind.TOP_UP in lengths:
        raise PaceError(_("it breathes in twice"))
    in_and_out = (PhaseKind.INHALE, PhaseKind.EXHALE)
    every = (PhaseKind.INHALE, PhaseKind.HOLD, PhaseKind.EXHALE, PhaseKind.REST)
    parts = (lengths.get(kind, 0.0) for kind in (every if pace.has_holds else in_and_out))
    seconds = "-".join(f"{part:g}" for part in parts)
    return {"name": named, "seconds": seconds}
