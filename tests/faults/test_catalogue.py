"""The catalogue of bad input: each of a hundred rows names tests that exist, or what it waits for."""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from calmcli.cli.main import app

ROOT = Path(__file__).parents[2]
ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("catalogue.toml").read_text(encoding="utf-8")
)["row"]
HELD = [row for row in ROWS if "held_by" in row]
WAITING = [row for row in ROWS if "waits_for" in row]


@cache
def names_in(path: str) -> set[str]:
    """Return the names of the tests in a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, kinds) and node.name.startswith("test_")}


def is_built(command: str) -> bool:
    """Say whether calm has a command, such as "journal import"."""
    found: Any = typer.main.get_command(app)
    for name in command.split():
        context = typer.Context(found)
        found = found.get_command(context, name) if hasattr(found, "get_command") else None
        if found is None:
            return False
    return True


def test_all_hundred_rows_are_there_once_and_in_order() -> None:
    assert [row["number"] for row in ROWS] == list(range(1, 101))
    assert len(HELD) + len(WAITING) == len(ROWS)
    assert all(row["input"] for row in ROWS)


@pytest.mark.parametrize("row", HELD, ids=lambda row: f"{row['number']} {row['input']}")
def test_a_row_is_held_by_tests_that_exist(row: dict[str, Any]) -> None:
    assert row["held_by"]
    for each in row["held_by"]:
        path, _, name = each.partition("::")
        assert name in names_in(path), each


@pytest.mark.parametrize("row", WAITING, ids=lambda row: f"{row['number']} {row['input']}")
def test_a_row_waits_only_for_what_is_not_built(row: dict[str, Any]) -> None:
    assert row["because"]
    assert not is_built(row["waits_for"]), "it is built now: name the tests that hold this row"


def test_the_page_of_promises_names_files_that_exist() -> None:
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:\w+/)?\w+\.(?:py|toml))`", page)
    assert len(named) > 15
    assert [name for name in named if not (ROOT / "tests" / name).is_file()] == []


def test_what_is_built_is_known() -> None:
    assert is_built("plan versions")
    assert is_built("help")
    assert not is_built("plan nosuch")
