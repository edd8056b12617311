"""Paced breathing as lines: one short line at each change, timed by the clock."""

from collections.abc import Callable, Mapping

from calmcli.core.breath import Session, phase_name
from calmcli.plain.conversation import Conversation


def breathe(
    conversation: Conversation,
    session: Session,
    words: Mapping[str, str],
    monotonic: Callable[[], float],
    wait: Callable[[float], object],
) -> None:
    """Say each phase as it begins, until the session's last breath has ended.

    `monotonic` gives seconds; `wait` takes seconds to let pass.
    """
    conversation.say(words["opening"], words["caution"], "")
    started = monotonic()
    for start, phase in session.changes():
        wait(max(0.0, started + start - monotonic()))
        conversation.say(f"{phase_name(phase.kind)} {phase.seconds:g}")
    wait(max(0.0, started + session.whole_seconds - monotonic()))
    conversation.say("", words["closing"])
