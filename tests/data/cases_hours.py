"""Changes that the rules about opening hours see."""

from curation.rules import hours
from small import Case

_OPEN = '{ days = ["mon", "tue"], from = "18:00", to = "02:00" }'
_EVERY_DAY = 'days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]'


def _open(*spans: str) -> str:
    return ", ".join(spans)


CASES = (
    Case(
        hours.hours_in_words_are_known,
        'hours = "unknown"',
        'hours = "sometimes"',
        "GB gb-exams: hours are 'sometimes'",
    ),
    Case(hours.zones_are_real, "Europe/London", "Europe/Teatime", "GB gb-walks: hours: Europe/Teatime is"),
    Case(hours.days_stand_in_order, '["mon", "tue"]', '["tue", "mon"]', "GB gb-walks: hours: write the days"),
    Case(hours.days_stand_in_order, '["mon", "tue"]', '["Mon"]', "GB gb-walks: hours: write the days Mon"),
    Case(hours.days_stand_in_order, '["mon", "tue"]', "[]", "GB gb-walks: hours: write the days"),
    Case(hours.times_are_times, '"18:00"', '"24:00"', "GB gb-walks: hours: write 24:00 to 02:00 as times"),
    Case(hours.times_are_times, '"18:00"', '"6pm"', "GB gb-walks: hours: write 6pm to 02:00 as times"),
    Case(hours.times_are_times, '"02:00"', '"25:00"', "GB gb-walks: hours: write 18:00 to 25:00 as times"),
    Case(hours.times_are_times, '"18:00"', '"١٨:٣٣"', "GB gb-walks: hours: write ١٨:٣٣ to 02:00 as times"),
    Case(
        hours.hours_do_not_overlap,
        _OPEN,
        _open(_OPEN, '{ days = ["wed"], from = "01:30", to = "03:00" }'),
        "GB gb-walks: hours: two stretches overlap",
    ),
    Case(
        hours.hours_do_not_overlap,
        _OPEN,
        '{ days = ["mon"], from = "01:00", to = "09:00" }, { days = ["sun"], from = "20:00", to = "02:00" }',
        "GB gb-walks: hours: two stretches overlap",
    ),
    Case(hours.hours_do_not_overlap, _OPEN, "", "GB gb-walks: hours: open is empty"),
    Case(
        hours.always_is_said_in_one_word,
        _OPEN,
        f'{{ {_EVERY_DAY}, from = "00:00", to = "24:00" }}',
        "GB gb-walks: hours: this is day and night",
    ),
    Case(
        hours.always_is_said_in_one_word,
        _OPEN,
        f'{{ {_EVERY_DAY}, from = "07:00", to = "07:00" }}',
        "GB gb-walks: hours: this is day and night",
    ),
)
