"""Waves and tables of any kind, for tests that hold whatever stands in a file."""

from datetime import timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from calmcli.core.urge_plan import STEP_IDS
from calmcli.core.wave import Helped, Mark, Wave

OWN_KEYS = (
    "schema",
    "kind",
    "began",
    "ended",
    "feeling",
    "marks",
    "steps",
    "helped",
    "note",
    "place",
    "last",
)

MOMENTS = st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
)
"""Moments of any year, with any offset."""

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.dates()
    | st.times()
    | st.datetimes()
    | MOMENTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
"""What TOML can hold."""

KEYS = st.text(max_size=6).filter(lambda key: key not in OWN_KEYS)
"""Keys that calm does not know."""

_MARK_TABLES = st.fixed_dictionaries(
    {}, optional={"at": VALUES | MOMENTS, "strength": VALUES | st.integers(-1, 11), "where": VALUES}
)
_HELPED_TABLES = st.fixed_dictionaries(
    {}, optional={"step": VALUES | st.sampled_from(STEP_IDS), "item": VALUES}
)

TABLES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(OWN_KEYS, VALUES),
        "schema": VALUES | st.integers(0, 2),
        "began": VALUES | MOMENTS,
        "ended": VALUES | MOMENTS,
        "last": VALUES | MOMENTS,
        "place": VALUES | st.integers(0, 10),
        "marks": VALUES | st.lists(_MARK_TABLES, max_size=4),
        "steps": VALUES | st.lists(st.sampled_from(STEP_IDS), max_size=4),
        "helped": VALUES | st.lists(_HELPED_TABLES, max_size=4),
        "weather": VALUES,
    },
)
"""Tables as a file may hold them, true or not."""

MARKS = st.builds(Mark, MOMENTS, st.integers(0, 10))
HELPED = st.builds(Helped, st.sampled_from(STEP_IDS), st.text(max_size=5))
NAMES = st.sampled_from(["2026-11-22T031207-k3f9", "1970-01-01T000000-aaaa", "rain"])

WAVES = st.builds(
    Wave,
    NAMES,
    began=MOMENTS,
    ended=st.none() | MOMENTS,
    marks=st.lists(MARKS, max_size=4).map(tuple),
    steps=st.lists(st.sampled_from(STEP_IDS), unique=True).map(tuple),
    helped=st.lists(HELPED, max_size=3).map(tuple),
    feeling=st.sampled_from(["", "sadness", "numbness"]),
    note=st.text(max_size=20),
    kind=st.sampled_from(["plan", "ride", ""]),
    schema=st.integers(0, 1),
    raw=st.just({}),
    doubts=st.just(()),
)
"""Waves of any kind."""
