"""What the screen of settings asks of the app: a screen answers, its caller acts."""

from calmcli.screens.requests.request import Request


class ChangeSetting(Request):
    """Give a setting another value."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        self.key = key
        """The setting."""
        self.words = words
        """What stands for the value, as it could be typed."""


class ClearSetting(Request):
    """Take a setting out, so that what holds without it holds."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        """The setting."""


class RememberSetting(Request):
    """Keep a setting as it was chosen elsewhere; it holds already."""

    def __init__(self, key: str, words: str) -> None:
        super().__init__()
        self.key = key
        """The setting."""
        self.words = words
        """The words for its value."""
