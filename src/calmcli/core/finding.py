"""What is wrong with a person's files, and what could set it right: never a word of what stands in them."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import NamedTuple

from calmcli.core.problem import Problem

_OWN_NAMES = re.compile(
    r"data|config|cache|journal|waves|trash|drafts|versions|set-aside|\d{4}|(plan|config|helplines)\.toml|words\.md"
    r"|index\.sqlite3|(plan-|config-|ride-|entry-)?\d{4}-\d{2}-\d{2}T\d{6}-\w{4}(\.md|\.toml)?|\.lock|\.calm-[0-9a-f]+",
    re.ASCII,
)
_OWN_ENDINGS = (".md", ".toml")


class Remedy(NamedTuple):
    """Something that can be done about a finding."""

    offer: str
    """What would be done, and what is kept, as a question."""
    act: Callable[[], object]
    """Does it; raises `OSError` where it cannot be done."""


class Finding(NamedTuple):
    """One thing that was found in the person's files."""

    path: str
    """The file or directory, as an absolute path."""
    says: str
    """What it is, in a few words."""
    line: int | None = None
    """The line in the file, from 1, where it is known."""
    is_wrong: bool = True
    """Whether something is wrong, and not only worth knowing."""
    remedy: Remedy | None = None
    """What can be done about it, where calm can do it."""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.says}."


def finding_of(problem: Problem) -> Finding:
    """Return a problem as a finding; what its reason quotes from the file is left out."""
    return Finding(problem.path, problem.reason.partition(" (")[0], problem.line)


def redacted_path(path: PurePath, roots: Mapping[str, PurePath]) -> str:
    """Return a path to show to others: a root by its name, and below it only names of calm's own."""
    for name, root in roots.items():
        if path.is_relative_to(root):
            return "/".join([name, *map(_own, path.relative_to(root).parts)])
    return f"*/{_own(path.name)}"


def _own(name: str) -> str:
    if _OWN_NAMES.fullmatch(name):
        return name
    return "*" + next((ending for ending in _OWN_ENDINGS if name.endswith(ending)), "")


def findings_document(
    findings: list[Finding], about: Mapping[str, str], paths: Mapping[str, str], roots: Mapping[str, PurePath]
) -> dict[str, object]:
    """Return all of it for a report: versions, redacted paths and findings."""
    found = [
        {
            "path": redacted_path(PurePath(each.path), roots),
            "line": each.line,
            "says": each.says,
            "is_wrong": each.is_wrong,
        }
        for each in findings
    ]
    return {"schema": 1, "about": dict(about), "paths": dict(paths), "findings": found}
