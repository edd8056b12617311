"""Answers what is asked of the breath: its paces, and what marks its turns."""

# ruff: noqa: PLC0415 - the breath's own parts load when somebody breathes

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.answers import Answers
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.screens.requests import breathing as requests
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.core.breath import Pace
    from calmcli.core.cue import Cue
    from calmcli.screens.breathing import BreathingScreen
    from calmcli.screens.paces import PacesScreen
    from calmcli.store.tones import Tones
    from calmcli.widgets.breathing import Breathing

_BETWEEN_BELLS = 0.18
"""Seconds between two rings of the terminal's bell."""


class BreathingAnswers(Answers):
    """Marks the turns of the breath, and lets the person change its pace."""

    def __init__(self, sitting: Sitting, *, has_colours: bool) -> None:
        super().__init__(sitting, has_colours=has_colours)
        self._has_colours = has_colours
        self._cue: str = sitting.settings.cue
        self._has_holds = not sitting.settings.no_holds
        self._tones: Tones | None = None

    def on_breathing_turned(self, event: "Breathing.Turned") -> None:
        """Mark a turn of the breath; called by its name, so that the breath loads only with its screen."""
        from calmcli.core.cue import Cue, bells

        if self._cue == Cue.BELL:
            self.bell()
            for number in range(1, bells(event.kind)):
                self.set_timer(number * _BETWEEN_BELLS, self.bell)
        elif self._cue == Cue.TONE:
            self._player.play(event.kind)

    @property
    def _player(self) -> "Tones":
        from calmcli.store.tones import Tones

        if self._tones is None:
            self._tones = Tones(self._sitting.store.places)
        return self._tones

    def _possible_cues(self) -> "Iterator[Cue]":
        """Return the cues there can be: a tone needs a player, a light needs colours and motion."""
        from calmcli.core.cue import Cue

        yield Cue.BELL
        if self._player.can_be_heard:
            yield Cue.TONE
        if self._has_colours and self._opening.is_moving:
            yield Cue.LIGHT

    @on(requests.NextCue)
    def _turn_to_next_cue(self) -> None:
        from calmcli.core.cue import Cue, cue_from, cue_words, following_cue

        self._cue = following_cue(cue_from(self._cue), list(self._possible_cues()))
        self._opening.is_lit = self._cue == Cue.LIGHT
        for screen in self._breathing_screens():
            screen.light(is_lit=self._opening.is_lit)
        self._tell(cue_words(self._cue))

    @on(requests.ChoosePace)
    def _choose_pace(self) -> None:
        present = self._breathing_screens()[-1].pace
        self.push_screen(self._opening.paces(present, has_holds=self._has_holds))

    @on(requests.PutHoldsAway)
    def _put_holds_away(self) -> None:
        self._has_holds = not self._has_holds
        cast("PacesScreen", self.screen).show_paces(self._opening.offered_paces(has_holds=self._has_holds))
        said = _("Paces with a hold are back.") if self._has_holds else _("Paces with a hold are put away.")
        self._tell(said)
        self._remember("no_holds", not self._has_holds)

    @on(requests.StartWith)
    def _start_with(self, request: requests.StartWith) -> None:
        session = self._sitting.session()._replace(pace=request.pace)
        self._sitting = self._opening.sitting = self._sitting._replace(session=lambda: session)
        self._tell(_("calm starts with {pace} from now on.").format(pace=request.pace.name))
        self._remember("pace", request.pace.id)

    def _remember(self, key: str, value: object) -> None:
        """Set a setting; where that cannot be, say so: what was asked for holds until calm ends."""
        from calmcli.store.settings_file import SettingsFile

        try:
            SettingsFile(self._sitting.store.places).set(key, value, self._sitting.clock.now())
        except CannotError as error:
            self._tell(_("It holds for now and is not remembered. {reason}").format(reason=error))

    @on(requests.PaceChosen)
    def _pace_chosen(self, request: requests.PaceChosen) -> None:
        self._breathe_at(request.pace, "")

    @on(requests.MakePace)
    def _make_pace(self) -> None:
        self.push_screen(self._opening.own_pace())

    @on(requests.FindPace)
    def _find_pace(self) -> None:
        self.push_screen(self._opening.pace_finder())

    @on(requests.PaceMade)
    def _pace_made(self, request: requests.PaceMade) -> None:
        from calmcli.core.breath import pace_from_seconds

        pace = pace_from_seconds(request.seconds)
        with self._told():
            if request.name.strip():
                self._keep_pace(pace, request.name)
            else:
                self._breathe_at(pace, "")

    @on(requests.PaceFound)
    def _pace_found(self, request: requests.PaceFound) -> None:
        from calmcli.core.paces import name_for

        with self._told():
            self._keep_pace(request.pace, name_for(request.pace))

    def _keep_pace(self, pace: "Pace", name: str) -> None:
        """Keep a pace of the person's own and breathe at it; raises `CannotError` where it cannot be kept."""
        from calmcli.core.breath import PaceError
        from calmcli.store.appending import NotAddedError
        from calmcli.store.paces import add_pace

        try:
            kept = add_pace(self._sitting.store.places, pace, name)
        except (NotAddedError, PaceError) as error:
            raise CannotError(_("It is not kept: {reason}.").format(reason=error)) from error
        self._breathe_at(kept, _("Kept as {name}, among the paces.").format(name=kept.name))

    def _breathe_at(self, pace: "Pace", said: str) -> None:
        """Go back to the breath and let it go over to a pace."""
        if pace.has_holds and not self._has_holds:
            pace = pace.without_holds()
            said = said or _("It goes without the hold, since holds are put away.")
        while self.screen.name in ("paces", "own-pace", "pace-finder"):
            self.pop_screen()
        for screen in self._breathing_screens():
            screen.breathe_at(pace)
        self._tell(said)

    def _breathing_screens(self) -> "list[BreathingScreen]":
        found = [screen for screen in self.screen_stack if screen.name == "breathe"]
        return cast("list[BreathingScreen]", found)
