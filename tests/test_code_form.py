"""The form of the code: how long and how branched it is, and that whatever is public says what it is."""

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path

import calmcli

PACKAGE = Path(calmcli.__file__).parent
ROOT = PACKAGE.parents[1]
RULED = [path for room in (PACKAGE, ROOT / "curation") for path in sorted(room.rglob("*.py"))]

LONGEST_FUNCTION, LONGEST_FILE = 40, 300
"""In lines."""

MOST_WAYS = 10
"""Ways through one function, with each boolean operator and each condition of a comprehension counted."""

FOUND_BY_NAME = {"app", "FLOW"}
"""What a module of its kind always holds: `cli/commands.py` and `answering/flows.py` say what it is."""

OF_BASES = {"animation_level", "c_margin", "commands", "display", "form", "scene"}
"""Attributes that a class takes from its base, where it is said what they are."""

FORKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.IfExp, ast.match_case)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a file as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def where(path: Path, line: int, name: str = "") -> str:
    """Return a place in the code, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{line} {name}"


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Return every function of a file, also those in others."""
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, FUNCTIONS))


def ways_through(function: ast.AST) -> int:
    """Return how many ways lead through a function; those through a function in it are its own."""
    ways, left = 1, list(ast.iter_child_nodes(function))
    while left:
        node = left.pop()
        if isinstance(node, FUNCTIONS):
            continue
        ways += isinstance(node, FORKS)
        ways += len(node.values) - 1 if isinstance(node, ast.BoolOp) else 0
        ways += len(node.ifs) if isinstance(node, ast.comprehension) else 0
        left += ast.iter_child_nodes(node)
    return ways


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = (
        (path, each, (each.end_lineno or 0) - each.lineno + 1)
        for path in RULED
        for each in functions_of(path)
    )
    assert [
        where(path, each.lineno, each.name) for path, each, length in lengths if length > LONGEST_FUNCTION
    ] == []


def test_no_file_is_too_long_to_read() -> None:
    lengths = ((path, path.read_text(encoding="utf-8").count("\n")) for path in RULED)
    assert [where(path, length) for path, length in lengths if length > LONGEST_FILE] == []


def test_no_function_has_more_ways_through_it_than_can_be_thought_of() -> None:
    ways = ((path, each, ways_through(each)) for path in RULED for each in functions_of(path))
    assert [
        where(path, each.lineno, f"{each.name} {count}") for path, each, count in ways if count > MOST_WAYS
    ] == []


def test_each_way_through_a_function_is_counted() -> None:
    source = "def f(a, b):\n    return [x for x in a if x and b if b or not a] if a else (b and a)"
    assert ways_through(ast.parse(source).body[0]) == 7


def test_whatever_is_public_says_what_it_is() -> None:
    assert [where(path, *each) for path in RULED for each in unsaid(tree_of(path).body)] == []


def test_whatever_says_nothing_is_found() -> None:
    source = """
from typing import NamedTuple
A = 1
'''Said.'''
B = 2
C, D = 3, 4
'''Both are said.'''
def said(): 'Said.'
def unsaid(): pass
def _own(): pass
class _Value(NamedTuple):
    'Said.'
    x: int
    y: int
    'Said.'
class Thing:
    'Said.'
    def __init__(self):
        self.here = 1
        self.there = 2
        'Said.'
        self._own = 3
    def act(self): pass
class Other: pass
"""
    found = [name for _line, name in unsaid(ast.parse(source).body)]
    assert found == ["B", "unsaid", "_Value.x", "Thing.here", "Thing.act", "Other"]


def unsaid(body: Sequence[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Return the public things of a module, and the fields of its values, that do not say what they are."""
    yield from unsaid_names(body)
    for node in body:
        if isinstance(node, FUNCTIONS) and is_public(node.name) and not ast.get_docstring(node):
            yield node.lineno, node.name
        if isinstance(node, ast.ClassDef):
            yield from ((line, f"{node.name}.{name}".removesuffix(".")) for line, name in unsaid_in(node))


def unsaid_in(found: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """Return what a class does not say, by its name in it; an empty name for the class itself."""
    if not ast.get_docstring(found):
        yield found.lineno, ""
    if is_value(found):
        yield from unsaid_names(found.body)
    for method in found.body:
        if not isinstance(method, FUNCTIONS):
            continue
        if is_public(found.name) and is_public(method.name) and not ast.get_docstring(method):
            yield method.lineno, method.name
        if method.name == "__init__":
            yield from unsaid_attributes(method.body)


def unsaid_names(body: Sequence[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Return the public names that a body binds without saying what they are; an annotation may say it."""
    for node in silent(body):
        is_annotated = isinstance(node, ast.AnnAssign) and "Annotated" in ast.unparse(node.annotation)
        names = [name.id for name in bound(node) if isinstance(name, ast.Name)]
        yield from ((node.lineno, name) for name in names if is_public(name) and not is_annotated)


def unsaid_attributes(body: Sequence[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Return the public attributes that are bound as a thing is made, without saying what they are."""
    for node in silent(body):
        own = (name for name in bound(node) if isinstance(name, ast.Attribute))
        names = [name.attr for name in own if isinstance(name.value, ast.Name) and name.value.id == "self"]
        yield from ((node.lineno, name) for name in names if is_public(name) and name not in OF_BASES)


def silent(body: Sequence[ast.stmt]) -> Iterator[ast.Assign | ast.AnnAssign]:
    """Return what binds names with no string beneath."""
    for node, beneath in zip_longest(body, body[1:]):
        is_said = isinstance(beneath, ast.Expr) and isinstance(beneath.value, ast.Constant)
        if isinstance(node, ast.Assign | ast.AnnAssign) and not is_said:
            yield node


def bound(node: ast.Assign | ast.AnnAssign) -> Iterator[ast.expr]:
    """Return what an assignment binds."""
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        yield from target.elts if isinstance(target, ast.Tuple) else [target]


def is_value(found: ast.ClassDef) -> bool:
    """Say whether the fields of a class are what it is made of."""
    return any(
        "NamedTuple" in ast.unparse(each) or "dataclass" in ast.unparse(each)
        for each in [*found.bases, *found.decorator_list]
    )


def is_public(name: str) -> bool:
    """Say whether others may use what has this name."""
    return not name.startswith("_") and name not in FOUND_BY_NAME
