"""Asks for a helpline of the person's own, a question at a time."""

from calmcli.core.language import _
from calmcli.core.own_helplines import WAYS
from calmcli.plain.conversation import AGAIN, Conversation, keys


def ask_for_helpline(conversation: Conversation) -> dict[str, str]:
    """Return what the person says of a line, by the keys of their file; it may lack something."""
    conversation.say(_("A line of your own comes before all others."), keys(("Enter", _("skip a question"))))
    questions = {
        "name": _("Who is it? For example: Ms Lane, school counsellor"),
        "phone": _("A number to call"),
        "sms": _("A number to text"),
        "email": _("An e-mail address"),
        "url": _("A web address"),
        "hours": _("When do they answer? For example: weekdays 9 to 4, or 24/7"),
        "note": _("Anything else to know"),
    }
    answers = {key: _answer(conversation, question) for key, question in questions.items()}
    return {key: answer for key, answer in answers.items() if answer}


def is_whole(entry: dict[str, str]) -> bool:
    """Say whether it has a name and a way to reach it."""
    return "name" in entry and any(way in entry for way in WAYS)


def _answer(conversation: Conversation, question: str) -> str:
    """Return the answer to a question, asked again on request; empty where it was skipped."""
    answer: str | None = AGAIN
    while answer == AGAIN:
        answer = conversation.ask(question)
    return answer or ""
