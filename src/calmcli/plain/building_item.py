"""One item of a plan that is written as lines: its fields, its marks, its place."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, Protocol

from calmcli.core.appointment import REVIEW
from calmcli.core.language import _
from calmcli.core.plan_change import ItemMark, fields_of
from calmcli.core.plan_form import BuildingWords, entry_at, field_name, field_row, fields_asked, item_actions
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import item_from
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.rows import choose, numbers

_EMPTY = "."
"""What is answered to take the words of a field out."""


class Desk(Protocol):
    """What a flow asks of the plan that its caller keeps for it; each change raises `CannotError`."""

    @property
    def table(self) -> Mapping[str, Any]:
        """The plan as it stands, as its file holds it."""

    def look(self) -> None:
        """Read the plan anew."""

    def take(self, part: str, words: str) -> str:
        """Put an item into the plan and return what to say."""

    def mark(self, part: str, at: int, mark: ItemMark) -> int:
        """Mark an item, or take the mark away, and return its place."""

    def move(self, part: str, at: int, by: int) -> int:
        """Move an item and return its place."""

    def remove(self, part: str, at: int) -> str:
        """Take an item out and return what to say."""

    def undo(self) -> str:
        """Take the last change back and return what to say."""

    def set_field(self, part: str, at: int | None, field: str, words: str) -> int | None:
        """Give one field other words and return the place of its item; None where there is none."""


class Building(NamedTuple):
    """What a plan needs to be written as lines."""

    desk: Desk
    """The plan in the person's hands."""
    words: BuildingWords
    """The content around it."""
    choices: Callable[[str, str], Sequence[tuple[str, str]]]
    """Gives what can be chosen for a field of a part, each by its name and its words; nothing to write it."""


def told(conversation: Conversation, act: Callable[[], object], otherwise: str | None = None) -> None:
    """Do something and say what came of it; `otherwise` where it says nothing itself."""
    try:
        said = act()
    except CannotError as error:
        said = str(error)
    words = said if isinstance(said, str) and said else (_("Saved.") if otherwise is None else otherwise)
    if words:
        conversation.say(words)


def field_question(building: Building, part: str, field: str) -> str:
    """Return what asks for a field, with an example."""
    return f"{field_name(part, field)}. {building.words.hint(part, field)}"


def change_item(conversation: Conversation, building: Building, part: str, at: int) -> None:
    """Stay with an item until the person goes back, or it is taken out."""
    while (item := item_from(entry := entry_at(building.desk.table, part, at))[0]) is not None:
        fields, found = fields_asked(part, entry), fields_of(entry)
        rows = [*(field_row(part, field, found) for field in fields), *item_actions(item)]
        hints = ((numbers(1, len(rows)), _("choose")), ("u", _("undo")), ("Enter", _("back")))
        answer = choose(conversation, rows, *hints)
        if answer == "u":
            told(conversation, building.desk.undo)
        if not isinstance(answer, int):
            return
        place = (
            change_field(conversation, building, part, at, fields[answer - 1])
            if answer <= len(fields)
            else _act(conversation, building, part, at, answer - len(fields) - 1)
        )
        if place is None:
            return
        at = place


def _act(conversation: Conversation, building: Building, part: str, at: int, number: int) -> int | None:
    """Mark an item, move it or take it out; return its place, None if it is gone."""
    desk, marks = building.desk, list(ItemMark)
    if number == len(marks) + 2:
        told(conversation, partial(desk.remove, part, at))
        return None
    acts: list[Callable[[], int]] = [partial(desk.mark, part, at, mark) for mark in marks]
    acts += [partial(desk.move, part, at, by) for by in (-1, 1)]
    return _placed(conversation, at, acts[number])


def _placed(conversation: Conversation, at: int | None, act: Callable[[], int | None]) -> int | None:
    """Do something with an item, say whether it is saved, and return its place then."""
    try:
        place = act()
    except CannotError as error:
        conversation.say(str(error))
        return at
    conversation.say(_("Saved."))
    return place


def change_field(
    conversation: Conversation, building: Building, part: str, at: int | None, field: str
) -> int | None:
    """Ask for the words of a field, or let them be chosen, and return the place of its item.

    Enter leaves it as it is.
    """
    ask = _chosen if building.choices(part, field) else _written
    words = ask(conversation, building, part, field)
    if words is None:
        return at
    return _placed(conversation, at, partial(building.desk.set_field, part, at, field, words))


def _chosen(conversation: Conversation, building: Building, part: str, field: str) -> str | None:
    choices = building.choices(part, field)
    rows = [name for name, _words in choices]
    if part == REVIEW:
        rows.append(_("On another day"))
    hints = ((numbers(1, len(rows)), _("choose")), ("Enter", _("leave it as it is")))
    answer = choose(conversation, rows, *hints)
    if answer == len(choices) + 1:
        return _written(conversation, building, part, field)
    return choices[answer - 1][1] if isinstance(answer, int) else None


def _written(conversation: Conversation, building: Building, part: str, field: str) -> str | None:
    question = field_question(building, part, field)
    hints = keys(("Enter", _("leave it as it is")), (_EMPTY, _("take it out")))
    answer: str | None = AGAIN
    while answer == AGAIN:
        answer = conversation.ask(f"{question} {hints}")
    return "" if answer == _EMPTY else (answer or None)
