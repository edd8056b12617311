"""Two versions of one entry, as sync programs and git leave them, and what may become of them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import accumulate, groupby, takewhile
from typing import NamedTuple, TypeAlias

from calmcli.core.entry import Entry
from calmcli.core.language import _

_COPY = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-z]{4})[^0-9A-Za-z_].*", re.DOTALL)
_MOST_COMPARED = 1_000
"""Lines up to which two versions are compared line by line: far more would take minutes."""
_MOST_ALIKE = 10
"""How often a line or a word may come to be compared by itself."""
_WORD = re.compile(r"\S+\s*|\s+")
_ALIKE = 0.5
"""From which part of their words that are the same two pieces are versions of one."""
_FIRST, _BASE, _MIDDLE, _LAST = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


Spans: TypeAlias = Sequence[tuple[int, int]]
"""Places of a text."""


class Keep(StrEnum):
    """What becomes of two versions."""

    FIRST = "first"
    """The first stays, and the second goes to the trash."""
    SECOND = "second"
    """The second takes its place, and the first goes to the trash."""
    BOTH = "both"
    """Each is an entry of its own."""
    TOGETHER = "together"
    """One entry has the words of both, one beneath the other."""


class Versions(NamedTuple):
    """Two versions of one entry."""

    first: Entry
    """The one on this machine, or that whose changes were merged into."""
    second: Entry
    """The other."""


def may_have_two_versions(entry: Entry) -> bool:
    """Say whether an entry is named like a copy, or holds the marks of git."""
    return bool(original_of(entry.id) or sides(entry.body))


class Run(NamedTuple):
    """Lines that follow each other in both versions: the same ones, or what each has in that place."""

    is_same: bool
    """Whether both have the same."""
    first: Sequence[str]
    """The lines of the first."""
    second: Sequence[str]
    """The lines of the second."""


def original_of(name: str) -> str | None:
    """Return the name of the entry that a file is a copy of: its own begins with that, and goes on."""
    match = _COPY.fullmatch(name)
    return match[1] if match else None


def sides(text: str) -> tuple[str, str] | None:
    """Return the two versions in a text that git could not merge; None where no marks of that stand in it."""
    if _FIRST not in text:
        return None
    first: list[str] = []
    second: list[str] = []
    within, is_marked = "", False
    for line in text.split("\n"):
        mark = _mark(line)
        if (within, mark) in _TURNS:
            within, is_marked = _TURNS[within, mark], True
            continue
        if within in ("", _FIRST):
            first.append(line)
        if within in ("", _MIDDLE):
            second.append(line)
    return ("\n".join(first), "\n".join(second)) if is_marked and not within else None


_TURNS = {
    ("", _FIRST): _FIRST,
    (_FIRST, _BASE): _BASE,
    (_FIRST, _MIDDLE): _MIDDLE,
    (_BASE, _MIDDLE): _MIDDLE,
    (_MIDDLE, _LAST): "",
}


def _mark(line: str) -> str:
    """Return the mark that a line is; some have a name after a space."""
    mark, _, name = line.rstrip("\r").partition(" ")
    return mark if mark in (_FIRST, _BASE, _LAST) or (mark == _MIDDLE and not name) else "-"


def runs(first: Sequence[str], second: Sequence[str]) -> Iterator[Run]:
    """Return the lines of both in runs; of very many lines between those that begin and end both, one run."""
    begin = _same_at_start(first, second)
    end = _same_at_start(first[begin:][::-1], second[begin:][::-1])
    ours, theirs = first[begin : len(first) - end], second[begin : len(second) - end]
    if begin:
        yield Run(is_same=True, first=first[:begin], second=second[:begin])
    yield from _compared(ours, theirs)
    if end:
        yield Run(is_same=True, first=first[-end:], second=second[-end:])


def _same_at_start(first: Sequence[str], second: Sequence[str]) -> int:
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))


def _compared(first: Sequence[str], second: Sequence[str]) -> Iterator[Run]:
    if max(len(first), len(second)) > _MOST_COMPARED:
        yield Run(is_same=False, first=first, second=second)
        return
    from difflib import SequenceMatcher  # noqa: PLC0415 - 5 ms that only this needs

    # Lines that come again and again say little of what became of which, and comparing all takes seconds.
    often = {line for line, count in Counter(second).items() if count > _MOST_ALIKE or _is_empty(line)}
    compared = SequenceMatcher(often.__contains__, first, second, autojunk=False)
    for kind, start, stop, other, ending in compared.get_opcodes():
        if kind == "equal":
            yield Run(is_same=True, first=first[start:stop], second=second[other:ending])
        else:
            yield from _paired(first[start:stop], second[other:ending])


def _paired(first: Sequence[str], second: Sequence[str]) -> Iterator[Run]:
    """Return what differs, paragraph by paragraph where there are as many on both sides."""
    ours, theirs = ([list(group) for _, group in groupby(lines, _is_empty)] for lines in (first, second))
    if len(ours) != len(theirs) or _is_empty(first[0]) != _is_empty(second[0]):
        ours, theirs = [list(first)], [list(second)]
    for one, other in zip(ours, theirs, strict=True):
        yield Run(one == other, one, other)


def _is_empty(line: str) -> bool:
    return not line.strip()


def differing(first: str, second: str) -> tuple[Spans, Spans]:
    """Return where the words of two pieces differ, by their first character and their end.

    Nowhere where most of them do: then it is one piece and another, and no piece that was changed.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - loaded by now

    ours, theirs = _WORD.findall(first), _WORD.findall(second)
    often = {word for word, count in Counter(theirs).items() if count > _MOST_ALIKE}
    compared = SequenceMatcher(often.__contains__, ours, theirs, autojunk=False)
    if max(len(ours), len(theirs)) > _MOST_COMPARED or compared.ratio() < _ALIKE:
        return (), ()
    changes = [change for change in compared.get_opcodes() if change[0] != "equal"]
    return (
        _spans(ours, [(start, stop) for _kind, start, stop, _, _ in changes]),
        _spans(theirs, [(start, stop) for _kind, _, _, start, stop in changes]),
    )


def _spans(words: Sequence[str], places: Sequence[tuple[int, int]]) -> Spans:
    at = [0, *accumulate(map(len, words))]
    return [(at[start], at[stop]) for start, stop in places if start < stop]


def together(versions: Versions) -> Entry:
    """Return one entry with the words of both, and with what stands above either of them."""
    first, second = versions
    return first._replace(
        body=_joined(first.body, second.body),
        mood=second.mood if first.mood is None else first.mood,
        urge=second.urge if first.urge is None else first.urge,
        feelings=tuple(dict.fromkeys((*first.feelings, *second.feelings))),
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
        extra={**second.extra, **first.extra},
    )


def _joined(first: str, second: str) -> str:
    """Return every line of both, those that both have once; with none in common, one beneath the other."""
    found = list(runs(first.split("\n"), second.split("\n")))
    if not any(run.is_same and "".join(run.first).strip() for run in found):
        return f"{first.rstrip()}\n\n{second.lstrip()}"
    return "\n".join(
        line for run in found for line in (run.first if run.is_same else [*run.first, *run.second])
    )


def kept_words(keep: Keep) -> str:
    """Say what became of two versions."""
    return {
        Keep.FIRST: _("The first is kept. The second is in the trash."),
        Keep.SECOND: _("The second is kept. The first is in the trash."),
        Keep.BOTH: _("Both are kept, as two entries."),
        Keep.TOGETHER: _("The words of both are in one entry. Both as they were are in the trash."),
    }[keep]
