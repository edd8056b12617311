"""How strong an urge is, asked as a line."""

from calmcli.core.language import _
from calmcli.core.wave import STRONGEST
from calmcli.plain.conversation import AGAIN, Conversation, keys


def ask_strength(conversation: Conversation, question: str) -> int | None:
    """Return how strong the urge is, 0-10; None for somebody who skips it."""
    conversation.say("", question)
    while True:
        answer = conversation.ask(keys(("0-10", _("note it")), ("Enter", _("skip"))))
        if not answer:
            return None
        if answer == AGAIN:
            conversation.say("", question)
        elif answer.isascii() and answer.isdigit() and int(answer[:3]) <= STRONGEST:
            return int(answer[:3])
        else:
            conversation.say(_("A number from 0 to 10, or Enter to skip."))
