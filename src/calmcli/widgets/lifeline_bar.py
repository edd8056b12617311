"""The lifeline: on every screen, always, who can be called now and the emergency number."""

from collections.abc import Callable, Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from calmcli.core.visible import one_line, visible

_LOOK_AGAIN = 60.0
"""Seconds after which the bar looks again who answers now."""


class LifelineBar(Widget):
    """The lifeline as one row, in the longest form that fits."""

    class Chosen(Message):
        """The person clicked it."""

    def __init__(self, forms: Callable[[], Sequence[str]], links: Callable[[], Mapping[str, str]]) -> None:
        super().__init__()
        self._forms = forms
        self._links = links
        self._is_linked = False

    def on_mount(self) -> None:
        """Look again from time to time, for lines open and close; the first frame does without links."""
        self.set_interval(_LOOK_AGAIN, self.refresh)
        self.call_after_refresh(self._link)

    def _link(self) -> None:
        self._is_linked = True
        self.refresh()

    def render(self) -> Content:
        """Return the longest form that fits, else the shortest."""
        forms = [one_line(form) for form in self._forms()]
        fitting = (form for form in forms if cell_len(form) <= self.content_size.width)
        shown = Content(next(fitting, forms[-1]))
        return self._with_links(shown) if self._is_linked else shown

    def _with_links(self, shown: Content) -> Content:
        """Return it with its numbers leading to a call; the emergency number stands last."""
        for number, link in self._links().items():
            at = shown.plain.rfind(one_line(number))
            if at >= 0:
                shown = shown.stylize(Style(link=visible(link)), at, at + len(one_line(number)))
        return shown

    def on_click(self) -> None:
        """Say that it was clicked."""
        self.post_message(self.Chosen())
