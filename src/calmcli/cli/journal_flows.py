"""The journal as lines: writing in it, and its entries a line each."""

from collections.abc import Sequence
from contextlib import suppress

from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.core.notes import NO_NOTES, Notes
from calmcli.plain.conversation import Conversation
from calmcli.plain.journal import entry_lines
from calmcli.plain.taking_down import Desk, take_down
from calmcli.store import content
from calmcli.store.reasons import NotSavedError
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from calmcli.store.writing import Writing, changed_entry, new_entry, newest_left


def write(sitting: Sitting, conversation: Conversation) -> None:
    """Take down words and nothing else, each line kept as a draft as it comes, and save them."""
    writing = new_entry(sitting.store, sitting.clock.now())
    desk = Desk(content.screen_words("journal")["opening"], keep=lambda body: _keep(writing, body, NO_NOTES))
    body = take_down(conversation, desk, writing.draft.entry.body)
    conversation.say(*_save(sitting, writing, body, NO_NOTES))


def write_whole(sitting: Sitting, conversation: Conversation) -> None:
    """Take down words, and what a person notes beside them."""
    writing = new_entry(sitting.store, sitting.clock.now())
    conversation.say(*_save(sitting, writing, *take_down_whole(sitting, conversation, writing, NO_NOTES)))


def add_to(sitting: Sitting, conversation: Conversation, name: str) -> None:
    """Show an entry, take down more words for its end, and save it."""
    writing = changed_entry(sitting.store, name, sitting.clock.now())
    _go_on(sitting, conversation, writing)


def finish(sitting: Sitting, conversation: Conversation) -> None:
    """Take up the newest words that were never saved, take down more, and save them; raises `CannotError`."""
    _go_on(sitting, conversation, newest_left(sitting.store, sitting.clock.now()))


def _go_on(sitting: Sitting, conversation: Conversation, writing: Writing) -> None:
    entry = writing.draft.entry
    conversation.say(*entry_lines(entry), "")
    conversation.say(*_save(sitting, writing, *take_down_whole(sitting, conversation, writing, entry.notes)))


def take_down_whole(
    sitting: Sitting, conversation: Conversation, writing: Writing, notes: Notes
) -> tuple[str, Notes]:
    """Return the words a person gives an entry and its notes, kept as a draft as they come."""
    from calmcli.plain.notes import offer_notes  # noqa: PLC0415 - who only lists entries does without
    from calmcli.store.prompts import hidden_prompts, put_away  # noqa: PLC0415

    words = content.writing_words()
    desk = Desk(
        content.screen_words("journal")["opening"],
        keep=lambda body: _keep(writing, body, notes),
        prompts=words.prompts_without(hidden_prompts(sitting)),
        templates=words.templates,
        put_away=lambda prompt: put_away(sitting, prompt.id),
    )
    body = take_down(conversation, desk, writing.draft.entry.body)
    if body.strip():
        notes = offer_notes(conversation, words, notes)
        _keep(writing, body, notes)
    return body, notes


def _keep(writing: Writing, body: str, notes: Notes) -> None:
    # A draft that cannot be kept is said when the entry is saved: the same disk refuses it then.
    with suppress(NotSavedError):
        writing.keep(body, notes)


def _save(sitting: Sitting, writing: Writing, body: str, notes: Notes) -> Sequence[str]:
    try:
        saved = writing.save(body, sitting.clock.now(), notes)
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


def no_entry(store: Store, name: str) -> Outcome:
    """Say that no entry has a name, or that it is in the trash."""
    if any(path.stem == name for path in store.journal.trashed_paths()):
        reason = _("{name} is in the trash. calm journal restore {name} brings it back.")
    else:
        reason = _("No entry is called {name}. calm journal list shows the names.")
    return Outcome(message=reason.format(name=name[:100]), exit_code=Exit.NOT_UNDERSTOOD)
