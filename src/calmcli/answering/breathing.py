"""Opens paced breathing; there is nothing to answer."""

from calmcli.answering.answers import Answers
from calmcli.opening.breathing import BreathingOpenings


class BreathingAnswers(Answers):
    """Opens paced breathing."""

    openings = BreathingOpenings


FLOW = BreathingAnswers
