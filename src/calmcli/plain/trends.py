"""Looking back as lines: one's own notes over a time, in words."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.trend_words import View, period_words, rows, sentence, span_words, title
from calmcli.core.trends import Log, Names, Span, Trends, period_of, trends_of
from calmcli.plain.conversation import AGAIN, Conversation, keys

_BACK = "b"


class _Place(NamedTuple):
    """The time that is looked at."""

    span: Span = Span.MONTH
    """How long it is."""
    back: int = 0
    """How many such times before today's it is."""

    def moved(self, answer: str | None) -> "_Place | None":
        """Return the time that an answer leads to; None where it leads nowhere."""
        if answer == AGAIN:
            return self
        if answer == "" and self.span is not Span.ALL:
            return self._replace(back=self.back + 1)
        span = _spans().get(answer or "")
        return _Place(span) if span else None


def trend_lines(trends: Trends, words: Mapping[str, str]) -> Iterator[str]:
    """Return what was noted in one time, view by view; nothing is drawn."""
    yield period_words(trends.period)
    if trends.is_empty:
        yield words["empty_time"]
        return
    for view in View:
        yield from ("", title(view), sentence(view, trends))
        yield from (f"  {row}" for row in rows(view, trends))
    yield from ("", words["own"])


def look_back(
    conversation: Conversation, log: Log, names: Names, today: date, words: Mapping[str, str]
) -> None:
    """Say what was noted in a month, then in other times, while wanted."""
    if not (log.entries or log.waves):
        conversation.say(words["empty"])
        return
    place = _Place()
    answer: str | None = AGAIN
    while answer not in (None, _BACK):
        if moved := place.moved(answer):
            place = moved
            period = period_of(place.span, today, place.back)
            conversation.say("", *trend_lines(trends_of(log, period, names), words))
        answer = conversation.ask(_question(place.span))


def _spans() -> Mapping[str, Span]:
    """Return the spans by the digits that are typed for them."""
    return {str(number): span for number, span in enumerate(Span, 1)}


def _question(span: Span) -> str:
    earlier = [("Enter", _("earlier"))] if span is not Span.ALL else []
    spans = ((digit, span_words(each)) for digit, each in _spans().items())
    return keys(*spans, *earlier, (_BACK, _("back")))
