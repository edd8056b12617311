"""One area of a plan: what is in it, and examples that can be taken or left."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.plan_change import ItemMark, items_of
from calmcli.core.plan_form import BuildingWords, examples_left, item_words
from calmcli.core.safety_plan import PARTS
from calmcli.screens.building import BuildingScreen
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.building import (
    MarkItem,
    MoveItem,
    OpenItem,
    OpenPart,
    RemoveItem,
    TakeExample,
    WriteField,
)
from calmcli.widgets.choices import Choices
from calmcli.widgets.passage import Passage, paragraphs
from calmcli.widgets.rows import Rows

_NEW = "+ "


class PlanPartScreen(BuildingScreen):
    """The items of an area, then a row to write one, then the examples."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", _("write my own"), id="part.new"),
        Binding("s", "mark('starred')", _("star"), id="part.star"),
        Binding("h", "mark('hidden')", _("hide"), show=False, id="part.hide"),
        Binding("x", "mark('not_for_me')", _("not for me"), show=False, id="part.not-for-me"),
        Binding("d,delete", "remove", _("remove"), show=False, id="part.remove"),
        Binding("J,shift+down", "move(1)", _("move down"), key_display="J", show=False, id="part.down"),
        Binding("K,shift+up", "move(-1)", _("move up"), key_display="K", id="part.up"),
        Binding("right,l", "go(1)", _("next part"), key_display="→", id="part.next"),
        Binding("left", "go(-1)", _("part before"), key_display="←", show=False, id="part.before"),
    ]

    def __init__(self, lifeline: Lifeline, table: Mapping[str, Any], words: BuildingWords, part: str) -> None:
        super().__init__(_("calm · write my plan"), lifeline, table, words, name="build-part")
        self.part = part
        """The area, by its key in the plan."""
        self._list = Rows()
        self._places: Sequence[int] = ()
        self._examples: Sequence[str] = ()

    def body(self) -> Widget:
        """Put the items under what is asked."""
        words, part = self._words, self.part
        asked = [*paragraphs([words.names[part]], "title"), *paragraphs([words.prompts[part]])]
        about = Passage(paragraphs([words.parts[part].about], "quiet"))
        about.add_class("about")
        return Vertical(Passage(asked), about, self._list)

    def on_mount(self) -> None:
        """Start on the first row."""
        number, count = PARTS.index(self.part) + 1, len(PARTS)
        self.show_progress(_("part {number} of {count}").format(number=number, count=count))
        self._list.focus()
        self.watch_table()

    def watch_table(self) -> None:
        """Show what is in the area now."""
        self._show(None)

    def stand_on(self, at: int | None) -> None:
        """Mark the row of an item, by its place among the entries of the area."""
        self._show(self._places.index(at) if at in self._places else None)

    def _show(self, row: int | None) -> None:
        items = items_of(self.table, self.part)
        self._places = [at for at, _item in items]
        self._examples = examples_left(self.table, self.part, self._words)
        more = [_("Write my own"), *self._examples]
        self._list.show_rows(
            [*(item_words(item) for _at, item in items), *(_NEW + words for words in more)], row
        )

    @property
    def _at(self) -> int | None:
        """The place of the chosen item, None where something else is chosen."""
        row = self._list.highlighted
        return self._places[row] if row is not None and row < len(self._places) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what belongs to an item only on one."""
        if action in ("mark", "remove", "move"):
            return self._at is not None
        return super().check_action(action, parameters)

    @on(Choices.OptionHighlighted)
    def _follow(self) -> None:
        self.refresh_bindings()

    @on(Choices.OptionSelected)
    def _choose(self, event: Choices.OptionSelected) -> None:
        number = event.option_index - len(self._places)
        if number < 0:
            self.ask(OpenItem(self.part, self._places[event.option_index]))
        elif number == 0:
            self.action_new()
        else:
            self.ask(TakeExample(self.part, self._examples[number - 1]))

    def action_new(self) -> None:
        """Ask to write an item."""
        self.ask(WriteField(self.part, None, "text"))

    def action_mark(self, mark: str) -> None:
        """Ask to mark the chosen item, or to take the mark away."""
        if self._at is not None:
            self.ask(MarkItem(self.part, self._at, ItemMark(mark)))

    def action_move(self, by: int) -> None:
        """Ask to move the chosen item."""
        if self._at is not None:
            self.ask(MoveItem(self.part, self._at, by))

    def action_remove(self) -> None:
        """Ask to take the chosen item out."""
        if self._at is not None:
            self.ask(RemoveItem(self.part, self._at))

    def action_go(self, by: int) -> None:
        """Ask for the part that comes so many after this one."""
        self.ask(OpenPart(PARTS[(PARTS.index(self.part) + by) % len(PARTS)]))
