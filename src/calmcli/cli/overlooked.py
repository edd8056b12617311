"""What of the journal a list cannot show, named so that nothing is missing in silence."""

from collections.abc import Iterable

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store.journal import Found, remark
from calmcli.store.store import Store


def overlooked(store: Store) -> list[Problem]:
    """Return the directories that cannot be looked into, and the drafts that cannot be read."""
    places = [*store.journal.closed(), *store.drafts.unreadable()]
    return [Problem(str(path), reason, _("calm shows the rest.")) for path, reason in places]


def unreadable(found: Iterable[Found]) -> list[Problem]:
    """Return a problem for each entry that cannot be read."""
    remarks = (remark(each) for each in found if not each.entry.is_readable)
    return [problem for problem in remarks if problem]
