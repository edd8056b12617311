"""A plan in a file that somebody was given, or has exported: read, and merged into one's own."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from calmcli.core import toml
from calmcli.core.json_text import NotJsonError
from calmcli.core.json_text import parse as parse_json
from calmcli.core.language import _
from calmcli.core.plan_merge import Merged, merged
from calmcli.core.problem import Problem
from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.store import disk
from calmcli.store.documents import doubtful, newer
from calmcli.store.places import Places
from calmcli.store.plan_file import PlanChangedError, PlanFile
from calmcli.store.plan_text import plan_text
from calmcli.store.reasons import reason_of


class UnreadablePlanError(Exception):
    """A file holds no plan that can be read, or none that may be changed."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.path)
        self.problem = problem
        """What is wrong with it."""


def shared_table(path: Path) -> dict[str, Any]:
    """Return the table of a plan in a file, JSON or TOML; raises `UnreadablePlanError`."""
    try:
        text = disk.read(path).decode()
    except OSError as error:
        problem = Problem(str(path), reason_of(error), _("Your own plan is as it was."))
        raise UnreadablePlanError(problem) from error
    except UnicodeDecodeError as error:
        raise _in_no_form(path, _("not UTF-8 text")) from error
    try:
        return _json(text) if text.lstrip("\ufeff \t\r\n").startswith("{") else toml.parse(text)
    except (toml.NotTomlError, NotJsonError) as error:
        raise _in_no_form(path, error.reason, error.line, error.column) from error


def _json(text: str) -> dict[str, Any]:
    found: dict[str, Any] = parse_json(text)
    return found


def _in_no_form(
    path: Path, reason: str, line: int | None = None, column: int | None = None
) -> UnreadablePlanError:
    outcome = _("calm reads a plan in JSON or TOML. It has left this file as it is, and your own plan too.")
    return UnreadablePlanError(Problem(str(path), reason, outcome, line, column))


def _unreadable(
    path: Path, reason: str, line: int | None = None, column: int | None = None
) -> UnreadablePlanError:
    outcome = _("calm has left it as it is, and your own plan too.")
    return UnreadablePlanError(Problem(str(path), reason, outcome, line, column))


def shared_plan(path: Path) -> tuple[SafetyPlan, list[Problem]]:
    """Return a plan in a file to look at, and what is wrong with it; raises `UnreadablePlanError`."""
    table = shared_table(path)
    plan = safety_plan_from(table)
    return plan, [*newer(path, table), *doubtful(path, plan.doubts)]


def bring_in(places: Places, path: Path, now: datetime) -> tuple[Merged, Path | None]:
    """Merge the plan in a file into one's own; return what came, and where the plan as it was is kept.

    Nothing is written where nothing new came. Raises `UnreadablePlanError`, and `OSError` where it
    cannot be saved; one's own plan is then as it was.
    """
    other = shared_table(path)
    _refuse_newer(path, other)
    plan = PlanFile(places)
    while True:
        before = plan.read()
        own = _parsed(plan.path, before or b"")
        _refuse_newer(plan.path, own)
        found = merged(own, other)
        if not found.came:
            return found, None
        # Where another window has changed the plan meanwhile, what is new is found again.
        with suppress(PlanChangedError):
            return found, plan.save(plan_text(found.table), before, now)


def _parsed(path: Path, data: bytes) -> dict[str, Any]:
    try:
        return toml.parse(data.decode())
    except toml.NotTomlError as error:
        raise _unreadable(path, error.reason, error.line, error.column) from error
    except UnicodeDecodeError as error:
        raise _unreadable(path, _("not UTF-8 text")) from error


def _refuse_newer(path: Path, table: Mapping[str, Any]) -> None:
    if newer(path, table):
        raise _unreadable(path, _("a newer version of calm wrote it"))
