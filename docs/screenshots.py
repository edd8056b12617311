"""Makes the pictures of the README from the real program: `python docs/screenshots.py`."""

import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from calmcli.app import CalmApp
from calmcli.cli.sitting import sit_down
from calmcli.core.clock import Clock
from calmcli.store.sitting import Sitting
from calmcli.terminal import Terminal

IMAGES = Path(__file__).parent / "images"
SIZE = (80, 24)

PLAN = """
people = [{ name = "Sam", phone = "01632 960 321" }]
coping_strategies = [{ text = "Dad's playlist", starred = true }, "The blue cushion by the window"]
"""

ENTRIES = {
    "2026-11-20T221000-f4wd": "The exam went better than I thought. Walked home along the canal.",
    "2026-11-21T064500-m2tk": "Awake before the alarm. Rain on the skylight, tea gone cold.",
    "2026-11-21T231500-q8hc": "A hard night. I wrote to Sam. We talked about nothing, and it passed.",
}

PICTURES: dict[str, tuple[str, Sequence[str], float]] = {
    "home": ("home", (), 0),
    "plan": ("plan", (), 0),
    "breathe": ("breathe", (), 2.2),
    "journal": ("journal", (), 0),
    "helplines": ("helplines", (), 0),
}
"""Each picture: the screen it opens on, the keys that are pressed, and the seconds that pass."""


def main() -> None:
    """Make all pictures in a home of their own."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CALM_HOME"] = home
        _furnish(Path(home) / "data")
        for name, (first, keys, seconds) in PICTURES.items():
            drawing = asyncio.run(_drawn(first, keys, seconds))
            (IMAGES / f"{name}.svg").write_text(drawing, encoding="utf-8")


def _furnish(data: Path) -> None:
    (data / "journal" / "2026").mkdir(parents=True)
    (data / "plan.toml").write_text(PLAN, encoding="utf-8")
    for name, words in ENTRIES.items():
        (data / "journal" / "2026" / f"{name}.md").write_text(words, encoding="utf-8")


async def _drawn(first: str, keys: Sequence[str], seconds: float) -> str:
    """Return a screen as a drawing that asks no other machine for a font."""
    passed = [0.0]
    app = CalmApp(_sitting(passed), Terminal(), first=first)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        passed[0] = seconds
        await pilot.pause(0.3)
        drawing = app.export_screenshot(title="calm")
    return re.sub(r"@font-face \{.*?\}", "", drawing, flags=re.DOTALL)


def _sitting(passed: list[float]) -> Sitting:
    found = sit_down("GB")
    clock = Clock(now=lambda: datetime(2026, 11, 22, 3, 12, tzinfo=UTC), monotonic=lambda: passed[0])
    return found._replace(clock=clock)


if __name__ == "__main__":
    main()
