"""One sitting with calm: what every flow is given, on a screen or in lines."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from calmcli.core.clock import Clock
from calmcli.core.problem import Problem
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.settings import Settings
from calmcli.store.store import Store

if TYPE_CHECKING:
    from calmcli.core.breath import Session
    from calmcli.core.helplines import Answer


class Sitting(NamedTuple):
    """What every flow is given."""

    store: Store
    """The person's files."""
    settings: Settings
    """Their settings."""
    safety_plan: SafetyPlan
    """Their safety plan."""
    clock: Clock
    """The machine's clocks."""
    find: "Callable[[str, str], Answer]"
    """Finds who can be called, by a country asked for and that of the settings; asked again, the same."""
    session_by: "Callable[[Settings], Session]"
    """Gives how to breathe by the settings; the paces are read when somebody breathes."""
    faults: Sequence[Problem]
    """What could not be read of the person's settings and plan."""
    country: str = ""
    """The country asked for in this sitting, which comes before the settings; empty where none was."""
    ride_minutes: float = 10.0
    """How long they mean to stay with a wave, in minutes."""
    chance: Callable[[int], int] = lambda _count: 0
    """Gives any whole number from 0 below a count."""

    @property
    def answer(self) -> "Answer":
        """Who can be called."""
        return self.find(self.country, self.settings.country)

    def session(self) -> "Session":
        """Return how to breathe."""
        return self.session_by(self.settings)

    def with_settings(self, **values: Any) -> "Sitting":
        """Return the sitting with other settings; a country among them comes before one asked for earlier."""
        country = "" if "country" in values else self.country
        return self._replace(settings=self.settings._replace(**values), country=country)

    @property
    def problems(self) -> Sequence[Problem]:
        """What could not be read on the way."""
        return [*self.faults, *self.answer.problems]
