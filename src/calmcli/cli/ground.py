"""`calm ground`: short exercises that lead back to here and now."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

import typer

from calmcli.cli.options import AsJson, Country, NoTimer, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.printing import name_problems
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.exercise import Exercise
from calmcli.core.language import _
from calmcli.store.grounding import Exercises, exercises, sources_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _names(incomplete: str) -> list[tuple[str, str]]:
    """Return the exercises that are offered, for a shell to complete; none that needs a medical caution."""
    offered = exercises().offered
    return [(each.id, each.name) for each in offered if each.id.startswith(incomplete)]


@app.command(help=_("Short exercises: your senses, your muscles, a safe place, kind words."))
def ground(
    *,
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]", help=_("The name of an exercise."), autocompletion=_names, show_default=False
        ),
    ] = "",
    is_list: Annotated[bool, typer.Option("--list", help=_("List the exercises."))] = False,
    no_timer: NoTimer = False,
    as_json: AsJson = False,
    country: Country = "",
    plain: Plain = False,
) -> Outcome:
    """Open the exercises, or one of them."""
    found = exercises()
    chosen = _called(found, name) if name else None
    if as_json:
        return _document(found, chosen)
    if is_list:
        return Outcome("\n".join(_rows(found)), problems=found.problems)
    sitting = sit_down(country)
    timers = sitting.settings.timers and not no_timer
    sitting = sitting._replace(
        settings=sitting.settings._replace(timers=timers), faults=[*sitting.faults, *found.problems]
    )
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, f"exercise:{chosen.id}" if chosen else "ground")
    from calmcli.cli import flows  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, partial(flows.ground, sitting, exercise=chosen.id if chosen else ""))


def _called(found: Exercises, name: str) -> Exercise:
    """Return the exercise of a name; raises `typer.BadParameter` where there is none."""
    chosen = found.called(name)
    if chosen is None:
        name_problems(found.problems)
        reason = _("No exercise is called {name}. There are: {names}.")
        names = ", ".join(exercise.id for exercise in found.offered)
        raise typer.BadParameter(reason.format(name=name, names=names))
    return chosen


def _rows(found: Exercises) -> Iterator[str]:
    yield from (f"{exercise.id}  {exercise.name}: {exercise.like}" for exercise in found.offered)
    if found.cautioned:
        names = ", ".join(exercise.id for exercise in found.cautioned)
        yield _("With a medical caution, which is read first: {names}").format(names=names)


def _document(found: Exercises, chosen: Exercise | None) -> Outcome:
    import json  # noqa: PLC0415 - only --json needs these

    from calmcli.core.documents import SCHEMA, exercise_item, exercises_document  # noqa: PLC0415

    if chosen:
        document = {"schema": SCHEMA, **exercise_item(chosen, sources_of(chosen))}
    else:
        document = exercises_document((each, sources_of(each)) for each in found.every)
    return Outcome(json.dumps(document, indent=2), problems=found.problems)
