"""Riding the urge plan: where a person stands and what they noted, the same for screen and lines."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from calmcli.core.urge_plan import STEP_IDS, Place
from calmcli.core.wave import STRONGEST, Helped, Mark, Wave, moment_with_offset, wave_from
from calmcli.core.wave import table_of as wave_table_of

LONGEST_PAUSE = timedelta(hours=12)
"""How long after its last moment a ride is offered to be taken up again."""

START = Place()
"""Where a ride begins when nobody says otherwise."""

ALONE = "ride"
"""The kind of the wave by itself; that of the urge plan is the kind of a wave that says nothing else."""

_MIDDLE = 5
"""Where a wave begins for somebody who only says whether it is easing."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_PLACE_KEY, _LAST_KEY = "place", "last"


class Ride(NamedTuple):
    """An urge plan being ridden; each method returns the ride as it is afterwards."""

    wave: Wave
    """What was noted so far: marks, steps each once, what helped, a feeling, words. It has no end yet."""
    place: Place
    """Where the person stands."""
    last: datetime
    """When they last moved or marked, with its offset."""

    @property
    def id(self) -> str:
        """Its name, which is that of its wave."""
        return self.wave.id

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done that would be lost: a second step, or anything noted."""
        wave = self.wave
        return len(wave.steps) > 1 or any((wave.marks, wave.helped, wave.feeling, wave.note))

    def is_recent(self, now: datetime) -> bool:
        """Whether it is offered to be taken up again: 12 hours at most since its last moment.

        One of more than 12 hours to come is not: it was ridden while the clock was wrong.
        """
        return abs(now - self.last) <= LONGEST_PAUSE

    def at(self, place: Place, now: datetime) -> "Ride":
        """Return it at another place, whose step counts as taken, at a moment with its offset."""
        wave = self.wave._replace(steps=_with_step(self.wave.steps, place))
        return self._replace(wave=wave, place=place, last=_whole(now))

    def marked(self, strength: int, now: datetime) -> "Ride":
        """Return it with the strength of the urge, 0-10, noted at a moment; raises `StrengthError`."""
        mark = Mark(_whole(now), strength)
        return self._replace(wave=self.wave._replace(marks=(*self.wave.marks, mark)), last=mark.moment)

    def turned(self, change: int, now: datetime) -> "Ride":
        """Return it one step easier (-1), the same (0) or one step stronger (1) than its last mark.

        Where there is no mark yet, one in the middle, of its beginning, comes before.
        """
        if self.wave.last_strength is None:
            return self.marked(_MIDDLE, self.wave.began or now).turned(change, now)
        return self.marked(min(max(self.wave.last_strength + change, 0), STRONGEST), now)

    def felt(self, feeling: str) -> "Ride":
        """Return it with the id of a feeling; empty takes the feeling away."""
        return self._replace(wave=self.wave._replace(feeling=feeling))

    def toggled(self, helped: Helped) -> "Ride":
        """Return it with something noted as having helped, or no longer so if it was."""
        others = tuple(each for each in self.wave.helped if each != helped)
        is_new = helped not in self.wave.helped
        return self._replace(wave=self.wave._replace(helped=(*others, helped) if is_new else others))

    def noted(self, words: str) -> "Ride":
        """Return it with the person's words in place of those before."""
        return self._replace(wave=self.wave._replace(note=words))

    def ended(self, now: datetime) -> Wave:
        """Return the wave it was, ended at a moment with its offset."""
        return self.wave._replace(ended=_whole(now))


def begun(name: str, now: datetime, place: Place = START) -> Ride:
    """Return a ride of a name that begins at a place, at a moment with its offset."""
    moment = _whole(now)
    return Ride(Wave(name, began=moment, steps=_with_step((), place)), place, moment)


def alone(name: str, now: datetime) -> Ride:
    """Return a ride of the wave by itself, on no step, at a moment with its offset."""
    moment = _whole(now)
    return Ride(Wave(name, began=moment, kind=ALONE), START, moment)


def ride_from(name: str, table: Mapping[str, Any]) -> Ride:
    """Return the ride a table stands for; what cannot be understood is left out of what is shown.

    Where it tells no last moment, that of the last mark or of the beginning holds, else one long ago.
    """
    own = (_PLACE_KEY, _LAST_KEY, "ended")
    found = wave_from(name, {key: value for key, value in table.items() if key not in own})
    wave = found._replace(steps=tuple(dict.fromkeys(found.steps)))
    marked = wave.marks[-1].moment if wave.marks else wave.began
    return Ride(
        wave, _place(table.get(_PLACE_KEY)), moment_with_offset(table.get(_LAST_KEY)) or marked or _LONG_AGO
    )


def table_of(ride: Ride) -> dict[str, Any]:
    """Return the table for a ride's file: that of its wave, and the place and the last moment."""
    return {**wave_table_of(ride.wave), _PLACE_KEY: ride.place.number, _LAST_KEY: ride.last}


def _with_step(steps: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """Return the steps taken with that of a place, each once; the end has none."""
    return steps if place.is_end else tuple(dict.fromkeys((*steps, STEP_IDS[place.number - 1])))


def _place(value: object) -> Place:
    if not isinstance(value, int) or isinstance(value, bool):
        return Place()
    return Place(value) if 1 <= value <= len(STEP_IDS) + 1 else Place()


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
