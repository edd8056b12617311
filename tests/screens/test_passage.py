"""A passage of words, in a small app of its own."""

import asyncio

import pytest
from textual.app import App, ComposeResult

from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.store import content
from calmcli.widgets.passage import BLANK, DOT, Line, Passage, WholePassage, items, paragraphs
from calmcli.widgets.plan_lines import plan_lines


class Reader(App[None]):
    """Shows one passage."""

    def __init__(self, passage: Passage) -> None:
        super().__init__()
        self._passage = passage

    def compose(self) -> ComposeResult:
        """Show it."""
        yield self._passage


def rows_of(lines: list[Line], width: int, kind: type[Passage] = Passage, room: int = 0) -> list[str]:
    """Return the rows that a passage of these lines takes in so many columns, or has room for."""

    async def read() -> list[str]:
        passage = kind(lines)
        passage.styles.height = room or "auto"
        app = Reader(passage)
        async with app.run_test(size=(width, 40)) as pilot:
            await pilot.pause()
            height = room or passage.get_content_height(app.size, app.size, width)
            return [str(passage.render_line(y).text).rstrip() for y in range(height)]

    return asyncio.run(read())


@pytest.mark.parametrize("width", [14, 15, 20, 24])
def test_a_number_is_never_broken(width: int) -> None:
    rows = rows_of([Line("Ring 0800 111 0 111 or 116 123 now")], width)
    assert any("0800 111 0 111" in row for row in rows)
    assert any("116 123" in row for row in rows)


def test_the_rows_of_an_item_stand_under_its_first_words() -> None:
    assert rows_of([Line("a walk in the rain", lead=DOT)], 11) == ["· a walk in", "  the rain"]


def test_items_stand_under_their_heading_and_none_leave_none() -> None:
    assert list(items("Yours", ["tea"])) == [Line("Yours", "heading"), Line("tea", "", DOT), BLANK]
    assert list(items("Yours", [])) == []


def test_paragraphs_have_a_blank_row_after_each() -> None:
    assert rows_of(list(paragraphs(["one", "two"])), 20) == ["one", "", "two", ""]


@pytest.mark.parametrize(
    ("room", "rows"),
    [
        (1, [""]),
        (2, ["tea and", "rain"]),
        (4, ["tea and", "rain", "", ""]),
        (5, ["tea and", "rain", "", "a walk", "home"]),
    ],
)
def test_where_there_is_little_room_a_line_is_there_whole_or_not_at_all(room: int, rows: list[str]) -> None:
    lines = list(paragraphs(["tea and rain", "a walk home"]))
    assert rows_of(lines, 8, WholePassage, room) == rows


def test_what_a_terminal_would_obey_is_a_mark() -> None:
    assert rows_of([Line("tea \x1b[2J [red]")], 30) == ["tea \N{REPLACEMENT CHARACTER}[2J [red]"]


def test_a_plan_shows_its_areas_and_then_its_dates() -> None:
    words = content.screen_words("safety_plan")
    plan = safety_plan_from({"reasons": ["tea", {"text": "rain", "hidden": True}], "review": "2026-12-03"})
    texts = [line.text for line in plan_lines(plan, words) if line.text]
    shown = [words["areas"]["reasons"]["name"], "tea", words["dates"]["review"]["name"], "2026-12-03"]
    assert texts == shown


def test_an_empty_plan_asks_for_every_area_and_date() -> None:
    words = content.screen_words("safety_plan")
    texts = [line.text for line in plan_lines(SafetyPlan(), words)]
    assert {asked["prompt"] for part in ("areas", "dates") for asked in words[part].values()} <= set(texts)
