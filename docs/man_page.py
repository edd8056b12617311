"""Writes data/man/calm.1 from the commands and the settings: `python docs/man_page.py`; a test compares."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import typer

from calmcli.cli.commands import COMMANDS
from calmcli.cli.main import app
from calmcli.core.settings import SETTINGS
from calmcli.version import VERSION

PAGE = Path(__file__).parents[1] / "data" / "man" / "calm.1"
"""The page."""

_GROUPS = ("Right now", "Over time", "Your data")
_CODES = {
    0: "done",
    1: "it failed, and the message says what to do next",
    2: "not understood",
    3: "some data could not be read; the rest was shown",
    4: "not saved, and the message says where the draft is",
    130: "ended by Ctrl+C; 128 and a number more says which signal ended it",
}
_VARIABLES = {
    "CALM_HOME": "a directory to keep everything in, instead of the usual places",
    "NO_COLOR": "any value: no colours",
    "CALM_THEME": "the colours of the screens, as with --theme",
    "CALM_PLAIN": "any value: everything runs as lines of words, as with --plain",
    "TERM": "with dumb, everything runs as lines of words",
    "VISUAL, EDITOR": "the editor for calm plan edit and calm config edit",
    "PAGER": "the program for calm help --pager",
}
_DESCRIPTION = """calm helps a person to ride out an urge to self-harm: a plan in eight steps, paced
breathing, a journal, and helplines for their country. Everything stays on this computer, in plain files.
calm never uses the network. Without a command it opens its first screen. In danger now, or hurt: call your
emergency number; calm help shows it."""


def page() -> str:
    """Return the whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '.\\" Written by docs/man_page.py from the commands themselves. A change belongs there.'
    yield f'.TH CALM 1 "" "calm {VERSION}" ""'
    yield from (".SH NAME", "calm \\- ride out an urge to self\\-harm, in a terminal")
    yield from (".SH SYNOPSIS", ".B calm", "[OPTIONS] [COMMAND] [ARGS]")
    yield from (".SH DESCRIPTION", _escaped(" ".join(_DESCRIPTION.split())))
    program = typer.main.get_command(app)
    context: Any = typer.Context(program, info_name="calm")
    yield from (".SH OPTIONS", *_options(program))
    group: Any = program
    for number, names in groupby(COMMANDS, COMMANDS.__getitem__):
        yield f".SH {_GROUPS[number].upper()}"
        for name in names:
            yield from _command(f"calm {name}", group.get_command(context, name))
    yield ".SH SETTINGS"
    yield "They stand in config.toml; calm config shows and changes them."
    yield from _listed(
        {setting.key: f"{setting.says} ({setting.kind.form})" for setting in SETTINGS.values()}
    )
    yield from (".SH ENVIRONMENT", *_listed(_VARIABLES))
    yield from (".SH FILES", "calm paths says where they are.")
    yield from (".SH EXIT STATUS", *_listed({str(code): words for code, words in _CODES.items()}))


def _command(name: str, command: Any) -> Iterator[str]:
    """Return a command, its options, and the commands below it."""
    arguments = [each.make_metavar(None) for each in command.params if _is_shown(each, "argument")]
    yield f".SS {_escaped(' '.join([name, *arguments]))}"
    yield _escaped(command.help or "")
    yield from _options(command)
    if hasattr(command, "list_commands"):
        context: Any = typer.Context(command, info_name=name)
        for inner in command.list_commands(context):
            yield from _command(f"{name} {inner}", command.get_command(context, inner))


def _is_shown(parameter: Any, kind: str) -> bool:
    return parameter.param_type_name == kind and not parameter.hidden


def _options(command: Any) -> Iterator[str]:
    for each in command.params:
        if _is_shown(each, "option"):
            metavar = "" if each.is_flag else f" {each.make_metavar(None)}"
            yield from _listed({", ".join(each.opts) + metavar: each.help or ""})


def _listed(pairs: dict[str, str]) -> Iterator[str]:
    for name, words in pairs.items():
        yield from (".TP", f".B {_escaped(name)}", _escaped(words))


def _escaped(words: str) -> str:
    """Return words that roff shows as they are."""
    shown = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{shown}" if shown.startswith(".") else shown


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
