"""Looking back as lines: one's own notes over a time, in words."""

from collections.abc import Iterator, Mapping
from datetime import date

from calmcli.core.language import _
from calmcli.core.trend_words import View, period_words, rows, sentence, span_words, title
from calmcli.core.trends import Log, Names, Span, Trends, period_of, trends_of
from calmcli.plain.conversation import AGAIN, Conversation, keys

_BACK = "b"


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
    span, back, is_known = Span.MONTH, 0, True
    answer: str | None = AGAIN
    while answer not in (None, _BACK):
        if is_known:
            period = period_of(span, today, back)
            conversation.say("", *trend_lines(trends_of(log, period, names), words))
        answer = conversation.ask(_question(span))
        is_earlier = answer == "" and span is not Span.ALL
        is_known = is_earlier or answer == AGAIN or answer in _digits()
        if is_earlier:
            back += 1
        elif answer in _digits():
            span, back = _digits()[answer or ""], 0


def _digits() -> Mapping[str, Span]:
    return {str(number): span for number, span in enumerate(Span, 1)}


def _question(span: Span) -> str:
    earlier = [("Enter", _("earlier"))] if span is not Span.ALL else []
    spans = ((digit, span_words(each)) for digit, each in _digits().items())
    return keys(*spans, *earlier, (_BACK, _("back")))
