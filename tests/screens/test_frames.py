"""Every screen at every size and in every theme: whole, in its frame, in colours that can be told apart."""

from pathlib import Path
from random import Random

import pytest
from textual.color import Color
from textual.geometry import Size

from calmcli.core.settings import THEMES
from calmcli.core.trend_words import View
from conftest import HandClock
from contrast import LEAST, contrast
from drive import Given, Screenful, run
from frames import FRAMES, check, colours_of, frame_of, home_for_frames, path_of
from on_every_screen import every_screen, write_weeks_of_notes
from test_every_screen import WAYS, furnish

KEPT = [(80, 24), (60, 20)]
"""The sizes whose frames are kept."""

LARGEST_COLUMN = 126

DRAWN = set("▀▄█─▁▂▃▅▆▇ \n")
"""What is drawn and says nothing."""


@pytest.fixture
def is_rewritten(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-frames"))


def sizes(way: str) -> list[tuple[int, int]]:
    """Return sizes to try a screen at: the least, the largest, and one between, another for each screen."""
    random = Random(way)
    return [(40, 16), (300, 80), (random.randint(40, 300), random.randint(16, 80))]


@pytest.mark.parametrize("way", WAYS)
def test_every_screen_is_whole_at_every_size_and_clear_in_every_theme(
    hand_clock: HandClock, way: str, *, is_rewritten: bool
) -> None:
    first, keys = WAYS[way]

    async def script(screen: Screenful) -> None:
        await screen.press(*keys)
        await screen.rest()
        for columns, rows in [*KEPT, *sizes(way)]:
            await screen.resize(columns, rows)
            assert_whole(screen)
            if (columns, rows) in KEPT:
                check(f"{way} {columns}x{rows}", frame_of(screen), is_rewritten=is_rewritten)
        await screen.resize(80, 24)
        for theme in THEMES:
            assert screen.app.theme == theme
            assert_clear(screen)
            await screen.press("f6")

    with home_for_frames() as home:
        furnish(home, hand_clock, way)
        run(home, Given(hand_clock.clock, first), script)


def assert_whole(screen: Screenful) -> None:
    """Fail unless the lifeline and a row of keys are there, and everything stands in the middle."""
    size, rows = screen.app.size, screen.rows
    assert "999" in rows[-1], (size, screen.words)
    assert "116 123" in rows[-1], (size, screen.words)
    assert "[E" in rows[-3], (size, screen.words)
    for widget in screen.app.screen.query("*"):
        assert not widget.show_horizontal_scrollbar, (size, widget)
    assert all(strip.cell_length == size.width for strip in screen.strips), (size, screen.words)
    assert_in_the_middle(screen, size)


def assert_in_the_middle(screen: Screenful, size: Size) -> None:
    for widget in screen.app.screen.children:
        left, right = widget.region.x, size.width - widget.region.right
        assert abs(left - right) <= 1, (size, widget)
        assert widget.region.width <= LARGEST_COLUMN, (size, widget)


def assert_clear(screen: Screenful) -> None:
    """Fail if any words on the screen are too near in colour to what is behind them."""
    for strip in screen.strips:
        for segment in strip:
            style = segment.style
            if style is None or set(segment.text) <= DRAWN:
                continue
            if screen.app.theme == "terminal":
                assert style.bgcolor is None or style.bgcolor.is_default or "Code" in str(screen.app.focused)
                continue
            assert style.color is not None, (segment.text, style)
            assert style.bgcolor is not None, (segment.text, style)
            words, behind = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            assert contrast(words, behind) >= LEAST[screen.app.theme], (segment.text, style)


WIDE = "雨の夜のお茶 ☕ שלום مرحبا cafe\u0301 👩\u200d👩\u200d👧 🇬🇧"
"""Words in characters of two cells and of none, and from the right."""


@pytest.mark.parametrize(
    ("first", "keys"), [("plan", ("3", "8", "enter")), ("safety-plan", ()), ("journal", ())]
)
def test_words_of_every_script_leave_the_frame_whole(
    calm_home: Path, hand_clock: HandClock, first: str, keys: tuple[str, ...]
) -> None:
    data = calm_home / "data"
    (data / "journal" / "2026").mkdir(parents=True)
    (data / "plan.toml").write_text(f'people = ["{WIDE * 3}"]\ncoping_strategies = ["{WIDE}"]\n')
    (data / "journal" / "2026" / "2026-11-22T031207-k3f9.md").write_text(WIDE * 40)

    async def script(screen: Screenful) -> None:
        for size in [(40, 16), (60, 20), (121, 40)]:
            await screen.resize(*size)
            await screen.press(*keys)
            assert_whole(screen)

    run(calm_home, Given(hand_clock.clock, first), script)


def test_looking_back_over_weeks_of_notes_is_kept(hand_clock: HandClock, *, is_rewritten: bool) -> None:
    async def script(screen: Screenful) -> None:
        await screen.rest()
        for columns, rows in KEPT:
            await screen.pilot.resize_terminal(columns, rows)
            for at, view in enumerate(View, 1):
                await screen.press(str(at))
                check(looking_back(view, columns, rows), frame_of(screen), is_rewritten=is_rewritten)

    with home_for_frames() as home:
        write_weeks_of_notes(home, hand_clock.present)
        run(home, Given(hand_clock.clock, "trends"), script)


def looking_back(view: View, columns: int, rows: int) -> str:
    """Return the name of the frame of a view on weeks of notes."""
    return f"look back over weeks, {view} {columns}x{rows}"


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_is_kept_in_colour(
    calm_home: Path, hand_clock: HandClock, theme: str, *, is_rewritten: bool
) -> None:
    plan = calm_home / "data" / "plan.toml"
    plan.parent.mkdir(parents=True)
    plan.write_text('people = ["Sam"]\n')

    async def script(screen: Screenful) -> None:
        await screen.press("enter", "b", *["f6"] * THEMES.index(theme))
        check(f"colours {theme}", colours_of(screen), is_rewritten=is_rewritten)

    run(calm_home, Given(hand_clock.clock, "plan", (60, 20)), script)


def test_every_screen_has_frames_and_every_frame_a_screen(*, is_rewritten: bool) -> None:
    names = [f"{way} {columns}x{rows}" for way in WAYS for columns, rows in KEPT]
    names += [looking_back(view, *size) for view in View for size in KEPT]
    wanted = {path_of(name) for name in (*names, *(f"colours {theme}" for theme in THEMES))}
    for path in set(FRAMES.glob("*.txt")) - wanted if is_rewritten else ():
        path.unlink()
    assert set(FRAMES.glob("*.txt")) == wanted


def test_every_screen_of_calm_is_among_the_frames() -> None:
    shown = {path.read_text(encoding="utf-8").split(" ", 1)[0] for path in FRAMES.glob("*.txt")}
    assert {screen.__name__ for screen in every_screen()} <= shown
