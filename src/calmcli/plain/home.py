"""The home screen as lines."""

from collections.abc import Callable, Mapping, Sequence

from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, Conversation, keys


def choose(
    conversation: Conversation,
    words: Mapping[str, str],
    choices: Sequence[tuple[str, Callable[[Conversation], None]]],
) -> None:
    """Offer numbered choices, again after each, until the person leaves."""
    conversation.say(words["greeting"], words["private"])
    rows = [f"{number}  {name}" for number, (name, _flow) in enumerate(choices, 1)]
    flows = {str(number): flow for number, (_name, flow) in enumerate(choices, 1)}
    question = keys((f"1-{len(choices)}", _("choose")))
    answer: str | None = AGAIN
    while answer is not None:
        if answer in flows:
            flows[answer](conversation)
            answer = AGAIN
        if answer == AGAIN:
            conversation.say("", *rows)
        answer = conversation.ask(question)
