"""The outermost layer: what calm takes from the world - environment, clock, streams, places."""

import os
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calmcli.store.places import Places
    from calmcli.store.store import Store

_KEPT_TEXTUAL_VARIABLES = frozenset(
    {"TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_FPS"}
)

_LINKING_VARIABLES = ("VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "DOMTERM")
_LINKING_PROGRAMS = frozenset({"ghostty", "Hyper", "iTerm.app", "rio", "vscode", "WezTerm", "zed"})
_LINKING_TERMINALS = ("alacritty", "contour", "foot", "xterm-ghostty", "xterm-kitty")
"""Terminals that show hyperlinks; others may print the address into the words."""

_LOCALES = ("LC_ALL", "LC_CTYPE", "LANG")
_LETTERS_ALONE = ("vt", "ansi", "cons25", "sun")
"""Terminals that show letters and no blocks."""


def environment() -> Mapping[str, str]:
    """Return the environment variables."""
    return os.environ


def now() -> datetime:
    """Return the present moment, with the machine's offset."""
    return datetime.now().astimezone()


def local(moment: datetime) -> datetime:
    """Return a moment by this machine's clock."""
    return moment.astimezone()


def places() -> "Places":
    """Return where the person's files are."""
    from calmcli.store.places import find_places  # noqa: PLC0415 - `calm help --country` does without

    return find_places(os.environ)


def store() -> "Store":
    """Return the person's files."""
    from calmcli.store.store import Store  # noqa: PLC0415 - `calm help --country` does without

    return Store(places())


def has_screen() -> bool:
    """Say whether a full screen can be shown: a terminal on every stream, and not a dumb one."""
    is_dumb = os.environ.get("TERM", "") in ("", "dumb")
    return not is_dumb and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )


def shows_links() -> bool:
    """Say whether standard output is a terminal that is known to show hyperlinks (OSC 8)."""
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("TERM", "") in ("", "dumb"):
        return False
    if forced := os.environ.get("FORCE_HYPERLINK"):
        return forced != "0"
    return any(name in os.environ for name in _LINKING_VARIABLES) or (
        os.environ.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or os.environ["TERM"].startswith(_LINKING_TERMINALS)
    )


def pager() -> str | None:
    """Return the person's pager, None where there is none or nobody looks at a terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    import shutil  # noqa: PLC0415 - only --pager needs it

    wanted = [named] if (named := os.environ.get("PAGER")) else ["less", "more"]
    return next((command for command in wanted if shutil.which(command.partition(" ")[0])), None)


def has_colours() -> bool:
    """Say whether colours are welcome: any value of NO_COLOR says that they are not."""
    return not os.environ.get("NO_COLOR")


def has_blocks() -> bool:
    """Say whether the terminal shows more than letters: block characters, by its locale and its name."""
    locale = next((value for name in _LOCALES if (value := os.environ.get(name))), "")
    named = "ascii" if locale in ("C", "POSIX") else locale.partition(".")[2].partition("@")[0]
    encoding = named or getattr(sys.stderr, "encoding", None) or "ascii"
    try:
        "█▀▄░".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return not os.environ.get("TERM", "").startswith(_LETTERS_ALONE)


def forget_textual_logs() -> None:
    """Take out the variables that make Textual write keys and words to files that anyone can read."""
    unwanted = [name for name in os.environ if name.startswith("TEXTUAL")]
    for name in set(unwanted) - _KEPT_TEXTUAL_VARIABLES:
        del os.environ[name]


def make_streams_forgiving() -> None:
    """Let the streams take any character: what cannot be shown is replaced, what is typed is kept."""
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            is_ascii = stream.encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968")
            reconfigure(encoding="utf-8" if is_ascii else stream.encoding, errors=errors)
