"""A conversation in lines: words go out, short answers come back, and numbers are always one key away."""

from collections.abc import Callable, Iterable, Iterator

from calmcli.core.language import _

HELPLINES, LEAVE, AGAIN = "h", "q", "?"
"""What can be answered to any question."""


class Left(Exception):  # noqa: N818 - leaving is no error
    """The person has left."""


class Conversation:
    """Speaks and listens, a line at a time; its caller owns the streams and makes what is said safe."""

    def __init__(
        self,
        say: Callable[[str], object],
        read: Callable[[], str],
        helplines: Callable[[], Iterable[str]],
        *,
        is_answered: bool,
        remark: Callable[[], object] = lambda: None,
    ) -> None:
        self._say = say
        self._read = read
        self._helplines = helplines
        self._is_answered = is_answered
        self._remark = remark

    @property
    def is_answered(self) -> bool:
        """Whether anybody answers."""
        return self._is_answered

    def say(self, *lines: str) -> None:
        """Say some lines."""
        self._say("\n".join(lines))

    def list(self, heading: str, items: Iterable[str]) -> None:
        """Say a heading and the items under it, each later line further in; nothing where there are none."""
        shown = ["  " + item.replace("\n", "\n    ") for item in items]
        if shown:
            self.say("", heading, *shown)

    def ask(self, question: str) -> str | None:
        """Return the answer to a question, without spaces around it; None where nobody answers.

        Helplines are given here, whatever is asked; raises `Left` for somebody who leaves.
        """
        if self._is_answered:
            self._remark()
        while self._is_answered:
            self._say(question)
            if (answer := self.hear()) != HELPLINES:
                return answer
        return None

    def hear(self) -> str | None:
        """Return the next line, without spaces around it; None where nobody answers any more.

        Helplines are given here; raises `Left` for somebody who leaves.
        """
        line = self._read() if self._is_answered else ""
        self._is_answered = bool(line)
        if not line:
            return None
        answer = line.strip()
        if answer.casefold() == LEAVE:
            raise Left
        if answer.casefold() != HELPLINES:
            return answer
        self.say("", *self._helplines())
        return HELPLINES

    def words(self) -> Iterator[str]:
        """Return the lines a person writes, as they come, up to a line with only a full stop or the end.

        After the end nobody answers any more, so nothing else is asked.
        """
        while line := self._read():
            if line.strip() == ".":
                return
            yield line
        self._is_answered = False


def keys(*pairs: tuple[str, str]) -> str:
    """Return a line that names keys and what each does, with those that work everywhere at its end."""
    everywhere = ((AGAIN, _("again")), (HELPLINES, _("helplines")), (LEAVE, _("leave")))
    return ", ".join(f"{key}: {name}" for key, name in (*pairs, *everywhere))
