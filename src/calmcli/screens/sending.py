"""What the screens share on which there are words to send."""

from collections.abc import Sequence

from calmcli.screens.frame import Frame
from calmcli.screens.requests.plan import CopyWords


class SendingScreen(Frame):
    """A screen on which one key copies words to send."""

    _copied = 0

    @property
    def says(self) -> Sequence[str]:
        """The words that can be sent from here."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Ask to copy words that can be sent; again, the next ones."""
        self.post_message(CopyWords(self.says[self._copied % len(self.says)]))
        self._copied += 1
