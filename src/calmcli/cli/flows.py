"""The flows as lines, put together from content, files and clock."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from calmcli.cli import surroundings
from calmcli.core.language import _
from calmcli.core.safety_plan import Area
from calmcli.plain import home, urge_plan
from calmcli.plain.conversation import Conversation, keys
from calmcli.plain.safety_plan import plan_lines
from calmcli.store import content
from calmcli.store.riding import Riding
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.core.guide import Beside, Guide

Flow = Callable[[Conversation], None]
"""A flow that runs as lines."""


def ride(sitting: Sitting) -> Flow:
    """Return the urge plan, with breathing and writing on the spot."""
    journey = Riding(sitting)
    flow = urge_plan.Flow(
        urge_plan=content.urge_plan(),
        safety_plan=sitting.safety_plan,
        plan_words=partial(content.screen_words, "safety_plan"),
        few_lines=partial(_few_lines, sitting),
        without_call=partial(_without_call, sitting),
        exercises=partial(ground, sitting),
        actions={
            "breathe": breathe(sitting),
            "something-else": read(sitting, feelings),
            "let-it-out": partial(write, sitting),
        },
        wave=stay(sitting, journey),
        journey=journey,
        words=content.riding_words,
    )
    return partial(urge_plan.ride, flow=flow)


def stay(sitting: Sitting, within: Riding | None = None, *, is_timed: bool = True) -> Flow:
    """Return staying with the wave, by itself or within the urge plan; without a timer, Enter moves on."""

    def flow(conversation: Conversation) -> None:
        """Stay with it until the person stops."""
        from calmcli.cli.wave_flow import wave_flow  # noqa: PLC0415 - the first step does without
        from calmcli.plain.wave import stay_with  # noqa: PLC0415

        few_lines, has_timers = partial(_few_lines, sitting), is_timed and sitting.settings.timers
        stay_with(conversation, wave_flow(sitting, within, few_lines, is_timed=has_timers))

    return flow


def _few_lines(sitting: Sitting) -> Sequence[str]:
    from calmcli.plain.helplines import few_lines  # noqa: PLC0415 - the first step does without

    return list(few_lines(sitting.answer, sitting.clock.now()))


def _without_call(sitting: Sitting) -> Iterable[str]:
    from calmcli.core.helpline_choice import sections_without_call  # noqa: PLC0415 - few ask for it
    from calmcli.plain.helplines import help_lines, section_lines  # noqa: PLC0415
    from calmcli.plain.without_call import without_call_lines  # noqa: PLC0415

    now = sitting.clock.now()
    found = sections_without_call(sitting.answer, now)
    written = [row for section in found for row in section_lines(section, now)]
    lines = written or list(help_lines(sitting.answer, now))
    return without_call_lines(sitting.safety_plan, content.riding_words(), lines)


def guide(name: str) -> "Guide":
    """Return a guide by its name in the content: after, support, learn."""
    from calmcli.store import guides  # noqa: PLC0415 - the first step does without

    return guides.guide(name)


def feelings() -> "Guide":
    """Return things to do by what a person feels."""
    from calmcli.store import guides  # noqa: PLC0415 - the first step does without

    return guides.feelings()


def read(sitting: Sitting, wanted: Callable[[], "Guide"]) -> Flow:
    """Return a guide; its words are read when somebody reads it."""

    def flow(conversation: Conversation) -> None:
        """Read the guide."""
        from calmcli.plain.guide import read  # noqa: PLC0415 - the first step does without

        found = wanted()
        more = _more(sitting, found.see_also) if found.see_also else None
        read(conversation, found, partial(_beside, sitting), more)

    return flow


def _more(sitting: Sitting, name: str) -> Flow:
    return read(sitting, partial(guide, name))


def _beside(sitting: Sitting, beside: "Beside") -> Sequence[str]:
    """Return what of the person's own, or of their country, is said on a page of a guide."""
    from calmcli.core.guide import Beside  # noqa: PLC0415 - loaded by now, with the guide
    from calmcli.plain.helplines import number_lines  # noqa: PLC0415

    plan, answer = sitting.safety_plan, sitting.answer
    if beside is Beside.EMERGENCY:
        return list(number_lines(answer))
    if beside is Beside.LINES:
        return _helplines(sitting)
    if beside is Beside.SOMEONE:
        return [*(item.summary for item in plan.of(Area.PEOPLE)), *_few_lines(sitting)]
    return [] if plan.is_empty else list(plan_lines(plan, content.screen_words("safety_plan")))


