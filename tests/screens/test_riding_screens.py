"""An urge ridden on screens: how strong it is, what helped, going on where it was broken off."""

from pathlib import Path

import pytest

from calmcli.core.learned import learned_rule
from calmcli.core.urge_plan import Place
from calmcli.core.wave import Helped, Wave
from calmcli.store import content
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, VanishedError, run
from keeping import put, store_in
from making import NIGHT

WORDS = content.riding_words()
PEOPLE = (
    'people = [{ name = "Sam", phone = "01632 960 321", email = "sam@tea.example", say = "Are you up?" }]\n'
)


def given(hand_clock: HandClock, width: int = 100, height: int = 60) -> Given:
    """Return the urge plan on a large screen."""
    return Given(hand_clock.clock, "plan", (width, height))


def plan(home: Path, text: str = PEOPLE) -> Store:
    """Put a plan there and return the store."""
    put(home / "data" / "plan.toml", text)
    return store_in(home)


def only_wave(home: Path) -> Wave:
    """Return the one wave that was kept."""
    (found,) = store_in(home).waves.newest(9)
    assert found.wave is not None
    return found.wave


@pytest.mark.parametrize(
    ("keys", "strength"),
    [
        ("7", 7), ("0", 0), ("10", 10), ("1", 1), ("19", 9), ("100", 0), (["7", "left"], 6), (["right"], 5),
        (["0", "left"], 0), (["1", "0", "l"], 10),
    ],
)  # fmt: skip
def test_the_strength_is_a_digit_away_and_can_be_put_right(
    calm_home: Path, hand_clock: HandClock, keys: str | list[str], strength: int
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r")
        assert WORDS.strength[:20] in screen.words
        await screen.press(*keys, "enter")
        assert f"Noted: {strength}" in screen.words
        assert "step 1 of 8" in screen.words
        await screen.press("8", "enter", "escape")

    run(calm_home, given(hand_clock), script)
    assert [mark.strength for mark in only_wave(calm_home).marks] == [strength]


@pytest.mark.parametrize("keys", [["enter"], ["escape"], ["7", "escape"]])
def test_the_strength_can_be_skipped(calm_home: Path, hand_clock: HandClock, keys: list[str]) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r", *keys)
        assert "step 1 of 8" in screen.words
        assert "Noted" not in screen.words

    run(calm_home, given(hand_clock), script)
    assert store_in(calm_home).rides.left(hand_clock.present) is None


def test_a_click_chooses_a_number(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r")
        row = next(at for at, words in enumerate(screen.rows) if " 9  10" in words)
        await screen.pilot.click(offset=(screen.rows[row].index(" 4 ") + 1, row))
        await screen.press("enter")
        assert "Noted: 4" in screen.words

    run(calm_home, given(hand_clock), script)


@pytest.mark.parametrize("size", [(40, 16), (60, 20)], ids=str)
def test_all_numbers_stand_on_a_small_screen(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r", "1", "0")
        assert "0  1  2  3  4  5  6  7  8  9 ▸10" in screen.words

    run(calm_home, given(hand_clock, *size), script)


@pytest.mark.parametrize(
    ("first", "last", "words"), [("5", "5", WORDS.same), ("5", "8", WORDS.stronger), ("5", "2", WORDS.eased)]
)
def test_the_end_answers_what_was_noted(
    calm_home: Path, hand_clock: HandClock, first: str, last: str, words: tuple[str, ...]
) -> None:
    plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("r", first, "enter", "8", "enter")
        assert WORDS.strength_at_end[:30] in screen.words
        await screen.press("r", last, "enter")
        assert words[0][:40] in screen.words
        assert screen.words.index("Sam · 01632 960 321") < screen.words.index("Call 116 123")
        assert ("· Are you up?" in screen.words) == (last >= first)

    run(calm_home, given(hand_clock), script)


def test_without_people_of_ones_own_the_lines_come_before_words_to_send(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r", "5", "enter", "8", "enter", "r", "5", "enter")
        assert screen.words.index("999") < screen.words.index("Call 116 123")
        await screen.press("end")
        assert "Words you could send" in screen.words

    run(calm_home, given(hand_clock, height=40), script)


def test_what_helped_and_a_line_make_a_wave(calm_home: Path, hand_clock: HandClock) -> None:
    plan(calm_home, PEOPLE + 'expression = ["Draw the rain"]\n')

    async def script(screen: Screenful) -> None:
        await screen.press("5", "8", "enter", "enter")
        assert WORDS.helped[:30] in screen.words
        assert "[ ] Draw the rain" in screen.words
        await screen.press("down", "down", "space", "down", "down", "enter", "enter")
        assert screen.words.count("[x]") == 1
        await screen.press("w")
        await screen.type("Rain helps.")
        await screen.press("enter", "escape")
        assert "Kept." in screen.words

    run(calm_home, given(hand_clock), script)
    wave = only_wave(calm_home)
    assert wave.helped == (Helped("reach-out", "Sam"),)
    assert wave.note == "Rain helps."
    assert wave.steps == ("reach-out", "let-it-out", "follow-up")
    assert wave.ended is not None
    assert store_in(calm_home).rides.left(hand_clock.present) is None


def test_enter_alone_goes_through_to_the_way_out_and_picks_nothing(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*["enter"] * 11)

    assert run(calm_home, given(hand_clock), script).return_code == 0
    wave = only_wave(calm_home)
    assert len(wave.steps) == 8
    assert not wave.helped


def test_leaving_at_the_end_keeps_the_wave_too(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("8", "enter", "escape")

    assert run(calm_home, given(hand_clock), script).return_code == 0
    assert only_wave(calm_home).steps == ("reach-out", "follow-up")


def test_what_was_told_on_one_step_goes_with_it(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("r", "7", "enter")
        assert "Noted: 7" in screen.words
        await screen.press("enter")
        assert "step 2 of 8" in screen.words
        assert "Noted: 7" not in screen.words

    run(calm_home, given(hand_clock, 60, 20), script)


def test_without_a_call_nobody_is_asked_to_call(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("t")
        assert "Text SHOUT to 85258" in screen.words
        assert "Call " not in "\n".join(screen.rows[:-1])

    run(calm_home, given(hand_clock), script)


def test_what_helped_names_enter_and_its_question_has_room(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("8", "enter", "enter")
        assert WORDS.note in screen.words
        assert "[Enter] go on" in screen.words
        await screen.press("down")
        assert "[Enter] pick" in screen.words

    run(calm_home, given(hand_clock, 40, 16), script)


@pytest.mark.parametrize(("width", "height"), [(60, 20), (80, 24)])
def test_on_the_first_step_and_at_the_end_its_keys_have_room(
    calm_home: Path, hand_clock: HandClock, width: int, height: int
) -> None:
    async def script(screen: Screenful) -> None:
        for key in ("[c] copy words", "[t] without calls", "[r] how strong", "[?] keys", "[Esc] leave"):
            assert key in screen.words
        assert "[Enter] next" in screen.words
        assert "[b] back" not in screen.words
        await screen.press("8", "enter", "r", "7", "enter")
        for key in ("[c] copy words", "[t] without calls", "[r] how strong", "[?] keys", "[Esc] leave"):
            assert key in screen.words
        assert "[Enter] what helped" in screen.words
        assert "[b] back" in screen.words

    run(calm_home, given(hand_clock, width, height), script)


def test_where_there_is_least_room_for_keys_the_next_step_is_there(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "[Enter] next  [?] keys  [Esc] leave" in screen.words

    run(calm_home, given(hand_clock, 40, 16), script)


@pytest.mark.parametrize(
    ("first", "keys", "hint"),
    [("plan", ["r", "6", "enter", "4"], "[g] go on there"), ("ride", ["6", "enter"], "[g] go on with it")],
)
def test_a_ride_that_is_offered_again_names_its_key_on_a_small_screen(
    calm_home: Path, hand_clock: HandClock, first: str, keys: list[str], hint: str
) -> None:
    async def leave(screen: Screenful) -> None:
        await screen.press(*keys, "escape")

    async def come_back(screen: Screenful) -> None:
        assert hint in screen.words

    run(calm_home, Given(hand_clock.clock, first, (60, 20)), leave)
    run(calm_home, Given(hand_clock.clock, first, (60, 20)), come_back)


def test_no_key_that_moves_on_leaves_from_the_end_but_enter(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("1", "8", "n", "right", "l", "n")
        assert "That was the last step." in screen.words
        await screen.press("enter", "enter")
        assert "Kept." in screen.words
        assert "[Enter]" not in screen.words
        await screen.press("n", "right", "l")
        assert "Kept." in screen.words
        await screen.press("enter")
        assert "Ride out an urge" in screen.words

    run(calm_home, Given(hand_clock.clock), script)


def test_who_only_looked_leaves_nothing(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("escape")

    run(calm_home, given(hand_clock), script)
    assert not (calm_home / "data" / "waves").exists()
    assert not (calm_home / "data" / "drafts").exists()


@pytest.mark.parametrize("key", ["escape", "ctrl+c", "ctrl+q"])
def test_a_ride_that_is_broken_off_is_offered_again(calm_home: Path, hand_clock: HandClock, key: str) -> None:
    async def leave(screen: Screenful) -> None:
        await screen.press("r", "6", "enter", "4")
        if key == "ctrl+q":
            with pytest.raises(VanishedError):
                screen.app.action_vanish()
        else:
            await screen.press(key)

    async def come_back(screen: Screenful) -> None:
        assert WORDS.offer(Place(4)) in screen.words
        assert "[g] go on there" in screen.words
        assert "step 1 of 8" in screen.words
        await screen.press("g")
        assert "step 4 of 8" in screen.words
        assert "[g]" not in screen.words
        await screen.press("8", "enter", "escape")

    run(calm_home, given(hand_clock), leave)
    run(calm_home, given(hand_clock), come_back)
    wave = only_wave(calm_home)
    assert wave.steps == ("reach-out", "something-else", "follow-up")
    assert [mark.strength for mark in wave.marks] == [6]


def test_who_begins_anew_is_not_asked_and_the_one_before_rests_as_a_wave(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def leave(screen: Screenful) -> None:
        await screen.press("4", "escape")

    async def begin(screen: Screenful) -> None:
        await screen.press("enter")
        assert "go on" not in screen.words
        await screen.press("escape")

    run(calm_home, given(hand_clock), leave)
    run(calm_home, given(hand_clock), begin)
    wave = only_wave(calm_home)
    assert wave.ended is None
    assert wave.steps == ("reach-out", "something-else")
    left = store_in(calm_home).rides.left(hand_clock.present)
    assert left is not None
    assert left.place == Place(2)


def test_the_line_is_kept_by_the_quick_exit(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("8", "enter", "enter", "w")
        await screen.type("Rain")
        with pytest.raises(VanishedError):
            screen.app.action_vanish()

    run(calm_home, given(hand_clock), script)
    left = store_in(calm_home).rides.left(hand_clock.present)
    assert left is not None
    assert left.wave.note == "Rain"


def test_a_wave_that_cannot_be_kept_is_said_once_and_nobody_is_held(
    calm_home: Path, hand_clock: HandClock
) -> None:
    put(calm_home / "data" / "waves", "in the way")

    async def script(screen: Screenful) -> None:
        await screen.press("8", "enter", "escape")
        assert "could not be saved" in screen.words
        assert "Esc again leaves." in " ".join(screen.words.split())
        await screen.press("escape")

    app = run(calm_home, given(hand_clock), script)
    assert app.return_code == 0
    (draft,) = (calm_home / "data" / "drafts").iterdir()
    assert "follow-up" in draft.read_text(encoding="utf-8")


def test_words_to_send_are_copied_one_after_the_other(calm_home: Path, hand_clock: HandClock) -> None:
    plan(calm_home)
    say = content.urge_plan().steps[0].say

    async def script(screen: Screenful) -> None:
        for words in ("Are you up?", *say, "Are you up?"):
            await screen.press("c")
            assert screen.app.clipboard == words
        assert "Copied, where this terminal allows it: Are you up?" in screen.words
        await screen.press("3")
        assert "copy words" not in screen.words

    run(calm_home, given(hand_clock), script)


def test_who_cannot_call_sees_who_can_be_written_to(calm_home: Path, hand_clock: HandClock) -> None:
    plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("t")
        assert "Sam · text 01632 960 321 · sam@tea.example" in screen.words
        assert "Text SHOUT to 85258" in screen.words
        assert "SANEline" not in screen.words

    run(calm_home, given(hand_clock), script)


def test_what_helped_before_comes_first_and_the_rule_is_said(calm_home: Path, hand_clock: HandClock) -> None:
    store = plan(calm_home, 'distractions = ["The library", "The garden"]\n')
    store.waves.save(
        Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=(Helped("something-else", "The garden"),))
    )

    async def script(screen: Screenful) -> None:
        await screen.press("4")
        await screen.until(learned_rule()[:30])
        assert screen.words.index("The garden") < screen.words.index("The library")

    run(calm_home, given(hand_clock), script)


def test_the_order_can_be_left_alone(calm_home: Path, hand_clock: HandClock) -> None:
    store = plan(calm_home, 'distractions = ["The library", "The garden"]\n')
    store.waves.save(
        Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=(Helped("something-else", "The garden"),))
    )
    start = given(hand_clock)

    async def script(screen: Screenful) -> None:
        await screen.press("4")
        await screen.pilot.pause(0.05)
        assert screen.words.index("The library") < screen.words.index("The garden")
        assert learned_rule()[:30] not in screen.words

    start.settings = start.settings._replace(learn_order=False)
    run(calm_home, start, script)
