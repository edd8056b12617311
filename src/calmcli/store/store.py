"""Everything a person keeps with calm, in one value that the app and the commands are given."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.core.settings import Settings, settings_from
from calmcli.store import disk, held_directory
from calmcli.store.documents import doubtful, load, newer, second_copies
from calmcli.store.places import NOWHERE, Places
from calmcli.store.shelf import directories_of

if TYPE_CHECKING:
    from calmcli.store.drafts import Drafts
    from calmcli.store.journal import Journal
    from calmcli.store.plan_look import PlanLook
    from calmcli.store.planning import Planning
    from calmcli.store.reviews import Reviews
    from calmcli.store.rides import Rides
    from calmcli.store.waves import Waves
    from calmcli.store.welcome import Welcome

_ABANDONED = 600
"""Seconds after which a temporary file belongs to nobody."""


class Store:
    """A person's files: their plan, settings, journal, waves and drafts."""

    def __init__(self, places: Places) -> None:
        self.places = places
        """Where the files are."""
        self.has_unsaved_words = False
        """Whether the last words that were to be saved could not be."""

    @cached_property
    def journal(self) -> "Journal":
        """Their entries."""
        from calmcli.store.journal import Journal  # noqa: PLC0415 - the urge plan begins without

        return Journal(self.places)

    @cached_property
    def drafts(self) -> "Drafts":
        """Their words not yet saved."""
        from calmcli.store.drafts import Drafts  # noqa: PLC0415 - the urge plan begins without

        return Drafts(self.places)

    @cached_property
    def waves(self) -> "Waves":
        """The waves they rode."""
        from calmcli.store.waves import Waves  # noqa: PLC0415 - most commands do without

        return Waves(self.places)

    @cached_property
    def rides(self) -> "Rides":
        """Their rides that have not ended."""
        from calmcli.store.rides import Rides  # noqa: PLC0415 - most commands do without

        return Rides(self.places, self.waves)

    @cached_property
    def welcome(self) -> "Welcome":
        """What is said once."""
        from calmcli.store.welcome import Welcome  # noqa: PLC0415 - home alone asks

        return Welcome(self.places)

    @cached_property
    def reviews(self) -> "Reviews":
        """The times they looked at their plan again."""
        from calmcli.store.reviews import Reviews  # noqa: PLC0415 - most commands do without

        return Reviews(self.places)

    @cached_property
    def planning(self) -> "Planning":
        """Their safety plan, to be changed."""
        from calmcli.store.planning import Planning  # noqa: PLC0415 - most commands do without

        return Planning(self.places)

    @cached_property
    def plan_look(self) -> "PlanLook":
        """Their safety plan, as other windows change it."""
        from calmcli.store.plan_look import PlanLook  # noqa: PLC0415 - the first frame does without

        return PlanLook(self.places)

    @property
    def has_unsaved_plan(self) -> bool:
        """Whether changes to the plan are not saved yet."""
        return "planning" in self.__dict__ and self.planning.is_waiting

    def safety_plan(self) -> tuple[SafetyPlan, Sequence[Problem]]:
        """Return the person's safety plan, empty where there is none, and what is wrong with its file."""
        table, problems = load(self.places.plan, self.places.set_aside)
        plan = safety_plan_from(table)
        found = [*newer(self.places.plan, table), *doubtful(self.places.plan, plan.doubts)]
        return plan, [*problems, *found, *self._other_plans(is_broken=bool(problems))]

    def _other_plans(self, *, is_broken: bool) -> Iterator[Problem]:
        """Return where else the plan may be: in copies of a sync program, and in versions if it is broken."""
        for copy in second_copies(self.places.plan):
            reason = _("a sync program left this second copy of your plan")
            yield Problem(
                str(copy), reason, _("calm shows the first. calm plan versions lists this one too.")
            )
        if is_broken and disk.names_in(self.places.versions):
            reason = _("what your plan was before is kept here")
            yield Problem(str(self.places.versions), reason, _("calm plan versions lists it."))

    def settings(self) -> tuple[Settings, Sequence[Problem]]:
        """Return the person's settings, defaults where there are none, and what is wrong with their file."""
        table, problems = load(self.places.config, self.places.set_aside)
        settings = settings_from(table)
        found = [*newer(self.places.config, table), *doubtful(self.places.config, settings.doubts)]
        return settings, [*problems, *found]

    def hindrance(self) -> Problem | None:
        """Return what stands in the way of saving, None if nothing does; all else works without."""
        if self.places == NOWHERE:
            reason = _("there is no home directory")
        elif not disk.is_writable(self.places.data):
            reason = _("it cannot be written to")
        else:
            return None
        outcome = _("Nothing can be saved now; your words stay while calm is open.")
        return Problem(str(self.places.data), reason, outcome)

    def hold(self) -> None:
        """Make nothing anew, from now on, once all of it is removed in another window."""
        held_directory.hold(self.places.data)

    def close_to_others(self) -> None:
        """Keep others from writing where the person's files are, as far as that is the person's to say."""
        for directory in self.own_directories():
            disk.close_to_others(directory)

    def own_directories(self) -> tuple[Path, ...]:
        """Return every directory that calm writes in."""
        places = self.places
        kept = (places.versions, places.set_aside, places.trash)
        shelves = (places.journal, places.waves, places.reviews, places.drafts)
        below = (directory for shelf in shelves for directory in directories_of(shelf))
        return (places.data, places.settings, places.settings_versions, *kept, *below)

    def sweep(self, now: float) -> None:
        """Clear what killed saves left; `now` in seconds since 1970. Raises `OSError`."""
        from calmcli.store.litter import sweep  # noqa: PLC0415 - what stands on the screen does without

        for directory in self._written_in():
            sweep(directory, now, _ABANDONED)

    def litter(self, now: float) -> list[Path]:
        """Return what `sweep` would clear; of a directory that cannot be looked into, nothing."""
        from calmcli.store.litter import abandoned  # noqa: PLC0415

        found: list[Path] = []
        for directory in self._written_in():
            with suppress(OSError):
                found += abandoned(directory, now, _ABANDONED)
        return sorted(found)

    def _written_in(self) -> set[Path]:
        # A plan that is a link is written where the link leads.
        linked = Path(os.path.realpath(self.places.plan)).parent
        return {each for each in (*self.own_directories(), linked) if each.is_dir()}
