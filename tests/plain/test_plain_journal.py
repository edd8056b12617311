"""The journal in lines: to read, to write with notes, to find, to delete and to bring back."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from calmcli.cli import journal_shelf
from calmcli.core.breath import Session, pace_from_seconds
from calmcli.core.entry import Entry, entry_id
from calmcli.core.notes import Notes
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.settings import Settings
from calmcli.plain.taking_down import Desk, take_down
from calmcli.store import content
from calmcli.store.places import find_places
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from calmcli.store.writing import new_entry
from conftest import FIRST_MOMENT, HandClock
from keeping import put
from making import answer
from talking import HELPLINES, Talk

TWICE = "2026-11-22T031207-k3f9"

Browse = Callable[..., Talk]


@pytest.fixture
def sitting(tmp_path: Path, hand_clock: HandClock) -> Sitting:
    """Give a sitting with an empty journal."""
    store = Store(find_places({"CALM_HOME": str(tmp_path)}))
    session = Session(pace_from_seconds("5-5"), 60)
    return Sitting(
        store,
        Settings(),
        SafetyPlan(),
        hand_clock.clock,
        lambda *_asked: answer(),
        lambda _settings: session,
        (),
    )


@pytest.fixture
def browse(sitting: Sitting) -> Browse:
    """Give a way to look through the journal with answers known beforehand."""

    def run(*answers: str) -> Talk:
        talk = Talk(*answers)
        talk.run(partial(journal_shelf.browse, sitting))
        return talk

    return run


def save(sitting: Sitting, count: int) -> None:
    """Save entries an hour apart, each told apart by its number."""
    for number in range(count):
        moment = FIRST_MOMENT - timedelta(hours=number)
        sitting.store.journal.add(Entry(entry_id(moment, "aaaa"), moment, f"Walk number {number}."))


def entries(sitting: Sitting) -> list[Entry]:
    """Return the entries, newest first."""
    return [found.entry for found in sitting.store.journal.newest()]


def test_an_empty_journal_says_what_it_is_for_and_enter_finds_nothing_older(browse: Browse) -> None:
    talk = browse("", "q")
    assert "There are no entries yet." in talk.text
    assert "There is nothing older." in talk.text


def test_ten_entries_at_a_time_and_enter_goes_on(sitting: Sitting, browse: Browse) -> None:
    save(sitting, 12)
    talk = browse("", "?", "h", "q")
    assert talk.text.count("Walk number 11.") == 2
    assert talk.text.count("Walk number 0.") == 1
    assert "1-10: read, Enter: older" in talk.text
    assert "11-12: read, n: new" in talk.text
    assert HELPLINES[0] in talk.text
    assert talk.unread == []


def test_an_entry_is_read_by_its_number_whichever_ten_are_shown(sitting: Sitting, browse: Browse) -> None:
    save(sitting, 30)
    assert "2026-11-21 02:12\n\nWalk number 25." in browse("26", "", "q").text
    assert "A number from the list" in browse("31", "0", "q").text


def test_an_entry_is_deleted_and_undone_and_brought_back_from_the_trash(
    sitting: Sitting, browse: Browse
) -> None:
    save(sitting, 2)
    talk = browse("1", "d", "u", "2", "d", "t", "1", "b", "q")
    assert talk.text.count("Moved to the trash.") == 2
    assert talk.text.count("Brought back.") == 2
    assert "The trash is empty." in talk.text
    assert len(entries(sitting)) == 2


def test_search_takes_its_words_at_once_or_asks_for_them(sitting: Sitting, browse: Browse) -> None:
    save(sitting, 15)
    for answers in (("/number 12",), ("/", "number AND 12")):
        talk = browse(*answers, "l", "q")
        found = talk.text.partition("Walk number 12.")[2]
        assert found.lstrip().startswith("1-1: read")
        assert "l: all entries" in found
    assert "Nothing found" in browse("/snow", "q").text
    assert "mood" in browse("/mood:rain", "q").said[2]


def test_a_search_that_takes_a_while_says_so_before(
    sitting: Sitting, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(sitting, 5)
    assert "Reading" not in browse("/walk", "q").text
    sitting.store.places.search_index.unlink()
    monkeypatch.setattr(journal_shelf, "_LONG", 4)
    assert "Reading 5 entries to search them." in browse("/walk", "q").text


def test_the_days_with_words_a_month_at_a_time(sitting: Sitting, browse: Browse) -> None:
    save(sitting, 5)
    talk = browse("c", "?", "", "b", "q")
    assert talk.text.count("November 2026\n2026-11-21: 1 entry\n2026-11-22: 4 entries") == 2
    assert "October 2026\nnothing written" in talk.text
    assert talk.unread == []


def test_a_new_entry_with_mood_urge_feelings_and_tags(sitting: Sitting, browse: Browse) -> None:
    talk = browse(
        "n", "Tea at home", ".", "n", "4", "10", "1", "2 x 99", "wobbly, lonely", "", "rain, #tea", "q"
    )
    assert talk.unread == []
    (entry,) = entries(sitting)
    assert entry.body == "Tea at home\n"
    assert entry.notes == Notes(4, 10, ("lonely", "wobbly"), ("rain", "tea"))


def test_every_note_can_be_skipped_and_asking_again_repeats(sitting: Sitting, browse: Browse) -> None:
    talk = browse("n", "Tea", ".", "?", "n", "?", "", "", "?", "1", "?", "", "", "", "q")
    assert talk.unread == []
    assert entries(sitting)[0].notes == Notes()


def test_more_words_come_at_the_end_of_an_entry_and_its_notes_stay(sitting: Sitting, browse: Browse) -> None:
    new_entry(sitting.store, FIRST_MOMENT).save("Tea", FIRST_MOMENT, Notes(mood=3))
    browse("1", "a", "Then rain", ".", "", "q")
    (entry,) = entries(sitting)
    assert (entry.body, entry.mood) == ("Tea\nThen rain\n", 3)
    browse("1", "a", ".", "", "q")
    assert entries(sitting) == [entry]


def put_two_versions(sitting: Sitting) -> None:
    """Put an entry there, and a copy of it that a sync left."""
    for name, words in ((TWICE, "Tea.\n"), (f"{TWICE} (1)", "Cake.\n")):
        put(sitting.store.places.journal / "2026" / f"{name}.md", words)


def test_two_versions_of_an_entry_are_said_shown_and_settled(sitting: Sitting, browse: Browse) -> None:
    put_two_versions(sitting)
    talk = browse("2", "v", "", "2", "v", "2", "q")
    assert "Some of these are second versions of an entry: read one to see both." in talk.text
    assert "1: Tea.\n2: Cake." in talk.text
    assert "Left as it is." in talk.text
    assert "The second is kept. The first is in the trash." in talk.text
    assert [entry.body for entry in entries(sitting)] == ["Cake.\n"]
    assert talk.lines[-2] == "1  2026-11-22 03:12  Cake."


def test_a_copy_whose_entry_has_gone_is_an_entry_like_others(sitting: Sitting, browse: Browse) -> None:
    put_two_versions(sitting)
    (sitting.store.places.journal / "2026" / f"{TWICE}.md").unlink()
    assert "There is only this version of it." in browse("1", "v", "q").text


def test_words_that_were_never_saved_are_offered_and_finished(sitting: Sitting, browse: Browse) -> None:
    new_entry(sitting.store, FIRST_MOMENT).keep("half a thought", Notes(urge=2))
    talk = browse("r", "and the rest", ".", "", "q")
    assert "half a thought" in talk.text
    assert "r: unfinished words" in talk.text
    (entry,) = entries(sitting)
    assert (entry.body, entry.urge) == ("half a thought\nand the rest\n", 2)
    assert "no unfinished words" in browse("r", "q").text


def test_leaving_before_the_words_are_saved_keeps_them_as_a_draft(sitting: Sitting, browse: Browse) -> None:
    browse("n", "Tea", ".", "n", "4", "q")
    assert entries(sitting) == []
    (draft,) = sitting.store.drafts.left()
    assert draft.entry.body == "Tea\n"


def test_a_question_to_begin_with_is_given_when_it_is_asked_for_and_is_no_word_of_the_entry(
    sitting: Sitting, browse: Browse
) -> None:
    prompts = content.writing_words().prompts
    talk = browse("n", "?", "Tea", "?", ".", "", "q")
    assert all(prompt.text in talk.text for prompt in prompts[:2])
    assert prompts[2].text not in talk.text
    assert entries(sitting)[0].body == "Tea\n"


def test_a_question_is_put_away_for_good_and_the_next_is_asked(sitting: Sitting, browse: Browse) -> None:
    prompts = content.writing_words().prompts
    talk = browse("n", "?", "-", "-", "Tea", ".", "", "n", "?", "-", "- and rain", ".", "", "q")
    assert all(talk.text.count(prompt.text) == 1 for prompt in prompts[:2])
    assert talk.text.count(prompts[2].text) == 2
    assert talk.text.count("You will not be asked this again.") == 3
    assert sorted(entry.body for entry in entries(sitting)) == ["- and rain\n", "Tea\n"]
    settings, _ = sitting.store.settings()
    assert list(settings.hidden_prompts) == [prompt.id for prompt in prompts[:3]]


def test_a_question_that_cannot_be_put_away_for_good_is_away_for_this_page(
    sitting: Sitting, browse: Browse
) -> None:
    put(sitting.store.places.config, "this is not TOML\n")
    prompts = content.writing_words().prompts
    talk = browse("n", "?", "-", "Tea", ".", "", "q")
    assert "You will not be asked this again." not in talk.text
    assert prompts[1].text in talk.text
    assert entries(sitting)[0].body == "Tea\n"


def test_before_a_question_is_asked_a_minus_sign_is_a_word_like_others(
    sitting: Sitting, browse: Browse
) -> None:
    browse("n", "-", "Tea", ".", "", "q")
    assert entries(sitting)[0].body == "-\nTea\n"


def test_a_page_is_filled_in_lead_by_lead(sitting: Sitting, browse: Browse) -> None:
    pages = content.writing_words().templates
    talk = browse(
        "n", "First.", "+", "9", "1", "Rain", "Tea", "", "?", "Tired", "", "", "Later.", ".", "", "q"
    )
    assert all(page.name in talk.text for page in pages)
    assert talk.text.count("What I felt:") == 2
    assert "That was the end of the page. You can write on." in talk.text
    body = "First.\nWhat happened:\nRain\nTea\n\nWhat I felt:\nTired\n\nWhat I could do next:\nLater.\n"
    assert entries(sitting)[0].body == body


def test_of_a_page_that_is_left_half_way_what_was_filled_in_stays(sitting: Sitting, browse: Browse) -> None:
    browse("n", "+", "1", "Rain", ".", "", "q")
    assert entries(sitting)[0].body == "What happened:\nRain\n\nWhat I felt:\n\nWhat I could do next:\n"


def test_a_page_without_a_word_and_none_of_the_pages_leave_nothing(sitting: Sitting, browse: Browse) -> None:
    talk = browse("n", "+", "", "+", "1", "", "", "", ".", "q")
    assert "There were no words to save." in talk.text
    assert entries(sitting) == []


def test_words_on_a_page_are_kept_as_they_come() -> None:
    kept: list[str] = []
    desk = Desk("Write.", kept.append, templates=content.writing_words().templates)
    Talk("First.", "+", "2", "Ana", "I miss our walks.").run(lambda talk: take_down(talk, desk))
    assert [words.split("\n") for words in kept] == [
        ["First.", ""],
        ["First.", "Dear Ana", "", "I will not send this. I want to say:", ""],
        ["First.", "Dear Ana", "", "I will not send this. I want to say:", "I miss our walks.", ""],
    ]


def test_questions_that_were_all_put_away_are_not_offered(sitting: Sitting) -> None:
    every = [prompt.id for prompt in content.writing_words().prompts]
    without = sitting._replace(settings=Settings(hidden_prompts=every))
    talk = Talk("n", "?", ".", "", "q")
    talk.run(partial(journal_shelf.browse, without))
    assert "question mark" not in talk.text
    assert entries(sitting)[0].body == "?\n"
