"""What stands at the end of a way through an urge: with words to send, where it has not eased."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from calmcli.core.language import _
from calmcli.core.safety_plan import Item
from calmcli.widgets.passage import Line, items, paragraphs
from calmcli.widgets.plan_lines import own_lines

if TYPE_CHECKING:
    from calmcli.core.riding_words import RidingWords
    from calmcli.core.wave import Wave


def end_lines(
    words: "RidingWords",
    wave: "Wave | None",
    closing: tuple[str, ...],
    people: tuple[Item, ...],
    says: Iterable[str],
    helplines: Iterable[Line],
    noting: str = "",
) -> Iterator[Line]:
    """Return what is said, then the person's people and the helplines, and words to send them.

    `noting` says how the strength is noted, where no key of the row below does.
    """
    yield from paragraphs(words.at_end(wave, closing) if wave else closing)
    if wave and wave.has_eased is None:
        yield from paragraphs([f"{words.strength_at_end} {noting}".rstrip()], "quiet")
    to_send = list(items(_("Words you could send"), says)) if wave and wave.has_eased is False else []
    yield from own_lines(people)
    yield from to_send if people else ()
    yield from helplines
    yield from () if people else to_send
