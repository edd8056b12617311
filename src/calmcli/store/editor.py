"""The person's own editor: which one, how to ask it to keep no words elsewhere, and running it."""

import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_USUAL = ("nano", "vim", "vi")
_VIM = ("-n", "-i", "NONE", "-c", "set nobackup nowritebackup noundofile")
_EMACS = ("--eval", "(setq make-backup-files nil auto-save-default nil create-lockfiles nil)")
# What keeps an editor from leaving the words in swap, backup and history files of its own.
_DISCREET = {"vim": _VIM, "nvim": _VIM, "nano": ("--ignorercfiles",), "emacs": _EMACS}


def editor_command(environment: Mapping[str, str], *, on_terminal: bool) -> Sequence[str]:
    """Return the command of $VISUAL, else $EDITOR, else a usual editor; empty where there is none.

    A usual editor is only looked for where there is a terminal for it.
    """
    for name in ("VISUAL", "EDITOR"):
        if words := environment.get(name, "").strip():
            return _words_of(words)
    usual = (name for name in _USUAL if on_terminal and shutil.which(name))
    return next(([name] for name in usual), [])


def _words_of(words: str) -> Sequence[str]:
    """Return a command's words; the path of a program may have spaces in it."""
    if shutil.which(words):
        return [words]
    try:
        return shlex.split(words)
    except ValueError:
        return words.split()


def discreet(command: Sequence[str]) -> Sequence[str] | None:
    """Return a command with what keeps it from leaving words elsewhere, None where that is not known."""
    program = Path(shutil.which(command[0]) or command[0])
    for name in (program.name, program.resolve().name):
        more = _DISCREET.get(name.partition(".")[0])
        if more is not None:
            return [*command, *more]
    return None


def run(command: Sequence[str], path: Path) -> int:
    """Open a file in an editor, wait until it has ended, and return its exit code; raises `OSError`."""
    with _deaf_to_interrupts():
        return subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the person's own choice


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave interrupts by key to the editor; a handler, unlike ignoring them, does not pass to it."""
    numbers = (signal.SIGINT, signal.SIGQUIT)
    before = [signal.signal(number, lambda *_: None) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
