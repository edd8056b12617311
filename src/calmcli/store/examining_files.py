"""What is wrong with the plan, the settings, one's own lines and paces, and what can take their place."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from calmcli.core.finding import Finding, Remedy, finding_of
from calmcli.core.language import _
from calmcli.core.plan_version import Kind
from calmcli.core.safety_plan import safety_plan_from
from calmcli.core.settings import settings_from, unknown_keys
from calmcli.store import plan_versions
from calmcli.store.documents import doubtful, load, newer, second_copies
from calmcli.store.own_helplines import own_helplines
from calmcli.store.paces import own_paces
from calmcli.store.settings_file import SettingsFile
from calmcli.store.store import Store


def plan_findings(store: Store, now: datetime) -> Iterator[Finding]:
    """Return what is wrong with the plan; one that cannot be read may give way to what it was before."""
    places = store.places
    table, problems = load(places.plan, places.set_aside)
    remedy = _plan_before(store, now) if problems else None
    yield from (finding_of(problem)._replace(remedy=remedy) for problem in problems)
    doubts = safety_plan_from(table).doubts
    yield from map(finding_of, [*newer(places.plan, table), *doubtful(places.plan, doubts)])
    for copy in second_copies(places.plan):
        yield Finding(str(copy), _("a sync program left this second copy of your plan"))
    for version in plan_versions.plan_versions(places):
        if version.fault and version.kind is not Kind.COPY:
            path = places.versions if version.kind is Kind.VERSION else places.drafts
            yield Finding(str(path / version.name), version.fault.partition(" (")[0], is_wrong=False)
        elif version.kind is Kind.DRAFT:
            says = _("a plan that was written and never saved; calm plan versions lists it")
            yield Finding(str(places.drafts / version.name), says, is_wrong=False)


def _plan_before(store: Store, now: datetime) -> Remedy | None:
    """Return how to put back the newest version that can be read, None where there is none."""
    versions = plan_versions.plan_versions(store.places)
    for version in versions:
        if version.kind is Kind.VERSION and not version.fault:
            offer = _("Put back {name}, your plan as it was before? The present text becomes a version.")
            act = partial(plan_versions.restore, store.places, version.name, now)
            return Remedy(offer.format(name=version.name), act)
    return None


def settings_findings(store: Store, now: datetime) -> Iterator[Finding]:
    """Return what is wrong with the settings; those that cannot be read may give way to those before."""
    places = store.places
    table, problems = load(places.config, places.set_aside)
    remedy = _settings_before(SettingsFile(places), now) if problems else None
    yield from (finding_of(problem)._replace(remedy=remedy) for problem in problems)
    doubts = settings_from(table).doubts
    yield from map(finding_of, [*newer(places.config, table), *doubtful(places.config, doubts)])
    for doubt in doubtful(places.config, tuple(unknown_keys(table))):
        says = _("a key that calm does not know; it stays as it is")
        yield Finding(doubt.path, says, doubt.line, is_wrong=False)
    for copy in second_copies(places.config):
        yield Finding(
            str(copy), _("a second copy of your settings, which calm does not read"), is_wrong=False
        )


def _settings_before(file: SettingsFile, now: datetime) -> Remedy:
    before = file.readable_version()
    if before is None:
        offer = _("Go on without settings? The present text is kept among their versions.")
    else:
        offer = _("Put back the settings as they were before? The present text is kept among their versions.")
    return Remedy(offer, partial(file.put_back, before, now))


def helpline_findings(store: Store) -> Iterator[Finding]:
    """Return what is wrong with the person's own lines."""
    _lines, problems = own_helplines(store.places)
    yield from map(finding_of, problems)
    for copy in second_copies(store.places.helplines):
        yield Finding(str(copy), _("a second copy of your lines, which calm does not read"), is_wrong=False)


def pace_findings(store: Store) -> Iterator[Finding]:
    """Return what is wrong with the person's own paces."""
    _paces, problems = own_paces(store.places)
    yield from map(finding_of, problems)
    for copy in second_copies(store.places.paces):
        yield Finding(str(copy), _("a second copy of your paces, which calm does not read"), is_wrong=False)
