"""Opens the screens on which a plan is looked at again."""

from calmcli.core.language import _
from calmcli.opening.openings import Openings, Scene
from calmcli.screens.frame import Frame
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_review import PlanReviewScreen
from calmcli.screens.requests.reviewing import ReviewPlan
from calmcli.store import content
from calmcli.store.reviewing import Reviewing


class ReviewingOpenings(Openings):
    """Makes the screens of one review."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._words = content.review_words()

    def plan_review(self) -> Frame:
        """Return the questions, with the review before this one."""
        return PlanReviewScreen(self.lifeline, self._words, Reviewing(self.sitting).last())

    def question(self, question: str, words: str) -> Frame:
        """Return one question to answer."""
        asked, hint = self._words.questions[question], self._words.hints[question]
        heading = _("calm · my plan again")
        return PlanFieldScreen(self.lifeline, asked, hint, words, ReviewPlan, heading)
