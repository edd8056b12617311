"""Settings as lines: choose one, hear what it does, and change it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.setting_words import NOTHING, SettingValue, about
from calmcli.plain.conversation import AGAIN, Conversation, keys


class Desk(NamedTuple):
    """What shows and changes settings."""

    values: Callable[[], Sequence[SettingValue]]
    """Gives what holds for every setting."""
    change: Callable[[str, str], SettingValue]
    """Gives a setting, by its key, the value that typed words stand for; raises `CannotError`."""
    clear: Callable[[str], SettingValue]
    """Takes a setting out, by its key; raises `CannotError`."""


def settle(conversation: Conversation, desk: Desk) -> None:
    """Offer the settings by their numbers, again after each change, until the person leaves."""
    answer: str | None = AGAIN
    while answer is not None:
        chosen = {str(number): value for number, value in enumerate(desk.values(), 1)}.get(answer)
        if chosen:
            _change(conversation, desk, chosen)
        values = desk.values()
        if chosen or answer == AGAIN:
            conversation.say("", *(f"{number}  {value.line}" for number, value in enumerate(values, 1)))
        answer = conversation.ask(keys((f"1-{len(values)}", _("change one"))))


def _change(conversation: Conversation, desk: Desk, value: SettingValue) -> None:
    """Ask for another value until one fits, or none is given."""
    key = value.setting.key
    conversation.say("", value.line, *about(value))
    while typed := conversation.ask(_question()):
        if typed == AGAIN:
            conversation.say("", value.line, *about(value))
            continue
        try:
            changed = desk.clear(key) if typed == NOTHING else desk.change(key, typed)
        except CannotError as error:
            conversation.say(str(error))
        else:
            return conversation.say(_("Saved. It holds from the next time you open calm."), changed.line)
    return None


def _question() -> str:
    leave_it, take_out = (_("Enter"), _("leave it")), (NOTHING, _("take it out"))
    return _("Type what is to hold.") + " " + keys(leave_it, take_out)
