"""Offers to set right what was found, one thing after the other."""

from collections.abc import Iterable

from calmcli.core.finding import Finding, Remedy
from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, Conversation, keys

_YES = "y"


def mend(conversation: Conversation, findings: Iterable[Finding]) -> int:
    """Ask about each thing that calm can set right, and return how many were."""
    mended = 0
    for finding in findings:
        if finding.remedy and _is_wanted(conversation, finding, finding.remedy.offer):
            mended += _is_done(conversation, finding.remedy)
    return mended


def _is_wanted(conversation: Conversation, finding: Finding, offer: str) -> bool:
    answer: str | None = AGAIN
    while answer == AGAIN:
        conversation.say("", str(finding), offer)
        answer = conversation.ask(keys((_YES, _("yes")), (_("Enter"), _("leave it"))))
    return answer is not None and answer.casefold() == _YES


def _is_done(conversation: Conversation, remedy: Remedy) -> bool:
    try:
        remedy.act()
    except Exception as error:  # noqa: BLE001 - one thing that cannot be set right keeps no other from it
        reason = getattr(error, "strerror", None) or type(error).__name__
        conversation.say(_("It could not be done: {reason}.").format(reason=reason))
        return False
    conversation.say(_("Done."))
    return True
