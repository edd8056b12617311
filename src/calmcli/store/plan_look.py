"""A look at the plan's file that costs next to nothing until another window has changed it."""

from pathlib import Path

from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.store.documents import load
from calmcli.store.places import Places


class PlanLook:
    """Notices that the plan's file is another than at the last look."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._mark: tuple[int, ...] | None = ()

    def seen(self) -> SafetyPlan | None:
        """Return the plan, None where its file is as it was; so too where it cannot be read just now."""
        mark = _mark_of(self._places.plan)
        if mark == self._mark:
            return None
        self._mark = mark
        table, problems = load(self._places.plan, self._places.set_aside)
        return None if problems else safety_plan_from(table)


def _mark_of(path: Path) -> tuple[int, ...] | None:
    """Return what a file is like, None where there is none; each save makes another file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
