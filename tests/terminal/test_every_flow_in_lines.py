"""Every flow as lines in a real terminal: words only, helplines at any prompt, again, and the way out."""

from pathlib import Path

import pytest

from calm_in_a_terminal import open_calm

FLOWS = {
    "home": ([], ": choose"),
    "plan": (["plan", "--country", "GB"], "Step 1 of 8. Enter"),
    "now": (["now", "--country", "GB"], "Step 1 of 8. Enter"),
    "breathe, timed": (["breathe"], "in 5"),
    "breathe": (["breathe", "--no-timer"], "in"),
    "exercises": (["ground"], "Enter: finish"),
    "exercise": (["ground", "senses"], "Enter: begin"),
    "ride, timed": (["ride"], "10 minutes left"),
    "ride": (["ride", "--no-timer"], "Enter: go on"),
    "journal": (["journal"], "n: new"),
    "two versions": (["journal", "conflicts", "2026-11-22T031207-aaaa (1)"], "1-4: choose"),
    "trends": (["trends"], "leave"),
    "after": (["after"], "Page 1 of"),
    "support": (["support"], "Page 1 of"),
    "learn": (["learn"], "Page 1 of"),
    "write a plan": (["plan", "edit"], "open a part"),
    "look at a plan again": (["plan", "review"], "Enter: skip"),
    "settings": (["config"], "change one"),
}
"""How each flow is opened, and what it says when it is ready for an answer."""

BOXES = {chr(point) for point in range(0x2500, 0x25A0)}
"""What draws lines, boxes and blocks: a screen reader says each of them aloud."""


@pytest.mark.parametrize("flow", FLOWS)
def test_each_flow_is_words_alone_and_helplines_again_and_leaving_work_at_its_prompts(
    tmp_path: Path, flow: str
) -> None:
    arguments, ready = FLOWS[flow]
    plain = [] if arguments[:1] == ["now"] else ["--plain"]
    (tmp_path / "config").mkdir(mode=0o700)
    entry = tmp_path / "data" / "journal" / "2026" / "2026-11-22T031207-aaaa.md"
    entry.parent.mkdir(parents=True)
    entry.with_stem(f"{entry.stem} (1)").write_text("Cake.\n", encoding="utf-8")
    entry.write_text("+++\nwritten = 2026-11-22 03:12:07+00:00\nmood = 4\n+++\nTea.\n", encoding="utf-8")
    (tmp_path / "config" / "config.toml").write_text('country = "GB"\n', encoding="utf-8")
    with open_calm(tmp_path, *arguments, *plain, rows=60) as terminal:
        terminal.wait_for(ready)
        terminal.type("h\n")
        terminal.wait_for("116 123")
        terminal.type("?\n")
        terminal.type("q\n")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.raw
        assert not BOXES & set(terminal.raw.decode())
        assert not terminal.is_cursor_hidden
