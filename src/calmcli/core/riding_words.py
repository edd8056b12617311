"""What is asked and said on the way through an urge."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.safety_plan import JOINT, Area, Item, SafetyPlan
from calmcli.core.urge_plan import Place, Step, UrgePlan
from calmcli.core.wave import Helped, Wave


class RidingWords(NamedTuple):
    """The content around a ride."""

    strength: str
    """Asks how strong the urge is."""
    strength_at_end: str
    """Asks it at the end."""
    same: tuple[str, ...]
    """Said where it is as strong as at first."""
    stronger: tuple[str, ...]
    """Said where it is stronger than at first."""
    eased: tuple[str, ...]
    """Said where it is less strong than at first."""
    helped: str
    """Asks what helped."""
    none_helped: str
    """Said for those whom nothing helped."""
    note: str
    """Asks for a line."""
    resume: str
    """Offers to go on at a step, with its `{number}`."""
    resume_at_end: str
    """Offers to go on at the end."""
    without_call: str
    """Stands above the ways that need no call."""
    people_without_call: str
    """Stands above the people who can be reached in writing."""
    no_line_without_call: str
    """Said where no helpline can be reached in writing."""

    def offer(self, place: Place) -> str:
        """Return what offers to go on at a place."""
        return self.resume_at_end if place.is_end else self.resume.format(number=place.number)

    def at_end(self, wave: Wave, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        """Return what is said at the end of a wave; `otherwise` where there are not two marks to compare."""
        if wave.first_strength is None or wave.last_strength is None or wave.has_eased is None:
            return otherwise
        if wave.has_eased:
            return self.eased
        return self.same if wave.last_strength == wave.first_strength else self.stronger


def riding_words_from(table: Mapping[str, Any]) -> RidingWords:
    """Return the words that a content table holds; raises `KeyError` where one is missing."""
    end, without_call = table["end"], table["without_call"]
    return RidingWords(
        strength=table["strength"]["now"],
        strength_at_end=table["strength"]["end"],
        same=tuple(end["same"]),
        stronger=tuple(end["stronger"]),
        eased=tuple(end["eased"]),
        helped=table["helped"]["question"],
        none_helped=table["helped"]["none"],
        note=table["helped"]["note"],
        resume=table["resume"]["offer"],
        resume_at_end=table["resume"]["offer_end"],
        without_call=without_call["opening"],
        people_without_call=without_call["people"],
        no_line_without_call=without_call["none"],
    )


def picks_of(wave: Wave, urge_plan: UrgePlan, safety_plan: SafetyPlan) -> tuple[tuple[str, Helped], ...]:
    """Return what may have helped, in words and as noted: each step taken, and the person's items on it."""
    taken = [step for step in urge_plan.steps if step.id in wave.steps]
    return tuple(pick for step in taken for pick in _picks_on(step, safety_plan))


def other_picks_of(
    wave: Wave, urge_plan: UrgePlan, safety_plan: SafetyPlan
) -> tuple[tuple[str, Helped], ...]:
    """Return what else may have helped: each step that was not taken, and the person's items on it."""
    others = [step for step in urge_plan.steps if step.id not in wave.steps]
    return tuple(pick for step in others for pick in _picks_on(step, safety_plan))


def _picks_on(step: Step, safety_plan: SafetyPlan) -> Iterator[tuple[str, Helped]]:
    yield step.title, Helped(step.id)
    own = dict.fromkeys(item.text for item in step.own_items(safety_plan))
    yield from ((text, Helped(step.id, text)) for text in own)


def _ways_without_call(item: Item) -> str:
    """Return somebody of the person's own with the ways to reach them that need no call."""
    text = _("text {number}").format(number=item.phone) if item.phone else ""
    ways = (item.text, text, item.other, item.email, item.place)
    return JOINT.join(dict.fromkeys(way for way in ways if way))


def people_without_call(plan: SafetyPlan) -> list[str]:
    """Return the people and professionals of a plan, each on a row, with the ways that need no call."""
    return [_ways_without_call(item) for item in plan.of(Area.PEOPLE, Area.PROFESSIONALS)]


def strength_words(wave: Wave) -> Iterator[str]:
    """Return how strong the urge was noted to be, in one line; nothing where it was not."""
    if wave.marks:
        numbers = ", ".join(str(mark.strength) for mark in wave.marks)
        yield _("Your notes so far: {numbers}").format(numbers=numbers)
