"""Opens the guides; there is nothing to answer."""

from calmcli.answering.answers import Answers
from calmcli.opening.guides import GuideOpenings


class GuideAnswers(Answers):
    """Opens the guides."""

    openings = GuideOpenings


FLOW = GuideAnswers
