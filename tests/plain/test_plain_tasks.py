"""The small tasks as lines: an alphabet, rows of numbers, and a plain word where one needs a screen."""

from calmcli.core.tasks.alphabet import Alphabet, alphabet
from calmcli.core.tasks.number_row import NumberRow
from calmcli.plain.tasks import Puzzles, choose_task
from calmcli.store.tasks import tasks
from talking import Talk

TASKS = list(tasks().values())
NUMBER = {task.id: str(number) for number, task in enumerate(TASKS, 1)}


def new_alphabet(before: Alphabet | None) -> Alphabet:
    """Return animals first, and then food."""
    return alphabet("Food", ["apple"]) if before else alphabet("Animals", ["ant"])


def choose(*answers: str) -> Talk:
    """Choose with these answers and return the talk."""
    rows = iter([NumberRow((2, 4, 6, 8, 10), 12), NumberRow((1, 2, 4, 8, 16), 32)] * 5)
    puzzles = Puzzles(TASKS, "It needs the screen.", new_alphabet, lambda: next(rows))
    talk = Talk(*answers)
    talk.run(lambda conversation: choose_task(conversation, puzzles))
    return talk


def test_all_are_named_and_enter_leads_back() -> None:
    talk = choose("", "never read")
    assert [line for line in talk.lines if line.startswith("  ")] == [
        f"  {number}  {task.name}" for number, task in enumerate(TASKS, 1)
    ]
    assert talk.unread == ["never read\n"]


def test_one_that_needs_the_screen_says_so_plainly() -> None:
    talk = choose(NUMBER["jigsaw"], "99", "?", "")
    assert "A jigsaw. It needs the screen." in talk.lines
    assert "That key does nothing here." in talk.lines
    assert talk.text.count("Something to do:") == 2


def test_a_letter_at_a_time_any_word_or_none() -> None:
    talk = choose(NUMBER["alphabet"], "1", "an ant", "", "1", "x", "")
    assert "ant" in talk.lines
    asked = [line for line in talk.lines if line.startswith("Animals: ")]
    assert asked == ["Animals: A", "Animals: A", "Animals: B", "Animals: C", "Animals: C"]
    assert "No word is known here for that letter." in talk.lines


def test_another_kind_and_the_last_letter() -> None:
    talk = choose(NUMBER["alphabet"], "2", *["tea"] * 26, "")
    assert "Food: Z" in talk.lines
    assert TASKS[int(NUMBER["alphabet"]) - 1].done in talk.lines


def test_rows_of_numbers_are_said_with_the_next_one_whatever_was_thought() -> None:
    talk = choose(NUMBER["number-row"], "12", "?", "", "X", "")
    assert talk.lines.count("2, 4, 6, 8, 10") == 2
    assert talk.lines.count("1, 2, 4, 8, 16") == 2
    assert "The next one is 12." in talk.lines
    assert "The next one is 32." in talk.lines


def test_nobody_there_ends_it() -> None:
    assert choose(NUMBER["number-row"]).reads == 2
    assert choose(NUMBER["alphabet"]).reads == 2
