"""The dates in a safety plan: the next appointment, and when to look at the plan again."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

APPOINTMENT, REVIEW = "appointment", "review"
"""The keys they stand under in a plan."""


class Appointment(NamedTuple):
    """The next appointment, as far as it is known."""

    when: date | datetime | None = None
    """The day, or the day and the time; a time without an offset is that of the place."""
    who: str = ""
    """With whom."""
    place: str = ""
    """Where."""
    note: str = ""
    """What else to know."""

    @property
    def day(self) -> date | None:
        """The day it is on, where that is known."""
        return self.when.date() if isinstance(self.when, datetime) else self.when

    @property
    def summary(self) -> str:
        """The appointment on one row."""
        return " · ".join(part for part in (moment_words(self.when), self.who, self.place, self.note) if part)


def moment_words(moment: date | datetime | None) -> str:
    """Return a day, or a day and a time, as it is written in a plan; nothing for none."""
    if isinstance(moment, datetime):
        return moment.isoformat(" ", "minutes" if not moment.second and not moment.microsecond else "auto")
    return moment.isoformat() if moment else ""


def moment_from(value: object) -> date | datetime | None:
    """Return the day, or the day and time, that a value stands for; None where it is neither."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(value.strip())
        except ValueError:
            continue
    return None


def day_from(value: object) -> date | None:
    """Return the day that a value stands for; None where it stands for none."""
    return Appointment(moment_from(value)).day


def is_review_off(table: Mapping[str, Any]) -> bool:
    """Say whether the owner of a plan wants no review of it."""
    return table.get(REVIEW) is False


def appointment_from(value: object) -> tuple[Appointment | None, bool]:
    """Return the appointment that a value of a plan stands for, and whether all of it was clear."""
    if not isinstance(value, Mapping):
        moment = moment_from(value)
        if moment is None and isinstance(value, str) and value.strip():
            return Appointment(note=value), True
        return (Appointment(moment) if moment else None), moment is not None
    found = Appointment(
        moment_from(value.get("when")),
        who=_words(value, "with"),
        place=_words(value, "where"),
        note=_words(value, "note"),
    )
    if found.when is None and _words(value, "when"):
        found = found._replace(note=" · ".join(filter(None, [_words(value, "when"), found.note])))
    return (found if any(found) else None), _is_clear(value, found)


def _is_clear(value: Mapping[str, Any], found: Appointment) -> bool:
    """Say whether nothing was left out: words are words, and `when` is a moment or words."""
    is_dated = "when" not in value or found.when is not None or isinstance(value["when"], str)
    return is_dated and all(isinstance(value.get(key, ""), str) for key in ("with", "where", "note"))


def _words(value: Mapping[str, Any], key: str) -> str:
    found = value.get(key)
    return found if isinstance(found, str) and found.strip() else ""


def appointment_table(appointment: Appointment) -> dict[str, Any]:
    """Return the table that an appointment is read from; what is not known is left out."""
    table = {
        "when": appointment.when,
        "with": appointment.who,
        "where": appointment.place,
        "note": appointment.note,
    }
    return {key: value for key, value in table.items() if value}
