"""TOML text read with one kind of error, that says where."""

import re
import tomllib
from typing import Any

# Compiled when something is wrong: most files are read without them.
_POSITION = r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)\Z"
_CONFLICT = r"(?m)^(?:<{7}|={7}|>{7})(?: |$)"

_MOST_DOTS = 1000
_ENDLESS_KEY = rf"(?:[\w-]+[ \t]*\.[ \t]*){{{_MOST_DOTS}}}"


class NotTomlError(ValueError):
    """A text that is not TOML, and where it stops being so."""

    def __init__(self, reason: str, line: int, column: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        """What is wrong, in a few words."""
        self.line = line
        """The line, from 1."""
        self.column = column
        """The column, from 1, where it is known."""


def parse(text: str) -> dict[str, Any]:
    """Return the table that a TOML text holds; raises `NotTomlError` for anything else."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _refuse_endless_keys(text)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise NotTomlError("nested too deeply", 1) from None
    except ValueError as error:
        raise _located(text, str(error)) from None


def _refuse_endless_keys(text: str) -> None:
    """Refuse keys of thousands of dots: tomllib takes seconds over each."""
    if text.count(".") > _MOST_DOTS and (found := re.search(_ENDLESS_KEY, text)):
        raise NotTomlError("a key with too many dots", text.count("\n", 0, found.start()) + 1)


def _located(text: str, message: str) -> NotTomlError:
    if conflict := re.search(_CONFLICT, text):
        line = text.count("\n", 0, conflict.start()) + 1
        return NotTomlError("two versions were merged here and the conflict marks still stand", line, 1)
    position = re.search(_POSITION, message)
    reason = message[: position.start()] if position else message
    if position and position["line"]:
        return NotTomlError(_in_words(reason), int(position["line"]), int(position["column"]))
    return NotTomlError(_in_words(reason), len(text.splitlines()) or 1)


def _in_words(reason: str) -> str:
    return f"not readable as TOML ({reason[:1].lower()}{reason[1:]})"


def line_of_key(text: str, key: str, nth: int = 1) -> int | None:
    """Return the line, from 1, on which a key is set for the nth time; the first if there are fewer."""
    name, start = rf'"?{re.escape(key)}"?', r"(?m)^\ufeff?[ \t]*"
    tables = re.finditer(rf"{start}\[\[\s*{name}\s*\]\]", text)
    found = list(tables) or list(re.finditer(rf"{start}(?:\[+\s*)?{name}\s*[=.\]]", text))
    match = found[nth - 1] if nth <= len(found) else next(iter(found), None)
    return text.count("\n", 0, match.end()) + 1 if match else None


def line_within(text: str, table: str, key: str) -> int | None:
    """Return the line, from 1, on which a key of a table is set, however it is written; else the table's."""
    start = line_of_key(text, table)
    if start is None:
        return None
    below = "\n".join(text.split("\n")[start:])
    first, _dot, last = key.rpartition(".")
    nearest = [start + found for name in (key, first) if name and (found := line_of_key(below, name))]
    within = line_within(text, f"{table}.{first}", last) if first else None
    return line_of_key(text, f"{table}.{key}") or within or next(iter(nearest), start)
