"""The outermost layer: what calm takes from the world - environment, clock, streams, places."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calmcli.core.looks import Colours
    from calmcli.store.places import Places
    from calmcli.store.store import Store

_KEPT_TEXTUAL_VARIABLES = frozenset(
    {"TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_FPS"}
)

_THEME_VARIABLE = "CALM_THEME"
_PLAIN_VARIABLE = "CALM_PLAIN"

ASKING = "_CALM_COMPLETE"
"""The variable that is set where a shell asks what to offer."""

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
    """Return the person's files; from here on no crash may write them anywhere."""
    from calmcli.process import leave_no_core  # noqa: PLC0415 - `calm help --country` does without
    from calmcli.store.store import Store  # noqa: PLC0415

    leave_no_core()
    return Store(places())


def typed_line() -> str:
    """Return the next line that the person types, empty at the end; no other program may read it."""
    from calmcli.process import keep_others_out  # noqa: PLC0415 - the first step is shown without

    keep_others_out()
    return sys.stdin.readline() if sys.stdin else ""


def has_screen() -> bool:
    """Say whether a full screen can be shown: a terminal on every stream, and not a dumb one."""
    is_dumb = os.environ.get("TERM", "") in ("", "dumb")
    return not is_dumb and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )


def hears_within(seconds: float) -> bool:
    """Wait for so many seconds, or until a line can be read, and say whether one can; a pipe never waits."""
    if sys.stdin is None or not sys.stdin.isatty():
        return True
    import select  # noqa: PLC0415 - most flows wait for an answer, however long it takes

    return bool(select.select([sys.stdin], [], [], seconds)[0])


def listener() -> Callable[[float], bool] | None:
    """Return what hears a person type while time goes by; None for a pipe, whose lines wait."""
    return hears_within if sys.stdin is not None and sys.stdin.isatty() else None


def any_below(count: int) -> int:
    """Return any whole number from 0 below a count."""
    from secrets import randbelow  # noqa: PLC0415 - only puzzles need it

    return randbelow(count)


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


def choose_looks(color: str, theme: str) -> None:
    """Put what was asked for on the command line in place of what the environment asks for."""
    if color != "auto":
        os.environ["NO_COLOR"] = "1" if color == "never" else ""
    if theme:
        os.environ[_THEME_VARIABLE] = theme


def asks_for_lines(is_asked: bool) -> bool:  # noqa: FBT001 - the form that Typer calls
    """Say whether flows run as lines, and hold to it: asked before a command, it is asked of that one too."""
    if is_asked:
        os.environ[_PLAIN_VARIABLE] = "1"
    return _has_asked_for_lines()


def _has_asked_for_lines() -> bool:
    return bool(os.environ.get(_PLAIN_VARIABLE))


def theme() -> str:
    """Return the theme that the command line or the environment asks for; empty for none."""
    return os.environ.get(_THEME_VARIABLE, "")


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


def settle_colours() -> "Colours":
    """Return how many colours this terminal shows, and let Textual believe the same."""
    from calmcli.core.looks import TRUE_COLOURS, Colours, colours_of  # noqa: PLC0415 - for screens alone

    term, colorterm = os.environ.get("TERM", ""), os.environ.get("COLORTERM", "")
    found = colours_of(term, colorterm, _counted_colours) if has_colours() else Colours.NONE
    os.environ.pop("NO_COLOR", None)
    if found is Colours.NONE:
        os.environ["NO_COLOR"] = "1"
    elif colorterm.lower() not in TRUE_COLOURS and "direct" not in term:
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "256" if found is Colours.MANY else "standard")
    return found


def _counted_colours() -> int | None:
    """Return what the system's table of terminals says of this one's colours, None where it is not there."""
    try:
        import curses  # noqa: PLC0415 - few terminals leave it at that, and some systems have none

        curses.setupterm(fd=sys.__stdout__.fileno() if sys.__stdout__ else 1)
    except (ImportError, curses.error):
        return None
    return curses.tigetnum("colors")


def emphasises() -> bool:
    """Say whether words may stand out in bold: on a terminal that knows how, and where that is welcome."""
    is_unwelcome = os.environ.get("TERM", "") in ("", "dumb") or _has_asked_for_lines()
    return has_colours() and not is_unwelcome and sys.stdout is not None and sys.stdout.isatty()


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
