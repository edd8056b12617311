"""Every rule, in the order in which they can be asked."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from curation.data import Data
from curation.fault import Fault
from curation.rules import (
    fallback,
    files,
    hours,
    keys,
    minimum,
    numbers,
    order,
    purposes,
    reasons,
    retired,
    sources,
    words,
)

Rule: TypeAlias = Callable[[Data], Iterator[Fault]]
"""Looks at the data and yields what is wrong with it."""

STAGES: tuple[tuple[Rule, ...], ...] = (
    (files.files_can_be_read, files.lines_end_plainly),
    (
        files.the_schema_stands_first,
        files.blocks_stand_once_in_order,
        files.blocks_parse_alone,
        files.sources_can_be_left_out,
    ),
    (
        keys.countries_have_their_keys,
        keys.emergency_numbers_have_their_keys,
        keys.lines_have_their_keys,
        keys.retired_numbers_have_their_keys,
        keys.reasons_are_words,
    ),
    (
        words.words_are_known,
        words.lists_say_each_word_once,
        words.nothing_doubtful_ships,
        words.languages_are_tags,
        words.notes_are_short_and_kind,
        words.countries_have_their_names,
        words.english_names_differ,
        order.ids_belong_to_their_country,
        order.ids_are_unique,
        order.emergency_numbers_stand_once,
        order.general_numbers_come_first,
        order.lines_stand_best_first,
        order.countries_have_someone_to_call,
        order.lines_can_be_reached,
        sources.everything_has_a_source,
        sources.sources_say_something,
        sources.sources_have_real_dates,
        sources.addresses_are_https,
        sources.mail_addresses_are_whole,
        hours.hours_in_words_are_known,
        hours.zones_are_real,
        hours.days_stand_in_order,
        hours.times_are_times,
        hours.hours_do_not_overlap,
        hours.always_is_said_in_one_word,
        purposes.other_purposes_stand_alone,
        purposes.names_agree_with_marks,
        numbers.numbers_are_plain,
        numbers.numbers_can_be_dialled,
        numbers.international_numbers_are_valid,
        numbers.international_numbers_are_at_home,
        numbers.numbers_reach_from_abroad,
        numbers.numbers_agree_with_each_other,
        numbers.emergency_numbers_are_plain,
        numbers.emergency_numbers_are_known,
        reasons.reasons_are_needed,
        reasons.reasons_say_why,
        retired.no_retired_number_is_left,
        fallback.there_is_a_number_anywhere,
        fallback.there_are_directories,
        fallback.no_line_is_of_one_country,
    ),
    (minimum.the_minimum_is_up_to_date,),
)
"""The rules; those of one stage rely on those of the stages before it."""


def faults_in(data: Data) -> list[Fault]:
    """Return every fault of the first stage that finds one, in the order of files and lines."""
    found = (sorted({fault for rule in stage for fault in rule(data)}) for stage in STAGES)
    return next((faults for faults in found if faults), [])
