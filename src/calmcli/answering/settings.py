"""Answers what is asked about settings."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from calmcli.answering.answers import Answers, answers_to
from calmcli.core.language import _
from calmcli.core.looks import theme_words
from calmcli.core.problem import CannotError
from calmcli.core.settings import FROM_NEXT_START
from calmcli.opening.settings import SettingsOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import settings as requests

if TYPE_CHECKING:
    from calmcli.core.setting_words import SettingValue
    from calmcli.store.settings import SettingsDesk


class SettingsAnswers(Answers):
    """Changes one setting at a time in the person's file, and lets it hold."""

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
        desk, now = self._desk(), self.sitting.clock.now()
        try:
            desk.change(request.key, request.words, now)
        except CannotError as error:
            self.host.tell(_("It holds for now and is not remembered. {reason}").format(reason=error))
        else:
            self._show(desk)

    def _desk(self) -> "SettingsDesk":
        from calmcli.store.settings import SettingsDesk  # noqa: PLC0415 - most sittings change none

        return SettingsDesk(self.sitting.store.places)

    def _settle(self, act: Callable[["SettingsDesk"], "SettingValue"]) -> None:
        """Change the file and let it hold; where the file cannot be changed, say why."""
        from calmcli.screens.settings import SettingsScreen  # noqa: PLC0415 - it is loaded: it has asked

        desk = self._desk()
        with self.host.told():
            changed = act(desk)
            for screen in self.screens:
                if isinstance(screen, SettingsScreen):
                    screen.close_box()
            self._show(desk)
            self._let_hold(changed)

    def _show(self, desk: "SettingsDesk") -> None:
        """Show what holds by now, where settings are listed."""
        values = desk.values()
        for screen in self.screens:
            if isinstance(screen, Frame):
                screen.show_settings(values)

    def _let_hold(self, changed: "SettingValue") -> None:
        key = changed.setting.key
        self.host.renew(self.sitting.with_settings(**{key: changed.value}))
        if key in FROM_NEXT_START:
            self.host.tell(_("Saved. It holds from the next time you open calm."))
        elif key == "theme":
            self.host.tell(_("Saved.") + " " + theme_words(self.host.theme))
        else:
            self.host.tell(_("Saved."))


FLOW = SettingsAnswers
