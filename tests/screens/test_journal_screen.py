"""The journal on a screen: write, read, change, delete, bring back; and nothing lost on the way."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core.entry import Entry, entry_id
from calmcli.store.disk import create
from calmcli.store.places import find_places
from calmcli.store.store import Store
from calmcli.store.writing import new_entry
from calmcli.widgets.long_list import LongList
from calmcli.widgets.page import Page
from calmcli.widgets.words import Words
from conftest import FIRST_MOMENT, HandClock
from drive import Given, Screenful, run


def _store(home: Path) -> Store:
    return Store(find_places({"CALM_HOME": str(home)}))


def _save(home: Path, clock: HandClock, words: str) -> str:
    saved = new_entry(_store(home), clock.present).save(words, clock.present)
    clock.advance(60)
    assert saved
    return saved.id


def _bodies(home: Path) -> list[str]:
    return [found.entry.body for found in _store(home).journal.newest()]


def test_a_new_entry_is_saved_privately_and_listed(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        assert "no entries yet" in screen.words
        await screen.press("n")
        await screen.type("Tea first. Then the exam.\nRain")
        await screen.press("escape")
        assert "Tea first. Then the exam." in screen.words
        assert "Saved." in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    (path,) = (calm_home / "data" / "journal" / "2026").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text().endswith("+++\nTea first. Then the exam.\nRain")
    assert list((calm_home / "data" / "drafts").glob("*")) == []


def test_leaving_an_empty_page_saves_nothing(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("  ")
        await screen.press("escape")
        assert "no entries yet" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert _bodies(calm_home) == []


def test_words_become_a_draft_by_themselves_and_are_offered_back(
    calm_home: Path, hand_clock: HandClock
) -> None:
    drafts = calm_home / "data" / "drafts"

    async def lose(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("half a thought")
        for _ in range(500):
            if any(path.read_text().endswith("half a thought") for path in drafts.glob("*.md")):
                break
            await screen.pilot.pause(0.01)

    run(calm_home, Given(hand_clock.clock, "journal"), lose)
    assert [path.read_text().endswith("half a thought") for path in drafts.iterdir()] == [True]

    async def take_up(screen: Screenful) -> None:
        assert "unfinished words" in screen.words
        await screen.press("u")
        assert "half a thought" in screen.words
        await screen.type(" more")
        await screen.press("escape")
        assert "unfinished words" not in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), take_up)
    assert _bodies(calm_home) == ["half a thought more"]
    assert list(drafts.iterdir()) == []


def test_an_entry_that_has_gone_meanwhile_is_said_to_be_gone(calm_home: Path, hand_clock: HandClock) -> None:
    name = _save(calm_home, hand_clock, "A walk")
    _save(calm_home, hand_clock, "Tea")

    async def script(screen: Screenful) -> None:
        assert "A walk" in screen.words
        _store(calm_home).journal.delete(name)
        await screen.press("down", "enter")
        assert "This entry is no longer there." in screen.words
        assert "A walk" not in screen.words
        assert "Tea" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_an_entry_is_changed_and_keeps_its_name(calm_home: Path, hand_clock: HandClock) -> None:
    name = _save(calm_home, hand_clock, "A walk")

    async def script(screen: Screenful) -> None:
        await screen.press("e")
        await screen.type(" in the rain")
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    (found,) = _store(calm_home).journal.newest()
    assert (found.entry.id, found.entry.body) == (name, "A walk in the rain")


def test_an_entry_changed_by_another_window_meanwhile_is_kept_and_so_are_these_words(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "A walk")

    async def script(screen: Screenful) -> None:
        await screen.press("e")
        await screen.type(" here")
        path = _store(calm_home).journal.newest()[0].path
        path.write_bytes(path.read_bytes() + b" there")
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert sorted(_bodies(calm_home)) == ["A walk here", "A walk there"]


def test_opening_and_leaving_an_entry_changes_no_byte_of_it(calm_home: Path, hand_clock: HandClock) -> None:
    path = calm_home / "data" / "journal" / "2026" / "2026-11-01T100000-abcd.md"
    data = b"+++\nmood=4 # fine\n+++\r\nCRLF\r\nESC \x1b[2J and \xff byte\n"
    create(path, data)

    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        assert "ESC \N{REPLACEMENT CHARACTER}[2J and \N{REPLACEMENT CHARACTER} byte" in screen.words
        await screen.press("e")
        assert "ESC \N{REPLACEMENT CHARACTER}[2J and \N{REPLACEMENT CHARACTER} byte" in screen.words
        await screen.press("escape", "escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert path.read_bytes() == data


def test_what_a_terminal_would_obey_survives_an_edit_around_it(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = calm_home / "data" / "journal" / "2026" / "2026-11-01T100000-abcd.md"
    create(path, b"+++\n+++\nbefore \x1b[2J \xe2\x80\xae \xff after")

    async def script(screen: Screenful) -> None:
        await screen.press("e")
        await screen.type(" tea")
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert path.read_bytes().endswith(b"before \x1b[2J \xe2\x80\xae \xff after tea")


def test_delete_moves_to_the_trash_and_undo_brings_back(calm_home: Path, hand_clock: HandClock) -> None:
    name = _save(calm_home, hand_clock, "First walk")
    _save(calm_home, hand_clock, "Second walk")

    async def script(screen: Screenful) -> None:
        await screen.press("down", "d")
        assert "First walk" not in screen.words
        assert "Moved to the trash" in screen.words
        assert (calm_home / "data" / "trash" / f"{name}.md").is_file()
        await screen.press("u")
        assert "First walk" in screen.words
        assert "[u] undo" not in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert _bodies(calm_home) == ["Second walk", "First walk"]


def test_delete_from_an_open_entry_goes_back_to_the_list(calm_home: Path, hand_clock: HandClock) -> None:
    _save(calm_home, hand_clock, "First walk")

    async def script(screen: Screenful) -> None:
        await screen.press("enter", "d")
        assert "no entries yet" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert _bodies(calm_home) == []


def test_an_entry_of_a_newer_version_is_shown_and_not_written(calm_home: Path, hand_clock: HandClock) -> None:
    path = calm_home / "data" / "journal" / "2026" / "2026-11-01T100000-abcd.md"
    data = b"+++\nschema = 9\n+++\nfrom the future"
    create(path, data)

    async def script(screen: Screenful) -> None:
        await screen.press("e")
        assert "can only be read" in screen.words
        await screen.press("enter")
        assert "from the future" in screen.words
        assert "a newer version of calm wrote it" in screen.words.replace("\n", " ")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert path.read_bytes() == data


def test_markup_in_entries_is_shown_as_it_is_in_the_list_the_preview_and_the_page(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "[awful] [/] [@click=app.exit]x")

    async def script(screen: Screenful) -> None:
        assert screen.words.count("[awful] [/] [@click=app.exit]x") == 2
        await screen.press("enter")
        assert "[awful] [/] [@click=app.exit]x" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal", (140, 30)), script)


def test_the_editor_can_be_opened_on_one_entry(calm_home: Path, hand_clock: HandClock) -> None:
    name = _save(calm_home, hand_clock, "First walk")

    async def script(screen: Screenful) -> None:
        await screen.until("calm · write")
        assert "First walk" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal", editing=name), script)


@pytest.mark.parametrize("blocked", ["data", "drafts and journal"])
def test_where_nothing_can_be_saved_the_words_stay_and_the_person_is_told(
    calm_home: Path, hand_clock: HandClock, blocked: str
) -> None:
    data = calm_home / "data"
    if blocked == "data":
        calm_home.mkdir()
        data.write_text("a file stands here")
    else:
        data.mkdir(parents=True)
        (data / "drafts").write_text("")
        (data / "journal").write_text("")

    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("still here")
        await screen.press("escape")
        assert "still here" in screen.words
        assert "Not saved" in screen.words
        assert "Samaritans" in screen.rows[-1]
        await screen.press("escape")
        assert "calm · journal" in screen.words
        assert "unfinished words" in screen.words
        await screen.press("r")
        assert "still here" in screen.words

    app = run(calm_home, Given(hand_clock.clock, "journal"), script)
    held = app.scene.sitting.store.drafts.held()
    assert [draft.entry.body for draft in held] == ["still here"]


def test_front_matter_that_cannot_be_read_is_named_with_its_line(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = calm_home / "data" / "journal" / "2026" / "2026-11-01T100000-abcd.md"
    create(path, b"+++\nmood = 4\nurge = \n+++\na walk")

    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        assert "a walk" in screen.words
        assert "2026-11-01T100000-abcd.md:3" in screen.words.replace("\n", "").replace(" ", "")

    run(calm_home, Given(hand_clock.clock, "journal", (120, 30)), script)


def _save_many(home: Path, count: int) -> None:
    """Save entries an hour apart, each told apart by its number."""
    store = _store(home)
    for number in range(count):
        moment = FIRST_MOMENT - timedelta(hours=number)
        store.journal.add(Entry(entry_id(moment, "aaaa"), moment, f"Walk number {number}."))


def test_the_list_reaches_the_last_of_many_entries(calm_home: Path, hand_clock: HandClock) -> None:
    _save_many(calm_home, 150)

    async def script(screen: Screenful) -> None:
        assert "▸ 2026-11-22 03:12  Walk number 0." in screen.words
        await screen.press("pagedown", "pagedown")
        assert "Walk number 0." not in screen.words
        await screen.press("end")
        assert "Walk number 149." in screen.words
        await screen.press("enter")
        assert "Walk number 149." in screen.words
        await screen.press("escape")
        assert "▸ 2026-11-15 22:12  Walk number 149." in screen.words
        await screen.press("home")
        assert "▸ 2026-11-22 03:12  Walk number 0." in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_after_reading_and_changing_an_entry_the_person_is_where_they_were(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save_many(calm_home, 30)

    async def script(screen: Screenful) -> None:
        await screen.press("pagedown", "pagedown", "enter", "e")
        await screen.type(" Tea.")
        await screen.press("escape")
        assert "Walk number 29. Tea." in screen.words
        await screen.press("escape")
        assert "Walk number 29. Tea." in next(row for row in screen.rows if "▸" in row)

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_rows_are_fitted_by_cells_also_of_wide_characters(calm_home: Path, hand_clock: HandClock) -> None:
    _save(calm_home, hand_clock, "雨の日に歩いた" * 10)

    async def script(screen: Screenful) -> None:
        row = next(row for row in screen.rows if "▸" in row)
        assert row.endswith("…")
        assert len(row) < 60

    run(calm_home, Given(hand_clock.clock, "journal", (60, 20)), script)


def test_what_was_deleted_is_in_the_trash_to_read_and_to_bring_back(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "First walk\nby the river")
    _save(calm_home, hand_clock, "Second walk")

    async def script(screen: Screenful) -> None:
        await screen.press("d", "t")
        assert "Second walk" in screen.words
        await screen.press("r")
        assert "The trash is empty." in screen.words
        await screen.press("escape")
        assert "Second walk" in screen.words
        assert "Moved to the trash" not in screen.words
        await screen.press("down", "d", "t", "enter")
        assert "by the river" in screen.words
        assert "[e] edit" not in screen.words
        await screen.press("r", "escape")
        assert "First walk" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert sorted(_bodies(calm_home)) == ["First walk\nby the river", "Second walk"]


def test_the_calendar_marks_days_with_words_and_leads_to_them(calm_home: Path, hand_clock: HandClock) -> None:
    _save_many(calm_home, 60)

    async def script(screen: Screenful) -> None:
        await screen.press("c")
        assert "November 2026" in screen.words
        assert "▸22·" in screen.words
        assert " 17  " in screen.words
        assert "2026-11-22: 4 entries" in screen.words
        await screen.press("up")
        assert "2026-11-15: nothing written" in screen.words
        await screen.press("down", "left", "enter")
        assert "▸ 2026-11-21 23:12" in screen.words
        await screen.press("c", "pageup")
        assert "October 2026" in screen.words
        await screen.press("enter")
        assert "October 2026" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_search_follows_the_keys_and_its_end_leads_back(calm_home: Path, hand_clock: HandClock) -> None:
    for words in ("A walk in the rain", "Tea with Ana", "Rain on the exam"):
        _save(calm_home, hand_clock, words)

    async def script(screen: Screenful) -> None:
        await screen.press("down", "slash")
        await screen.type("rain")
        await screen.until("2 found")
        assert "Tea with Ana" not in screen.words
        await screen.press("enter", "down", "enter")
        assert "A walk in the rain" in screen.words
        await screen.press("escape")
        assert "2 found" in screen.words
        await screen.press("escape")
        await screen.until("Tea with Ana")
        assert "Tea with Ana" in next(row for row in screen.rows if "▸" in row)
        assert "calm · journal" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_what_was_found_is_shown_where_it_stands_and_stands_out(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "A walk\n\nThen [tea], and at last some Rain fell.")

    async def script(screen: Screenful) -> None:
        await screen.press("slash")
        await screen.type("rain")
        await screen.until("1 found")
        row = screen.app.screen.query_one(LongList).render_line(0)
        assert [part.text for part in row if part.style and part.style.bold] == ["Rain"]
        assert "Then [tea], and at last some Rain fell." in row.text
        await screen.press("enter", "enter")
        words = screen.app.screen.query_one(Page).query(Words).last()
        bold = [
            part.text for y in range(3) for part in words.render_line(y) if part.style and part.style.bold
        ]
        assert bold == ["Rain"]
        await screen.press("escape")
        await screen.press("escape")
        await screen.until("A walk")
        row = screen.app.screen.query_one(LongList).render_line(0)
        assert not any(part.style.bold for part in row if part.style)

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_a_search_that_cannot_be_read_says_so_and_one_without_an_answer_too(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "A walk in the rain")

    async def script(screen: Screenful) -> None:
        await screen.press("slash")
        await screen.type("mood")
        await screen.press("colon")
        await screen.type("rain")
        await screen.until("mood:")
        await screen.until("A walk in the rain")
        await screen.press("escape", "slash")
        await screen.type("snow")
        await screen.until("Nothing found")
        assert "no entries yet" not in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_a_very_long_entry_opens_in_part_with_the_rest_a_key_away(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _save(calm_home, hand_clock, "first line\n" + "tea\n" * 4_999 + "second part\n" + "rain " * 2_000_000)

    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        assert "first line" in screen.words
        assert "[m] the rest" in screen.words
        await screen.press("m")
        assert "second part" in screen.words
        await screen.press("b")
        assert "first line" in screen.words
        await screen.press("e")
        assert "too long for this page" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_a_page_that_still_glides_when_it_is_left_is_no_fault(calm_home: Path, hand_clock: HandClock) -> None:
    _save(calm_home, hand_clock, "tea")

    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        page = screen.app.screen.query_one(Page)
        await screen.press("escape")
        page.watch_scroll_y(0, 1)
        assert "calm · journal" in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
