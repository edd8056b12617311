"""The page to write on: what is noted beside the words, questions to begin with, pages to fill in."""

from pathlib import Path

from calmcli.core.entry import Entry
from calmcli.core.notes import Notes
from calmcli.core.settings import Settings
from calmcli.store import content
from calmcli.store.places import find_places
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import put


def _entries(home: Path) -> list[Entry]:
    store = Store(find_places({"CALM_HOME": str(home)}))
    return [found.entry for found in store.journal.newest()]


def test_mood_urge_feelings_and_tags_are_noted_by_keys_and_saved(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n", "t", "e", "a", "f2")
        assert "▸ How do you feel" in screen.words
        await screen.press("4", "enter", "1", "0", "tab", "enter")
        await screen.press("down", "right", "down", "enter")
        assert "[x] anxious" in screen.words
        await screen.press("w")
        await screen.type("wobbly")
        await screen.press("enter", "escape")
        assert "anxious, wobbly" in screen.words
        await screen.press("tab")
        await screen.type("rain")
        await screen.press("escape", "escape")
        assert "mood: 4 · urge: 10 · feelings: anxious, wobbly · tags: rain" in screen.words
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    (entry,) = _entries(calm_home)
    assert entry.body == "tea"
    assert entry.notes == Notes(4, 10, ("anxious", "wobbly"), ("rain",))


def test_what_was_noted_can_be_left_out_again(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n", "t", "f2", "4", "backspace", "tab", "tab", "enter", "right", "enter")
        assert "[x] sad" in screen.words
        await screen.press("enter")
        assert "[x]" not in screen.words
        await screen.press("escape", "escape")
        assert "mood" not in "\n".join(screen.rows[:-5])
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert _entries(calm_home)[0].notes == Notes()


def test_notes_alone_become_a_draft_and_come_back(calm_home: Path, hand_clock: HandClock) -> None:
    drafts = calm_home / "data" / "drafts"

    async def lose(screen: Screenful) -> None:
        await screen.press("n", "f2", "3")
        for _ in range(500):
            if any("mood = 3" in path.read_text() for path in drafts.glob("*.md")):
                break
            await screen.pilot.pause(0.01)

    run(calm_home, Given(hand_clock.clock, "journal"), lose)

    async def take_up(screen: Screenful) -> None:
        await screen.press("u")
        assert "mood: 3" in screen.words
        await screen.press("escape")

    run(calm_home, Given(hand_clock.clock), take_up)
    assert _entries(calm_home)[0].mood == 3


def test_the_notes_of_an_entry_are_there_when_it_is_changed(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n", "t", "f2", "4", "escape", "escape", "e")
        assert "mood: 4" in screen.words
        await screen.press("f2", "6", "escape", "escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    (entry,) = _entries(calm_home)
    assert entry.mood == 6


def test_a_question_is_asked_only_when_it_is_wanted_and_the_next_one_after_it(
    calm_home: Path, hand_clock: HandClock
) -> None:
    prompts = content.writing_words().prompts

    async def script(screen: Screenful) -> None:
        await screen.press("n")
        assert not any(prompt.text in screen.words for prompt in prompts)
        await screen.press("f3")
        assert prompts[0].text in screen.words
        await screen.press("f3")
        assert prompts[1].text in screen.words
        assert prompts[0].text not in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)


def test_a_question_that_was_put_away_is_asked_no_more(calm_home: Path, hand_clock: HandClock) -> None:
    prompts = content.writing_words().prompts
    hidden = [prompt.id for prompt in prompts[1:]]

    async def script(screen: Screenful) -> None:
        await screen.press("n", "f3")
        assert prompts[0].text in screen.words
        assert "[F5] never this one again" in screen.words
        await screen.press("f5")
        assert prompts[0].text not in screen.words
        assert "[F3]" not in screen.words

    run(
        calm_home,
        Given(hand_clock.clock, "journal", settings=Settings(hidden_prompts=hidden)),
        script,
    )


def test_which_question_was_put_away_is_remembered_in_the_settings(
    calm_home: Path, hand_clock: HandClock
) -> None:
    prompts = content.writing_words().prompts
    config = put(calm_home / "config" / "config.toml", "plain = false # mine\n")

    async def script(screen: Screenful) -> None:
        await screen.press("n", "f3", "f5")
        assert prompts[1].text in screen.words
        await screen.press("escape", "n", "f3")
        assert prompts[1].text in screen.words

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert config.read_text().startswith("plain = false # mine\n")
    settings, problems = Store(find_places({"CALM_HOME": str(calm_home)})).settings()
    assert (list(settings.hidden_prompts), problems) == ([prompts[0].id], [])


def test_a_page_to_fill_in_stands_where_the_person_writes_and_undo_takes_it_away(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("tea")
        await screen.press("f4", "down", "down")
        assert "What can wait:" in screen.words
        await screen.press("enter")
        await screen.type(" exam")
        assert "What worries me: exam" in screen.words
        await screen.press("ctrl+z", "ctrl+z")
        assert "What worries me" not in screen.words
        await screen.press("ctrl+y", "escape")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert _entries(calm_home)[0].body.startswith("tea\nWhat worries me:")


def test_words_are_counted_in_the_heading(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("tea then rain")
        await screen.until("3 words")

    run(calm_home, Given(hand_clock.clock, "journal"), script)
