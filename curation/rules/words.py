"""Whether every word of the data is one of those that were agreed on."""

import re
from collections.abc import Iterator

from curation.data import Data, Entry
from curation.fault import Fault
from curation.vocabulary import (
    AUDIENCES,
    CONFIDENCES,
    COSTS,
    HARSH,
    SERVICES,
    TOPICS,
)

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})*")
_SENTENCE_END = re.compile(r"\.(?:\s|$)")
_MOST_SENTENCES = 4


def words_are_known(data: Data) -> Iterator[Fault]:
    """Find an audience, topic, cost or service that is not in the vocabulary."""
    for entry in data.emergency:
        yield from _unknown(entry, "for", SERVICES)
    for entry in data.lines:
        yield from _unknown(entry, "audience", AUDIENCES)
        yield from _unknown(entry, "topics", TOPICS)
        yield from _unknown(entry, "cost", COSTS)


def _unknown(entry: Entry, key: str, known: frozenset[str]) -> Iterator[Fault]:
    value = entry.table[key]
    for word in [value] if isinstance(value, str) else value:
        if word not in known:
            yield entry.fault(f"{key}: {word} is not one of {', '.join(sorted(known))}", key)


def lists_say_each_word_once(data: Data) -> Iterator[Fault]:
    """Find a list of words that is empty, or says a word twice."""
    for entry in data.entries:
        for key in ("for", "audience", "topics", "languages"):
            words = entry.table.get(key, ["all"])
            if not words or len(set(words)) < len(words):
                yield entry.fault(f"{key} is empty or says a word twice; say each word once", key)


def nothing_doubtful_ships(data: Data) -> Iterator[Fault]:
    """Find a number whose confidence is neither high nor medium."""
    for entry in data.entries:
        if (confidence := entry.table["confidence"]) not in CONFIDENCES:
            what = f"confidence is {confidence}; find a source that makes it high or medium, or leave it out"
            yield entry.fault(what, "confidence")


def languages_are_tags(data: Data) -> Iterator[Fault]:
    """Find a language that is not written as a BCP 47 tag."""
    for entry in data.lines:
        for tag in entry.table.get("languages", []):
            if not _TAG.fullmatch(tag):
                yield entry.fault(f"languages: write {tag} as a tag such as en or pt-BR", "languages")


def notes_are_short_and_kind(data: Data) -> Iterator[Fault]:
    """Find a note that is too long to be read at night, or uses words that hurt."""
    for entry in (*(country.own for country in data.everywhere), *data.entries):
        note = entry.table.get("note", "Somebody listens.")
        if not note.endswith("."):
            yield entry.fault("the note does not end with a full stop; write it in sentences", "note")
        if (count := len(_SENTENCE_END.findall(note))) > _MOST_SENTENCES:
            yield entry.fault(
                f"the note has {count} sentences; keep the {_MOST_SENTENCES} that matter", "note"
            )
        for harsh in HARSH.findall(note):
            yield entry.fault(f"the note says {harsh}; find a kind word", "note")


def countries_have_their_names(data: Data) -> Iterator[Fault]:
    """Find a country that the list of countries calls by another name, or does not have."""
    for country in data.countries:
        names = data.names.table.get(country.own.code)
        listed = names.get("name") if isinstance(names, dict) else None
        if listed != country.own.table["name"]:
            named = f"calls it {listed}" if listed else "does not have it"
            yield country.own.fault(f"{data.names.file} {named}; use one name in both", "name")


def english_names_differ(data: Data) -> Iterator[Fault]:
    """Find an English name that only repeats the name."""
    for entry in data.lines:
        if entry.table.get("english") == entry.table["name"]:
            yield entry.fault("english repeats the name; leave it out", "english")
