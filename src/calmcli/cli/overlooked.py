"""What of the journal a list cannot show, named so that nothing is missing in silence."""

from collections.abc import Iterable
from pathlib import Path

from calmcli.core.conflict import may_have_two_versions
from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store.journal import Found, remark
from calmcli.store.store import Store


def overlooked(store: Store) -> list[Problem]:
    """Return the directories that cannot be looked into, and the drafts that cannot be read."""
    return _named([*store.journal.closed(), *store.drafts.unreadable()])


def closed(store: Store) -> list[Problem]:
    """Return the directories that cannot be looked into, whose entries are missing from what is shown."""
    return _named(store.journal.closed())


def _named(places: Iterable[tuple[Path, str]]) -> list[Problem]:
    return [Problem(str(path), reason, _("calm shows the rest.")) for path, reason in places]


def conflict_hint(entries: Iterable[Entry]) -> str:
    """Say where to see both versions, if a sync program or git left two of one of some entries."""
    if not any(map(may_have_two_versions, entries)):
        return ""
    return _("Some of these are second versions of an entry: calm journal conflicts shows both.")


def unreadable(found: Iterable[Found]) -> list[Problem]:
    """Return a problem for each entry that cannot be read."""
    remarks = (remark(each) for each in found if not each.entry.is_readable)
    return [problem for problem in remarks if problem]
