"""A person at their plan: each change is on the disk before the next, and none is lost if it cannot be."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.plan_change import Change, GoneError, added, applied, items_of, located
from calmcli.core.problem import CannotError, Problem
from calmcli.core.safety_plan import SafetyPlan, item_from, safety_plan_from
from calmcli.store import disk, plan_draft
from calmcli.store.documents import newer, table_of
from calmcli.store.places import Places
from calmcli.store.plan_file import NewerPlanError, PlanChangedError, PlanFile, newer_words
from calmcli.store.plan_text import plan_text
from calmcli.store.reasons import reason_of

_TRIES = 20
"""How often a change is made anew because another window was faster."""


class Planning:
    """The plan in somebody's hands.

    Each change is made on the plan as it stands on the disk then, so that two windows keep the changes of
    both. Where the disk refuses, the changes wait here and in a draft, and come with the next one.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._file = PlanFile(places)
        self._done: list[Change] = []
        self._waiting: list[Change] = []
        self._draft: Path | None = None
        self._last: bytes | None = None
        self._reason = ""
        self.table: Mapping[str, Any] = {}
        """The plan as it stands, with the changes that wait, as its file holds it."""

    @property
    def plan(self) -> SafetyPlan:
        """The plan as it stands."""
        return safety_plan_from(self.table)

    @property
    def can_undo(self) -> bool:
        """Whether a change was made here that can be taken back."""
        return bool(self._done)

    @property
    def is_waiting(self) -> bool:
        """Whether changes are not saved yet."""
        return bool(self._waiting)

    @property
    def held(self) -> str:
        """The text of the plan with changes that are only in memory; empty if there are none."""
        return plan_text(self.table).decode() if self.is_waiting and self._draft is None else ""

    def look(self) -> None:
        """Read the plan again, with what another window has changed.

        Raises `CannotError` where it cannot be read, or not be changed.
        """
        try:
            data = self._file.read()
        except OSError as error:
            reason = _("Your plan cannot be read: {reason}. It is as it was.")
            raise CannotError(reason.format(reason=reason_of(error))) from None
        # What this window wrote itself, it has read already: thousands of items take their time.
        if data is None or data != self._last or self.is_waiting:
            self.table = self._with_waiting(_table(self._file.path, data))

    def add(self, area: str, fields: Mapping[str, str], now: datetime) -> str:
        """Add an item to an area and return what to say; the same words are not added twice.

        `text` among the fields is its words, or a name; the others have the keys of an item.
        Raises `CannotError`.
        """
        self.look()
        change = added(self.table, area, fields)
        words = item_from(change.now)[0]
        if words is None:
            return ""
        if any(item.text == words.text and item.is_shown for _at, item in items_of(self.table, area)):
            return _("It is in your plan already.")
        self.make(change, now)
        self.confirm()
        return _("Added to your plan.")

    def make(self, change: Change, now: datetime, *, is_going_on: bool = False) -> Change:
        """Make a change, save it and return it as it was made; `is_going_on` joins it to the last one.

        Where another window has changed the same words, both stay. Raises `CannotError` where the change
        cannot be made; `confirm` says whether it is on the disk.
        """
        made = self._made(change, now)
        whole = self._done.pop().going_on(made) if is_going_on and self._done else made
        self._done.append(whole)
        return made

    def undo(self, now: datetime) -> Change:
        """Take the last change back, save that and return what was done; raises `CannotError`."""
        return self._made(self._done.pop().undone, now)

    @property
    def trouble(self) -> str:
        """Why changes are not on the disk, and where they are; empty if they all are."""
        if not self.is_waiting:
            return ""
        reason = _("Your plan could not be saved: {reason}.").format(reason=self._reason)
        where = _("What you wrote is kept in {path}").format(path=self._draft)
        return f"{reason} {where if self._draft else _('It stays here while calm is open.')}"

    def confirm(self) -> None:
        """Raise `CannotError` where changes are not on the disk."""
        if self.trouble:
            raise CannotError(self.trouble)

    def _made(self, change: Change, now: datetime) -> Change:
        """Make a change on the plan as it stands and save it, or let it wait; return it as it was made."""
        for _try in range(_TRIES):
            try:
                seen = self._file.read()
            except OSError as error:
                return self._let_wait(self.table, change, reason_of(error), now)
            table = self._with_waiting(_table(self._file.path, seen))
            try:
                made = _fitting(table, change)
            except GoneError:
                self.table = table
                raise CannotError(_("Another window changed this. Here is how it stands now.")) from None
            try:
                self._save(applied(table, made), seen, now)
            except PlanChangedError:
                continue
            except OSError as error:
                return self._let_wait(table, made, reason_of(error), now)
            return made
        raise CannotError(_("Another window is changing your plan. Try again in a moment."))

    def _with_waiting(self, table: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a plan with the changes that wait, but for those that nothing is left of."""
        for change in self._waiting:
            with suppress(GoneError):
                table = applied(table, _fitting(table, change))
        return table

    def _save(self, table: Mapping[str, Any], seen: bytes | None, now: datetime) -> None:
        data = _text(table)
        try:
            self._file.save(data, seen, now, is_going_on=seen is not None and seen == self._last)
        except NewerPlanError:
            raise CannotError(newer_words()) from None
        self.table, self._last, self._waiting = table, data, []
        if self._draft:
            plan_draft.drop(self._draft)
            self._draft = None

    def _let_wait(self, table: Mapping[str, Any], change: Change, reason: str, now: datetime) -> Change:
        """Keep a change that the disk refuses, for the next time and in a draft."""
        changed = applied(table, change)
        data = _text(changed)
        self.table, self._reason = changed, reason
        self._waiting.append(change)
        try:
            if self._draft:
                disk.replace(self._draft, data)
            else:
                self._draft = plan_draft.begin(self._places, data, now)
        except OSError:
            self._draft = None
        return change


def _fitting(table: Mapping[str, Any], change: Change) -> Change:
    """Return a change as it can be made on a table: words whose place has gone come as new ones.

    Raises `GoneError` where there are none.
    """
    try:
        applied(table, change)
    except GoneError:
        if change.as_new is None:
            raise
        return change.as_new
    return located(table, change)


def _table(path: Path, data: bytes | None) -> dict[str, Any]:
    """Return the table of a plan that may be changed; raises `CannotError`."""
    try:
        table = table_of(data or b"")
    except toml.NotTomlError as error:
        outcome = _("It is as it was. calm plan edit --editor opens the file itself.")
        problem = Problem(str(path), error.reason, outcome, error.line, error.column)
        raise CannotError(str(problem)) from None
    if newer(path, table):
        raise CannotError(newer_words())
    return table


def _text(table: Mapping[str, Any]) -> bytes:
    """Return the text of a plan; raises `CannotError` where no file can hold it."""
    try:
        return plan_text(table)
    except OSError as error:
        raise CannotError(_("This cannot be saved: {reason}.").format(reason=reason_of(error))) from None
