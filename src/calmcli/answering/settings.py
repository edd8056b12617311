"""Answers what is asked about settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, answers_to
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.opening.settings import SettingsOpenings
from calmcli.screens.requests import settings as requests

if TYPE_CHECKING:
    from calmcli.screens.settings import SettingsScreen
    from calmcli.store.settings import SettingsDesk


class SettingsAnswers(Answers):
    """Changes one setting at a time in the person's file."""

    openings = SettingsOpenings
    opening: SettingsOpenings

    @answers_to(requests.ChangeSetting)
    def _change_setting(self, request: requests.ChangeSetting) -> None:
        now = self.sitting.clock.now()
        self._settle(lambda desk: desk.change(request.key, request.words, now))

    @answers_to(requests.ClearSetting)
    def _clear_setting(self, request: requests.ClearSetting) -> None:
        now = self.sitting.clock.now()
        self._settle(lambda desk: desk.clear(request.key, now))

    @answers_to(requests.RememberSetting)
    def _remember(self, request: requests.RememberSetting) -> None:
        from calmcli.store.settings import SettingsDesk  # noqa: PLC0415 - most sittings change none

        desk, now = SettingsDesk(self.sitting.store.places), self.sitting.clock.now()
        try:
            desk.change(request.key, request.words, now)
        except CannotError as error:
            self.host.tell(_("It holds for now and is not remembered. {reason}").format(reason=error))

    def _settle(self, act: Callable[["SettingsDesk"], object]) -> None:
        """Change the file and show what then holds; where it cannot be changed, say why."""
        from calmcli.store.settings import SettingsDesk  # noqa: PLC0415 - most sittings change none

        desk = SettingsDesk(self.sitting.store.places)
        with self.host.told():
            act(desk)
            screen = cast("SettingsScreen", self.host.screen)
            screen.close_box()
            screen.show_values(desk.values())
            self.host.tell(_("Saved. It holds from the next time you open calm."))


FLOW = SettingsAnswers
