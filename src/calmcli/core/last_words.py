"""What a crash says: nothing of the person's words, and somebody to call."""

import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from calmcli.core.helpline_words import emergency_words, ways
from calmcli.core.helplines import Answer, best_line
from calmcli.core.language import _

_FRAMES = 4


def last_words(
    error: BaseException, words: str, answer: Answer, now: datetime, draft: PurePath | None = None
) -> str:
    """Return what to print when calm has failed: words, numbers, the draft, and where in the code it was.

    Neither the error's own text nor any value of the program is in it: both may quote the journal.
    """
    return "\n".join([words, *_numbers(answer, now), *draft_words(draft), place_words(error)])


def draft_words(draft: PurePath | None) -> list[str]:
    """Return where words wait that were never saved; nothing where there are none."""
    return [_("What you wrote is kept as a draft: {path}").format(path=draft)] if draft else []


def _numbers(answer: Answer, now: datetime) -> Iterator[str]:
    line = best_line(answer, now)
    yield f"{line.name}: {next(ways(line))}"
    yield from map(emergency_words, answer.emergency[:1])


def place_words(error: BaseException) -> str:
    """Return where in the code an error came up, and its kind; nothing of what it says."""
    frames = list(traceback.walk_tb(error.__traceback__))[-_FRAMES:]
    places = [f"{PurePath(frame.f_code.co_filename).name}:{line}" for frame, line in frames]
    return f"({type(error).__name__}: {' > '.join(places)})"
