"""The keys that do something on this screen, each with its word; a click does the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.events import MouseMove
from textual.geometry import Size
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from calmcli.widgets.commands import pressing
from calmcli.widgets.key_names import key_name

_GAP = "  "
_FIRST = "enter"
"""The key whose hint comes before all others: it is the next step, and the last to find no room."""
_LAST = ("question_mark", "escape")
"""The keys that come after all others, and stay however little room there is: all keys, and the way out."""


class KeyBar(Widget):
    """The bindings of the screen as rows of whole hints, as many as there is room for."""

    def __init__(self, says: Callable[[Binding], str]) -> None:
        super().__init__()
        self._says = says
        self._hints: list[Content] = []
        self._lasting = 0
        self._tips: dict[str, str] = {}

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)
        self._show(self.screen)

    def _show(self, screen: Screen[object]) -> None:
        shown = sorted(_shown(screen), key=_place)
        hints = [_hint(active, self._says(active.binding)) for active in shown]
        self._lasting = sum(active.binding.key in _LAST for active in shown)
        self._tips = {pressing(active): active.binding.tooltip for active in shown}
        if hints != self._hints:
            width = self.content_size.width
            is_taller = len(self._rows(hints, width)) != len(self._rows(self._hints, width))
            self._hints = hints
            self.refresh(layout=is_taller)
            if is_taller:
                self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Ask again for the rows it needs: during another layout they are forgotten."""
        if self.content_size.height != len(self._rows(self._hints, self.content_size.width)):
            self.refresh(layout=True)

    def _rows(self, hints: Sequence[Content], width: int) -> list[list[Content]]:
        """Return the hints in the rows that the stylesheet allows; `?` says those that find no room."""
        most = self.styles.max_height
        room = int(most.value) - self.gutter.height if most else len(hints)
        return in_rows(hints, width, room, self._lasting)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the hints take."""
        return len(self._rows(self._hints, width))

    def render(self) -> Content:
        """Return the hints, row by row."""
        rows = self._rows(self._hints, self.content_size.width)
        return Content("\n").join(Content(_GAP).join(row) for row in rows)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Say more of the key under the pointer, where there is more to say."""
        self.tooltip = self._tips.get(event.style.meta.get("@click", "")) or None


def in_rows(hints: Sequence[Content], width: int, most: int, lasting: int) -> list[list[Content]]:
    """Return hints in at most so many rows, none broken in two; where room is short, the last ones stay."""
    rows = _broken(hints, width)
    end = len(hints) - lasting
    while len(rows) > most and end > 0:
        end -= 1
        rows = _broken([*hints[:end], *hints[len(hints) - lasting :]], width)
    return rows[-most:]


def _broken(hints: Iterable[Content], width: int) -> list[list[Content]]:
    """Return hints in rows no wider than `width` cells, none broken in two."""
    rows: list[list[Content]] = [[]]
    room = width
    for hint in hints:
        room -= hint.cell_length + (len(_GAP) if rows[-1] else 0)
        if room < 0 and rows[-1]:
            rows.append([])
            room = width - hint.cell_length
        rows[-1].append(hint)
    return rows


def _place(active: ActiveBinding) -> int:
    """Return where a hint stands: Enter first, and what every screen has after what is its own."""
    key = active.binding.key
    return _LAST.index(key) if key in _LAST else -2 if key == _FIRST else -1


def _shown(screen: Screen[object]) -> Iterator[ActiveBinding]:
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.show and binding.description and active.enabled and binding.action not in seen:
            seen.add(binding.action)
            yield active


def _hint(active: ActiveBinding, says: str) -> Content:
    binding = active.binding
    click = Style.from_meta({"@click": pressing(active)})
    key = f"[{key_name(binding)}]"
    return Content.assemble((key, click + Style(bold=True)), (f" {says}", click))
