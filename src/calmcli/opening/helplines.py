"""Opens the screens of helplines and countries."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from calmcli.core.helplines import Helpline
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content

if TYPE_CHECKING:
    from calmcli.core.helpline_choice import Way


class HelplineOpenings(Openings):
    """Who can be called, and all about them."""

    def helplines(self) -> Frame:
        """Return who can be called."""
        from calmcli.screens.helplines import HelplinesScreen

        now, words = self.sitting.clock.now(), content.screen_words("helplines")
        return HelplinesScreen(self.lifeline, self.sitting.answer, now, words)

    def helpline(self, line: Helpline) -> Frame:
        """Return all about one helpline."""
        from calmcli.screens.helpline import HelplineScreen
        from calmcli.store.contact import contact
        from calmcli.store.helplines import sourced
        from calmcli.widgets.helpline_lines import whole_line

        now, words = self.sitting.clock.now(), content.screen_words("helplines")
        told, problems = contact(has_lines=True)
        found, unsourced = sourced(self.sitting.answer)
        known = {other.id: other for other in (*found.anywhere().lines, *found.country.lines)}
        about = whole_line(known.get(line.id, line), now, told, words)
        screen = HelplineScreen(self.lifeline, line, about)
        screen.set_reactive(Frame.notice, "".join(map(str, [*problems, *unsourced][:1])))
        return screen

    def code(self, line: Helpline, ways: Sequence["Way"]) -> Frame:
        """Return a code that a phone can scan to reach a helpline."""
        from calmcli.core.helpline_links import code_words, link_of
        from calmcli.export.code import code_rows
        from calmcli.screens.code import CodeScreen

        way, address = link_of(line, ways)
        return CodeScreen(self.lifeline, code_rows(address), code_words(line, way), address)

    def countries(self) -> Frame:
        """Return the countries to choose from."""
        from calmcli.core.countries import matching
        from calmcli.screens.countries import CountriesScreen
        from calmcli.store.countries import territories

        return CountriesScreen(self.lifeline, partial(matching, territories=list(territories())))
