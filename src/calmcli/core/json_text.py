"""JSON text read with one kind of error, that says where."""

import json
from collections import Counter
from typing import Any, NoReturn


class NotJsonError(ValueError):
    """A text that is not JSON of one meaning, and where it stops being so."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        """What is wrong, in a few words."""
        self.line = line
        """The line, from 1, where it is known."""
        self.column = column
        """The column, from 1, where it is known."""


def parse(text: str) -> Any:
    """Return what a JSON text holds; raises `NotJsonError` for anything else.

    A name that stands twice in one object is refused, since programs disagree about which one counts; so
    are the numbers that JSON does not have.
    """
    try:
        return json.loads(
            text.removeprefix("\ufeff"), object_pairs_hook=_once_each, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        reason = f"not readable as JSON ({error.msg[:1].lower()}{error.msg[1:]})"
        raise NotJsonError(reason, error.lineno, error.colno) from None
    except RecursionError:
        raise NotJsonError("nested too deeply") from None
    except NotJsonError:
        raise
    except ValueError:
        raise NotJsonError("it holds a number that is too long") from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = next(name for name, times in Counter(name for name, _value in pairs).items() if times > 1)
        raise NotJsonError(f"the name {twice[:40]!r} stands twice in one object")
    return found


def _no_number(name: str) -> NoReturn:
    raise NotJsonError(f"{name} is no number in JSON")
