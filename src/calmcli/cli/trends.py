"""`calm trends`: a person's own notes over a time, counted."""

import json
from functools import partial
from typing import TYPE_CHECKING

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson, Plain, Since, Until
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.progress import counted
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _
from calmcli.core.spoken_dates import UnreadableDateError, stretch
from calmcli.core.trends import Period, trends_of
from calmcli.store import content
from calmcli.store.looking_back import ReadLog, read_log

if TYPE_CHECKING:
    from calmcli.core.trends import Log
    from calmcli.plain.conversation import Conversation
    from calmcli.store.sitting import Sitting
    from calmcli.store.store import Store

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    help=_(
        "Look back: your waves, moods, feelings and what helped, in your own notes. With a date or --json, "
        "it is printed."
    )
)
def trends(
    since: Since = "",
    until: Until = "",
    as_json: AsJson = False,
    plain: Plain = False,
) -> Outcome:
    """Open the screen, or print what was noted between two dates."""
    if since or until or as_json:
        return _printed(since, until, as_json=as_json)
    sitting = sit_down()
    if wants_lines(sitting, plain=plain):
        read = _read(sitting.store)
        sitting = sitting._replace(faults=[*sitting.faults, *read.problems])
        return as_lines(sitting, partial(_look, sitting, read.log))
    return as_screen(sitting, "trends")


def _printed(since: str, until: str, *, as_json: bool) -> Outcome:
    now = surroundings.now()
    try:
        period = Period(
            stretch(since, now).first if since else None, stretch(until, now).after if until else None
        )
    except UnreadableDateError as error:
        return Outcome(message=str(error), exit_code=Exit.NOT_UNDERSTOOD)
    read = _read(surroundings.store())
    found = trends_of(read.log, period, content.trend_names())
    if as_json:
        from calmcli.core.trends_document import trends_document  # noqa: PLC0415 - lines do without

        return Outcome(json.dumps(trends_document(found), indent=2), problems=read.problems)
    from calmcli.plain.trends import trend_lines  # noqa: PLC0415 - a screen does without

    lines = trend_lines(found, content.screen_words("trends"))
    return Outcome("\n".join(lines), problems=read.problems)


def look_back(sitting: "Sitting", conversation: "Conversation") -> None:
    """Look back as lines; what cannot be read is said first."""
    read = _read(sitting.store)
    if read.problems:
        conversation.say(*map(str, read.problems))
    _look(sitting, read.log, conversation)


def _look(sitting: "Sitting", log: "Log", conversation: "Conversation") -> None:
    from calmcli.plain.trends import look_back as look  # noqa: PLC0415 - a screen does without

    today, words = sitting.clock.now().date(), content.screen_words("trends")
    look(conversation, log, content.trend_names(), today, words)


def _read(store: "Store") -> ReadLog:
    return read_log(store, surroundings.now, partial(counted, label=_("Reading your notes")))
