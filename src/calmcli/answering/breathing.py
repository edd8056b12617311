"""Answers what is asked of the breath: its paces, and what marks its turns."""

# ruff: noqa: PLC0415 - the breath's own parts load when somebody breathes

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.opening.breathing import BreathingOpenings
from calmcli.screens.requests import breathing as requests
from calmcli.screens.requests.settings import RememberSetting

if TYPE_CHECKING:
    from calmcli.core.breath import Pace
    from calmcli.core.cue import Cue
    from calmcli.screens.breathing import BreathingScreen
    from calmcli.screens.paces import PacesScreen
    from calmcli.store.tones import Tones

_BETWEEN_BELLS = 0.18
"""Seconds between two rings of the terminal's bell."""


class BreathingAnswers(Answers):
    """Marks the turns of the breath, and lets the person change its pace."""

    openings = BreathingOpenings
    opening: BreathingOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._tones: Tones | None = None

    @property
    def _has_holds(self) -> bool:
        return not self.sitting.settings.no_holds

    @answers_to(requests.MarkTurn)
    def _mark_turn(self, request: requests.MarkTurn) -> None:
        from calmcli.core.cue import Cue, bells

        cue = self.sitting.settings.cue
        if cue == Cue.BELL:
            self.host.bell()
            for number in range(1, bells(request.kind)):
                self.host.set_timer(number * _BETWEEN_BELLS, self.host.bell)
        elif cue == Cue.TONE:
            self._player.play(request.kind)

    @property
    def _player(self) -> "Tones":
        from calmcli.store.tones import Tones

        if self._tones is None:
            self._tones = Tones(self.sitting.store.places)
        return self._tones

    def _possible_cues(self) -> "Iterator[Cue]":
        """Return the cues there can be: a tone needs a player, a light needs colours and motion."""
        from calmcli.core.cue import Cue

        yield Cue.BELL
        if self._player.can_be_heard:
            yield Cue.TONE
        if self.host.scene.is_moving and not self.host.native_ansi_color:
            yield Cue.LIGHT

    @answers_to(requests.NextCue)
    def _turn_to_next_cue(self) -> None:
        from calmcli.core.cue import Cue, cue_words, following_cue

        cue = following_cue(Cue(self.sitting.settings.cue), list(self._possible_cues()))
        self.host.renew(self.sitting.with_settings(cue=cue.value))
        for screen in self._breathing_screens():
            screen.light(is_lit=cue is Cue.LIGHT)
        self.host.tell(cue_words(cue))

    @answers_to(requests.ChoosePace)
    def _choose_pace(self) -> None:
        present = self._breathing_screens()[-1].pace
        self.host.push_screen(self.opening.paces(present, has_holds=self._has_holds))

    @answers_to(requests.PutHoldsAway)
    def _put_holds_away(self) -> None:
        self.host.renew(self.sitting.with_settings(no_holds=self._has_holds))
        cast("PacesScreen", self.host.screen).show_paces(
            self.opening.offered_paces(has_holds=self._has_holds)
        )
        said = _("Paces with a hold are back.") if self._has_holds else _("Paces with a hold are put away.")
        self.host.tell(said)
        self.host.post_message(RememberSetting("no_holds", "false" if self._has_holds else "true"))

    @answers_to(requests.StartWith)
    def _start_with(self, request: requests.StartWith) -> None:
        self.host.renew(self.sitting.with_settings(pace=request.pace.id))
        self.host.tell(_("calm starts with {pace} from now on.").format(pace=request.pace.name))
        self.host.post_message(RememberSetting("pace", request.pace.id))

    @answers_to(requests.PaceChosen)
    def _pace_chosen(self, request: requests.PaceChosen) -> None:
        self._breathe_at(request.pace, "")

    @answers_to(requests.MakePace)
    def _make_pace(self) -> None:
        self.host.push_screen(self.opening.own_pace())

    @answers_to(requests.FindPace)
    def _find_pace(self) -> None:
        self.host.push_screen(self.opening.pace_finder())

    @answers_to(requests.PaceMade)
    def _pace_made(self, request: requests.PaceMade) -> None:
        from calmcli.core.breath import pace_from_seconds

        pace = pace_from_seconds(request.seconds)
        with self.host.told():
            if request.name.strip():
                self._keep_pace(pace, request.name)
            else:
                self._breathe_at(pace, "")

    @answers_to(requests.PaceFound)
    def _pace_found(self, request: requests.PaceFound) -> None:
        from calmcli.core.paces import name_for

        with self.host.told():
            self._keep_pace(request.pace, name_for(request.pace))

    def _keep_pace(self, pace: "Pace", name: str) -> None:
        """Keep a pace of the person's own and breathe at it; raises `CannotError` where it cannot be kept."""
        from calmcli.core.breath import PaceError
        from calmcli.store.appending import NotAddedError
        from calmcli.store.paces import add_pace

        try:
            kept = add_pace(self.sitting.store.places, pace, name)
        except (NotAddedError, PaceError) as error:
            raise CannotError(_("It is not kept: {reason}.").format(reason=error)) from error
        self._breathe_at(kept, _("Kept as {name}, among the paces.").format(name=kept.name))

    def _breathe_at(self, pace: "Pace", said: str) -> None:
        """Go back to the breath and let it go over to a pace."""
        if pace.has_holds and not self._has_holds:
            pace = pace.without_holds()
            said = said or _("It goes without the hold, since holds are put away.")
        while self.host.screen.name in ("paces", "own-pace", "pace-finder"):
            self.host.pop_screen()
        for screen in self._breathing_screens():
            screen.breathe_at(pace)
        self.host.tell(said)

    def _breathing_screens(self) -> "list[BreathingScreen]":
        found = [screen for screen in self.screens if screen.name == "breathe"]
        return cast("list[BreathingScreen]", found)


FLOW = BreathingAnswers
