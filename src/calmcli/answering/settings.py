"""Answers what is asked about settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.answers import Answers
from calmcli.core.language import _
from calmcli.screens.requests import settings as requests

if TYPE_CHECKING:
    from calmcli.screens.settings import SettingsScreen
    from calmcli.store.settings import SettingsDesk


class SettingsAnswers(Answers):
    """Changes one setting at a time in the person's file."""

    @on(requests.ChangeSetting)
    def _change_setting(self, request: requests.ChangeSetting) -> None:
        now = self._sitting.clock.now()
        self._settle(lambda desk: desk.change(request.key, request.words, now))

    @on(requests.ClearSetting)
    def _clear_setting(self, request: requests.ClearSetting) -> None:
        now = self._sitting.clock.now()
        self._settle(lambda desk: desk.clear(request.key, now))

    def _settle(self, act: Callable[["SettingsDesk"], object]) -> None:
        """Change the file and show what then holds; where it cannot be changed, say why."""
        from calmcli.store.settings import SettingsDesk  # noqa: PLC0415 - most sittings change none

        desk = SettingsDesk(self._sitting.store.places)
        with self._told():
            act(desk)
            screen = cast("SettingsScreen", self.screen)
            screen.close_box()
            screen.show_values(desk.values())
            self._tell(_("Saved. It holds from the next time you open calm."))
