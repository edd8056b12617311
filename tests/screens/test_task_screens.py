"""The small tasks beside a wave, by keys alone: nothing is lost, and the lifeline stays in sight."""

import random
from pathlib import Path

import pytest

from calmcli.core.problem import CannotError
from calmcli.core.tasks.alphabet import Alphabet
from calmcli.core.tasks.drawing import Drawing
from calmcli.core.tasks.jigsaw import Jigsaw
from calmcli.core.tasks.number_path import NumberPath
from calmcli.core.tasks.task import ON_SCREEN
from calmcli.core.tasks.word_search import WordSearch
from calmcli.store import content
from calmcli.store import tasks as store
from conftest import HandClock
from drive import Given, Screenful, at, run

TASKS = store.tasks()
KEYS = {name: ("d", *["j"] * number, "enter") for number, name in enumerate(ON_SCREEN)}
"""The keys that open each task from the wave."""


def given(hand_clock: HandClock, width: int = 80, height: int = 24) -> Given:
    """Return the wave on a screen."""
    return Given(hand_clock.clock, "ride", (width, height))


def doing(screen: Screenful) -> object:
    """Return the task on the screen as it stands."""
    return screen.app.screen.doing  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", range(1, len(ON_SCREEN) + 1))
def test_each_opens_by_its_number(calm_home: Path, hand_clock: HandClock, number: int) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("d", "9", str(number))
        assert TASKS[ON_SCREEN[number - 1]].name in screen.rows[1]

    run(calm_home, given(hand_clock), script)


@pytest.mark.parametrize(
    ("size", "apart"), [((60, 20), 1), ((80, 24), 2), ((60, 26), 2), ((40, 16), 1)], ids=str
)
def test_a_number_path_is_whole_and_its_rows_stand_apart_where_there_is_room(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int], apart: int
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["number-path"], "left", "right")
        path = doing(screen)
        assert isinstance(path, NumberPath)
        rows = [
            at for at, row in enumerate(screen.rows) if row.count("__") + row.count("·") >= path.size.columns
        ]
        assert [row - rows[0] for row in rows] == [apart * row for row in range(path.size.rows)]

    run(calm_home, given(hand_clock, *size), script)


@pytest.mark.parametrize("size", [(60, 20), (40, 16)], ids=str)
@pytest.mark.parametrize("name", ON_SCREEN)
def test_each_opens_with_the_time_of_the_wave_and_the_lifeline_and_escape_leads_back(
    calm_home: Path, hand_clock: HandClock, name: str, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS[name])
        assert "10 minutes left" in screen.rows[1] + screen.rows[0]
        assert "999" in screen.rows[-1]
        await screen.press("escape", "escape")
        assert "the wave" in screen.rows[1] + screen.rows[0]

    run(calm_home, given(hand_clock, *size), script)


@pytest.mark.parametrize("name", ON_SCREEN)
def test_the_time_of_the_wave_goes_on_and_what_was_done_is_there_again(
    calm_home: Path, hand_clock: HandClock, name: str
) -> None:
    act = ("a", "n", "t", "enter") if name == "alphabet" else ("right", "down", "enter")

    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS[name], *act)
        before = doing(screen)
        hand_clock.advance(130)
        await screen.press("escape", "enter")
        assert "8 minutes left" in screen.rows[1]
        assert doing(screen) == before
        hand_clock.advance(60)
        await screen.press("escape", "enter")
        assert f"{content.wave_words().again} 7 minutes left" in screen.rows[1]

    run(calm_home, given(hand_clock), script)


@pytest.mark.parametrize("name", ["word-search", "number-path", "jigsaw"])
def test_a_new_one_takes_its_place_and_the_one_before_comes_back_as_it_was(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    made = store.new_task
    any_lots = random.Random(7).randrange
    monkeypatch.setattr(store, "new_task", lambda name, before, _chance: made(name, before, any_lots))

    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS[name], "down")
        before = doing(screen)
        assert "[b]" not in screen.words
        await screen.press("n")
        assert doing(screen) != before
        await screen.press("b")
        assert doing(screen) == before

    run(calm_home, given(hand_clock), script)


def test_a_word_is_found_with_the_keys_and_stands_in_capitals(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["word-search"], "tab")
        search = doing(screen)
        assert isinstance(search, WordSearch)
        word = search.words[0]
        first, second = search.squares_of(word)[:2]
        ways = {(0, 1): ["l"], (1, 0): ["down"], (1, 1): ["l", "j"]}
        step = ways[second.row - first.row, second.column - first.column]
        await screen.press("enter", *step * (len(word) - 1))
        assert f"[{word[-1]}]" in screen.words
        assert f"({word[0]})" in screen.words
        await screen.press("enter")
        assert word.upper() in screen.words
        found = doing(screen)
        assert isinstance(found, WordSearch)
        assert found.found == (word,)
        for each in search.words[1:]:
            screen.app.screen.become(found._replace(found=(*found.found, each)))  # type: ignore[attr-defined]
            found = doing(screen)
            assert isinstance(found, WordSearch)
        await screen.pilot.pause()
        assert TASKS["word-search"].done[:20] in screen.words

    run(calm_home, given(hand_clock), script)


