"""Keys of a person's own, on the real screens; and the page that lists every key."""

from pathlib import Path

import pytest
from keys_page import PAGE, page

from calmcli.core.keymap import UnknownKeyError
from calmcli.keymap import keys_in, own_keymap, places
from conftest import HandClock
from drive import Given, Screenful, run


def test_each_name_is_of_one_action_and_nothing_of_calm_is_without_one() -> None:
    actions: dict[str, set[str]] = {}
    for place in places():
        own = place.owner.__dict__.get("BINDINGS", ()) if place.owner else place.bindings
        for binding in own:
            assert binding.id, (place.owner, binding)
            actions.setdefault(binding.id, set()).add(binding.action)
    assert {name: found for name, found in actions.items() if len(found) > 1} == {}


def test_the_page_of_keys_is_made_from_the_keys() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python docs/keys_page.py"


def test_keys_are_called_as_people_and_terminals_call_them() -> None:
    assert keys_in("?, x , ctrl+w,space,f5") == ("question_mark", "x", "ctrl+w", "space", "f5")
    for words in ("spce", "", "ctrl+spce", "x,,y"):
        with pytest.raises(UnknownKeyError):
            keys_in(words)


def test_every_name_and_key_that_calm_comes_with_can_stand_in_the_settings() -> None:
    everything = {name: ",".join(keys) for name, keys in _as_it_comes().items()}
    assert own_keymap(everything).doubts == []


def _as_it_comes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place in places():
        for binding in place.bindings:
            if binding.id:
                found.setdefault(binding.id, []).append(binding.key)
    return found


def test_a_key_of_ones_own_does_it_and_the_one_before_no_more(calm_home: Path, hand_clock: HandClock) -> None:
    found = own_keymap({"plan.write": "x", "leave": "z", "helplines": "f9"})
    assert found.doubts == []

    async def script(screen: Screenful) -> None:
        await screen.press("5")
        assert "[x] write" in screen.words
        await screen.press("w")
        assert "calm · urge plan" in screen.words
        await screen.press("x")
        assert "calm · write" in screen.words
        await screen.press("escape", "f9")
        assert "someone to talk to" in screen.words
        await screen.press("z", "f1")
        assert "someone to talk to" in screen.words

    keys = {name: ",".join(keys) for name, keys in found.keys.items()}
    run(calm_home, Given(hand_clock.clock, "plan", keys=keys), script)
