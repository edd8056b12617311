"""A person writing their plan: the words in their hands, each change saved as it is made."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from calmcli.core import plan_change as changes
from calmcli.core.appointment import REVIEW, is_review_off
from calmcli.core.language import _
from calmcli.core.plan_change import Change, ItemMark, entries_of, fields_of
from calmcli.core.plan_form import DATES, OFF, NoDayError, date_change, date_fields, entry_at
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import item_from

if TYPE_CHECKING:
    from calmcli.store.sitting import Sitting


class Hand(NamedTuple):
    """One field in somebody's hands."""

    part: str
    """The area or the date it belongs to, by its key in the plan."""
    at: int | None
    """Where its item stands among those of its area; None for an item that is new, and for a date."""
    field: str
    """The field."""
    is_new: bool = False
    """Whether it is the first field of a new item."""
    has_begun: bool = False
    """Whether words were saved since it was taken in hand: what follows is the same change."""


class PlanDesk:
    """Writes, marks, moves, removes and brings back items of a plan for one sitting."""

    def __init__(self, sitting: "Sitting") -> None:
        self._planning = sitting.store.planning
        self._now = sitting.clock.now
        self._hand: Hand | None = None

    @property
    def table(self) -> Mapping[str, Any]:
        """The plan as it stands, as its file holds it."""
        return self._planning.table

    @property
    def can_undo(self) -> bool:
        """Whether something was changed here that can be taken back."""
        return self._planning.can_undo

    @property
    def trouble(self) -> str:
        """Why changes are not on the disk, and where they are; empty if they all are."""
        return self._planning.trouble

    @property
    def hand(self) -> Hand | None:
        """The field in hand, None where nobody writes."""
        return self._hand

    def look(self) -> None:
        """Read the plan anew; raises `CannotError` where it cannot be read, or not be changed."""
        self._planning.look()

    def take(self, part: str, words: str) -> str:
        """Put an example into the plan and return what to say; raises `CannotError`."""
        return self._planning.add(part, {"text": words}, self._now())

    def mark(self, part: str, at: int, mark: ItemMark) -> int:
        """Mark an item, or take the mark away, and return its place; raises `CannotError`."""
        entry = entry_at(self.table, part, at)
        is_on = isinstance(entry, Mapping) and entry.get(mark.value) is True
        return self._make(changes.marked(self.table, part, at, mark, is_on=not is_on)).put_at

    def move(self, part: str, at: int, by: int) -> int:
        """Move an item among those that are shown of its area and return its place; raises `CannotError`."""
        places = [place for place, _item in changes.items_of(self.table, part)]
        wanted = min(max(places.index(at) + by, 0), len(places) - 1)
        if places[wanted] == at:
            return at
        return self._make(changes.moved(self.table, part, at, places[wanted])).put_at

    def remove(self, part: str, at: int) -> str:
        """Take an item out and return what to say; raises `CannotError`."""
        self._make(changes.removed(self.table, part, at))
        return _("Removed. You can undo it.")

    def undo(self) -> str:
        """Take the last change back and return what to say; raises `CannotError`."""
        if not self.can_undo:
            return ""
        self._planning.undo(self._now())
        self._planning.confirm()
        return _("Undone.")

    def begin(self, part: str, at: int | None, field: str) -> str:
        """Take a field in hand and return its words."""
        self._hand = Hand(part, at, field, is_new=at is None and part not in DATES)
        return self._words()

    def write(self, words: str) -> None:
        """Save the words of the field in hand, unless there is nothing to save yet; raises `CannotError`."""
        hand = self._hand
        if hand is None or words == self._words() or (hand.field == "text" and not words.strip()):
            return
        try:
            change = self._change(hand, words)
        except NoDayError:
            return
        made = self._planning.make(change, self._now(), is_going_on=hand.has_begun)
        at = None if hand.part in DATES else made.put_at
        self._hand = hand._replace(at=at, has_begun=True)
        self._planning.confirm()

    def put_down(self, words: str) -> int | None:
        """Save the words in hand and return the place of their item; one that is empty then goes.

        Raises `CannotError` where they are not saved.
        """
        self.write(words)
        if self._hand and self._hand.part == REVIEW and words.strip() != self._words():
            raise CannotError(_("A day was expected, such as 2026-12-20."))
        hand, self._hand = self._hand, None
        if hand is None or hand.at is None:
            return None
        if words.strip() or hand.field != "text":
            return hand.at
        return hand.at if self._empty(hand.part, hand.at) else None

    def _empty(self, part: str, at: int) -> bool:
        """Take the words from an item, and an item that holds nothing else out; say whether it stays."""
        emptied = changes.rewritten(self.table, part, at, {"text": ""})
        stays = item_from(emptied.now)[0] is not None
        self._make(emptied if stays else changes.removed(self.table, part, at))
        return stays

    def let_go(self) -> None:
        """Have nothing in hand any more."""
        self._hand = None

    def set_field(self, part: str, at: int | None, field: str, words: str) -> int | None:
        """Give one field other words at once and return the place of its item; raises `CannotError`."""
        self.begin(part, at, field)
        return self.put_down(words)

    def _words(self) -> str:
        """Return the words of the field in hand as they stand."""
        hand = self._hand
        if hand is None:
            return ""
        if hand.part == REVIEW and is_review_off(self.table):
            return OFF
        if hand.part in DATES:
            return date_fields(self.table, hand.part).get(hand.field, "")
        if hand.at is None or hand.at >= len(entries_of(self.table, hand.part)):
            return ""
        return fields_of(entry_at(self.table, hand.part, hand.at)).get(hand.field, "")

    def _change(self, hand: Hand, words: str) -> Change:
        """Return the change that gives a field these words; raises `NoDayError`."""
        if hand.part in DATES:
            return date_change(self.table, hand.part, hand.field, words)
        if hand.at is None:
            return changes.added(self.table, hand.part, {hand.field: words})
        return changes.rewritten(self.table, hand.part, hand.at, {hand.field: words})

    def _make(self, change: Change) -> Change:
        made = self._planning.make(change, self._now())
        self._planning.confirm()
        return made
