"""Answers what is asked for looking back: notes are read beside the keys; leaving ends that."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any, cast

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.answering.reading import LeftError, watched
from calmcli.core.language import _
from calmcli.opening.trends import TrendsOpenings
from calmcli.screens.requests import trends as requests
from calmcli.screens.trends import TrendsScreen
from calmcli.store.looking_back import read_log


class TrendsAnswers(Answers):
    """Reads all that was noted."""

    openings = TrendsOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._reading: Worker[None] | None = None

    def leave(self, screen: Screen[Any]) -> bool:
        """Read no further once the screen is left."""
        if screen.name == "trends" and self._reading:
            self._reading.cancel()
        return False

    @answers_to(requests.ReadNotes)
    def _begin(self) -> None:
        self._reading = self.host.run_worker(self._read, group="trends", exclusive=True, thread=True)

    def _read(self) -> None:
        """Read the notes; this runs in a thread of its own, and touches no screen."""
        watch = partial(watched, get_current_worker(), self._say_progress)
        with suppress(LeftError):
            found = read_log(self.sitting.store, self.sitting.clock.now, watch)
            self.host.post_message(requests.NotesRead(found.log, _unread_words(len(found.problems))))

    def _say_progress(self, number: int, count: int) -> None:
        said = _("Reading your notes: {number} of {count}")
        self.host.post_message(requests.StillReading(said.format(number=number, count=count)))

    @answers_to(requests.StillReading)
    def _tell(self, told: requests.StillReading) -> None:
        for screen in self._shown():
            screen.say_progress(told.said)

    @answers_to(requests.NotesRead)
    def _end(self, read: requests.NotesRead) -> None:
        for screen in self._shown():
            screen.show_log(read.log, read.said)

    def _shown(self) -> Iterator[TrendsScreen]:
        return (cast("TrendsScreen", screen) for screen in self.screens if screen.name == "trends")


def _unread_words(count: int) -> str:
    if count == 1:
        return _("1 file cannot be read. The others are counted.")
    return _("{count} files cannot be read. The others are counted.").format(count=count) if count else ""


FLOW = TrendsAnswers
