"""Everything a person keeps with calm, in one value that the app and the commands are given."""

from collections.abc import Sequence

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.core.settings import Settings, settings_from
from calmcli.store import disk
from calmcli.store.documents import doubtful, load, newer
from calmcli.store.drafts import Drafts
from calmcli.store.journal import Journal
from calmcli.store.places import NOWHERE, Places

_ABANDONED = 600
"""Seconds after which a temporary file belongs to nobody."""


class Store:
    """A person's files: their plan, their settings, their journal and their drafts."""

    def __init__(self, places: Places) -> None:
        self.places = places
        """Where the files are."""
        self.journal = Journal(places)
        """Their entries."""
        self.drafts = Drafts(places)
        """Their words not yet saved."""
        self.has_unsaved_words = False
        """Whether the last words that were to be saved could not be."""

    def safety_plan(self) -> tuple[SafetyPlan, Sequence[Problem]]:
        """Return the person's safety plan, empty where there is none, and what is wrong with its file."""
        table, problems = load(self.places.plan, self.places.set_aside)
        plan = safety_plan_from(table)
        return plan, [*problems, *newer(self.places.plan, table), *doubtful(self.places.plan, plan.doubts)]

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

    def sweep(self, now: float) -> None:
        """Clear what killed saves left before `now` (seconds since 1970); raises `OSError`."""
        places = self.places
        own = (places.data, places.settings, places.drafts, places.versions, places.set_aside, places.trash)
        for directory in (*own, *self.journal.directories()):
            if directory.is_dir():
                disk.sweep(directory, now - _ABANDONED)
