"""`calm help add`: a helpline of the person's own."""

from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import name_problems
from calmcli.cli.sitting import converse, sit_down
from calmcli.core.language import _
from calmcli.plain.conversation import Left
from calmcli.plain.own_helpline import ask_for_helpline, is_whole
from calmcli.store.appending import NotAddedError
from calmcli.store.own_helplines import add_helpline, as_toml


def add() -> Outcome:
    """Ask for a line and add it to the person's file; where that cannot be, give their words back."""
    sitting = sit_down()
    name_problems(sitting.problems)
    try:
        entry = converse(sitting, ask_for_helpline)
    except Left:
        return Outcome(_("Nothing was added."))
    if not is_whole(entry):
        message = _("A line needs a name, and a number or an address. Nothing was added.")
        return Outcome(message=message, exit_code=Exit.NOT_UNDERSTOOD)
    places = sitting.store.places
    try:
        add_helpline(places, entry)
    except NotAddedError as error:
        given_back = _("It was not added. {reason}. Here it is, to add by hand:").format(reason=error)
        return Outcome(as_toml(entry), given_back, exit_code=Exit.NOT_SAVED)
    words = _("Added: {name}. Your own lines come before all others. They stand in {path}.")
    return Outcome(words.format(name=entry["name"], path=places.helplines))
