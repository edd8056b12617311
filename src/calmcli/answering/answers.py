"""What all answers share: the sitting, the screens to open, and telling the person what came of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.app import App

from calmcli.core.problem import CannotError
from calmcli.opening.opening import Opening
from calmcli.screens.frame import Frame
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.core.safety_plan import SafetyPlan


class Answers(App[None]):
    """An app that answers what its screens ask."""

    def __init__(self, sitting: Sitting, *, has_colours: bool) -> None:
        super().__init__(ansi_color=None if has_colours else True)
        self._sitting = sitting
        self._opening = Opening(sitting, is_moving=self.animation_level != "none")

    def action_leave(self) -> None:
        """Go back to the screen before this one; from the first, leave."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def _prepare(self, screen: Frame) -> None:
        """Let a screen that is made by its name know what it must before it is shown."""

    def _keep_words(self) -> None:
        """Keep unsaved words; where the disk refuses them, they stay in the store's memory."""

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell the person what cannot be done, on the screen they are on."""
        try:
            yield
        except CannotError as error:
            self._tell(str(error))

    def _renew_plan(self, plan: "SafetyPlan") -> None:
        """Go on with the safety plan as it stands now."""
        self._sitting = self._opening.sitting = self._sitting._replace(safety_plan=plan)
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.show_plan(plan)

    def _tell(self, words: str) -> None:
        if isinstance(self.screen, Frame):
            self.screen.notice = words
