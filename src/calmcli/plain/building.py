"""A safety plan written as lines: a part at a time, numbered choices, each change saved as it is made."""

from collections.abc import Sequence
from functools import partial

from calmcli.core.language import _
from calmcli.core.plan_change import items_of
from calmcli.core.plan_form import (
    DATES,
    asks_more,
    date_fields,
    examples_left,
    field_row,
    fields_asked,
    item_words,
    part_words,
)
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import PARTS, Item
from calmcli.plain.building_item import Building, change_field, change_item, field_question, told
from calmcli.plain.conversation import Conversation
from calmcli.plain.rows import ENTER, NOBODY, Hint, choose, numbers

_AT_ONCE = 20
"""How many items are said at once."""


def build(conversation: Conversation, building: Building) -> None:
    """Offer the parts until the person leaves; say why where the plan cannot be changed."""
    try:
        building.desk.look()
    except CannotError as error:
        conversation.say(str(error))
        return
    conversation.say(building.words.opening)
    answer: int | str = 0
    while answer != NOBODY:
        rows = [_part_row(building, part) for part in PARTS]
        answer = choose(conversation, rows, (numbers(1, len(rows)), _("open a part")), ("u", _("undo")))
        if answer == "u":
            told(conversation, building.desk.undo)
        while isinstance(answer, int):
            answer = _next(_in_part(conversation, building, PARTS[answer - 1]), answer)


def _part_row(building: Building, part: str) -> str:
    words = part_words(building.desk.table, part)
    return f"{building.words.names[part]}: {words}" if words else building.words.names[part]


def _next(answer: str, number: int) -> int | str:
    """Return the number of the part after one, or the answer that leads elsewhere."""
    return number + 1 if answer == ENTER and number < len(PARTS) else answer


def _in_part(conversation: Conversation, building: Building, part: str) -> str:
    """Stay with a part until an answer leads away from it, and return that."""
    told(conversation, building.desk.look, "")
    words = building.words
    conversation.say("", words.names[part], words.prompts[part], words.parts[part].about)
    return (_in_date if part in DATES else _in_area)(conversation, building, part)


def _in_area(conversation: Conversation, building: Building, part: str) -> str:
    first = 0
    while True:
        found = items_of(building.desk.table, part)
        first = first if first < len(found) else 0
        shown = found[first : first + _AT_ONCE]
        examples = examples_left(building.desk.table, part, building.words)
        hints = _area_hints(len(shown), len(examples), has_more=len(found) > _AT_ONCE)
        answer = choose(conversation, _area_rows(shown, examples), *hints)
        if answer in (ENTER, NOBODY, "p"):
            return str(answer)
        if answer == "m":
            first += _AT_ONCE
        else:
            _do_in_area(conversation, building, part, answer, [at for at, _item in shown])


def _area_rows(shown: Sequence[tuple[int, Item]], examples: Sequence[str]) -> list[str]:
    taken = (_("take: {words}").format(words=words) for words in examples)
    return [*(item_words(item) for _at, item in shown), *taken]


def _area_hints(own: int, examples: int, *, has_more: bool) -> list[Hint]:
    """Return the keys of an area, each with what it does."""
    hints = [(numbers(1, own), _("open yours"))] if own else []
    hints += [(numbers(own + 1, own + examples), _("take an example"))] if examples else []
    hints += [("m", _("more of yours"))] if has_more else []
    others = (("n", _("write your own")), ("u", _("undo")), ("Enter", _("the next part")))
    return [*hints, *others, ("p", _("all parts"))]


def _do_in_area(
    conversation: Conversation, building: Building, part: str, answer: int | str, places: Sequence[int]
) -> None:
    """Open an item, take an example, write one of one's own, or undo."""
    if answer == "n":
        _write_new(conversation, building, part)
    elif isinstance(answer, str):
        told(conversation, building.desk.undo)
    elif answer <= len(places):
        change_item(conversation, building, part, places[answer - 1])
    else:
        example = examples_left(building.desk.table, part, building.words)[answer - len(places) - 1]
        told(conversation, partial(building.desk.take, part, example))


def _write_new(conversation: Conversation, building: Building, part: str) -> None:
    """Ask for an item; where somebody is named, ask for the rest of them next."""
    words = conversation.ask(field_question(building, part, "text"))
    if not words:
        return
    before = len(items_of(building.desk.table, part))
    told(conversation, partial(building.desk.set_field, part, None, "text", words))
    found = items_of(building.desk.table, part)
    if len(found) > before and asks_more(part):
        change_item(conversation, building, part, found[-1][0])


def _in_date(conversation: Conversation, building: Building, part: str) -> str:
    fields = fields_asked(part)
    while True:
        found = date_fields(building.desk.table, part)
        hints = ((numbers(1, len(fields)), _("change it")), ("u", _("undo")), ("Enter", _("the next part")))
        rows = [field_row(part, field, found) for field in fields]
        answer = choose(conversation, rows, *hints, ("p", _("all parts")))
        if isinstance(answer, int):
            change_field(conversation, building, part, None, fields[answer - 1])
        elif answer == "u":
            told(conversation, building.desk.undo)
        else:
            return answer
