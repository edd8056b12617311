"""The same generated entries as calm keeps them and as jrnl does."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from calmcli.core.entry import Entry, entry_id
from calmcli.core.wave import Helped, Mark, Wave
from calmcli.store.journal import encoded
from calmcli.store.places import find_places
from calmcli.store.store import Store

WORD = "marmalade"
"""A word that stands in one entry of a hundred."""

EVERY = 100
"""In one of how many entries the word stands."""

_COMMON = (
    *("rain", "walk", "tea", "home", "window", "quiet", "long", "day", "exam", "friend", "sister", "bus"),
    *("late", "early", "morning", "night", "book", "garden", "music", "soft", "warm", "cold", "bread"),
    *("kitchen", "letter", "phone", "street", "river", "light", "cloud", "sleep", "dream", "chair", "blue"),
    *("green", "song", "paper", "train", "market", "soup", "rice", "coat", "shoes"),
)
_WORDS, _RARE, _SHARE_OF_RARE = 65, 20_000, 0.1
_TAGS = ("rain", "walk", "work", "family")
_ENTRIES_A_WAVE = 50
"""For how many entries there is a wave."""
_FIRST, _APART = datetime(2010, 1, 1, tzinfo=UTC), timedelta(hours=2, minutes=47)
_CONFIGURATION = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: true
indent_character: '|'
journals:
  default: {{journal: {journal}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.6
"""


class Journals(NamedTuple):
    """The same entries twice."""

    entries: int
    """How many there are."""
    home: Path
    """calm's home: a file an entry."""
    configuration: Path
    """jrnl's settings, which name its one file."""

    @property
    def files(self) -> Path:
        """Where calm's entries are."""
        return self.home / "data" / "journal"


def made(directory: Path, count: int) -> Journals:
    """Make both journals of so many entries."""
    home, jrnl = directory / f"calm-{count}", directory / f"jrnl-{count}.txt"
    with jrnl.open("w", encoding="utf-8") as file:
        for entry in _entries(count):
            path = home / "data" / "journal" / entry.id[:4] / f"{entry.id}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(encoded(entry))
            tags = "".join(f" @{tag}" for tag in entry.tags)
            file.write(f"[{entry.written:%Y-%m-%d %H:%M}] {entry.body.rstrip()}{tags}\n\n")
    configuration = directory / f"jrnl-{count}.yaml"
    configuration.write_text(_CONFIGURATION.format(journal=jrnl), encoding="utf-8")
    return Journals(count, home, configuration)


def _entries(count: int) -> Iterator[Entry]:
    chance = random.Random(count)  # noqa: S311 - the same words each time
    for number in range(count):
        words = [
            f"word{chance.randrange(_RARE)}" if chance.random() < _SHARE_OF_RARE else chance.choice(_COMMON)
            for _ in range(_WORDS)
        ]
        if number % EVERY == EVERY - 1:
            words[chance.randrange(1, _WORDS)] = WORD
        moment = _FIRST + number * _APART
        tags = tuple(chance.sample(_TAGS, chance.randrange(3)))
        name = entry_id(moment, f"{number % 10000:04}")
        yield Entry(name, moment, f"{' '.join(words).capitalize()}.\n", mood=chance.randrange(11), tags=tags)


def add_waves(journals: Journals) -> None:
    """Put waves beside the entries, one for so many of them."""
    waves = Store(find_places({"CALM_HOME": str(journals.home)})).waves
    for number in range(0, journals.entries, _ENTRIES_A_WAVE):
        began = _FIRST + number * _APART
        marks = (Mark(began, 8), Mark(began + timedelta(minutes=10), number % 7))
        name = entry_id(began, f"{number % 10000:04}")
        waves.save(Wave(name, began=began, marks=marks, helped=(Helped("breathe"),)))


def forget(directory: Path) -> None:
    """Let the system forget the content of the files below a directory, as it does within hours or days."""
    os.sync()
    for path in directory.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
