"""Who can be reached without a call, as lines."""

from collections.abc import Iterable, Iterator

from calmcli.core.language import _
from calmcli.core.riding_words import RidingWords, people_without_call
from calmcli.core.safety_plan import SafetyPlan


def without_call_lines(plan: SafetyPlan, words: RidingWords, lines: Iterable[str]) -> Iterator[str]:
    """Return the person's own people and then the lines given, with what to know."""
    yield words.without_call
    if people := people_without_call(plan):
        yield from ("", _("Yours:"), *(f"  {row}" for row in people), words.people_without_call)
    yield from ("", *lines)
