"""What to print when calm has failed, put together from whatever can still be read."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.last_words import draft_words, last_words, place_words
from calmcli.store import content, disk, shipped
from calmcli.store.litter import is_own_litter
from calmcli.store.places import Places

_UNREADABLE = (shipped.DataError, LookupError, TypeError)


def newest_draft(places: Places) -> Path | None:
    """Return the newest file of words that were never saved, None where there is none."""
    found = [path for path in disk.names_in(places.drafts) if not is_own_litter(path.name)]
    return max(found, key=lambda path: path.stem.removeprefix("ride-"), default=None)


def crash_words(
    error: BaseException, find: Callable[[], Answer], now: datetime, draft: Path | None = None
) -> str:
    """Return kind words, numbers, the draft, and where in the code it was; what cannot be read is left out.

    `find` gives the numbers; nothing of the person's words is among what is returned.
    """
    try:
        words = str(content.screen_words("crash")["words"])
    except _UNREADABLE:
        words = _("calm has stopped. Here is someone you can call:")
    try:
        return last_words(error, words, find(), now, draft)
    except _UNREADABLE:
        last = _("calm has stopped. In danger, call your local emergency number.")
        return "\n".join([last, *draft_words(draft), place_words(error)])
