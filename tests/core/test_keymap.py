"""Keys of a person's own: what they asked for holds, unless it would mean two things or take a way out."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.keymap import LASTING, Bound, UnknownKeyError, keymap_from

BOTH = frozenset({"Journal", "Plan"})
BOUNDS = [
    Bound("helplines", "helplines", ("f1", "ctrl+t"), BOTH, is_over_text=True),
    Bound("leave", "leave", ("escape",), BOTH),
    Bound("journal.new", "new", ("n",), frozenset({"Journal"})),
    Bound("journal.edit", "edit", ("e", "x"), frozenset({"Journal"})),
    Bound("plan.write", "write", ("w",), frozenset({"Plan"})),
    Bound("", "down", ("down",), BOTH),
]


def read(words: str) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in words.split(","))
    for key in keys:
        if key not in KEYS:
            raise UnknownKeyError(key)
    return keys


KEYS = [*"abcdefnwxyz", *LASTING, "down", "f5", "ctrl+w"]


def keys_of(table: dict[str, Any]) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    found = keymap_from(table, BOUNDS, read)
    return dict(found.keys), [f"{doubt.key}: {doubt.reason}" for doubt in found.doubts]


def test_keys_take_the_place_of_those_before() -> None:
    assert keys_of({"plan.write": "x, y"}) == ({"plan.write": ("x", "y")}, [])
    assert keys_of({"plan": {"write": "x"}}) == ({"plan.write": ("x",)}, [])
    assert keys_of({}) == ({}, [])


def test_the_way_out_and_the_way_to_help_can_only_be_added_to() -> None:
    assert keys_of({"helplines": "f5"}) == ({"helplines": ("f1", "ctrl+t", "f5")}, [])
    assert keys_of({"leave": "y"}) == ({"leave": ("escape", "y")}, [])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"rain": "x"}, "rain: nothing is called so"),
        ({"plan.wite": "x"}, "plan.wite: nothing is called so; plan.write is near"),
        ({"plan.write": "umbrella"}, "plan.write: no key is called so (umbrella)"),
        ({"plan.write": 7}, "plan.write: keys in quotes were expected, with commas between them"),
        ({"plan.write": "f1"}, "plan.write: f1 always does what it does"),
        ({"helplines": "h, a"}, "helplines: no key is called so (h)"),
        ({"helplines": "a"}, "helplines: a is typed in words"),
        ({"journal.new": "e"}, "journal.new: e already does “edit” there"),
        ({"plan.write": "down"}, "plan.write: down already does “down” there"),
    ],
)
def test_what_cannot_be_is_said_by_its_name_and_stays_as_it_was(table: dict[str, Any], said: str) -> None:
    assert keys_of(table) == ({}, [said])


def test_a_key_may_mean_other_things_on_other_screens_and_two_may_change_places() -> None:
    assert keys_of({"plan.write": "n"}) == ({"plan.write": ("n",)}, [])
    swapped = {"journal.new": "e", "journal.edit": "n"}
    assert keys_of(swapped) == ({"journal.new": ("e",), "journal.edit": ("n",)}, [])


@given(st.dictionaries(st.sampled_from([bound.id for bound in BOUNDS]), st.sampled_from(KEYS)))
def test_whatever_is_asked_for_no_key_means_two_things_and_no_way_out_is_lost(table: dict[str, str]) -> None:
    found = keymap_from(table, BOUNDS, read)
    now = [bound._replace(keys=found.keys.get(bound.id, bound.keys)) for bound in BOUNDS]
    for bound, before in zip(now, BOUNDS, strict=True):
        assert LASTING.intersection(before.keys) <= set(bound.keys)
        for other in now:
            assert not bound.meets(other) or not set(bound.keys) & set(other.keys)
