"""A person's own notes over a time: counted, never joined, never judged."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.trend_words import View, period_words, rows, sentence
from calmcli.core.trends import (
    HOURS,
    Log,
    Names,
    Note,
    Noted,
    Part,
    Period,
    Span,
    Tally,
    Unit,
    end_of,
    period_of,
    trends_of,
)
from calmcli.core.trends_document import trends_document
from calmcli.core.wave import Helped, Mark, Wave

TODAY = date(2026, 11, 22)
NAMES = Names({"breathe": "Breathe slowly"}, {"sadness": "Sad"})
ALWAYS = Period()

MOMENTS = st.datetimes(datetime(2015, 1, 1), datetime(2027, 1, 1))
NUMBERS = st.integers(0, 10)
ENTRIES = st.builds(
    Noted,
    MOMENTS,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.lists(st.sampled_from(["tired", "Tired ", "glad", "", "\x1b[2J"]), max_size=3).map(tuple),
)
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
WAVES = st.builds(
    lambda moment, zone, strengths, helped: Wave(
        "w",
        began=moment.replace(tzinfo=zone),
        marks=tuple(Mark(moment.replace(tzinfo=zone), strength) for strength in strengths),
        helped=tuple(helped),
    ),
    MOMENTS,
    ZONES,
    st.lists(NUMBERS, max_size=3),
    st.lists(
        st.builds(Helped, st.sampled_from(["breathe", ""]), st.sampled_from(["tea", "rain"])), max_size=3
    ),
)
LOGS = st.builds(Log, st.lists(ENTRIES, max_size=8), st.lists(WAVES, max_size=8))
SPANS = st.sampled_from(Span)


def at(day: int, hour: int = 12, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour)


def wave(moment: datetime, *strengths: int, helped: tuple[Helped, ...] = (), feeling: str = "") -> Wave:
    began = moment.replace(tzinfo=UTC)
    marks = tuple(Mark(began + timedelta(minutes=nth), each) for nth, each in enumerate(strengths))
    return Wave("w", began=began, marks=marks, helped=helped, feeling=feeling)


LOG = Log(
    [
        Noted(at(20, 9), mood=4, feelings=("tired", "glad")),
        Noted(at(18, 22), mood=7, urge=3, feelings=("Tired",)),
        Noted(at(2, 8, month=3), mood=1),
    ],
    [
        wave(
            at(21, 23), 7, 4, helped=(Helped("breathe"), Helped("something-else", "tea")), feeling="sadness"
        ),
        wave(at(21, 2), 6, helped=(Helped("something-else", "tea"),)),
        wave(at(18, 23)),
        Wave("of an unknown moment"),
    ],
)


def test_a_week_is_counted_in_all_its_days_and_gaps_stay_empty() -> None:
    found = trends_of(LOG, period_of(Span.WEEK, TODAY), NAMES)
    assert found.unit is Unit.DAY
    assert [part.waves for part in found.waves] == [0, 0, 1, 0, 0, 2, 0]
    assert found.waves[0] == Part(date(2026, 11, 16), 0)
    assert found.moods == (Note(at(18, 22), 7), Note(at(20, 9), 4))
    assert [note.number for note in found.urges] == [3, 6, 7, 4]
    assert found.times == (1, 0, 0, 0, 0, 0, 0, 2)
    assert found.feelings == (Tally("tired", 2), Tally("glad", 1), Tally("Sad", 1))
    assert found.helped == (Tally("tea", 2), Tally("Breathe slowly", 1))


def test_the_week_in_words_says_what_was_counted() -> None:
    found = trends_of(LOG, period_of(Span.WEEK, TODAY), NAMES)
    assert period_words(found.period) == "16 November 2026 to 22 November 2026"
    assert [sentence(view, found) for view in View] == [
        "You rode 3 waves. 18 November 2026: 1; 21 November 2026: 2.",
        "You noted how you felt 2 times, from 4 to 7. The first note is 7, the last 4.",
        "You noted how strong an urge was 4 times, from 3 to 7. The first note is 3, the last 4.",
        "00:00 to 03:00: 1 wave; 21:00 to 24:00: 2 waves.",
        "You named: tired (2 times); glad (once); Sad (once).",
        "You noted that this helped: tea (2 waves); Breathe slowly (1 wave).",
    ]
    assert list(rows(View.MOOD, found)) == ["18 November 2026: 7", "20 November 2026: 4"]


def test_a_time_without_notes_is_said_and_no_more() -> None:
    found = trends_of(LOG, period_of(Span.WEEK, TODAY, 3), NAMES)
    assert found.is_empty
    for view in View:
        assert sentence(view, found) in ("No waves are noted.", "Nothing is noted here for this time.")
        assert list(rows(view, found)) == []


def test_many_days_with_waves_are_told_by_their_number_and_then_row_by_row() -> None:
    log = Log([], [wave(at(day)) for day in range(1, 10)] + [wave(at(9, 20))])
    found = trends_of(log, period_of(Span.MONTH, TODAY), NAMES)
    assert sentence(View.WAVES, found) == "You rode 10 waves, on 9 days, 1 to 2 on each."
    assert list(rows(View.WAVES, found))[-1] == "9 November 2026: 2 waves"
    assert len(list(rows(View.WAVES, found))) == 9


def test_a_long_time_is_told_by_its_months_and_a_very_long_one_by_its_years() -> None:
    year = trends_of(LOG, period_of(Span.YEAR, TODAY), NAMES)
    assert year.unit is Unit.MONTH
    assert len(year.waves) == 12
    assert list(rows(View.MOOD, year)) == ["March 2026: 1", "November 2026: 7, 4"]
    old = Log(LOG.entries, [*LOG.waves, wave(datetime(2019, 5, 1))])
    found = trends_of(old, ALWAYS, NAMES)
    assert found.unit is Unit.YEAR
    assert sentence(View.WAVES, found) == "You rode 4 waves. 2019: 1; 2026: 3."


def test_what_is_named_beyond_ten_is_counted() -> None:
    log = Log([Noted(at(20), feelings=tuple(f"{nth:02}" for nth in range(12)))])
    assert sentence(View.FEELINGS, trends_of(log, ALWAYS, NAMES)).endswith("09 (once); 2 others.")


def test_the_hour_is_that_of_the_clock_where_the_wave_was() -> None:
    tokyo = timezone(timedelta(hours=9))
    log = Log([], [Wave("w", began=datetime(2026, 11, 21, 1, tzinfo=tokyo))])
    found = trends_of(log, period_of(Span.WEEK, TODAY), NAMES)
    assert found.times[0] == 1
    assert next(part.first for part in found.waves if part.waves) == date(2026, 11, 21)


def test_the_document_holds_what_was_noted_and_leaves_gaps_out() -> None:
    document = trends_document(trends_of(LOG, period_of(Span.WEEK, TODAY), NAMES))
    assert document["schema"] == 1
    assert (document["first"], document["last"]) == ("2026-11-16", "2026-11-22")
    assert document["waves"] == [{"first": "2026-11-18", "count": 1}, {"first": "2026-11-21", "count": 2}]
    assert document["moods"][0] == {"at": "2026-11-18T22:00:00", "number": 7}
    assert document["times"] == [
        {"from_hour": 0, "to_hour": 3, "waves": 1},
        {"from_hour": 21, "to_hour": 24, "waves": 2},
    ]
    assert document["helped"] == [{"words": "tea", "count": 2}, {"words": "Breathe slowly", "count": 1}]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (ALWAYS, "All that you noted"),
        (Period(first=at(3)), "From 3 November 2026 on"),
        (Period(after=datetime(2026, 11, 4)), "Up to 3 November 2026"),
        (Period(datetime(2026, 11, 3), datetime(2026, 11, 4)), "3 November 2026"),
    ],
)
def test_any_time_can_be_said(period: Period, words: str) -> None:
    assert period_words(period) == words


@settings(max_examples=50)
@given(span=SPANS, today=st.dates(date(1900, 1, 1), date(2200, 1, 1)), back=st.integers(0, 30))
def test_the_times_of_a_span_follow_each_other_without_gap_or_overlap(
    span: Span, today: date, back: int
) -> None:
    period, earlier = period_of(span, today, back), period_of(span, today, back + 1)
    if span is Span.ALL:
        assert period == ALWAYS
        return
    assert period.first is not None
    assert period.first < (period.after or period.first)
    assert earlier.after == period.first
    assert back or period.holds(datetime(today.year, today.month, today.day, 23, 59))


@settings(max_examples=50)
@given(log=LOGS, span=SPANS, back=st.integers(0, 3))
def test_every_note_of_a_time_is_counted_once_and_no_other(log: Log, span: Span, back: int) -> None:
    period = period_of(span, TODAY, back)
    found = trends_of(log, period, NAMES)
    entries = [entry for entry in log.entries if period.holds(entry.written)]
    waves = [each for each in log.waves if each.began and period.holds(each.began.replace(tzinfo=None))]
    assert found.wave_count == sum(found.times) == len(waves)
    assert len(found.moods) == sum(entry.mood is not None for entry in entries)
    urges = sum(entry.urge is not None for entry in entries) + sum(len(each.marks) for each in waves)
    assert len(found.urges) == urges
    assert sum(tally.times for tally in found.helped) == sum(
        len({helped.item for helped in each.helped}) for each in waves
    )
    for at_hour, count in enumerate(found.times):
        assert count == sum(each.began is not None and each.began.hour // HOURS == at_hour for each in waves)


@settings(max_examples=50)
@given(log=LOGS, span=SPANS, data=st.data())
def test_the_order_of_the_files_changes_no_count(log: Log, span: Span, data: st.DataObject) -> None:
    other = Log(data.draw(st.permutations(log.entries)), data.draw(st.permutations(log.waves)))
    one, two = (trends_of(each, period_of(span, TODAY), NAMES) for each in (log, other))
    folded = [(tally.words.casefold(), tally.times) for tally in one.feelings]
    assert folded == [(tally.words.casefold(), tally.times) for tally in two.feelings]
    assert one._replace(feelings=()) == two._replace(feelings=())


@settings(max_examples=50)
@given(log=LOGS, span=SPANS)
def test_everything_noted_can_be_said_on_one_line_each_and_obeys_no_terminal(log: Log, span: Span) -> None:
    found = trends_of(log, period_of(span, TODAY), NAMES)
    said = [line for view in View for line in (sentence(view, found), *rows(view, found))]
    assert all(line.isprintable() and line for line in said)
    assert end_of(found.period) is None or span is not Span.ALL
