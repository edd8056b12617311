"""Two versions of an entry as lines: beside each other where there is room, else line by line."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from calmcli.core.cells import cells
from calmcli.core.conflict import Keep, Versions, runs
from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.visible import one_line, visible
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.journal import entry_lines

_WIDE = 100
"""How many columns two versions need to stand beside each other."""
_MOST_LINES = 400
"""How many lines of a version are shown."""
_BETWEEN = " | "


def conflict_lines(versions: Versions, width: int | None) -> Iterator[str]:
    """Return both versions; `width` is that of the terminal in columns, None where nobody looks at one."""
    first, second = (_shown(entry) for entry in versions)
    if width is not None and width >= _WIDE:
        yield from _beside(first, second, (width - len(_BETWEEN)) // 2)
    else:
        yield from _below(first, second)


def _shown(entry: Entry) -> Sequence[str]:
    """Return an entry's lines, safe to show; where it is very long, not all, and where the rest is."""
    every = visible("\n".join(entry_lines(entry))).rstrip("\n").split("\n")
    lines = every[:_MOST_LINES]
    if len(every) > _MOST_LINES:
        lines.append(_("(There is more: calm journal show {name})").format(name=one_line(entry.id)))
    return lines


def _below(first: Sequence[str], second: Sequence[str]) -> Iterator[str]:
    for is_same, ours, theirs in runs(first, second):
        if is_same:
            yield from ours
            continue
        yield from (f"1: {line}" for line in ours)
        yield from (f"2: {line}" for line in theirs)


def _beside(first: Sequence[str], second: Sequence[str], width: int) -> Iterator[str]:
    yield _row(_("first"), _("second"), width)
    for is_same, *versions in runs(first, second):
        left, right = ([part for line in lines for part in _broken(line, width - 2)] for lines in versions)
        for pair in zip_longest(left, right, fillvalue=""):
            one, other = (f"{'* ' if text and not is_same else '  '}{text}" for text in pair)
            yield _row(one, other, width)


def _row(one: str, other: str, width: int) -> str:
    return (one + " " * (width - cells(one)) + _BETWEEN + other).rstrip()


def _broken(line: str, width: int) -> list[str]:
    return wrap(line, width, drop_whitespace=False) or [""]


def ask(conversation: Conversation) -> Keep | None:
    """Ask what is to become of two versions; None if nothing is."""
    choices = {
        Keep.FIRST: _("keep the first; the second goes to the trash"),
        Keep.SECOND: _("keep the second; the first goes to the trash"),
        Keep.BOTH: _("keep both, as two entries"),
        Keep.TOGETHER: _("put the words of both in one entry, and both as they were in the trash"),
    }
    rows = [f"{number}  {words}" for number, words in enumerate(choices.values(), 1)]
    question = keys((f"1-{len(rows)}", _("choose")), ("Enter", _("leave it as it is")))
    keeps = {str(number): keep for number, keep in enumerate(choices, 1)}
    answer: str | None = AGAIN
    while answer and answer not in keeps:
        if answer == AGAIN:
            conversation.say("", *rows)
        answer = conversation.ask(question)
    return keeps.get(answer or "")
