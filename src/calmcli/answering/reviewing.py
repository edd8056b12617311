"""Answers what is asked where a plan is looked at again."""

from contextlib import suppress

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.problem import CannotError
from calmcli.opening.reviewing import ReviewingOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.home import HomeScreen
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_review import PlanReviewScreen
from calmcli.screens.requests.building import KeepField, PutDownField
from calmcli.screens.requests.reviewing import ReviewPlan, WriteAnswer
from calmcli.store.reviewing import Reviewing


class ReviewingAnswers(Answers):
    """The review in the hands of the person at the screens."""

    openings = ReviewingOpenings
    opening: ReviewingOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._reviewing = Reviewing(self.sitting)
        self._question = ""

    def open(self, name: str) -> Frame:
        """Return the questions, with what was answered in this sitting."""
        screen = super().open(name)
        screen.set_reactive(PlanReviewScreen.answers, self._reviewing.answers)
        return screen

    @answers_to(ReviewPlan)
    def _review(self, request: ReviewPlan) -> None:
        match request.change:
            case WriteAnswer(question):
                self._question = question
                words = self._reviewing.answers.get(question, "")
                self.host.push_screen(self.opening.question(question, words))
            case KeepField(words):
                self._keep(words)
            case PutDownField(words):
                if self._keep(words):
                    self._question = ""
                    self.host.pop_screen()
        self._show()

    def keep_words(self) -> None:
        """Keep the answer that is being written."""
        screen = self.host.screen
        if self._question and isinstance(screen, PlanFieldScreen):
            with suppress(CannotError):
                self._reviewing.write(self._question, screen.field_words)

    def _keep(self, words: str) -> bool:
        """Keep the answer in hand and say whether the person may go on; why not is said once."""
        screen = self.host.screen
        try:
            self._reviewing.write(self._question, words)
        except CannotError as error:
            is_told = isinstance(screen, PlanFieldScreen) and screen.notice == str(error)
            self.host.tell(str(error))
            return is_told
        self._say_no_more()
        return True

    def _say_no_more(self) -> None:
        """Let the home screen say no more that the day has come."""
        for screen in self.screens:
            if self._reviewing.answers and isinstance(screen, HomeScreen):
                screen.review_due = ""

    def _show(self) -> None:
        for screen in self.screens:
            if isinstance(screen, PlanReviewScreen):
                screen.answers = self._reviewing.answers


FLOW = ReviewingAnswers
