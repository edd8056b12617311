"""Every sentence that a person can read, with the place it stands in.

Three kinds of places are read: the content files (`data/content/en/*.toml`), the words beside the helplines
(`data/helplines.toml`, `data/fallback.toml`) and the interface strings of the program (`_("...")` in `src`).
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "data" / "content" / "en"

REQUIRED_FILES = (
    "after",
    "breathing",
    "building",
    "contact",
    "contact_lines",
    "feelings",
    "grounding",
    "journal",
    "learn",
    "review",
    "riding",
    "screens",
    "support",
    "urge_plan",
    "wave",
)
"""Content files that the program cannot do without."""
CRISIS_PLACES = (
    ("urge_plan", ""),
    ("after", ""),
    ("feelings", ""),
    ("grounding", ""),
    ("riding", ""),
    ("wave", ""),
    ("tasks", ""),
    ("breathing", ""),
    ("contact", ""),
    ("contact_lines", ""),
    ("screens", "crash"),
    ("screens", "helplines"),
    ("helplines", ""),
    ("fallback", ""),
)
"""Files, folders, and tables in files, that are read in the middle of an urge; an empty table is all."""

_LABEL_KEYS = {"name", "names", "title", "heading"}
_GRADED_TABLES = {"feelings", "feels", "paces", "parts", "steps"}
"""Lists of tables, each table of which is read, and graded, by itself."""
_UNREAD_KEYS = {
    "beside",
    "default",
    "grade",
    "id",
    "key",
    "ref",
    "schema",
    "see_also",
    "slug",
    "url",
    "veiled",
}
_PICTURE_KEY = "rows"
_HELPLINE_KEYS = {"name", "note"}
_MARKED_CALLS = {"_": 1, "N_": 1, "ngettext": 2}
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"')]*\s+")
_PLACEHOLDER = re.compile(r"\{\w*\}")


class Use(Enum):
    """What a text is for, which decides what is asked of it."""

    PROSE = "prose"
    """Sentences, read one after the other."""
    LABEL = "label"
    """A name or a heading: too short to have a reading grade."""
    IDEAS = "ideas"
    """One of a list of short things to do."""
    SOURCE = "source"
    """What a source says; read by those who ask where the words come from."""
    PROPER_NAME = "proper name"
    """The name of a service, as the service itself writes it."""


@dataclass(frozen=True)
class Text:
    """One string that a person can read."""

    file: str
    """The file it stands in, as people name it: `urge_plan`, or a path in `src`."""
    key: str
    """Where in the file: `steps.breathe.text.0`, or `line 12` in a Python file."""
    words: str
    """The string itself."""
    use: Use
    """What it is for."""

    @property
    def place(self) -> str:
        """Name the file and the key."""
        return f"{self.file}: {self.key}"

    @property
    def is_crisis(self) -> bool:
        """Tell whether it is read in the middle of an urge."""
        if self.use is Use.SOURCE:
            return False
        table = self.key.split(".")[0]
        return (self.file.partition("/")[0], "") in CRISIS_PLACES or (self.file, table) in CRISIS_PLACES

    @property
    def part(self) -> str:
        """Name what is graded by itself: a step, a part or a table of crisis content, else the file."""
        keys = self.key.split(".")
        if not self.is_crisis or self.file not in REQUIRED_FILES or len(keys) == 1:
            return self.file
        return f"{self.file}: {'.'.join(keys[:2]) if keys[0] in _GRADED_TABLES else keys[0]}"

    def sentences(self) -> list[str]:
        """Split the string into its sentences."""
        return [sentence for sentence in _SENTENCE_END.split(self.words.strip()) if sentence]


@dataclass(frozen=True)
class Passage:
    """Texts that are read together, and so have one reading grade."""

    name: str
    """The part they belong to and what they are for."""
    is_crisis: bool
    """Whether they are read in the middle of an urge."""
    texts: tuple[Text, ...]
    """The texts, in their order."""

    @property
    def words(self) -> str:
        """Join the texts as prose; each ends like a sentence, and a placeholder is one short word."""
        return " ".join(_PLACEHOLDER.sub("it", _closed(text.words)) for text in self.texts)


def content_files() -> list[Path]:
    """List the content files, in the order of their names."""
    return sorted(CONTENT.rglob("*.toml"))


def content_name(path: Path) -> str:
    """Return the name of a content file: `urge_plan`, or `grounding/senses` in a folder."""
    return path.relative_to(CONTENT).with_suffix("").as_posix()


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def content_texts() -> list[Text]:
    """Collect what the content files say."""
    return [
        Text(content_name(path), key, words, _use(key))
        for path in content_files()
        for key, words in _strings(load(path), "")
        if key.rsplit(".", maxsplit=1)[-1] not in _UNREAD_KEYS and _PICTURE_KEY not in key.split(".")
    ]


def helpline_texts() -> list[Text]:
    """Collect the names and notes that stand beside the helplines, where those files are there."""
    paths = (ROOT / "data" / "helplines.toml", ROOT / "data" / "fallback.toml")
    return [
        Text(path.stem, key, words, Use.PROPER_NAME if key.endswith("name") else Use.PROSE)
        for path in paths
        if path.exists()
        for key, words in _strings(load(path), "")
        if key.rsplit(".", maxsplit=1)[-1] in _HELPLINE_KEYS
    ]


def interface_texts() -> list[Text]:
    """Collect the strings that the program marks for translation."""
    source = ROOT / "src" / "calmcli"
    return [
        Text(path.relative_to(ROOT).as_posix(), f"line {line}", words, _interface_use(words))
        for path in sorted(source.rglob("*.py"))
        for line, words in marked_strings(path.read_text(encoding="utf-8"))
    ]


def marked_strings(code: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each string that Python code marks for translation."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for argument in node.args[: _MARKED_CALLS.get(node.func.id, 0)]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.lineno, argument.value


def all_texts() -> list[Text]:
    """Collect every text that a person can read."""
    return [*content_texts(), *helpline_texts(), *interface_texts()]


def passages(texts: list[Text]) -> list[Passage]:
    """Group the texts that have a reading grade by the part they belong to."""
    groups: dict[tuple[str, Use], list[Text]] = {}
    for text in texts:
        if text.use in (Use.PROSE, Use.IDEAS, Use.SOURCE):
            groups.setdefault((text.part, text.use), []).append(text)
    return [
        Passage(f"{part} ({use.value})", group[0].is_crisis, tuple(group))
        for (part, use), group in groups.items()
    ]


def _strings(value: object, key: str) -> Iterator[tuple[str, str]]:
    """Yield each string under a TOML value with its dotted key; a table in a list is known by its id."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _strings(inner, f"{key}.{name}".lstrip("."))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            name = inner.get("id", index) if isinstance(inner, dict) else index
            yield from _strings(inner, f"{key}.{name}")


def _use(key: str) -> Use:
    keys = key.split(".")
    if "sources" in keys:
        return Use.SOURCE
    if "suggestions" in keys:
        return Use.IDEAS
    last = next(key for key in reversed(keys) if not key.isdigit())
    return Use.LABEL if last in _LABEL_KEYS or "words" in keys[:-1] else Use.PROSE


def _interface_use(words: str) -> Use:
    return Use.PROSE if words.rstrip().endswith((".", "?", ":")) else Use.LABEL


def _closed(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "?", "!")) else f"{words.rstrip(':')}."
