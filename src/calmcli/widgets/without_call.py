"""Who can be reached without a call, as lines of a passage."""

from collections.abc import Iterator
from datetime import datetime

from calmcli.core.helpline_choice import sections_without_call
from calmcli.core.helpline_words import heading_words
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.riding_words import RidingWords, people_without_call
from calmcli.core.safety_plan import SafetyPlan
from calmcli.widgets.helpline_lines import line_lines
from calmcli.widgets.passage import BLANK, Line, items, paragraphs


def without_call_lines(plan: SafetyPlan, words: RidingWords, answer: Answer, now: datetime) -> Iterator[Line]:
    """Return who can be reached without a call: the person's own people, then helplines."""
    yield from paragraphs([words.without_call])
    if people := people_without_call(plan):
        yield from items(_("Yours"), people, "own")
        yield from paragraphs([words.people_without_call], "quiet")
    found = sections_without_call(answer, now)
    for section in found:
        yield from (Line(heading_words(section.heading), "heading"), BLANK)
        for line in section.lines:
            yield from line_lines(line, now)
    yield from () if found else paragraphs([words.no_line_without_call])
