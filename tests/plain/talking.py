"""A conversation whose answers are known beforehand, and all that was said in it."""

from collections.abc import Callable, Iterable

from calmcli.plain.conversation import Conversation, Left

HELPLINES = ["Rain Line", "  Call 01632 960001"]


class Talk:
    """Answers each question from a list, then as a closed input does."""

    def __init__(self, *answers: str, is_answered: bool = True, helplines: Iterable[str] = HELPLINES) -> None:
        self._lines = [f"{answer}\n" for answer in answers]
        self.said: list[str] = []
        self.reads = 0
        self.conversation = Conversation(
            say=self.said.append,
            read=self._read,
            helplines=lambda: helplines,
            is_answered=is_answered,
        )

    def _read(self) -> str:
        self.reads += 1
        return self._lines.pop(0) if self._lines else ""

    @property
    def text(self) -> str:
        """All that was said, its ties untied as they are when it is written."""
        return "\n".join(self.said).replace("\N{NO-BREAK SPACE}", " ")

    @property
    def lines(self) -> list[str]:
        """All that was said, line by line."""
        return self.text.split("\n")

    @property
    def unread(self) -> list[str]:
        """The answers nobody asked for."""
        return self._lines

    def run(self, flow: Callable[[Conversation], object]) -> bool:
        """Run a flow; say whether the person left it."""
        try:
            flow(self.conversation)
        except Left:
            return True
        return False
