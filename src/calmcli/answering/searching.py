"""Answers what is asked about looking for entries: one search at a time, beside the keys; the last wins."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.worker import get_current_worker

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.answering.reading import LeftError, watched
from calmcli.core.language import _
from calmcli.core.query import Query, UnreadableQueryError, parse
from calmcli.opening.journal import JournalOpenings
from calmcli.screens.requests import searching as requests
from calmcli.store import content
from calmcli.store.listing import FileListing
from calmcli.store.searching import Finder, Finds

if TYPE_CHECKING:
    from calmcli.screens.journal import JournalScreen

_MOST = 1_000
"""How many of the entries found a screen lists."""


class SearchingAnswers(Answers):
    """Looks for entries while the person types."""

    openings = JournalOpenings
    opening: JournalOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._next: requests.SearchEntries | None = None
        self._is_looking = False

    @answers_to(requests.SearchEntries)
    def _search(self, request: requests.SearchEntries) -> None:
        """Look for it now, or as soon as the search that goes on has ended."""
        self._next = request
        if not self._is_looking:
            self._look_for_next()

    def _look_for_next(self) -> None:
        request, self._next = self._next, None
        if request is None:
            return
        if not request.words:
            self._show(requests.SearchEnded("", self.opening.entries(), "", None))
            return
        try:
            query = parse(request.words, self.sitting.clock.now())
        except UnreadableQueryError as error:
            for screen in self._journals():
                screen.say_found(request.words, str(error))
            return
        self._is_looking = True
        look = partial(self._look, request, query)
        self.host.run_worker(look, group="search", thread=True)

    def _look(self, request: requests.SearchEntries, query: Query) -> None:
        """Search; this runs in a thread of its own, and touches no screen."""
        words = request.words
        watch = partial(watched, get_current_worker(), self._say_progress)
        finder = Finder(self.sitting.store.places, self.sitting.clock.now, watch)
        with suppress(LeftError):
            finds = finder.search(query, _MOST, is_checked=request.is_checked)
            found = FileListing(each.path for each in finds.found)
            self.host.post_message(requests.SearchEnded(words, found, _said(finds), query))

    def _say_progress(self, number: int, count: int) -> None:
        said = _("Reading your entries to search them: {number} of {count}")
        self.host.post_message(requests.StillLooking(said.format(number=number, count=count)))

    @answers_to(requests.StillLooking)
    def _tell(self, told: requests.StillLooking) -> None:
        for screen in self._journals():
            screen.say_progress(told.said)

    @answers_to(requests.SearchEnded)
    def _end(self, ended: requests.SearchEnded) -> None:
        self._is_looking = False
        self._show(ended)
        self._look_for_next()

    def _show(self, ended: requests.SearchEnded) -> None:
        for screen in self._journals():
            screen.show_found(ended.words, ended.found, ended.said, ended.query)

    def _journals(self) -> "Iterator[JournalScreen]":
        return (cast("JournalScreen", screen) for screen in self.screens if screen.name == "journal")


def _said(finds: Finds) -> str:
    """Return how many were found, and what could not be looked through."""
    if not finds.total:
        said = content.screen_words("journal")["nothing_found"]
    elif finds.total > len(finds.found):
        said = _("The newest {most} of {count} found").format(most=len(finds.found), count=finds.total)
    else:
        said = _("{count} found").format(count=finds.total)
    unread = _("{count} cannot be read").format(count=len(finds.unreadable)) if finds.unreadable else ""
    return " · ".join(filter(None, [said, unread]))


FLOW = SearchingAnswers
