"""Two versions of an entry, in one text or in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.conflict import Versions, differing, original_of, runs, sides, together
from calmcli.core.entry import Entry
from making import NIGHT, entry

NAME = "2026-11-22T031207-k3f9"


@pytest.mark.parametrize(
    "more",
    [
        ".sync-conflict-20261123-101010-ABCDEFG",
        " (Conflicted copy 2026-11-23)",
        " (Ana's conflicted copy 2026-11-23)",
        " (1)",
        " 2",
        "~HEAD",
        "-laptop",
        "-from-backup-0a1b2c",
    ],
)
def test_a_copy_knows_its_entry(more: str) -> None:
    assert original_of(f"{NAME}{more}") == NAME


@pytest.mark.parametrize("name", [NAME, "walk", "walk (1)", "2026-11-22T031207-k3f9a", "2026-11-22", ""])
def test_an_entry_is_no_copy(name: str) -> None:
    assert original_of(name) is None


def test_the_sides_of_a_text_are_what_each_wrote() -> None:
    text = "Rain.\n<<<<<<< HEAD\nTea.\n=======\nCake.\n>>>>>>> laptop\nHome.\n"
    assert sides(text) == ("Rain.\nTea.\nHome.\n", "Rain.\nCake.\nHome.\n")
    with_base = text.replace("=======", "||||||| 0a1b2c\nNothing.\n=======").replace("\n", "\r\n")
    assert sides(with_base) == ("Rain.\r\nTea.\r\nHome.\r\n", "Rain.\r\nCake.\r\nHome.\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rain.\n=======\nTea.\n",
        "<<<<<<< HEAD\nRain.\n",
        "<<<<<<< HEAD\nRain.\n=======\nTea.\n",
        ">>>>>>> a\n=======\n<<<<<<< b\n",
        "> <<<<<<< HEAD\n=======\n>>>>>>> b\n",
    ],
)
def test_lines_that_only_look_like_marks_are_words(text: str) -> None:
    assert sides(text) is None


_LINES = st.lists(st.sampled_from(["Rain.", "", "=======", "===", "tea\r", "\udcff"]), max_size=4)


@given(_LINES, _LINES, _LINES)
def test_every_line_is_on_the_side_it_was_written_on(
    before: list[str], ours: list[str], theirs: list[str]
) -> None:
    first = [line for line in ours if line != "======="]
    text = "\n".join([*before, "<<<<<<< a", *first, "=======", *theirs, ">>>>>>> b", ""])
    assert sides(text) == ("\n".join([*before, *first, ""]), "\n".join([*before, *theirs, ""]))


def test_together_has_the_words_and_the_notes_of_both() -> None:
    first = Entry(NAME, NIGHT, "Rain.\n", mood=4, tags=("rain",), extra={"weather": "wet", "place": "home"})
    second = entry("Tea.\n")._replace(
        mood=2, urge=7, tags=("tea", "rain"), extra={"weather": "dry", "with": "Ana"}
    )
    made = together(Versions(first, second))
    assert made.body == "Rain.\n\nTea.\n"
    assert (made.id, made.mood, made.urge, made.tags) == (NAME, 4, 7, ("rain", "tea"))
    assert made.extra == {"weather": "wet", "place": "home", "with": "Ana"}


def joined(first: str, second: str) -> str:
    """Return the words of both in one entry."""
    return together(Versions(entry(first), entry(second))).body


def test_together_has_once_what_both_have() -> None:
    assert joined("Rain.\n\nTea.\nHome.\n", "Rain.\n\nCake.\nHome.\n") == "Rain.\n\nTea.\nCake.\nHome.\n"
    assert joined("Rain.\nTea.", "Rain.\n") == "Rain.\nTea.\n"
    assert joined("Rain.\n", "Rain.\n") == "Rain.\n"
    assert joined("Rain.\n\n", "\nTea.\n") == "Rain.\n\nTea.\n"


def _comes_in(lines: list[str], whole: list[str]) -> bool:
    coming = iter(whole)
    return all(line in coming for line in lines)


_TEXTS = st.lists(st.sampled_from(["Rain.", "Tea.", "", "Home."]), max_size=8)


@given(_TEXTS, _TEXTS)
def test_together_has_every_line_of_both_in_their_order(first: list[str], second: list[str]) -> None:
    whole = [line for line in joined("\n".join(first), "\n".join(second)).split("\n") if line]
    assert _comes_in([line for line in first if line], whole)
    assert _comes_in([line for line in second if line], whole)


@given(_TEXTS, _TEXTS)
def test_runs_have_all_of_both_and_say_rightly_what_is_the_same(first: list[str], second: list[str]) -> None:
    found = list(runs(first, second))
    assert [line for run in found for line in run.first] == first
    assert [line for run in found for line in run.second] == second
    assert all((run.first == run.second) == run.is_same for run in found)


def test_of_very_many_lines_the_same_at_both_ends_are_one_run_each() -> None:
    first = ["Rain.", *(f"{number} teas" for number in range(2_000)), "Home."]
    second = ["Rain.", *(f"{number} cakes" for number in range(2_000)), "Home."]
    assert [(run.is_same, len(run.first)) for run in runs(first, second)] == [
        (True, 1),
        (False, 2_000),
        (True, 1),
    ]


def test_words_that_differ_are_told_and_of_another_piece_none() -> None:
    first, second = "I made tea and sat by the window.", "I made cocoa and sat by the open window."
    ours, theirs = differing(first, second)
    assert [first[start:end] for start, end in ours] == ["tea "]
    assert [second[start:end] for start, end in theirs] == ["cocoa ", "open "]
    assert differing("Tea with Ana.", "Rain all day, and then a walk.") == ((), ())
    assert differing("", "Rain.") == ((), ())


def test_lines_that_come_again_and_again_are_not_compared_each_with_each() -> None:
    first = [line for number in range(400) for line in (f"{number} teas", "- - -")]
    second = ["Rain.", *(line for number in range(400) for line in (f"{number} cakes", "- - -")), "Home."]
    assert len(list(runs(first, second))) < 5
    assert together(Versions(entry("\n".join(first)), entry("\n".join(second)))).body.count("- - -") >= 400
