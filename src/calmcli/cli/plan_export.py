"""`calm plan export`: the plan to print, to carry, to hand on."""

import shlex
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.endings import form_by_ending
from calmcli.cli.options import Country
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import put_bytes
from calmcli.core.appointment import REVIEW
from calmcli.core.helpline_words import unknown_words
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.plan_review import due_on
from calmcli.core.problem import Problem
from calmcli.core.redaction import Part, Redaction, UnknownPartError, part_called, redacted
from calmcli.core.safety_plan import PARTS, SafetyPlan
from calmcli.export.calls import calls_of
from calmcli.export.fonts import Fonts, Size
from calmcli.export.formats import SUFFIXES, Format, Job, exported
from calmcli.export.lacking import FontError, MissingLibraryError, NoDateError, UndrawableError
from calmcli.export.sheet import Words
from calmcli.store import content
from calmcli.store.handed_on import hand_on
from calmcli.store.helplines import answer
from calmcli.store.page import font_paths, page_style, page_words
from calmcli.store.reasons import reason_of
from calmcli.store.reviewing import looked_at

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format", help=_("How; else the end of the file's name says it, else text."), show_default=False
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help=_("A file to write; only you can read it."), show_default=False
    ),
]
_LeaveOut = Annotated[
    list[str] | None,
    typer.Option(
        "--leave-out",
        metavar="PART",
        help=_("A part to leave out, such as reasons; people:2 for the second of them. Can be repeated."),
        show_default=False,
    ),
]
_Font = Annotated[
    Path | None,
    typer.Option(
        "--font",
        metavar="FILE",
        help=_("A font file for a script that calm cannot draw."),
        show_default=False,
    ),
]


@app.command(help=_("Print or hand on your plan: text, md, html, pdf, card, ics or json."))
def export(  # noqa: PLR0913, PLR0917 - each is an option
    format_: _FormatOption = None,
    output: _Output = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
    leave_out: _LeaveOut = None,
    initials: Annotated[bool, typer.Option("--initials", help=_("Name people by their initials."))] = False,
    all_: Annotated[bool, typer.Option("--all", help=_("Hidden items too."))] = False,
    paper: Annotated[Size, typer.Option("--paper", help=_("The paper to print on."))] = Size.A4,
    font: _Font = None,
    country: Country = "",
) -> Outcome:
    """Write the plan in a format to standard output, or to a file."""
    chosen = format_ or (form_by_ending(output, SUFFIXES, Format.TEXT) if output else Format.TEXT)
    plan, problems = surroundings.store().safety_plan()
    if problems and not any(plan.written.values()):
        reason = _("Nothing was exported: your plan cannot be read. calm help shows who can be called.")
        return Outcome(message=reason, problems=problems, exit_code=Exit.FAILED)
    redaction = Redaction(_parts(leave_out or [], plan), has_initials=initials, has_hidden=all_)
    found, faults = _numbers(country)
    job = _job(
        redacted(plan, redaction), _review_day(plan, redaction), found, Fonts(*font_paths(), font), paper
    )
    made = _made(chosen, job)
    if isinstance(made, Outcome):
        return made
    remarks = [*_unknown(found), *([job.words.page["initials"]] if initials else [])]
    outcome = _written(made, output, is_forced=force) if output else _shown(made, chosen)
    message = "\n".join(filter(None, [outcome.message, *remarks]))
    return outcome._replace(message=message, problems=[*problems, *faults])


def _numbers(country: str) -> tuple[Answer, Sequence[Problem]]:
    """Return who can be called, and what could not be read on the way.

    Raises `typer.BadParameter` for a country asked for that nobody knows: on paper its numbers would stay.
    """
    settings, problems = surroundings.store().settings()
    found = answer(country, settings.country, surroundings.environment())
    if country and found.unknown is not None:
        raise typer.BadParameter("\n".join(_unknown(found)))
    return found, [*problems, *found.problems]


def _unknown(found: Answer) -> Sequence[str]:
    return list(unknown_words(found)) if found.unknown is not None else []


def _review_day(plan: SafetyPlan, redaction: Redaction) -> date | None:
    """Return the day to look at a plan again, as the home screen has it; None if it is left out."""
    if redaction.leaves_out(REVIEW):
        return None
    is_any = plan.review or not plan.is_empty
    return due_on(plan, looked_at(surroundings.store(), surroundings.now())) if is_any else None


def _job(plan: SafetyPlan, review: date | None, found: Answer, fonts: Fonts, size: Size) -> Job:
    """Return a plan with all that its page needs."""
    return Job(
        plan=plan,
        words=Words(content.screen_words("safety_plan"), page_words()),
        calls=calls_of(found),
        now=surroundings.now(),
        review=review,
        style=page_style,
        fonts=fonts,
        size=size,
    )


def _parts(names: list[str], plan: SafetyPlan) -> tuple[Part, ...]:
    words = content.screen_words("safety_plan")
    named = {key: words[table][key]["name"] for table in ("areas", "dates") for key in words[table]}
    try:
        return tuple(part_called(name, plan, named.__getitem__) for name in names)
    except UnknownPartError as error:
        reason = _("No part of a plan is called {name}. There are: {names}; people:2 is the second of them.")
        raise typer.BadParameter(reason.format(name=str(error)[:100], names=", ".join(PARTS))) from None


def _made(format_: Format, job: Job) -> bytes | Outcome:
    """Return the plan in a format, or say why it cannot be made and what can be done instead."""
    try:
        return exported(format_, job)
    except MissingLibraryError as error:
        # Those of this very Python: another one's calm would still lack them.
        install = shlex.join([sys.executable, "-m", "pip", "install", *error.libraries])
        return _failed(
            _("This format needs libraries that are not installed: {command}").format(command=install),
            _("--format html needs none, and prints well from any browser."),
        )
    except NoDateError:
        return _failed(_("There is no appointment and no review day in your plan for a calendar to hold."))
    except FontError:
        return _failed(_("This font cannot be read: {path}.").format(path=job.fonts.other))
    except UndrawableError as error:
        return _failed(
            _("These characters cannot be drawn, so nothing was made: {characters}").format(
                characters=" ".join(f"{char} (U+{ord(char):04X})" for char in error.characters[:20])
            ),
            _("--format html shows every script and prints well from any browser."),
            _("Or give a font that has them: --font FILE"),
        )


def _failed(*lines: str) -> Outcome:
    return Outcome(message="\n".join(lines), exit_code=Exit.FAILED)


def _shown(data: bytes, format_: Format) -> Outcome:
    """Write to standard output: byte for byte into a pipe or a file, safe to show on a terminal."""
    if not sys.stdout.isatty():
        put_bytes(sys.stdout, data)
        return Outcome()
    if format_.is_shown:
        return Outcome(data.decode().rstrip("\n"))
    return Outcome(
        message=_("A terminal cannot show this. Give it a file: --output plan.pdf"),
        exit_code=Exit.NOT_UNDERSTOOD,
    )


def _written(data: bytes, path: Path, *, is_forced: bool) -> Outcome:
    try:
        hand_on(path, data, is_forced=is_forced)
    except FileExistsError:
        reason = _(
            "{path} is there already, and was left as it is. Another name, or --force to write over it."
        )
        return Outcome(message=reason.format(path=path), exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("{path} could not be written: {reason}. Your plan itself is unchanged.")
        return Outcome(message=reason.format(path=path, reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    return Outcome(message=_("Written to {path}. Only you can read it.").format(path=path))
