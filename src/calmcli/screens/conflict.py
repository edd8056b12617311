"""Two versions of one entry, and what is to become of them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.conflict import Keep, Versions, runs
from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, title_words, written_words
from calmcli.core.language import _
from calmcli.core.parts import part_from
from calmcli.core.visible import visible
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.conflicts import SettleConflict
from calmcli.widgets.page import Page
from calmcli.widgets.two_versions import TwoVersions
from calmcli.widgets.words import Words


class ConflictScreen(Frame):
    """Both versions, whole or, where they are very long, in parts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "keep('first')", _("keep the first"), id="conflict.first"),
        Binding("2", "keep('second')", _("keep the second"), id="conflict.second"),
        Binding("3", "keep('both')", _("keep both"), id="conflict.both"),
        Binding("e,4", "keep('together')", _("join both"), key_display="e", id="conflict.edit"),
        Binding("m", "turn(1)", _("the rest"), id="conflict.rest"),
        Binding("b", "turn(-1)", _("the part before"), id="conflict.before"),
        Binding("escape", "app.leave", _("leave"), key_display="Esc", id="conflict.leave"),
    ]

    def __init__(self, lifeline: Lifeline, versions: Versions, about: str) -> None:
        super().__init__(_("calm · two versions"), lifeline, name="conflict")
        self._versions = versions
        self._starts = [(0, 0)]
        self._rest_at = (0, 0)
        self._about = about
        self._shown = TwoVersions()
        self._page = Page(Words(about, classes="quiet about paragraph"), self._shown)

    def body(self) -> Widget:
        """Put both under what can be done with them."""
        return self._page

    def on_mount(self) -> None:
        """Show them from the start."""
        self._page.focus()
        self._show()

    def show_versions(self, versions: Versions) -> None:
        """Show them as they are now."""
        self._versions = versions
        self._starts = [(0, 0)]
        self._show()

    def _show(self) -> None:
        (first, ours), (second, theirs) = (
            part_from(entry.body, start)
            for entry, start in zip(self._versions, self._starts[-1], strict=True)
        )
        self._rest_at = (ours, theirs)
        is_begin = len(self._starts) == 1
        above = runs(*map(_above, self._versions)) if is_begin else ()
        self._shown.show([*above, *runs(_lines(first), _lines(second))])
        self.show_progress(written_words(self._versions.first))
        self._page.scroll_home(animate=False)
        self.refresh_bindings()

    @property
    def _has_rest(self) -> bool:
        return any(at < len(entry.body) for at, entry in zip(self._rest_at, self._versions, strict=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done."""
        if action == "turn":
            return self._has_rest if parameters == (1,) else len(self._starts) > 1
        is_joined = action == "keep" and parameters == (Keep.TOGETHER.value,)
        return not is_joined or all(entry.can_change for entry in self._versions)

    def action_turn(self, by: int) -> None:
        """Show the next part of both, or the one before."""
        if by > 0:
            self._starts.append(self._rest_at)
        else:
            self._starts.pop()
        self._show()

    def action_keep(self, keep: str) -> None:
        """Ask for what was chosen."""
        self.post_message(SettleConflict(Keep(keep)))


def _above(entry: Entry) -> Sequence[str]:
    """Return what stands above the words of a version."""
    unread = [] if entry.is_readable else [title_words(entry)]
    return [*map(visible, (written_words(entry), *note_words(entry.notes), *unread)), ""]


def _lines(text: str) -> list[str]:
    return visible(text).removesuffix("\n").split("\n")
