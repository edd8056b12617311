"""Answers what is asked where a plan is looked at again."""

from collections.abc import Callable

from textual.app import App

from calmcli.core.problem import CannotError
from calmcli.opening.opening import Opening
from calmcli.opening.reviewing import ReviewOpening
from calmcli.screens.home import HomeScreen
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_review import PlanReviewScreen
from calmcli.screens.requests.building import KeepField, PutDownField
from calmcli.screens.requests.reviewing import Request, WriteAnswer
from calmcli.store.reviewing import Reviewing


class PlanReviewing:
    """The review in the hands of the person at the screens."""

    def __init__(self, app: App[None], opening: Opening, tell: Callable[[str], None]) -> None:
        self._app = app
        self._reviewing = Reviewing(opening.sitting)
        self._screens = ReviewOpening(opening.lifeline)
        self._tell = tell
        self._question = ""

    def open(self) -> None:
        """Open the questions."""
        self._app.push_screen(self._screens.review(self._reviewing.last()))
        self._show()

    def answer(self, request: Request) -> None:
        """Do what a screen asks, and say what cannot be done."""
        match request:
            case WriteAnswer(question):
                self._question = question
                words = self._reviewing.answers.get(question, "")
                self._app.push_screen(self._screens.question(question, words))
            case KeepField(words):
                self._keep(words)
            case PutDownField(words):
                if self._keep(words):
                    self._question = ""
                    self._app.pop_screen()
        self._show()

    def keep(self) -> None:
        """Keep the answer that is being written; raises `CannotError`."""
        screen = self._app.screen
        if self._question and isinstance(screen, PlanFieldScreen):
            self._reviewing.write(self._question, screen.field_words)

    def _keep(self, words: str) -> bool:
        """Keep the answer in hand and say whether the person may go on; why not is said once."""
        screen = self._app.screen
        try:
            self._reviewing.write(self._question, words)
        except CannotError as error:
            is_told = isinstance(screen, PlanFieldScreen) and screen.notice == str(error)
            self._tell(str(error))
            return is_told
        self._say_no_more()
        return True

    def _say_no_more(self) -> None:
        """Let the home screen say no more that the day has come."""
        for screen in self._app.screen_stack:
            if self._reviewing.answers and isinstance(screen, HomeScreen):
                screen.review_due = ""

    def _show(self) -> None:
        for screen in self._app.screen_stack:
            if isinstance(screen, PlanReviewScreen):
                screen.answers = self._reviewing.answers
