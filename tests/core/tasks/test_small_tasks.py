"""The drawing, the alphabet game, the rows of numbers, and chance itself."""

import string
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from lots import LOTS, lots

from calmcli.core.tasks.alphabet import LETTERS, alphabet
from calmcli.core.tasks.chance import Chance, any_other, shuffled
from calmcli.core.tasks.drawing import SIZE, TONES, Drawing
from calmcli.core.tasks.grid import Square
from calmcli.core.tasks.number_row import SHOWN, number_row
from calmcli.core.tasks.task import IN_LINES, ON_SCREEN
from calmcli.store import shipped
from calmcli.store.tasks import Doing, new_task, tasks

ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("moved"), st.builds(Square, st.integers(-2, 2), st.integers(-2, 2))),
        st.tuples(st.just("with_tone"), st.integers(0, 9)),
        st.tuples(st.sampled_from(["touched", "pen_turned", "mirror_turned", "cleared"])),
    ),
    max_size=30,
)


@given(ACTS)
@settings(max_examples=50)
def test_every_step_of_a_drawing_can_be_undone(acts: list[tuple[str, object]]) -> None:
    drawing = Drawing()
    for name, *given_ in acts:
        drawing = getattr(drawing, str(name))(*given_)
        assert SIZE.holds(drawing.here)
        assert set(drawing.tones) <= set(range(len(TONES)))
    while drawing.before:
        drawing = drawing.undone()
    assert not any(drawing.tones)
    assert drawing.undone() == drawing


def test_the_pen_draws_on_the_way_and_the_mirror_on_both_sides() -> None:
    drawing = Drawing(here=Square(0, 0)).mirror_turned().pen_turned().moved(Square(0, 1))
    drawn = [square for square in SIZE.squares() if drawing.at(square)]
    assert drawn == [Square(0, 0), Square(0, 1), Square(0, SIZE.columns - 2), Square(0, SIZE.columns - 1)]
    lifted = drawing.pen_turned().moved(Square(1, 0))
    assert lifted.tones == drawing.tones


def test_what_changes_nothing_is_no_step_to_undo() -> None:
    drawing = Drawing().pen_turned()
    there_and_back = drawing.moved(Square(0, 1)).moved(Square(0, -1))
    assert there_and_back.undone().tones == drawing.tones
    assert Drawing().cleared() == Drawing()


def test_to_draw_twice_with_one_tone_empties_a_square_and_with_another_changes_it() -> None:
    drawing = Drawing().touched()
    assert drawing.touched().at(drawing.here) == 0
    assert drawing.with_tone(2).touched().at(drawing.here) == 2


@given(st.lists(st.text(max_size=9), max_size=30))
def test_any_word_will_do_and_every_letter_is_passed_once(words: list[str]) -> None:
    game = alphabet("Animals", ["ant", "bee"])
    for word in words:
        game = game.answered(word)
    assert [letter for letter, _word in game.answers] == list(LETTERS[: len(words)])
    assert game.is_done == (len(words) >= 26)
    assert all(word.strip() for word in game.said.values())
    if game.answers:
        assert game.back().letter == game.answers[-1][0]


def test_an_example_is_a_word_of_the_letter_where_there_is_one() -> None:
    game = alphabet("Animals", ["ant", "cat"])
    assert (game.letter, game.example) == ("a", "ant")
    assert game.answered("").example == ""
    assert game.answered("bee").last_word == "bee"
    assert game.last_word == ""


@given(LOTS)
def test_a_row_of_numbers_goes_on_as_it_went(chance: Chance) -> None:
    row = number_row(chance)
    assert len(row.shown) == SHOWN
    numbers = [*row.shown, row.next]
    assert all(0 < number < 1000 for number in numbers)
    steps = [after - before for before, after in pairwise(numbers)]
    growth = {after - before for before, after in pairwise(steps)}
    doubles = all(after == 2 * before for before, after in pairwise(numbers))
    in_turn = len(set(steps[::2])) == 1 and len(set(steps[1::2])) == 1
    assert in_turn or len(growth) == 1 or doubles


@given(st.lists(st.integers(), max_size=20), LOTS)
def test_shuffling_keeps_all(values: list[int], chance: Chance) -> None:
    assert sorted(shuffled(values, chance)) == sorted(values)


@given(LOTS)
def test_another_one_is_another_one(chance: Chance) -> None:
    assert any_other(["tea", "rain"], "tea", chance) == "rain"
    assert any_other(["tea"], "tea", chance) == "tea"


@given(st.sampled_from(ON_SCREEN), LOTS)
@settings(max_examples=20)
def test_every_task_is_there_and_a_new_one_is_another(name: str, chance: Chance) -> None:
    first = new_task(name, None, chance)
    second = new_task(name, first, chance)
    assert name == "drawing" or first != second


def test_every_task_has_its_words() -> None:
    assert list(tasks()) == list(dict.fromkeys([*ON_SCREEN, *IN_LINES]))


def test_a_task_of_the_same_lots_is_the_same() -> None:
    made: list[Doing] = [new_task("jigsaw", None, lots(7)) for _ in range(2)]
    assert made[0] == made[1]


def test_words_of_a_theme_stand_in_none_of_each_other_and_fit_the_grid() -> None:
    for theme in shipped.table("content/en/tasks/search.toml")["themes"]:
        words = theme["words"]
        assert len(set(words)) == len(words) >= 10
        for word in words:
            assert 4 <= len(word) <= 9
            assert set(word) <= set(string.ascii_lowercase)
            assert word != word[::-1]
            within = [other for other in words if other != word and (word in other or word[::-1] in other)]
            assert within == []


def test_kinds_have_a_word_for_most_letters_in_their_order() -> None:
    for kind in shipped.table("content/en/tasks/alphabet.toml")["kinds"]:
        letters = [word[0].lower() for word in kind["words"]]
        assert letters == sorted(set(letters))
        assert len(letters) >= 23


def test_pictures_are_of_one_size_and_of_blocks() -> None:
    for picture in shipped.table("content/en/tasks/pictures.toml")["pictures"]:
        assert [len(row) for row in picture["rows"]] == [32] * 9
        assert set("".join(picture["rows"])) <= set(" ░▒▓█▀▄")