def test_a_number_path_is_filled_in_by_typing_and_by_enter(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["number-path"])
        path = doing(screen)
        assert isinstance(path, NumberPath)
        missing = path.missing[0]
        assert f"The first one missing is {missing}." in screen.words.replace("\n   ", " ")
        await screen.press("tab")
        put = doing(screen)
        assert isinstance(put, NumberPath)
        assert put.numbers[put.path[missing - 1]] == missing
        await screen.press("backspace", *str(missing))
        assert doing(screen) == put
        for _ in range(path.last):
            await screen.press("tab")
        assert TASKS["number-path"].done[:20] in screen.words
        assert "__" not in screen.words

    run(calm_home, given(hand_clock), script)


def test_pieces_of_a_jigsaw_change_places_until_it_is_whole(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["jigsaw"])
        before = doing(screen)
        assert isinstance(before, Jigsaw)
        await screen.press("enter", "right", "enter")
        after = doing(screen)
        assert isinstance(after, Jigsaw)
        assert after.order[:2] == before.order[1::-1]
        assert "[" in screen.words
        await screen.press("enter", "right")
        assert "*" in screen.words
        await screen.press("backspace", *["i"] * 12)
        assert TASKS["jigsaw"].done[:20] in screen.words
        whole = ["".join(after.pieces[column][0] for column in range(4)).rstrip()]
        assert whole[0].strip() in screen.words

    run(calm_home, given(hand_clock), script)


def test_a_drawing_is_made_mirrored_undone_and_cleared(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["drawing"], "m", "2", "p", "right", "down", "p")
        assert "Mirror on." in screen.words
        assert "Pen up: ▒▒." in screen.words
        drawing = doing(screen)
        assert isinstance(drawing, Drawing)
        assert sum(1 for tone in drawing.tones if tone) == 6
        assert screen.words.count("▒▒") > 3
        await screen.press("n")
        assert not any(doing(screen).tones)  # type: ignore[attr-defined]
        await screen.press("u")
        assert doing(screen).tones == drawing.tones  # type: ignore[attr-defined]

    run(calm_home, at(given(hand_clock), has_colours=False), script)


def test_words_are_typed_left_out_shown_and_taken_back(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["alphabet"])
        assert ": A" in screen.words
        await screen.type("quiet ant")
        await screen.press("enter")
        assert "A quiet ant" in screen.words
        await screen.press("enter", "tab", "enter")
        game = doing(screen)
        assert isinstance(game, Alphabet)
        assert game.answers[1] == ("b", "")
        assert game.answers[2] == ("c", alphabet_word(game, "c"))
        await screen.press("up")
        assert ": C" in screen.words
        assert alphabet_word(game, "c") in screen.words
        await screen.press(*["enter"] * 24)
        assert TASKS["alphabet"].done[:20] in screen.words
        await screen.press("down")
        assert ": A" in screen.words
        await screen.press("pageup")
        assert TASKS["alphabet"].done[:20] in screen.words

    run(calm_home, given(hand_clock), script)


def alphabet_word(game: Alphabet, letter: str) -> str:
    """Return the word that calm has for a letter."""
    return next(word for word in game.examples if word.startswith(letter))


def test_what_is_typed_in_a_game_is_written_nowhere(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*KEYS["alphabet"])
        await screen.type("quietant")
        await screen.press("enter", "escape", "escape", "escape")

    run(calm_home, given(hand_clock), script)
    assert not any("quietant" in path.read_text() for path in calm_home.rglob("*") if path.is_file())


def test_a_task_that_cannot_be_opened_is_named_and_the_others_are_offered(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise CannotError("This cannot be opened.")

    async def script(screen: Screenful) -> None:
        await screen.press("d")
        monkeypatch.setattr(store, "new_task", refuse)
        await screen.press("enter")
        assert "This cannot be opened." in screen.words
        monkeypatch.undo()
        await screen.press("j", "enter")
        assert isinstance(doing(screen), NumberPath)

    run(calm_home, given(hand_clock), script)


@pytest.mark.parametrize("size", [(1, 1), (12, 5)], ids=str)
def test_in_hardly_any_room_nothing_breaks(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("7", "enter", "enter", "b")
        for name in ON_SCREEN:
            await screen.press(*KEYS[name], "down", "enter", "escape", "escape")

    assert run(calm_home, given(hand_clock, *size), script).return_code in (None, 0)
