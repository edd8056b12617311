"""The other texts of a person's plan: the versions before, drafts never saved, copies a sync program left."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.plan_version import Kind, PlanVersion, counts_of
from calmcli.core.problem import Problem
from calmcli.core.safety_plan import safety_plan_from
from calmcli.store import disk, plan_draft
from calmcli.store.documents import fault_in, second_copies, table_of
from calmcli.store.places import Places
from calmcli.store.plan_file import PlanFile, moment_in
from calmcli.store.reasons import reason_of
from calmcli.store.shelf import refusal

_ENDING = ".toml"


class NoVersionError(LookupError):
    """No version of the plan has this name."""


class BrokenPlanError(Exception):
    """A text is not one that calm can read as a plan; nothing was written."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.reason)
        self.problem = problem
        """What is wrong, and where."""


class _Source(NamedTuple):
    """A file with another text of the plan."""

    name: str
    """The name of the text."""
    kind: Kind
    """How it came about."""
    path: Path
    """Where it is."""


def plan_versions(places: Places) -> list[PlanVersion]:
    """Return the other texts of the plan, newest first, those of no date last."""
    found = [_described(source) for source in _sources(places)]
    return sorted(found, key=lambda version: (version.moment is not None, version.name), reverse=True)


def closed(places: Places) -> list[Problem]:
    """Return the directories of versions and drafts that cannot be looked into."""
    found = [(path, refusal(path)) for path in (places.versions, places.drafts)]
    return [Problem(str(path), reason, _("calm shows the rest.")) for path, reason in found if reason]


def restore(places: Places, name: str, now: datetime) -> bool:
    """Put another text in the place of the plan, which becomes a version; say whether that changed it.

    Raises `NoVersionError`, `BrokenPlanError`, `NewerPlanError`, or `OSError` where it is not saved.
    """
    source = next((source for source in _sources(places) if source.name == name), None)
    if source is None:
        raise NoVersionError(name)
    data = disk.read(source.path)
    if problem := fault_in(source.path, data):
        raise BrokenPlanError(problem)
    plan = PlanFile(places)
    present = plan.read()
    plan.put_back(data, now)
    if source.kind is Kind.DRAFT:
        plan_draft.drop(source.path)
    return data != present


def _sources(places: Places) -> Iterator[_Source]:
    for path in disk.names_in(places.versions):
        if path.suffix == _ENDING:
            yield _Source(path.stem, Kind.VERSION, path)
    for path in plan_draft.left(places):
        yield _Source(path.parent.name, Kind.DRAFT, path)
    for path in second_copies(places.plan):
        yield _Source(path.stem, Kind.COPY, path)


def _described(source: _Source) -> PlanVersion:
    described = PlanVersion(source.name, source.kind, moment_in(source.name))
    try:
        plan = safety_plan_from(table_of(disk.read(source.path)))
    except OSError as error:
        return described._replace(fault=reason_of(error))
    except toml.NotTomlError as error:
        return described._replace(fault=error.reason)
    return described._replace(counts=counts_of(plan))
