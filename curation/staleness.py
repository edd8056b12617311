"""What nobody has checked for long."""

from collections.abc import Iterator
from datetime import date, timedelta

from curation.data import Data, Entry
from curation.fault import Fault

_YEAR = timedelta(days=365)
_A_DAY_ELSEWHERE = timedelta(days=1)
"""It may be tomorrow where somebody checked a line."""


def unchecked_for(years: int, data: Data, today: date) -> Iterator[Fault]:
    """Yield what was last checked more than a number of years before today."""
    for entry, checked in _checks(data):
        if (age := today - checked) > years * _YEAR:
            what = (
                f"checked {age.days} days ago, on {checked}; go through its sources again, then set checked"
            )
            yield entry.fault(what, "checked")


def checked_ahead(data: Data, today: date) -> Iterator[Fault]:
    """Yield what is said to be checked on a day that has not come yet, and so would never be looked at."""
    for entry, checked in _checks(data):
        if checked - today > _A_DAY_ELSEWHERE:
            yield entry.fault(
                f"checked on {checked}, which is after {today}; write the day it was", "checked"
            )


def _checks(data: Data) -> Iterator[tuple[Entry, date]]:
    """Yield every country and line with the day it was checked; that of a country is for its numbers."""
    for country in data.everywhere:
        for entry in (country.own, *country.lines):
            if type(checked := entry.table.get("checked")) is date:
                yield entry, checked
