"""Answers what is asked about looking for entries: one search at a time, beside the keys; the last wins."""

from functools import partial
from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.language import _
from calmcli.core.query import Query, UnreadableQueryError, parse
from calmcli.opening.journal import JournalOpenings
from calmcli.screens.requests import searching as requests
from calmcli.store import content
from calmcli.store.finding import Finder, Finds
from calmcli.store.listing import FileListing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calmcli.screens.journal import JournalScreen

_MOST = 1_000
"""How many of the entries found a screen lists."""


class SearchingAnswers(Answers):
    """Looks for entries while the person types."""

    openings = JournalOpenings
    opening: JournalOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._finder = Finder(self.sitting.store.places)
        self._next: str | None = None
        self._is_looking = False

    @answers_to(requests.SearchEntries)
    def _search(self, request: requests.SearchEntries) -> None:
        """Look for it now, or as soon as the search that goes on has ended."""
        self._next = request.words
        if not self._is_looking:
            self._look_for_next()

    def _look_for_next(self) -> None:
        words, self._next = self._next, None
        if words is None:
            return
        if not words:
            for screen in self._journals():
                screen.show_found(words, self.opening.entries(), "")
            return
        try:
            query = parse(words, self.sitting.clock.now())
        except UnreadableQueryError as error:
            for screen in self._journals():
                screen.say_found(words, str(error))
            return
        self._is_looking = True
        self.host.run_worker(partial(self._look, words, query), group="search", thread=True)

    def _look(self, words: str, query: Query) -> None:
        finds = self._finder.search(query, _MOST)
        self.host.call_from_thread(self._show, words, finds)

    def _show(self, words: str, finds: Finds) -> None:
        self._is_looking = False
        for screen in self._journals():
            screen.show_found(words, FileListing(found.path for found in finds.found), _said(finds))
        self._look_for_next()

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
