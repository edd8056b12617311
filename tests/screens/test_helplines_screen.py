"""The helplines on a screen: found, sifted, chosen, copied, scanned."""

from pathlib import Path

import pytest

from calmcli.core.helpline_choice import EVERYTHING, Audience, sections
from calmcli.core.helpline_words import ways
from calmcli.export.code import code_rows
from calmcli.screens.requests.helplines import CountryChosen
from calmcli.store.helplines import answer
from calmcli.widgets.search_box import SearchBox
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import put

OWN = """schema = 1

[[lines]]
name = "Ms Lane"
phone = "01632 960111"
hours = "weekdays 9 to 4"
"""


def own_file(home: Path) -> None:
    """Let the person have a line of their own."""
    (home / "config").mkdir(parents=True)
    (home / "config" / "helplines.toml").write_text(OWN)


def listed(screen: Screenful) -> list[str]:
    """Return the rows of the list, without the mark."""
    rows = screen.rows
    first = next((number for number, row in enumerate(rows) if "▸" in row), len(rows))
    return [row.strip().removeprefix("▸ ") for row in rows[first:] if row.strip()][:-4]


@pytest.mark.parametrize("size", [(40, 60), (60, 60), (80, 60), (120, 60)], ids=str)
@pytest.mark.parametrize("country", ["GB", "NG", "FR", "IN", "US"])
def test_the_number_of_every_line_stands_whole_on_its_row(
    calm_home: Path, hand_clock: HandClock, country: str, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        words = screen.words
        for line in answer(country, "", {}).lines:
            if line.phone:
                assert f"Call {line.phone}" in words

    run(calm_home, Given(hand_clock.clock, "helplines", size, country), script)


def test_lines_stand_in_the_order_of_need(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        found = sections(answer("GB", "", {}), EVERYTHING, hand_clock.present)
        names = [line.name for section in found for line in section.lines]
        shown = [row.split("  ")[0].rstrip("…") for row in listed(screen)]
        assert len(shown) == len(names)
        assert all(name.startswith(row) for name, row in zip(names, shown, strict=True))

    run(calm_home, Given(hand_clock.clock, "helplines", (80, 60)), script)


def test_the_emergency_number_stands_above_and_the_country_in_the_heading(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "In danger now, or hurt? 999 (all services)" in screen.rows[3]
        assert "United Kingdom" in screen.rows[1]

    run(calm_home, Given(hand_clock.clock, "helplines"), script)


def test_a_country_nobody_knows_is_said_and_what_holds_anywhere_is_shown(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "calm knows no country called Narnia." in screen.words
        assert "112" in screen.rows[-1]
        await screen.press("f1")
        assert "Find A Helpline" in screen.words
        await screen.press("enter")
        assert "findahelpline.com" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", country="Narnia"), script)


def test_a_line_opens_with_every_way_what_happens_and_where_it_comes_from(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        first = answer("GB", "", {}).lines[0]
        assert all(way in screen.words for way in ways(first))
        assert "What happens then" in screen.words
        assert "A trained volunteer answers" in screen.words
        assert "Source:" in screen.words
        assert "2026-11-22" in screen.words
        await screen.press("escape")
        assert "▸ Samaritans" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines", (100, 50)), script)


def test_a_line_of_which_nothing_is_known_says_what_happens_at_most_lines(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*("down",) * 4, "enter")
        assert "SANEline" in screen.words
        assert "When you call" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines", (100, 50)), script)


def test_typing_finds_a_line_and_escape_brings_all_back(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        before = listed(screen)
        await screen.press("slash")
        await screen.type("wales")
        assert "C.A.L.L." in screen.words
        assert "Papyrus" not in screen.words
        await screen.press("enter")
        assert "▸ NHS 111" in screen.words
        await screen.press("slash", "escape")
        assert listed(screen) == before
        assert not screen.app.screen.query_one(SearchBox).display

    run(calm_home, Given(hand_clock.clock, "helplines", (80, 40)), script)


def test_letters_in_the_box_are_letters_and_not_keys(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("slash")
        await screen.type("qfovxcg?")
        assert screen.app.screen.query_one(SearchBox).value == "qfovxcg?"
        assert "No line fits." in screen.words
        assert "999" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines"), script)


def test_for_whom_goes_through_the_groups_and_back_to_all(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        before = listed(screen)
        await screen.press("f")
        assert "Lines for young people" in screen.words
        assert listed(screen)[0].startswith("Papyrus")
        assert any(row.startswith("Samaritans") for row in listed(screen))
        await screen.press("f")
        assert "Lines for LGBTQ+ people" in screen.words
        assert listed(screen)[0].startswith("Switchboard")
        await screen.press("f")
        assert listed(screen) == before

    groups = {line.audience[0] for line in answer("GB", "", {}).lines} - {"everyone"}
    assert groups == {Audience.YOUNG_PEOPLE, Audience.LGBTQ}
    run(calm_home, Given(hand_clock.clock, "helplines", (80, 40)), script)


def test_by_what_shows_only_lines_reached_so_and_how(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("v", "v")
        assert "Lines by text" in screen.words
        assert all("Text " in row for row in listed(screen))
        assert any("Text 88247" in row for row in listed(screen))

    run(calm_home, Given(hand_clock.clock, "helplines", (80, 40)), script)


def test_open_now_leaves_out_what_is_closed(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        assert any("Opens 16:00" in row for row in listed(screen))
        await screen.press("o")
        assert "Lines open now" in screen.words
        assert all("Opens" not in row for row in listed(screen))
        await screen.press("o")
        assert any("Opens 16:00" in row for row in listed(screen))

    run(calm_home, Given(hand_clock.clock, "helplines", (80, 40)), script)


def test_another_country_is_found_by_typing_and_holds_on_every_screen(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("f1", "g")
        await screen.type("deutschl")
        assert "▸ Germany" in screen.words
        await screen.press("enter")
        assert "Germany" in screen.rows[1]
        assert "112" in screen.rows[-1]
        await screen.press("escape")
        assert "calm · urge plan" in screen.words
        assert "112" in screen.rows[-1]

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_another_country_is_shown_from_its_first_line_also_where_calm_opened_on_helplines(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("down", "down", "slash", *"night", "enter", "g")
        await screen.type("ireland")
        await screen.press("enter")
        assert "Ireland" in screen.rows[1]
        assert "112" in screen.words.partition("▸")[0]
        assert "night" not in screen.words.partition("▸")[0]
        assert answer("IE", "", {}).lines[0].name in next(row for row in screen.rows if "▸" in row)

    run(calm_home, Given(hand_clock.clock, "helplines", (120, 40)), script)


def test_two_answers_to_one_question_of_the_country_close_no_other_screen(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("g")
        for code in ("DE", "FR"):
            screen.app.screen.post_message(CountryChosen(code))
        await screen.pilot.pause()
        assert "someone to talk to" in screen.words
        assert "France" in screen.rows[1]

    run(calm_home, Given(hand_clock.clock, "helplines"), script)


@pytest.mark.parametrize("first", ["plan", "helplines"])
def test_escape_leaves_the_countries_as_they_were(calm_home: Path, hand_clock: HandClock, first: str) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("f1", "g", "down", "down", "escape")
        assert "United Kingdom" in screen.rows[1]
        await screen.press("g", "escape")
        assert "United Kingdom" in screen.rows[1]

    run(calm_home, Given(hand_clock.clock, first), script)


def test_the_number_is_copied_on_a_key(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("c")
        assert screen.app.clipboard == "116 123"
        assert "Copied, where this terminal allows it: 116 123" in screen.words
        await screen.press("v", "v", "c")
        assert screen.app.clipboard == "85258"
        await screen.press("enter", "c")
        assert screen.app.clipboard == "85258"

    run(calm_home, Given(hand_clock.clock, "helplines"), script)


@pytest.mark.parametrize("has_colours", [True, False])
def test_a_code_to_scan_is_whole_and_says_what_it_does(
    calm_home: Path, hand_clock: HandClock, *, has_colours: bool
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("x")
        assert "Scan it with a phone to call Samaritans." in screen.words
        assert "Call 116 123" in screen.words
        shown = [row.strip() for row in screen.rows]
        assert all(row.strip() in shown for row in code_rows("tel:116123"))
        await screen.press("escape", "v", "v", "x")
        assert "to text Shout" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines", has_colours=has_colours), script)


def test_half_a_code_is_never_drawn(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("x")
        assert "The code needs a larger window." in screen.words
        assert "Call 116 123" in screen.words
        assert "█" not in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines", (40, 16)), script)


def test_a_line_of_their_own_comes_first_everywhere(calm_home: Path, hand_clock: HandClock) -> None:
    own_file(calm_home)

    async def script(screen: Screenful) -> None:
        assert "Ms Lane 01632 960111 · Samaritans 116 123" in screen.rows[-1]
        await screen.press("6")
        words = screen.words
        assert words.index("Ms Lane") < words.index("Samaritans")
        await screen.press("f")
        assert listed(screen)[0].startswith("Ms Lane")
        assert "weekdays 9 to 4" in listed(screen)[0]

    run(calm_home, Given(hand_clock.clock, "plan", (80, 40)), script)


def test_the_list_opens_from_its_step_of_the_plan_and_by_a_click_on_the_lifeline(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("6", "f")
        assert "▸ Samaritans" in screen.words
        await screen.press("escape", "1", "f")
        assert "step 1 of 8" in screen.words
        await screen.pilot.click("LifelineBar")
        await screen.pilot.pause()
        assert "▸ Samaritans" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_beside_the_list_there_is_the_chosen_line_where_there_is_room(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "jo@samaritans.org" in screen.words
        await screen.press("down")
        assert "jo@samaritans.org" not in screen.words
        assert "giveusashout.org" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines", (120, 40)), script)


def test_the_columns_follow_the_width(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        assert "Day and night" in screen.words
        await screen.resize(50, 24)
        assert "Day and night" not in "\n".join(listed(screen))
        assert "Call 0300 304 7000" in screen.words

    run(calm_home, Given(hand_clock.clock, "helplines"), script)


@pytest.mark.parametrize(("first", "keys"), [("plan", ("6",)), ("plan", ("8", "enter")), ("after", ())])
def test_another_country_is_on_the_page_below_too(
    calm_home: Path, hand_clock: HandClock, first: str, keys: tuple[str, ...]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*keys, "f1", "g")
        await screen.type("germany")
        await screen.press("enter", "escape")
        assert "110  (police)" in screen.words
        assert "999" not in screen.words

    run(calm_home, Given(hand_clock.clock, first, (80, 40)), script)


def test_the_lifeline_and_ones_own_people_are_links_too(calm_home: Path, hand_clock: HandClock) -> None:
    put(calm_home / "data" / "plan.toml", 'people = [{ name = "Sam", phone = "01632 960 321" }, "Robin"]\n')

    async def script(screen: Screenful) -> None:
        segments = [segment for strip in screen.strips for segment in strip]
        links = {segment.text.strip(): segment.style.link for segment in segments if segment.style}
        assert links["Sam · 01632 960 321"] == "tel:01632960321"
        assert links["· Robin"] is None
        bar = [segment for segment in screen.strips[-1] if segment.style and segment.style.link]
        assert [(segment.text, segment.style.link) for segment in bar if segment.style] == [
            ("116 123", "tel:116123"),
            ("999", "tel:999"),
        ]

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_numbers_are_links_that_a_terminal_can_follow(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        segments = [segment for row in screen.app.screen._compositor.render_strips() for segment in row]
        links = {segment.text.strip(): segment.style.link for segment in segments if segment.style}
        assert links["Call 116 123"] == "tel:116123"
        assert links["E-mail jo@samaritans.org"] == "mailto:jo@samaritans.org"
        assert links["Day and night. Free."] is None

    run(calm_home, Given(hand_clock.clock, "helplines"), script)
