"""Opens the home screen."""

from typing import cast

from calmcli.answering.answers import Answers
from calmcli.answering.journal import JournalAnswers
from calmcli.opening.home import HomeOpenings
from calmcli.screens.frame import Frame


class HomeAnswers(Answers):
    """Where a sitting starts."""

    openings = HomeOpenings

    def open(self, name: str) -> Frame:
        """Return the home screen, which offers words that were never saved; note that it was seen."""
        journal = cast("JournalAnswers", self.host.flow("journal"))
        screen = journal.with_draft(super().open(name))
        self.host.call_after_refresh(self.sitting.store.welcome.note)
        return screen


FLOW = HomeAnswers
