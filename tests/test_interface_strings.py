"""Every string a person reads in the interface goes through `_`, where a translation finds it."""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from gettext import NullTranslations
from pathlib import Path

import calmcli
from calmcli.core import language
from calmcli.core.breath import Session, pace_from_seconds
from calmcli.plain.breathing import Timing, breathe
from calmcli.plain.conversation import Conversation
from calmcli.plain.helplines import help_lines
from conftest import HandClock
from making import FULL_LINE, NIGHT, answer, country, entry

PACKAGE = Path(calmcli.__file__).parent
PERSON_READS = ("cli", "plain", "screens", "widgets", "app.py", "opening.py")
FILES = [path for part in PERSON_READS for path in sorted((PACKAGE / part).rglob("*.py") or [PACKAGE / part])]
FILES += [PACKAGE / name for name in PERSON_READS if name.endswith(".py") and (PACKAGE / name).exists()]
ALL_FILES = sorted(PACKAGE.rglob("*.py"))

SHOWING = {
    "Words",
    "Label",
    "Static",
    "say",
    "Outcome",
    "put",
    "Content",
    "Heading",
    "Bullet",
    "Option",
    "notify",
    "Binding",
    "BadParameter",
    "Problem",
    "update",
    "show_progress",
    "keys",
    "section",
    "Exit",
}
SHOWN_KEYWORDS = {
    "help",
    "text",
    "message",
    "description",
    "tooltip",
    "title",
    "sub_title",
    "label",
    "placeholder",
    "border_title",
    "border_subtitle",
    "outcome",
    "reason",
}
BINDING_WORDS = 2
"""Where the words of a key binding stand among its arguments."""

NAMES = {"calm"}
"""What is the same in every language."""

SENTENCE = re.compile(r"[^\W\d_]{2,}[,:;.!?]?\s+[^\W\d_]{2,}|^[A-Z][a-z]+[.:!?]$")
"""Two words, or one that begins and ends as a sentence does."""
A_WORD = re.compile(r"[^\W\d_]{2,}")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a file's source as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def is_marked(node: ast.AST) -> bool:
    """Say whether a node is a string given to `_`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_"


def for_the_program(tree: ast.Module) -> set[int]:
    """Return the strings that are no words of a language: docstrings, style classes, what is on a key."""
    docstrings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    keywords = (node for node in ast.walk(tree) if isinstance(node, ast.keyword))
    names = (each.value for each in keywords if each.arg in ("classes", "key_display"))
    return {id(node) for node in (*docstrings, *names)}


def unmarked(node: ast.AST) -> Iterator[ast.Constant]:
    """Return the strings in a node that no `_` marks."""
    if is_marked(node):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from unmarked(child)


def name_of(call: ast.Call) -> str:
    """Return the name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def shown_by(call: ast.Call) -> Iterator[ast.AST]:
    """Return the arguments of a call that a person reads."""
    name = name_of(call)
    if name == "Binding":
        yield from call.args[BINDING_WORDS : BINDING_WORDS + 1]
    elif name in SHOWING:
        yield from call.args
    if name in SHOWING or name in ("command", "callback", "Option", "Argument", "Typer"):
        yield from (each.value for each in call.keywords if each.arg in SHOWN_KEYWORDS)


def is_read_as_words(node: ast.AST) -> bool:
    """Say whether a node, shown, is a string that needs a translation: not content looked up by a key."""
    if isinstance(node, ast.JoinedStr):
        parts = [part for part in node.values if isinstance(part, ast.Constant)]
        return any(A_WORD.search(str(part.value)) for part in parts)
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return False
    return not node.value.startswith("-") and bool(A_WORD.search(node.value))


