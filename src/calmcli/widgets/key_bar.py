"""The keys that do something on this screen, each with its word; a click does the same."""

from collections.abc import Iterable, Iterator

from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

_GAP = "  "
_LAST = ("keys", "leave")
"""The bindings that every screen has; they come after its own."""


class KeyBar(Widget):
    """The bindings of the screen as rows of whole hints, as many as the width asks for."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[Content] = []

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)
        self._show(self.screen)

    def _show(self, screen: Screen[object]) -> None:
        shown = sorted(_shown(screen), key=_place)
        hints = [_hint(active) for active in shown]
        if hints != self._hints:
            width = self.content_size.width
            is_taller = len(_rows(hints, width)) != len(_rows(self._hints, width))
            self._hints = hints
            self.refresh(layout=is_taller)
            if is_taller:
                self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """Ask again for the rows it needs: during another layout they are forgotten."""
        if self.content_size.height != len(_rows(self._hints, self.content_size.width)):
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many rows the hints take."""
        return len(_rows(self._hints, width))

    def render(self) -> Content:
        """Return the hints, row by row."""
        rows = _rows(self._hints, self.content_size.width)
        return Content("\n").join(Content(_GAP).join(row) for row in rows)


def _place(active: ActiveBinding) -> int:
    """Return where a hint stands: what every screen has comes after what is its own."""
    return _LAST.index(active.binding.id) if active.binding.id in _LAST else -1


def _rows(hints: Iterable[Content], width: int) -> list[list[Content]]:
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


def _shown(screen: Screen[object]) -> Iterator[ActiveBinding]:
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.show and binding.description and active.enabled and binding.action not in seen:
            seen.add(binding.action)
            yield active


def _hint(active: ActiveBinding) -> Content:
    binding = active.binding
    click = Style.from_meta({"@click": _action(active)})
    key = f"[{key_name(binding)}]"
    return Content.assemble((key, click + Style(bold=True)), (f" {binding.description}", click))


def _action(active: ActiveBinding) -> str:
    action = active.binding.action
    if action.startswith(("app.", "screen.")):
        return action
    return f"{'screen' if isinstance(active.node, Screen) else 'app'}.{action}"


def named_keys(screen: Screen[object]) -> list[tuple[str, str]]:
    """Return the keys that do something on a screen, those for the same thing together, and what."""
    keys: dict[str, list[str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id is not None and active.enabled:
            keys.setdefault(binding.description, []).append(key_name(binding))
    return [(" ".join(dict.fromkeys(names)), does) for does, names in keys.items()]


def key_name(binding: Binding) -> str:
    """Return the key of a binding as a person knows it."""
    names = {"escape": "Esc", "question_mark": "?", "left": "←", "right": "→", "up": "↑", "down": "↓"}
    shown = {"enter": "Enter", "space": "Space", "f1": "F1", "f12": "F12"} | names
    return binding.key_display or shown.get(binding.key, binding.key.replace("ctrl+", "Ctrl+"))