def breathe(sitting: Sitting) -> Flow:
    """Return a session of paced breathing; ctrl+c ends it early. Without timers, Enter moves on."""
    if not sitting.settings.timers:
        return breathe_by_hand(sitting)

    def flow(conversation: Conversation) -> None:
        """Breathe until the session has ended or ctrl+c is pressed."""
        from calmcli.cli.cues import marking  # noqa: PLC0415 - the first step does without
        from calmcli.plain import breathing  # noqa: PLC0415
        from calmcli.store.paces import breathing_words  # noqa: PLC0415

        mark = marking(sitting.settings.cue, sitting.store.places)
        timing = breathing.Timing(sitting.clock.monotonic, time.sleep, surroundings.listener())
        try:
            breathing.breathe(conversation, sitting.session(), breathing_words(), timing, mark)
        except KeyboardInterrupt:
            conversation.say("")

    return flow


def breathe_by_hand(sitting: Sitting) -> Flow:
    """Return a session of breathing in which Enter moves on."""

    def flow(conversation: Conversation) -> None:
        """Breathe until the session has ended."""
        from calmcli.plain import breathing  # noqa: PLC0415 - the first step does without
        from calmcli.store.paces import breathing_words  # noqa: PLC0415

        breathing.breathe_by_hand(conversation, sitting.session(), breathing_words())

    return flow


def ground(
    sitting: Sitting, conversation: Conversation, note: Flow | None = None, *, exercise: str = ""
) -> None:
    """Offer the grounding exercises, or go through one by its id; `note` notes how strong an urge is."""
    from calmcli.cli import grounding  # noqa: PLC0415 - the first step does without

    grounding.ground(sitting, conversation, partial(_people, sitting), note, exercise=exercise)


def _people(sitting: Sitting) -> Sequence[str]:
    own = [f"  {item.summary}" for item in sitting.safety_plan.of(Area.PEOPLE)]
    return ["", *([_("Yours:"), *own] if own else []), *_few_lines(sitting)]


def write(sitting: Sitting, conversation: Conversation) -> None:
    """Take down a journal entry and save it."""
    from calmcli.cli import journal_flows  # noqa: PLC0415 - the first step does without

    journal_flows.write(sitting, conversation)


def settings(sitting: Sitting) -> Flow:
    """Return the person's settings, to look at and change."""

    def flow(conversation: Conversation) -> None:
        """Look at the settings and change them."""
        from calmcli.plain.settings import Desk, settle  # noqa: PLC0415 - the first step does without
        from calmcli.store.settings import SettingsDesk  # noqa: PLC0415

        desk, now = SettingsDesk(sitting.store.places), sitting.clock.now
        change, clear = (
            lambda key, typed: desk.change(key, typed, now()),
            lambda key: desk.clear(key, now()),
        )
        settle(conversation, Desk(desk.values, change, clear))

    return flow


def look(sitting: Sitting, conversation: Conversation) -> None:
    """Show the person's safety plan, and let it be changed."""
    plan, _problems = sitting.store.safety_plan()
    conversation.say("", *plan_lines(plan, content.screen_words("safety_plan")))
    if conversation.ask(keys(("e", _("write or change it")), ("Enter", _("back")))) in ("e", "E"):
        from calmcli.cli.plan_flows import build  # noqa: PLC0415 - the first step does without

        build(sitting)(conversation)


def _browse(sitting: Sitting, conversation: Conversation) -> None:
    from calmcli.cli import journal_shelf  # noqa: PLC0415 - the first step does without

    journal_shelf.browse(sitting, conversation)


def _look_back(sitting: Sitting, conversation: Conversation) -> None:
    from calmcli.cli.trends import look_back  # noqa: PLC0415 - the first step does without

    look_back(sitting, conversation)


def welcome(sitting: Sitting) -> Flow:
    """Return the home screen."""
    choices = (
        (_("Ride out an urge, a step at a time"), ride(sitting)),
        (_("Breathe"), breathe(sitting)),
        (_("Steady yourself: a short exercise"), partial(ground, sitting)),
        (_("Stay with an urge for a while"), stay(sitting)),
        (_("Write"), partial(write, sitting)),
        (_("My journal"), partial(_browse, sitting)),
        (_("My safety plan"), partial(look, sitting)),
        (_("When it has already happened"), read(sitting, partial(guide, "after"))),
        (_("Someone to talk to"), lambda conversation: conversation.say("", *_helplines(sitting))),
        (_("Look back"), partial(_look_back, sitting)),
        (_("Settings"), settings(sitting)),
    )
    return partial(home.choose, words=content.screen_words("home"), choices=[*choices, *_due(sitting)])


def _due(sitting: Sitting) -> Iterator[tuple[str, Flow]]:
    """Offer to look at the plan again where the day has come."""
    from calmcli.store.reviewing import is_review_due  # noqa: PLC0415 - the first step does without

    if is_review_due(sitting.store, sitting.safety_plan, sitting.clock.now()):
        from calmcli.cli.plan_flows import review  # noqa: PLC0415

        yield _("Look at my plan again"), review(sitting)


def _helplines(sitting: Sitting) -> Sequence[str]:
    from calmcli.plain.helplines import help_lines  # noqa: PLC0415 - the first step does without

    return list(help_lines(sitting.answer, sitting.clock.now()))
