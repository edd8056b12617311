"""The small things to do that make sense without a grid, as lines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.tasks.alphabet import Alphabet
from calmcli.core.tasks.number_row import NumberRow
from calmcli.core.tasks.task import IN_LINES, Task
from calmcli.plain.conversation import AGAIN, Conversation, keys

_STOP = "x"


class Puzzles(NamedTuple):
    """What the tasks need."""

    tasks: Sequence[Task]
    """All of them."""
    needs_screen: str
    """Said of one that needs a screen."""
    new_alphabet: Callable[[Alphabet | None], Alphabet]
    """Gives an alphabet game of another kind."""
    new_row: Callable[[], NumberRow]
    """Gives a row of numbers."""


def choose_task(conversation: Conversation, puzzles: Puzzles) -> None:
    """Offer the tasks until the person goes back to the wave."""
    rows = [f"  {number}  {task.name}" for number, task in enumerate(puzzles.tasks, 1)]
    answer: str | None = AGAIN
    while answer:
        if answer == AGAIN:
            conversation.say("", _("Something to do:"), *rows)
        elif answer.isascii() and answer.isdigit() and 1 <= int(answer[:3]) <= len(puzzles.tasks):
            _do(conversation, puzzles, puzzles.tasks[int(answer) - 1])
        else:
            conversation.say(_("That key does nothing here."))
        answer = conversation.ask(keys((f"1-{len(rows)}", _("choose")), ("Enter", _("back to the wave"))))


def _do(conversation: Conversation, puzzles: Puzzles, task: Task) -> None:
    if task.id not in IN_LINES:
        conversation.say(f"{task.name}. {puzzles.needs_screen}")
    elif task.id == "alphabet":
        _alphabet(conversation, puzzles, task)
    else:
        _number_rows(conversation, puzzles, task)


def _alphabet(conversation: Conversation, puzzles: Puzzles, task: Task) -> None:
    """Say a letter at a time; a word, or nothing, leads to the next."""
    doing = puzzles.new_alphabet(None)
    named = keys(
        ("Enter", _("leave it out")), ("1", _("show one")), ("2", _("another kind")), (_STOP, _("stop"))
    )
    conversation.say("", task.text, named)
    while not doing.is_done:
        answer = conversation.ask(f"{doing.name}: {doing.letter.upper()}")
        match answer:
            case None:
                return
            case _ if answer.casefold() == _STOP:
                return
            case "1":
                conversation.say(doing.example or _("No word is known here for that letter."))
            case "2":
                doing = puzzles.new_alphabet(doing)
            case _ if answer == AGAIN:
                conversation.say(named)
            case _:
                doing = doing.answered(answer)
    conversation.say(task.done)


def _number_rows(conversation: Conversation, puzzles: Puzzles, task: Task) -> None:
    """Say five numbers at a time, and then the next one, whatever was thought."""
    named = keys((_("a number"), _("what you think")), ("Enter", _("show it")), ("x", _("stop")))
    row = puzzles.new_row()
    answer: str | None = AGAIN
    while answer is not None and answer.casefold() != _STOP:
        if answer != AGAIN:
            conversation.say(task.done.format(number=row.next))
            row = puzzles.new_row()
        conversation.say("", task.text, ", ".join(map(str, row.shown)))
        answer = conversation.ask(named)
