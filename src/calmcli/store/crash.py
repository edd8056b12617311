"""What to print when calm has failed, put together from whatever can still be read."""

from collections.abc import Callable
from datetime import datetime

from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.last_words import last_words, place_words
from calmcli.store import content, shipped

_UNREADABLE = (shipped.DataError, LookupError, TypeError)


def crash_words(error: BaseException, find: Callable[[], Answer], now: datetime) -> str:
    """Return kind words, numbers, and where in the code it was; what cannot be read is left out.

    `find` gives the numbers; nothing of the person's words is among what is returned.
    """
    try:
        words = str(content.screen_words("crash")["words"])
    except _UNREADABLE:
        words = _("calm has stopped. Here is someone you can call:")
    try:
        return last_words(error, words, find(), now)
    except _UNREADABLE:
        last = _("calm has stopped. In danger, call your local emergency number.")
        return "\n".join([last, place_words(error)])
