"""One sitting with calm: what every flow is given, on a screen or in lines."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

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
    find: "Callable[[], Answer]"
    """Finds who can be called; asked again, it gives the same answer."""
    session: "Callable[[], Session]"
    """Gives how to breathe; the paces are read when somebody breathes."""
    faults: Sequence[Problem]
    """What could not be read of the person's settings and plan."""
    ride_minutes: float = 10.0
    """How long they mean to stay with a wave, in minutes."""
    chance: Callable[[int], int] = lambda _count: 0
    """Gives any whole number from 0 below a count."""

    @property
    def answer(self) -> "Answer":
        """Who can be called."""
        return self.find()

    @property
    def problems(self) -> Sequence[Problem]:
        """What could not be read on the way."""
        return [*self.faults, *self.answer.problems]
