"""What is wrong with entries, waves and drafts, told without a word of theirs."""

import re
from collections.abc import Iterator
from itertools import chain

from calmcli.core.finding import Finding, finding_of
from calmcli.core.language import _
from calmcli.store.journal import Found, entries_in, read_entry, remark
from calmcli.store.shelf import paths_in
from calmcli.store.store import Store

_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
_COPY = re.compile(r"sync-conflict|conflicted copy|-from-backup-", re.IGNORECASE)


def entry_findings(store: Store) -> Iterator[Finding]:
    """Return what is wrong with entries, in the journal and in the trash."""
    for directory in store.journal.directories():
        for path in paths_in(directory, ".md"):
            if found := read_entry(path):
                yield from _of_entry(found)
    for found in entries_in(store.places.trash):
        yield from _of_entry(found)


def _of_entry(found: Found) -> Iterator[Finding]:
    path = str(found.path)
    if problem := remark(found):
        yield finding_of(problem)
    elif not found.entry.body and not found.entry.extra and _is_empty(found):
        yield Finding(path, _("it is empty; its words may be lost, or in a backup"))
    if mark := _CONFLICT.search(found.entry.body):
        says = _("two versions were merged here and the marks still stand")
        yield Finding(path, says, found.entry.body.count("\n", 0, mark.start()) + 1)
    if _COPY.search(found.path.name):
        says = _("a second copy of an entry, which is listed beside the first")
        yield Finding(path, says, is_wrong=False)


def _is_empty(found: Found) -> bool:
    try:
        return found.path.stat().st_size == 0
    except OSError:
        return False


def wave_findings(store: Store) -> Iterator[Finding]:
    """Return what is wrong with waves, with rides that have not ended, and with reviews of the plan."""
    for problems in chain(
        (each.problems for each in store.waves.all()), (each.problems for each in store.reviews.all())
    ):
        yield from map(finding_of, problems)
    yield from map(finding_of, store.rides.unreadable())


def draft_findings(store: Store) -> Iterator[Finding]:
    """Return which drafts cannot be read, and that words wait that were never saved."""
    for path, reason in store.drafts.unreadable():
        yield Finding(str(path), reason)
    for draft in store.drafts.left():
        says = _("words that were never saved; calm offers them back")
        yield Finding(str(store.drafts.path(draft.id)), says, is_wrong=False)