def shown_unmarked(tree: ast.Module) -> Iterator[str]:
    """Return the literals that are shown without `_`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for given in shown_by(node):
                inner = given.value if isinstance(given, ast.Starred) else given
                options = [inner.body, inner.orelse] if isinstance(inner, ast.IfExp) else [inner]
                yield from (ast.unparse(each) for each in options if is_read_as_words(each))


def test_there_is_something_to_look_at() -> None:
    assert len(FILES) > 20
    assert any(path.parent.name == "screens" for path in FILES)
    assert PACKAGE / "app.py" in FILES


def nothing_found_in(paths: Iterable[Path], wrong: Callable[[ast.Module], Iterable[str]]) -> None:
    """Fail if anything is wrong in any file, naming each."""
    found = [f"{path.relative_to(PACKAGE)}: {text}" for path in paths for text in wrong(tree_of(path))]
    assert not found, "\n".join(found)


def test_whole_sentences_are_marked() -> None:
    nothing_found_in(FILES, unmarked_sentences)


def unmarked_sentences(tree: ast.Module) -> list[str]:
    """Return the whole sentences in a source that no `_` marks."""
    silent = for_the_program(tree)
    strings = [node for node in unmarked(tree) if id(node) not in silent]
    return [node.value for node in strings if isinstance(node.value, str) and SENTENCE.search(node.value)]


def test_every_word_that_is_shown_is_marked() -> None:
    nothing_found_in(FILES, unmarked_words)


def unmarked_words(tree: ast.Module) -> list[str]:
    """Return the words that a source shows and no `_` marks."""
    shown = [text.strip("'\"") for text in shown_unmarked(tree)]
    return [text for text in shown if text not in NAMES and not is_program_name(text)]


def is_program_name(text: str) -> bool:
    """Say whether a shown string only names the program and a value, such as "calm 0.1"."""
    return re.fullmatch(r"f'calm \{.*\}|calm \{.*\}", text.removesuffix("'")) is not None or text.startswith(
        "f'calm {"
    )


def test_only_literals_are_marked_since_only_those_can_be_collected() -> None:
    nothing_found_in(ALL_FILES, marked_otherwise)


def marked_calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Return the calls of `_` in a source."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and is_marked(node))


def marked_otherwise(tree: ast.Module) -> list[str]:
    """Return what a source marks and is no literal."""
    given = [argument for call in marked_calls(tree) for argument in strings_given(call)]
    return [ast.unparse(node) for node in given if not isinstance(node, ast.Constant)]


def strings_given(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of `_` that are strings."""
    return call.args[: 1 if name_of(call) == "_" else 2]


def test_words_are_put_together_by_names_that_can_change_places() -> None:
    nothing_found_in(FILES, put_together_by_place)


def put_together_by_place(tree: ast.Module) -> list[str]:
    """Return the marked strings of a source into which words are put by their place."""
    texts = [
        str(each.value) for call in marked_calls(tree) for each in call.args if isinstance(each, ast.Constant)
    ]
    return [text for text in texts if "{}" in text or "%s" in text]


class Marking(NullTranslations):
    """A catalogue that shows which words passed through it."""

    def gettext(self, message: str) -> str:
        """Return the message between marks."""
        return f"«{message}»"


def test_a_catalogue_changes_what_helplines_say() -> None:
    language.use(Marking())
    said = list(help_lines(answer(country(FULL_LINE)), NIGHT))
    assert "«In danger now, or hurt? Call:»" in said
    assert "    «Call 01632 960001»" in said
    assert "«For another country: calm help --country NAME»" in said


def test_a_catalogue_changes_what_the_breath_says(hand_clock: HandClock) -> None:
    language.use(Marking())
    said: list[str] = []
    talk = Conversation(said.append, str, list, is_answered=False)
    words = defaultdict(str, caution="Stop if dizzy.")
    timing = Timing(hand_clock.clock.monotonic, hand_clock.wait)
    breathe(talk, Session(pace_from_seconds("4-6"), 10), words, timing)
    assert said[1:3] == ["«in» 2", "«out» 4"]


def test_a_persons_own_words_are_never_translated() -> None:
    language.use(Marking())
    assert entry("Day and night").title == "Day and night"
    assert FULL_LINE.name in "\n".join(help_lines(answer(country(FULL_LINE)), NIGHT))
