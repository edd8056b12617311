"""Opens the screen of settings."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame


class SettingsOpenings(Openings):
    """The person's settings."""

    def settings(self) -> Frame:
        """Return the settings, with what in their file is none."""
        from calmcli.screens.settings import SettingsScreen
        from calmcli.store.settings import SettingsDesk

        desk = SettingsDesk(self.sitting.store.places)
        screen = SettingsScreen(self.lifeline, desk.values())
        screen.set_reactive(Frame.notice, "".join(map(str, desk.remarks()[:1])))
        return screen
