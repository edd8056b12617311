"""The journal as lines: writing in it, and its newest entries."""

from collections.abc import Sequence
from contextlib import suppress

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.plain.conversation import Conversation
from calmcli.plain.journal import entry_row
from calmcli.store import content
from calmcli.store.sitting import Sitting
from calmcli.store.writing import NotSavedError, Writing, new_entry

_LISTED = 10


def write(sitting: Sitting, conversation: Conversation) -> None:
    """Take down a journal entry, each line kept as a draft as it comes, and save it."""
    conversation.say(*_save(sitting, *take_down(sitting, conversation)))


def take_down(sitting: Sitting, conversation: Conversation) -> tuple[Writing, str]:
    """Return a new entry and the words a person gives it; each line is kept as a draft as it comes."""
    conversation.say(content.screen_words("journal")["opening"], _("A line with only a full stop ends it."))
    writing = new_entry(sitting.store, sitting.clock.now())
    body = ""
    for line in conversation.words():
        body += line
        # A draft that cannot be kept is said when the entry is saved: the same disk refuses it then.
        with suppress(NotSavedError):
            writing.keep(body)
    return writing, body


def _save(sitting: Sitting, writing: Writing, body: str) -> Sequence[str]:
    try:
        saved = writing.save(body, sitting.clock.now())
    except NotSavedError as error:
        return (not_saved_words(error), *([] if error.draft else [body]))
    return [_("Saved.") if saved else _("There were no words to save.")]


def not_saved_words(error: NotSavedError) -> str:
    """Say that words could not be saved, why, and where they are."""
    if error.draft:
        where = _("They are kept as a draft in {path}.").format(path=error.draft)
    else:
        where = _("They could not be kept as a draft either. Here they are back:")
    return _("Your words could not be saved: {reason}.").format(reason=error.reason) + " " + where


def browse(sitting: Sitting, conversation: Conversation) -> None:
    """Show the newest entries of the journal."""
    newest = sitting.store.journal.newest(_LISTED)
    conversation.say("", *entry_rows([found.entry for found in newest]))


def entry_rows(entries: Sequence[Entry]) -> Sequence[str]:
    """Return entries as a line each; where there are none, what the journal is for."""
    return [entry_row(entry) for entry in entries] or [content.screen_words("journal")["empty"]]
