"""Screens as text that a reviewer can read: a change to a screen shows in the diff."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import ascii_lowercase

from rich.style import Style

from drive import Screenful

FRAMES = Path(__file__).parents[1] / "frames"
"""Where the frames are kept."""

_OWN_HOME = re.compile(r"/tmp/calm-\d{7}")
"""The home that a frame is made in: as long in each run, so that every row breaks where it did."""


@contextmanager
def home_for_frames() -> Iterator[Path]:
    """Give a home whose path is short, and as long as any other's."""
    home = Path(f"/tmp/calm-{os.getpid():07}")
    try:
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def frame_of(screen: Screenful) -> str:
    """Return what is on the screen, under the name of the screen and its size."""
    size = screen.app.size
    words = _OWN_HOME.sub("/home/robin/calm", screen.words)
    return f"{type(screen.app.screen).__name__} {size.width}x{size.height}\n{words}\n"


def colours_of(screen: Screenful) -> str:
    """Return what is on the screen with a letter below each cell for its colours, and what each letter is."""
    letters: dict[str, str] = {}
    rows = []
    for strip in screen.strips:
        marks = "".join(
            letters.setdefault(_told(segment.style), ascii_lowercase[len(letters)]) * segment.cell_length
            for segment in strip
        )
        rows += [strip.text.rstrip(), marks]
    legend = (f"{letter}  {told}" for told, letter in letters.items())
    return "\n".join([*rows, "", *legend]) + "\n"


def _told(style: Style | None) -> str:
    return "nothing" if style is None else str(style.clear_meta_and_links())


def path_of(name: str) -> Path:
    """Return where the frame of a name is kept."""
    return FRAMES / f"{name.replace(',', '').replace(' ', '-')}.txt"


def check(name: str, frame: str, *, is_rewritten: bool) -> None:
    """Compare a frame with the one that is kept, or keep it."""
    path = path_of(name)
    if is_rewritten:
        path.parent.mkdir(exist_ok=True)
        path.write_text(frame, encoding="utf-8")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert frame == kept, "pytest tests/screens/test_frames.py --rewrite-frames keeps it as it is now"
