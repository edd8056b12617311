"""What a person looks for: words, "phrases", AND, OR, NOT, prefix*, tag:, feeling:, mood:, urge:, dates.

Whatever cannot be read is an error with its place, so that a slip never finds everything.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple, TypeAlias

from calmcli.core.folding import folded, tokens
from calmcli.core.language import _
from calmcli.core.spoken_dates import UnreadableDateError, stretch

LONGEST = 1000
"""How many characters a query may have."""

_DEEPEST = 20
_AND, _OR, _NOT, _OPEN, _CLOSE = "AND", "OR", "NOT", "(", ")"
_MOST_WORDS_IN_A_DATE = 5
_HIGHEST = 10

_PIECE = re.compile(
    r"""\s*(?: (?P<bracket>[()])
             | (?:(?P<field>[^\W\d_]+):)?
               (?: ["“”„](?P<quoted>[^"“”„]*)(?P<closed>["“”„])?(?P<star>\*)?
                 | (?P<bare>[^\s()"“”„]+) ) )""",
    re.VERBOSE,
)
_LEVEL = re.compile(r"(<=|>=|<|>|=)?\s*(\d{1,2})")


class UnreadableQueryError(ValueError):
    """Words that cannot be read as something to look for; the message says why and at which character."""

    def __init__(self, reason: str, place: int) -> None:
        super().__init__(_("{reason} (at character {place})").format(reason=reason, place=place))
        self.reason = reason
        """What is wrong, as a sentence."""
        self.place = place
        """The character where it is, from 1."""


class Words(NamedTuple):
    """Words that stand one after the other in an entry, its tags or its feelings."""

    tokens: tuple[str, ...]
    """Their tokens, one at least."""
    is_prefix: bool = False
    """Whether the last may go on."""


class Label(NamedTuple):
    """A tag, or a feeling, that was given to an entry."""

    field: str
    """Which: "tag" or "feeling"."""
    words: str
    """The whole of it, folded."""
    is_prefix: bool = False
    """Whether it may go on."""


class Level(NamedTuple):
    """A mood, or an urge, that was noted with an entry."""

    field: str
    """Which: "mood" or "urge"."""
    sign: str
    """How it compares: one of < <= = >= >."""
    number: int
    """With what, 0-10."""


class When(NamedTuple):
    """When an entry was written, by the clock of where it was written."""

    first: datetime | None = None
    """From this moment on, without an offset; None for any."""
    after: datetime | None = None
    """Before this moment; None for any."""


class Both(NamedTuple):
    """Each of several parts."""

    parts: tuple["Query", ...]
    """The parts, one at least."""


class Either(NamedTuple):
    """One at least of several parts."""

    parts: tuple["Query", ...]
    """The parts, one at least."""


class Without(NamedTuple):
    """All that a part does not find."""

    part: "Query"
    """The part."""


Query: TypeAlias = Words | Label | Level | When | Both | Either | Without
"""What is looked for."""


class _Piece(NamedTuple):
    """A part of what was typed, between two spaces or inside quotes."""

    text: str
    """Its words, without quotes and what stands around them."""
    place: int
    """Where it begins in what was typed, from 1."""
    field: str = ""
    """What stands before its colon; empty where there is none."""
    is_quoted: bool = False
    """Whether its words stood in quotes."""
    has_star: bool = False
    """Whether a star follows its words."""


def parse(text: str, now: datetime) -> Query:
    """Return what words look for, days told by the clock that `now` is of; raises `UnreadableQueryError`."""
    if len(text) > LONGEST:
        raise UnreadableQueryError(_("This is too long to look for."), LONGEST + 1)
    reader = _Reader(list(_pieces(text)), now, len(text) + 1)
    query = reader.either(0)
    if rest := reader.next_piece():
        raise UnreadableQueryError(_("This bracket was never opened."), rest.place)
    return query


def when(since: str, until: str, now: datetime) -> Iterator[When]:
    """Return what two dates leave, each empty where it was not given; raises `UnreadableDateError`.

    Both are of days as people say them, and `until` includes the whole of its day, month or year.
    """
    if since:
        yield When(first=stretch(since, now).first)
    if until:
        yield When(after=stretch(until, now).after)


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    while match := _PIECE.match(text, at):
        at = match.end()
        place = match.start() + len(match[0]) - len(match[0].lstrip()) + 1
        if match["bracket"]:
            yield _Piece(match["bracket"], place)
        elif match["quoted"] is None:
            word = match["bare"]
            yield _Piece(word.removesuffix("*"), place, match["field"] or "", has_star=word.endswith("*"))
        elif match["closed"]:
            yield _Piece(match["quoted"], place, match["field"] or "", True, bool(match["star"]))  # noqa: FBT003
        else:
            raise UnreadableQueryError(_("This quotation mark has no second one."), place)


class _Reader:
    """Reads pieces by their grammar: OR between, AND within, NOT before."""

    def __init__(self, pieces: Sequence[_Piece], now: datetime, end: int) -> None:
        self._pieces = pieces
        self._now = now
        self._end = end
        self._at = 0

    def next_piece(self) -> _Piece | None:
        """Return the next piece, None at the end."""
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def either(self, depth: int) -> Query:
        """Read parts with OR between them."""
        parts = [self._both(depth)]
        while self._took(_OR):
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self, depth: int) -> Query:
        parts = [self._part(depth)]
        while self._took(_AND) or not self._stands(_OR, _CLOSE):
            parts.append(self._part(depth))
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _part(self, depth: int) -> Query:
        piece = self.next_piece()
        if piece is None:
            raise UnreadableQueryError(_("Something to look for is missing here."), self._end)
        if depth > _DEEPEST:
            raise UnreadableQueryError(_("This is nested too deeply."), piece.place)
        if self._took(_NOT):
            return Without(self._part(depth + 1))
        if self._took(_OPEN):
            query = self.either(depth + 1)
            if not self._took(_CLOSE):
                raise UnreadableQueryError(_("This bracket was never closed."), piece.place)
            return query
        if self._stands(_AND, _OR, _CLOSE):
            raise UnreadableQueryError(_("Something to look for is missing here."), piece.place)
        self._at += 1
        return self._term(piece)

    def _took(self, sign: str) -> bool:
        if self.next_piece() is None or not self._stands(sign):
            return False
        self._at += 1
        return True

    def _stands(self, *signs: str) -> bool:
        """Say whether one of some signs comes next, or the end."""
        piece = self.next_piece()
        return piece is None or (
            piece.text in signs and not (piece.field or piece.is_quoted or piece.has_star)
        )

    def _term(self, piece: _Piece) -> Query:
        field = piece.field.casefold()
        if not field:
            return _words(piece)
        if field in ("since", "until"):
            return self._date(piece, field)
        if field not in _FIELDS:
            reason = _('There is no filter "{name}:". Words with a colon go in quotation marks.')
            raise UnreadableQueryError(reason.format(name=field), piece.place)
        return _FIELDS[field](piece)

    def _date(self, piece: _Piece, field: str) -> When:
        """Read a date: in quotation marks, or of as many words as make one."""
        if piece.has_star:
            raise UnreadableQueryError(_("A star can only stand at the end of a word."), piece.place)
        later = self._pieces[self._at : self._at + _MOST_WORDS_IN_A_DATE - 1]
        most = (
            0 if piece.is_quoted else next((n for n, it in enumerate(later) if not _is_bare(it)), len(later))
        )
        for more in range(most, -1, -1):
            try:
                found = stretch(" ".join([piece.text, *(it.text for it in later[:more])]), self._now)
            except UnreadableDateError as error:
                reason = str(error)
                continue
            self._at += more
            return When(first=found.first) if field == "since" else When(after=found.after)
        raise UnreadableQueryError(reason, piece.place)


def _is_bare(piece: _Piece) -> bool:
    is_word = piece.text not in (_AND, _OR, _NOT, _OPEN, _CLOSE)
    return is_word and not (piece.field or piece.is_quoted or piece.has_star)


def _words(piece: _Piece) -> Words:
    if piece.text.endswith(":") and piece.text[:-1].casefold() in (*_FIELDS, "since", "until"):
        raise UnreadableQueryError(_("Something has to follow the colon, without a space."), piece.place)
    return Words(tuple(_checked(piece, tokens(piece.text))), piece.has_star)


def _checked(piece: _Piece, found: list[str]) -> list[str]:
    if not piece.is_quoted and "*" in piece.text:
        raise UnreadableQueryError(_("A star can only stand at the end of a word."), piece.place)
    if not found:
        raise UnreadableQueryError(_("There is no letter and no number to look for here."), piece.place)
    return found


def _label(piece: _Piece) -> Label:
    if not piece.text.strip() or (not piece.is_quoted and "*" in piece.text):
        _checked(piece, [])
    return Label(piece.field.casefold(), folded(piece.text), piece.has_star)


def _level(piece: _Piece) -> Level:
    match = None if piece.has_star else _LEVEL.fullmatch(piece.text.strip())
    if match is None or int(match[2]) > _HIGHEST:
        reason = _("{name}: takes a number from 0 to 10, such as {name}:4, {name}:<4 or {name}:>=7.")
        raise UnreadableQueryError(reason.format(name=piece.field.casefold()), piece.place)
    return Level(piece.field.casefold(), match[1] or "=", int(match[2]))


_FIELDS: dict[str, Callable[[_Piece], Query]] = {
    "tag": _label,
    "feeling": _label,
    "mood": _level,
    "urge": _level,
}
