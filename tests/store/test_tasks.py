"""What puzzles are made of, edited badly: what is sound is offered, what cannot be read is named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from calmcli.core.problem import CannotError
from calmcli.core.tasks.jigsaw import Jigsaw
from calmcli.core.tasks.word_search import WordSearch
from calmcli.store import shipped
from calmcli.store.tasks import new_task, tasks

PICTURE = [" " * 4] * 2 + ["████"]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a directory for the files of tasks, that calm reads in place of its own."""
    directory = tmp_path / "content" / "en" / "tasks"
    directory.mkdir(parents=True)
    shipped.table.cache_clear()
    monkeypatch.setattr(shipped, "data_directory", lambda: tmp_path)
    yield directory
    shipped.table.cache_clear()


def first(_count: int) -> int:
    """Return the first of all lots."""
    return 0


def test_a_picture_that_cannot_be_cut_is_left_out(content: Path) -> None:
    crooked = '[[pictures]]\nname = "Rain"\nrows = ["█", "██"]\n[[pictures]]\nname = "Tea"\n'
    whole = f'[[pictures]]\nname = "Cat"\nrows = {PICTURE}\n'
    (content / "pictures.toml").write_text(crooked + whole)
    made = new_task("jigsaw", None, first)
    assert isinstance(made, Jigsaw)
    assert made.name == "Cat"


def test_a_theme_whose_words_are_none_is_left_out(content: Path) -> None:
    (content / "search.toml").write_text(
        '[[themes]]\nname = "Rain"\nwords = [1, 2]\n[[themes]]\nname = "Tea"\nwords = ["kettle"]\n'
    )
    made = new_task("word-search", None, first)
    assert isinstance(made, WordSearch)
    assert made.words == ("kettle",)


@pytest.mark.parametrize("text", ["= broken", "", "pictures = 3", "pictures = [3]", "pictures = []"])
def test_a_file_with_nothing_to_use_is_named(content: Path, text: str) -> None:
    (content / "pictures.toml").write_text(text)
    with pytest.raises(CannotError, match=r"tasks/pictures\.toml"):
        new_task("jigsaw", None, first)


def test_where_the_words_of_the_tasks_are_gone_that_is_said(content: Path) -> None:
    with pytest.raises(CannotError, match=r"tasks/tasks\.toml"):
        tasks()
    assert new_task("number-path", None, first)
