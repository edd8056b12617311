"""Staying with an urge, as lines: a short one at each change, and no answer is waited for."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from calmcli.core.activities import own_activities, suggested_activities
from calmcli.core.journey import Journey
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.staying import WORDS_FOR, Stay, StayMoment, left_words
from calmcli.core.urge_plan import UrgePlan
from calmcli.core.wave import STRONGEST
from calmcli.core.wave_words import WaveWords, wave_sentence
from calmcli.plain.conversation import AGAIN, HELPLINES, Conversation, keys
from calmcli.plain.listening import Listening

if TYPE_CHECKING:
    from calmcli.plain.ending import Ending

_CHANGES = {"e": -1, "s": 0, "u": 1}
"""What easing, the same and stronger come to."""


_NOTHING_YET = StayMoment(turn=-1, question=None, minutes_left=-1)
"""Stands for the moment before the first: every other differs from it."""


class Flow(NamedTuple):
    """What staying with an urge needs to run as lines."""

    words: WaveWords
    """The words beside it."""
    urge_plan: UrgePlan
    """The words of the steps, for things to do."""
    safety_plan: SafetyPlan
    """The person's own plan."""
    journey: Journey
    """The ride, kept as it goes."""
    stay: Stay
    """How long they mean to stay."""
    tasks: Callable[[Conversation], object]
    """Offers small things to do."""
    listening: Listening | None
    """How time goes by; None where Enter moves on, by a minute in each step."""
    ending: "Ending | None"
    """The end; None on the way through the urge plan, which has an end of its own."""


def stay_with(conversation: Conversation, flow: Flow) -> None:
    """Stay with an urge until the person stops; where nobody can answer, until the time is over."""
    _Sitting(conversation, flow).run()


class _Sitting:
    """One stay: the conversation, the stay as it stands, and what was said last."""

    def __init__(self, conversation: Conversation, flow: Flow) -> None:
        self._conversation = conversation
        self._flow = flow
        self._stay = flow.stay
        self._said = _NOTHING_YET
        self._turned = 0.0
        self._is_left = False
        self._started = flow.listening.monotonic() if flow.listening else 0.0

    @property
    def _elapsed(self) -> float:
        listening = self._flow.listening
        return listening.monotonic() - self._started if listening else self._turned

    def run(self) -> None:
        """Say what changes and act on what is typed, until the person stops."""
        talk, words = self._conversation, self._flow.words
        talk.say(_("calm, the wave"), words.opening, words.hope)
        if self._flow.ending:
            self._begin()
        self._say_keys()
        # Who can never answer hears it to its end; who has closed the input has left.
        is_only_heard = not talk.is_answered
        is_going_on = True
        while is_going_on:
            self._say_changes()
            is_over = self._stay.at(self._elapsed).is_over
            is_going_on = not (is_only_heard and is_over) and self._act(self._heard())
            is_going_on &= is_only_heard or talk.is_answered
        self._end()

    def _begin(self) -> None:
        if self._flow.journey.left(is_alone=True):
            self._is_left = True
            self._conversation.say(self._flow.words.resume)
        else:
            self._flow.journey.sit()

    def _heard(self) -> str | None:
        """Return what is typed before the next change, None where nothing is."""
        talk, listening = self._conversation, self._flow.listening
        if listening is None:
            stopping = (("Enter", _("go on")), ("0-10", _("how strong")), ("x", _("stop here")))
            return talk.ask(keys(*stopping))
        seconds = self._stay.next_change(self._elapsed) - self._elapsed
        if not talk.is_answered:
            listening.wait(seconds)
            return None
        return talk.hear() if listening.hears(seconds) else None

    def _act(self, answer: str | None) -> bool:
        """Act on what was typed; say whether to go on."""
        key = answer.casefold() if answer is not None else answer
        if key == "x":
            return False
        if key is None or key == "":
            self._move_on(is_typed=key is not None)
        elif key in _CHANGES:
            self._note(lambda: self._flow.journey.turned(_CHANGES[key]))
        elif key.isascii() and key.isdigit() and int(key[:3]) <= STRONGEST:
            self._note(lambda: self._flow.journey.marked(int(key[:3])))
        elif key != HELPLINES:
            self._act_beside(key)
        return True

    def _act_beside(self, key: str) -> None:
        match key:
            case "+":
                self._stay = self._stay.longer(self._elapsed)
            case "-":
                self._stay = self._stay.shorter(self._elapsed)
            case "m":
                self._say_things_to_do()
            case "d":
                self._do_a_task()
            case "g" if self._is_left:
                self._take_up()
            case _ if key == AGAIN:
                self._said = _NOTHING_YET
                self._say_keys()
            case _:
                self._conversation.say(_("That key does nothing here."))

    def _do_a_task(self) -> None:
        try:
            self._flow.tasks(self._conversation)
        except CannotError as error:
            self._conversation.say(str(error))

    def _move_on(self, *, is_typed: bool) -> None:
        """Turn to other words: by hand, or where there is no timer by a minute that counts as gone."""
        if self._flow.listening is None:
            self._turned += WORDS_FOR
        elif is_typed:
            self._stay = self._stay.turned()

    def _note(self, note: Callable[[], None]) -> None:
        self._flow.journey.sit()
        self._is_left = False
        note()
        self._stay = self._stay.answered(self._elapsed)
        self._say_wave()

    def _say_wave(self) -> None:
        wave = self._flow.journey.wave
        self._conversation.say(wave_sentence([mark.strength for mark in wave.marks] if wave else []))

    def _take_up(self) -> None:
        self._is_left = False
        try:
            self._flow.journey.take_up()
        except CannotError as error:
            self._conversation.say(str(error))
        else:
            self._say_wave()

    def _say_changes(self) -> None:
        moment = self._stay.at(self._elapsed)
        lines = list(self._changes(self._said, moment))
        self._said = moment
        if lines:
            self._conversation.say("", *lines)

    def _changes(self, before: StayMoment, now: StayMoment) -> Iterator[str]:
        """Return what to say of the changes since a moment."""
        words, part = self._flow.words, self._flow.words.part(now.turn)
        if now.turn != before.turn:
            yield part.title + "."
            # Words that were heard before are not said again: the title brings them back.
            yield from part.text if now.turn < len(words.parts) else ()
        if now.question is not None and now.question != before.question:
            yield words.question(now.question)
        if self._flow.listening and now.minutes_left != before.minutes_left:
            yield left_words(now)
        if now.is_over and not before.is_over:
            yield words.over

    def _say_keys(self) -> None:
        going_on = [("g", _("go on with it"))] if self._is_left else []
        named = keys(
            ("Enter", _("other words")),
            *going_on,
            ("0-10", _("how strong")),
            ("e", _("easing")),
            ("s", _("the same")),
            ("u", _("stronger")),
            ("d", _("something to do")),
            ("m", _("more ideas")),
            ("+", _("5 minutes more")),
            ("-", _("5 less")),
            ("x", _("stop here")),
        )
        self._conversation.say("", named)

    def _say_things_to_do(self) -> None:
        flow, helped = self._flow, self._flow.journey.helped()
        own = own_activities(flow.urge_plan, flow.safety_plan, helped)
        self._conversation.list(_("Yours:"), (item.summary for _step, item in own))
        self._conversation.list(_("You could:"), suggested_activities(flow.urge_plan, helped))

    def _end(self) -> None:
        ending, journey = self._flow.ending, self._flow.journey
        if ending is None:
            return
        if journey.wave is None:
            self._conversation.say("", *ending.closing)
            return
        from calmcli.plain.ending import end  # noqa: PLC0415 - who leaves does without

        end(self._conversation, journey, ending)
