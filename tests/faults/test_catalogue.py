"""The catalogue of bad input: each of a hundred rows names tests that exist."""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("catalogue.toml").read_text(encoding="utf-8")
)["row"]


@cache
def names_in(path: str) -> set[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, kinds) and node.name.startswith("test_")}


def test_all_hundred_rows_are_there_once_and_in_order() -> None:
    assert [row["number"] for row in ROWS] == list(range(1, 101))
    assert all(row["input"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['number']} {row['input']}")
def test_a_row_is_held_by_tests_that_exist(row: dict[str, Any]) -> None:
    assert row["held_by"]
    for each in row["held_by"]:
        path, _, name = each.partition("::")
        assert name in names_in(path), each


def test_the_page_of_promises_names_files_that_exist() -> None:
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:\w+/)?\w+\.(?:py|toml))`", page)
    assert len(named) > 15
    assert [name for name in named if not (ROOT / "tests" / name).is_file()] == []
