"""The words that calm ships: the urge plan, the paces, and what the screens say."""

from typing import TYPE_CHECKING, Any

from calmcli.core.urge_plan import UrgePlan, urge_plan_from
from calmcli.store import shipped

if TYPE_CHECKING:
    from calmcli.core.plan_form import BuildingWords
    from calmcli.core.plan_review import ReviewWords
    from calmcli.core.riding_words import RidingWords
    from calmcli.core.trends import Names
    from calmcli.core.wave_words import WaveWords
    from calmcli.core.writing_words import WritingWords


def urge_plan() -> UrgePlan:
    """Return the words of the urge plan."""
    return urge_plan_from(_content("urge_plan"))


def riding_words() -> "RidingWords":
    """Return what is asked and said on the way through an urge."""
    from calmcli.core.riding_words import riding_words_from  # noqa: PLC0415 - the first step does without

    return riding_words_from(_content("riding"))


def writing_words() -> "WritingWords":
    """Return what stands around the writing of an entry."""
    from calmcli.core.writing_words import writing_words_from  # noqa: PLC0415 - only who writes needs them

    return writing_words_from(_content("journal"))


def wave_words() -> "WaveWords":
    """Return what is said beside a wave that somebody stays with."""
    from calmcli.core.wave_words import wave_words_from  # noqa: PLC0415 - most flows do without

    return wave_words_from(_content("wave"))


def building_words() -> "BuildingWords":
    """Return what is said where a plan is written."""
    from calmcli.core.plan_form import building_words_from  # noqa: PLC0415 - only who writes a plan needs it

    return building_words_from(_content("building"), screen_words("safety_plan"))


def review_words() -> "ReviewWords":
    """Return what is asked when a plan is looked at again."""
    from calmcli.core.plan_review import review_words_from  # noqa: PLC0415 - only a review needs it

    return review_words_from(_content("review"))


def trend_names() -> "Names":
    """Return how the steps and the feelings of the urge plan are called where somebody looks back."""
    from calmcli.core.trends import Names  # noqa: PLC0415 - only who looks back needs them

    steps = {step.id: step.title for step in urge_plan().steps}
    return Names(steps, {entry["id"]: entry["name"] for entry in _content("feelings")["feelings"]})


def screen_words(screen: str) -> dict[str, Any]:
    """Return the content of one screen, by its name in the content."""
    words: dict[str, Any] = _content("screens")[screen]
    return words


def _content(name: str) -> dict[str, Any]:
    return shipped.table(f"content/en/{name}.toml")
