"""Exercises that tests are made of."""

from typing import Any

from hypothesis import strategies as st

from calmcli.core.exercise import Exercise, Prompt, Stage

TABLE: dict[str, Any] = {
    "order": 1,
    "gated": False,
    "name": "A cup of tea",
    "like": "Make tea and drink it.",
    "opening": ["You make some tea."],
    "caution": ["Leave it if you want none."],
    "closing": ["You had some tea."],
    "own_words": "Make some tea",
    "stages": [
        {"name": "Water", "prompts": [{"says": "Put the kettle on.", "seconds": 6}, {"says": "Wait."}]},
        {"name": "Cup", "prompts": [{"says": "Hold the cup.", "more": ["It is warm."], "seconds": 30}]},
    ],
}
"""The table of an exercise of two stages: a timed prompt, one without a time, and another timed one."""

_LENGTHS = st.sampled_from([0.0, 0.0, 5.0, 6.5, 35.0])
_PROMPTS = st.builds(Prompt, says=st.just("Look."), seconds=_LENGTHS)
_STAGES = st.builds(Stage, st.just("Tea"), st.lists(_PROMPTS, min_size=1, max_size=3).map(tuple))


def exercises(*, is_gated: bool | None = None) -> st.SearchStrategy[Exercise]:
    """Return any exercise, gated or not where nothing is said."""
    return st.builds(
        Exercise,
        id=st.just("tea"),
        order=st.just(1),
        name=st.just("A cup of tea"),
        like=st.just("Make tea."),
        opening=st.just(("You make tea.",)),
        caution=st.just(("Leave it if you want none.",)),
        is_gated=st.booleans() if is_gated is None else st.just(is_gated),
        stages=st.lists(_STAGES, min_size=1, max_size=4).map(tuple),
        closing=st.just(("You had tea.",)),
        own_words=st.just("Make tea"),
    )
