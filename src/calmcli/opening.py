"""Opens each screen with what it shows; a screen's module is imported when it is first opened."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from calmcli.core.entry import Entry
from calmcli.core.helpline_words import lifeline
from calmcli.core.helplines import Helpline
from calmcli.screens.frame import Frame
from calmcli.store import content
from calmcli.store.sitting import Sitting
from calmcli.widgets.helpline_lines import emergency_lines, helpline_lines
from calmcli.widgets.passage import Line
from calmcli.widgets.plan_lines import own_lines, plan_lines

if TYPE_CHECKING:
    from calmcli.core.guide import Beside, Guide
    from calmcli.core.helpline_choice import Way
    from calmcli.core.wave import Wave
    from calmcli.widgets.breathing import Breathing

_LISTED = 300
"""How many entries the journal's screen lists."""


class Opening:
    """Makes the screens of one sitting."""

    def __init__(self, sitting: Sitting, *, is_moving: bool) -> None:
        self.sitting = sitting
        """What every screen is given."""
        self.helped: Callable[[], Mapping[tuple[str, str], int]] = dict
        """Gives in how many of the person's waves each thing helped."""
        self._is_moving = is_moving and not sitting.settings.reduced_motion

    def lifeline(self) -> Sequence[str]:
        """Return who can be called now, from the longest form to the shortest."""
        return lifeline(self.sitting.answer, self.sitting.clock.now())

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        has_plan = not self.sitting.safety_plan.is_empty
        return HomeScreen(self.lifeline, content.screen_words("home"), has_plan=has_plan)

    def plan(self) -> Frame:
        """Return the urge plan."""
        from calmcli.screens.urge_plan import Parts, UrgePlanScreen

        parts = Parts(
            urge_plan=content.urge_plan(),
            safety_plan=self.sitting.safety_plan,
            plan_words=partial(content.screen_words, "safety_plan"),
            breathing=self._breathing,
            helplines=self._helpline_lines,
            words=content.riding_words,
            helped=self.helped,
        )
        return UrgePlanScreen(self.lifeline, parts)

    def strength(self, wave: "Wave | None", *, is_end: bool) -> Frame:
        """Return the question how strong the urge is."""
        from calmcli.core.riding_words import strength_words
        from calmcli.screens.strength import StrengthScreen

        words = content.riding_words()
        question = words.strength_at_end if is_end else words.strength
        return StrengthScreen(self.lifeline, question, list(strength_words(wave)) if wave else [])

    def what_helped(self, wave: "Wave") -> Frame:
        """Return the question what helped."""
        from calmcli.core.riding_words import picks_of
        from calmcli.screens.what_helped import WhatHelpedScreen

        picks = picks_of(wave, content.urge_plan(), self.sitting.safety_plan)
        return WhatHelpedScreen(self.lifeline, content.riding_words(), wave, picks)

    def without_call(self) -> Frame:
        """Return who can be reached without a call."""
        from calmcli.screens.without_call import WithoutCallScreen
        from calmcli.widgets.without_call import without_call_lines

        plan, now = self.sitting.safety_plan, self.sitting.clock.now()
        lines = without_call_lines(plan, content.riding_words(), self.sitting.answer, now)
        return WithoutCallScreen(self.lifeline, lines)

    def breathe(self) -> Frame:
        """Return paced breathing."""
        from calmcli.screens.breathing import BreathingScreen

        pace = self.sitting.session().pace
        return BreathingScreen(self.lifeline, self._breathing(), pace, content.breathing_words())

    def journal(self) -> Frame:
        """Return the journal."""
        from calmcli.screens.journal import JournalScreen

        return JournalScreen(self.lifeline, self.entries(), content.screen_words("journal"))

    def entries(self) -> Sequence[Entry]:
        """Return the entries that the journal lists, newest first."""
        return [found.entry for found in self.sitting.store.journal.newest(_LISTED)]

    def entry(self, entry: Entry) -> Frame:
        """Return an entry to read."""
        from calmcli.screens.entry import EntryScreen

        return EntryScreen(self.lifeline, entry)

    def write(self, body: str) -> Frame:
        """Return the editor with these words on its page."""
        from calmcli.screens.writing import WritingScreen

        return WritingScreen(self.lifeline, body, content.screen_words("journal")["opening"])

    def safety_plan(self) -> Frame:
        """Return the person's safety plan."""
        from calmcli.screens.safety_plan import SafetyPlanScreen

        words, path = content.screen_words("safety_plan"), str(self.sitting.store.places.plan)
        return SafetyPlanScreen(self.lifeline, self.sitting.safety_plan, words, path)

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

    def after(self) -> Frame:
        """Return what helps when it has already happened."""
        from calmcli.store.guides import guide

        return self._guide(guide("after"))

    def support(self) -> Frame:
        """Return what somebody who helps can do."""
        from calmcli.store.guides import guide

        return self._guide(guide("support"))

    def feelings(self) -> Frame:
        """Return things to do by what the person feels."""
        from calmcli.store.guides import feelings

        return self._guide(feelings())

    def _guide(self, guide: "Guide") -> Frame:
        from calmcli.screens.guide import GuideScreen

        return GuideScreen(self.lifeline, guide, self._beside)

    def _beside(self, beside: "Beside") -> Iterable[Line]:
        """Return what of the person's own, or of their country, stands on a page of a guide."""
        from calmcli.core.guide import Beside
        from calmcli.core.safety_plan import Area

        answer, plan = self.sitting.answer, self.sitting.safety_plan
        if beside is Beside.EMERGENCY:
            return emergency_lines(answer)
        if beside is Beside.LINES:
            return helpline_lines(answer, self.sitting.clock.now())
        if beside is Beside.SOMEONE:
            people = own_lines(plan.of(Area.PEOPLE))
            return chain(people, helpline_lines(answer, self.sitting.clock.now()))
        return () if plan.is_empty else plan_lines(plan, content.screen_words("safety_plan"))

    def keys(self, keys: Sequence[tuple[str, str]]) -> Frame:
        """Return a list of keys and what they do."""
        from calmcli.screens.keys import KeysScreen

        return KeysScreen(self.lifeline, keys)

    def _breathing(self) -> "Breathing":
        from calmcli.widgets.breathing import Breathing

        clock = self.sitting.clock
        return Breathing(self.sitting.session(), clock.monotonic, is_moving=self._is_moving)

    def _helpline_lines(self) -> Iterator[Line]:
        return helpline_lines(self.sitting.answer, self.sitting.clock.now())
