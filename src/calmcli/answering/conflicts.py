"""Answers what is asked about two versions of an entry: they are looked for beside the keys."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.answering.reading import LeftError, gently_watched, watched
from calmcli.core.conflict import Keep
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.opening.conflicts import ConflictsOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import conflicts as requests
from calmcli.screens.requests.journal import JournalChanged, WriteEntry
from calmcli.store.conflicts import Conflict, Conflicts, conflict_at

if TYPE_CHECKING:
    from calmcli.screens.conflict import ConflictScreen
    from calmcli.screens.conflicts import ConflictsScreen
    from calmcli.screens.journal import JournalScreen

_LISTING = ("journal", "conflicts")
"""The screens that say how many there are."""


class ConflictsAnswers(Answers):
    """Looks for conflicts, shows one, and settles it as the person chooses."""

    openings = ConflictsOpenings
    opening: ConflictsOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._conflicts = Conflicts(self.sitting.store.places)
        self._paths: Sequence[Path] = ()
        self._looking: Worker[None] | None = None
        self._shown: Conflict | None = None

    def open(self, name: str) -> Frame:
        """Return the list of them; a name after a colon opens that one above it."""
        _screen, _colon, wanted = name.partition(":")
        if wanted:
            self.host.call_later(self._open, requests.OpenConflict(wanted))
        return self.opening.conflicts(self._paths)

    def leave(self, screen: Screen[Any]) -> bool:
        """Look no further once the last screen is left that says what was found."""
        waiting = [each for each in self.screens if each.name in _LISTING]
        if waiting == [screen] and self._looking:
            self._looking.cancel()
        return False

    @answers_to(requests.LookForConflicts)
    def _look(self, request: requests.LookForConflicts) -> None:
        read = partial(self._read, watched if request.is_waited_for else gently_watched)
        self._looking = self.host.run_worker(read, group="conflicts", exclusive=True, thread=True)

    def _read(self, watching: Callable[..., AbstractContextManager[Iterable[Path]]]) -> None:
        """Look through all entries; this runs in a thread of its own, and touches no screen."""
        watch = partial(watching, get_current_worker(), self._say_progress)
        with suppress(LeftError):
            self.host.post_message(requests.ConflictsFound(self._conflicts.paths(watch)))

    def _say_progress(self, number: int, count: int) -> None:
        said = _("Looking through your entries: {number} of {count}")
        self.host.post_message(requests.StillLooking(said.format(number=number, count=count)))

    @answers_to(requests.StillLooking)
    def _tell(self, told: requests.StillLooking) -> None:
        for screen in self.screens:
            if screen.name == "conflicts":
                cast("ConflictsScreen", screen).say_progress(told.said)

    @answers_to(requests.ConflictsFound)
    def _found(self, found: requests.ConflictsFound) -> None:
        # One may have been settled since it was looked at.
        self._show([path for path in found.paths if conflict_at(path)])

    def _show(self, paths: Sequence[Path]) -> None:
        self._paths = paths
        for screen in self.screens:
            if screen.name == "conflicts":
                cast("ConflictsScreen", screen).show_found(self.opening.listed(self._paths))
            if screen.name == "journal":
                cast("JournalScreen", screen).show_conflicts(len(self._paths))

    @answers_to(requests.OpenConflicts)
    def _list(self) -> None:
        self.host.push_screen(self.open("conflicts"))

    @answers_to(requests.OpenConflict)
    def _open(self, request: requests.OpenConflict) -> None:
        self._shown = self._conflicts.find(request.name)
        if self._shown:
            self.host.push_screen(self.opening.conflict(self._shown.versions))
        else:
            self.host.tell(_("There are no longer two versions of it."))

    @answers_to(requests.SettleConflict)
    def _settle(self, request: requests.SettleConflict) -> None:
        if self._shown is None:
            return
        shown, self._shown = self._shown, None
        try:
            said = self._conflicts.settled(shown, request.keep, self.sitting.clock.now())
        except CannotError as error:
            self._show_again(shown, str(error))
            return
        self.host.go_back()
        path, _data = shown.files[-1]
        self._show([each for each in self._paths if each != path])
        self.host.post_message(JournalChanged(said))
        if request.keep is Keep.TOGETHER:
            self.host.post_message(WriteEntry(shown.versions.first.id))

    def _show_again(self, shown: Conflict, said: str) -> None:
        """Say why nothing was done, and show both versions as they are now."""
        self._shown = self._conflicts.find(shown.name)
        if self._shown:
            cast("ConflictScreen", self.host.screen).show_versions(self._shown.versions)
        else:
            self.host.go_back()
        self.host.tell(said)


FLOW = ConflictsAnswers
