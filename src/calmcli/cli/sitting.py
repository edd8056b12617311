"""Where a sitting begins and how it runs: as a screen, or as lines."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import name_problems, put, width_of
from calmcli.core.clock import Clock
from calmcli.core.language import _
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.core.breath import Session
    from calmcli.core.entry import Entry
    from calmcli.core.helplines import Answer
    from calmcli.core.settings import Settings
    from calmcli.plain.conversation import Conversation
    from calmcli.store.places import Places
    from calmcli.store.store import Store

_Said = TypeVar("_Said")


def sit_down(country: str = "", pace: str = "", seconds: str = "", minutes: float | None = None) -> Sitting:
    """Return a sitting for this process; what is given here comes before the person's settings.

    Its session raises `typer.BadParameter` for a pace or a length that nobody could breathe to.
    """
    store = surroundings.store()
    store.hold()
    store.close_to_others()
    settings, faults = store.settings()
    settings = settings._replace(theme=surroundings.theme() or settings.theme)
    plan, more_faults = store.safety_plan()
    return Sitting(
        store=store,
        settings=settings,
        safety_plan=plan,
        clock=Clock(now=surroundings.now, monotonic=time.monotonic),
        find=cache(partial(_who_can_be_called, store)),
        session_by=partial(_session, store.places, pace, seconds, minutes),
        chance=surroundings.any_below,
        faults=[*faults, *more_faults],
        country=country,
    )


def _who_can_be_called(store: "Store", country: str, usual: str) -> "Answer":
    """Return the lines of a country, else of the usual one, else of the place; the person's own first."""
    from calmcli.store.helplines import answer  # noqa: PLC0415 - the first step in lines does without
    from calmcli.store.own_helplines import own_helplines  # noqa: PLC0415

    own, faults = own_helplines(store.places)
    found = answer(country, usual, surroundings.environment(), own.lines)
    return found._replace(problems=(*faults, *found.problems))


def _session(
    places: "Places", pace: str, seconds: str, minutes: float | None, settings: "Settings"
) -> "Session":
    from calmcli.cli.pacing import session_of  # noqa: PLC0415 - the first step does without

    return session_of(settings, places, pace, seconds, minutes)


def wants_lines(sitting: Sitting, *, plain: bool) -> bool:
    """Say whether a flow runs as lines: where that was asked for, is set, or nothing else can be shown."""
    return plain or sitting.settings.plain or not surroundings.has_screen()


def as_lines(sitting: Sitting, flow: Callable[["Conversation"], object]) -> Outcome:
    """Run a flow as lines on this process's streams, until it ends or the person leaves."""
    from calmcli.plain.conversation import Left  # noqa: PLC0415 - a screen does without

    remark = cache(partial(_remark, sitting))
    # A reader that has left has left, like the person: what is in front of the words takes no more of them.
    with suppress(Left, BrokenPipeError):
        converse(sitting, flow, remark)
    remark()
    code = _code(sitting) or (Exit.PARTLY_UNREADABLE if sitting.problems else Exit.DONE)
    store = sitting.store
    if store.has_unsaved_plan:
        return Outcome(store.planning.held, store.planning.trouble, exit_code=code)
    return Outcome(exit_code=code)


def _remark(sitting: Sitting) -> None:
    """Say what was not understood or cannot be read: after the first words, which must not wait for it."""
    put(sys.stderr, _not_understood(sitting))
    name_problems(sitting.problems)


def _not_understood(sitting: Sitting) -> Iterator[str]:
    if sitting.answer.unknown is None:
        return iter(())
    from calmcli.core.helpline_words import unknown_words  # noqa: PLC0415 - a known country does without

    return unknown_words(sitting.answer)


def _code(sitting: Sitting) -> int:
    if sitting.store.has_unsaved_words or sitting.store.has_unsaved_plan:
        return Exit.NOT_SAVED
    return Exit.DONE if sitting.answer.unknown is None else Exit.NOT_UNDERSTOOD


def converse(
    sitting: Sitting, flow: Callable[["Conversation"], _Said], remark: Callable[[], object] = lambda: None
) -> _Said:
    """Run a flow on this process's streams and return what it came to; raises `Left`.

    `remark` is called before each question.
    """
    from calmcli.plain.conversation import Conversation  # noqa: PLC0415 - a screen does without

    is_piped_to = sys.stdin is not None and not sys.stdin.isatty()
    conversation = Conversation(
        say=lambda text: put(sys.stdout, [text]),
        read=surroundings.typed_line,
        helplines=partial(_helplines, sitting),
        remark=remark,
        is_answered=is_piped_to or width_of(sys.stdout) is not None,
    )
    return flow(conversation)


def _helplines(sitting: Sitting) -> Iterable[str]:
    from calmcli.plain.helplines import help_lines  # noqa: PLC0415 - only who asks for them needs it

    return help_lines(sitting.answer, sitting.clock.now())


def as_screen(sitting: Sitting, first: str, editing: str | None = None) -> Outcome:
    """Open the app on one of its screens and run it until the person leaves."""
    colours = surroundings.settle_colours()
    from calmcli.app import CalmApp  # noqa: PLC0415 - Textual is for screens alone
    from calmcli.terminal import Terminal  # noqa: PLC0415

    keys: Mapping[str, str] = {}
    if sitting.settings.keys:
        from calmcli.cli.own_keys import with_own_keys  # noqa: PLC0415 - few have keys of their own

        keys, sitting = with_own_keys(sitting)
    app = CalmApp(
        sitting,
        Terminal(),
        first=first,
        editing=editing,
        colours=colours,
        has_blocks=surroundings.has_blocks(),
        keys=keys,
    )
    app.run()
    unsaved = "\n\n".join(_unsaved_words(sitting.store))
    given_back = [_("These words could not be saved. Here they are back:")] if unsaved else []
    waiting = [sitting.store.planning.trouble] if sitting.store.has_unsaved_plan else []
    message = "\n".join(filter(None, [app.last_words, *_not_understood(sitting), *waiting, *given_back]))
    return Outcome(unsaved, message, sitting.problems, app.return_code or _code(sitting))


def _unsaved_words(store: "Store") -> Iterator[str]:
    """Return the words that are only in memory: of entries, waves, reviews, and the plan."""
    yield from (_with_notes(draft.entry) for draft in store.drafts.held())
    yield from (wave.note for wave in store.waves.held() if wave.note)
    yield from (ride.wave.note for ride in store.rides.held() if ride.wave.note)
    for review in store.reviews.held() if "reviews" in vars(store) else ():
        yield from review.answers.values()
    if store.has_unsaved_plan:
        yield store.planning.held


def _with_notes(entry: "Entry") -> str:
    from calmcli.core.entry_words import note_words  # noqa: PLC0415 - only where the disk refuses words

    return "\n".join([*note_words(entry.notes), entry.body])
