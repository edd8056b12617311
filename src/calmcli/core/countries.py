"""The names of countries, and which one a person means."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Territory:
    """A country or territory, and the names people give it."""

    code: str
    """Its ISO 3166-1 code of two letters."""
    alpha3: str
    """Its ISO 3166-1 code of three letters."""
    name: str
    """Its common English name."""
    also: tuple[str, ...] = ()
    """Other names of it, in English and in its own languages."""

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it answers to."""
        return (self.code, self.alpha3, self.name, *self.also)


def folded_name(name: str) -> str:
    """Return a name without case, accents, punctuation or spare spaces, for comparing."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    letters = (char if char.isalnum() else " " for char in apart if not unicodedata.combining(char))
    words = " ".join("".join(letters).split())
    return words.removeprefix("the ")


def named(asked: str, territories: Iterable[Territory]) -> Territory | None:
    """Return the territory that a code or name in any common form means."""
    wanted = folded_name(asked)
    matches = (place for place in territories if wanted in map(folded_name, place.names))
    return next(matches, None) if wanted else None


def matching(words: str, territories: Iterable[Territory]) -> list[Territory]:
    """Return the territories that have a name with a word beginning so, the closest first, else by name.

    No words match all of them.
    """
    wanted = folded_name(words)
    ranked = [(_rank(wanted, place), folded_name(place.name), place) for place in territories]
    found = [row for row in ranked if row[0] < _NO_MATCH]
    return [place for _rank_, _name, place in sorted(found, key=lambda row: row[:2])]


_NO_MATCH = 4


def _rank(wanted: str, place: Territory) -> int:
    """Return how close a territory is to what is typed: 0 its code, 1 its name, 2-3 another, 4 no match."""
    codes, name, *others = [place.code, place.alpha3], folded_name(place.name), *map(folded_name, place.also)
    if wanted in map(folded_name, codes) or not wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if any(other.startswith(wanted) for other in others):
        return 2
    return 3 if any(f" {wanted}" in other for other in (name, *others)) else _NO_MATCH


def nearest(asked: str, territories: Iterable[Territory], most: int = 3) -> list[Territory]:
    """Return up to `most` territories whose names are close to what was asked, closest first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only an unknown country needs it

    owner = {folded_name(name): place for place in territories for name in (place.name, *place.also)}
    close = get_close_matches(folded_name(asked), owner, n=most, cutoff=0.7)
    return list(dict.fromkeys(owner[name] for name in close))


def territory_of_locale(locale_name: str) -> str | None:
    """Return the territory code in a POSIX locale name such as en_GB.UTF-8, where it has one."""
    language, _, territory = locale_name.partition(".")[0].partition("@")[0].partition("_")
    is_code = re.fullmatch("[A-Za-z]{2}", territory) is not None
    return territory.upper() if language and is_code else None
