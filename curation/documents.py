"""The files of the data: their text, what their TOML says, and why one cannot be read."""

from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from calmcli.core import toml
from curation.fault import Fault

Table: TypeAlias = dict[str, Any]
"""A table of TOML."""

_UNREADABLE = "cannot be read; put it back as a file of plain UTF-8 text"


class Document(NamedTuple):
    """One file, or a part of one."""

    file: str
    """Its path, as people name it."""
    text: str
    """What it holds; empty where it cannot be read."""
    table: Table
    """What its TOML says; empty where it cannot be read, or nobody has read it."""
    error: Fault | None
    """Why it cannot be read, where it cannot."""


def text_of(path: Path) -> str | None:
    """Return the text of a file with its line ends as they are; None where it cannot be read."""
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def document(file: str, text: str | None, line: int = 1, subject: str = "") -> Document:
    """Return a text as a document; `line`, from 1, is where it begins in its file."""
    if text is None:
        return unread(file)
    try:
        return Document(file, text, toml.parse(text), None)
    except toml.NotTomlError as error:
        fault = Fault(file, line + error.line - 1, subject, f"{error.reason}; write it as TOML")
        return Document(file, text, {}, fault)


def uncut(file: str, text: str | None) -> Document:
    """Return a text as a document whose TOML nobody has read yet."""
    return unread(file) if text is None else Document(file, text, {}, None)


def unread(file: str) -> Document:
    """Return the document of a file that cannot be read."""
    return Document(file, "", {}, Fault(file, 1, "", _UNREADABLE))
