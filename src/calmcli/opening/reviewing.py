"""Opens the screens on which a plan is looked at again."""

from calmcli.core.plan_review import Review
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_review import PlanReviewScreen
from calmcli.screens.requests.plan import ReviewPlan
from calmcli.store import content


class ReviewOpening:
    """Makes the screens of one review."""

    def __init__(self, lifeline: Lifeline) -> None:
        self._lifeline = lifeline
        self._words = content.review_words()

    def review(self, last: Review | None) -> Frame:
        """Return the questions, with the review before this one."""
        return PlanReviewScreen(self._lifeline, self._words, last)

    def question(self, question: str, words: str) -> Frame:
        """Return one question to answer."""
        asked, hint = self._words.questions[question], self._words.hints[question]
        return PlanFieldScreen(self._lifeline, asked, hint, words, ReviewPlan)
