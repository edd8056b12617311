"""Two versions of an entry on a screen: found beside the keys, shown, and settled by the person alone."""

from pathlib import Path

import pytest

from calmcli.screens.requests.conflicts import ConflictsFound
from calmcli.store import disk
from calmcli.store.places import find_places
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, at, run
from keeping import put
from making import unchanged
from on_every_screen import COPY, TWICE, write_two_versions

BOTH = f"conflicts:{COPY}"


@pytest.fixture
def journal(calm_home: Path) -> Path:
    """Give a journal with an entry and a copy of it that a sync left."""
    write_two_versions(calm_home)
    return calm_home / "data" / "journal" / "2026"


@pytest.fixture
def given(hand_clock: HandClock) -> Given:
    """Give an app that opens on both versions."""
    return Given(hand_clock.clock, BOTH)


def bodies(home: Path, *, is_trash: bool = False) -> list[str]:
    """Return how the words of all entries begin, or of those in the trash."""
    journal = Store(find_places({"CALM_HOME": str(home)})).journal
    return [found.entry.body for found in (journal.trashed() if is_trash else journal.newest())]


def test_the_journal_says_that_there_are_two_versions_and_a_key_leads_to_them(
    journal: Path, calm_home: Path, given: Given
) -> None:
    put(journal / "2026-11-19T081500-aaaa.md", "<<<<<<< a\nWalk.\n=======\nTrain.\n>>>>>>> b\n")

    async def script(screen: Screenful) -> None:
        await screen.until("2 entries have two versions: v shows them.")
        await screen.press("v")
        await screen.rest()
        assert "Rain all evening, so I made cocoa" in screen.words
        await screen.press("down", "enter")
        assert "1: Walk." in screen.words
        await screen.press("1")
        assert "The first is kept. The second is in the trash." in screen.words
        await screen.press("escape")
        assert "One entry has two versions: v shows both." in screen.words

    run(calm_home, at(given, first="journal"), script)
    assert (journal / "2026-11-19T081500-aaaa.md").read_text() == "Walk.\n"


def test_without_two_versions_the_journal_says_nothing_of_them(calm_home: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.rest()
        assert "version" not in screen.words
        await screen.press("v")
        assert "calm · journal" in screen.words

    run(calm_home, at(given, first="journal"), script)


def test_the_list_says_where_there_are_none(calm_home: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.rest()
        assert "There are no entries with two versions." in screen.words

    run(calm_home, at(given, first="conflicts"), script)


def test_what_was_settled_while_others_were_looked_for_is_not_listed(
    journal: Path, calm_home: Path, given: Given
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.rest()
        screen.app.post_message(ConflictsFound([journal / "2026-11-19T081500-aaaa (1).md"]))
        await screen.until("There are no entries with two versions.")

    run(calm_home, at(given, first="conflicts"), script)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((120, 40), ["* mood: 4", "│ * mood: 5", "* Sam rang.", "  The exam is soon."]),
        ((60, 30), ["1: mood: 4", "2: mood: 5", "1: Sam rang.", "The exam is soon."]),
    ],
    ids=["beside", "above"],
)
def test_both_stand_beside_each_other_or_one_above_the_other(
    journal: Path, calm_home: Path, given: Given, size: tuple[int, int], shown: list[str]
) -> None:
    async def script(screen: Screenful) -> None:
        for words in shown:
            assert words in screen.words
        assert ("The first" in screen.words) == (size[0] > 100)

    run(calm_home, at(given, size=size), script)


def test_the_words_that_differ_stand_out(journal: Path, calm_home: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        strong = [
            part.text.strip() for strip in screen.strips for part in strip if part.style and part.style.bold
        ]
        assert {"tea", "cocoa", "open"} <= set(strong)

    run(calm_home, given, script)


@pytest.mark.parametrize(
    ("key", "kept", "trashed", "said"),
    [
        ("1", ["tea"], ["cocoa"], "The first is kept."),
        ("2", ["cocoa"], ["tea"], "The second is kept."),
        ("3", ["cocoa", "tea"], [], "Both are kept, as two entries."),
    ],
)
def test_what_the_person_keeps_stays_and_the_rest_is_in_the_trash(
    journal: Path, calm_home: Path, given: Given, key: str, kept: list[str], trashed: list[str], said: str
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.rest()
        await screen.press(key)
        await screen.until(said)
        assert "There are no entries with two versions." in screen.words

    run(calm_home, given, script)
    assert sorted(body.split()[6] for body in bodies(calm_home)) == kept
    assert sorted(body.split()[6] for body in bodies(calm_home, is_trash=True)) == trashed


def test_joined_words_are_edited_at_once_and_both_are_in_the_trash(
    journal: Path, calm_home: Path, given: Given
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e")
        await screen.until("calm · write")
        await screen.type("Later: a walk.")
        await screen.press("escape")
        await screen.until("Saved.")
        assert "calm · two versions" in screen.words

    run(calm_home, given, script)
    (body,) = bodies(calm_home)
    assert [line[:34] for line in body.split("\n")] == [
        "Rain all evening, so I made tea an",
        "Rain all evening, so I made cocoa ",
        "",
        "The exam is soon.",
        "Sam rang.",
        "Later: a walk.",
    ]
    assert len(bodies(calm_home, is_trash=True)) == 2


def test_leaving_changes_nothing(journal: Path, calm_home: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("escape", "escape")

    with unchanged(journal):
        assert run(calm_home, given, script).return_code == 0


def test_what_changed_meanwhile_is_shown_and_nothing_is_done(
    journal: Path, calm_home: Path, given: Given
) -> None:
    async def script(screen: Screenful) -> None:
        put(journal / f"{TWICE}.md", "Snow.\n")
        await screen.press("2")
        assert "Nothing was done: look again." in screen.words
        assert "1: Snow." in screen.words
        (journal / f"{COPY}.md").unlink()
        await screen.press("2")
        assert "calm · two versions" in screen.words
        assert "Snow." not in screen.words

    run(calm_home, given, script)
    assert bodies(calm_home) == ["Snow.\n"]


def test_what_the_disk_refuses_is_said_and_both_stay(
    journal: Path, calm_home: Path, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    async def script(screen: Screenful) -> None:
        monkeypatch.setattr(disk, "create", refuse)
        await screen.press("1")
        assert "both versions are still there" in " ".join(screen.words.split())
        assert "1: Sam rang." in screen.words

    with unchanged(journal):
        run(calm_home, given, script)


def test_a_version_of_a_newer_calm_is_not_joined(journal: Path, calm_home: Path, given: Given) -> None:
    put(journal / f"{COPY}.md", "+++\nschema = 2\n+++\nFrom later.\n")

    async def script(screen: Screenful) -> None:
        assert "join both" not in screen.words
        await screen.press("e")
        assert "2: From later." in screen.words

    with unchanged(journal):
        run(calm_home, given, script)


def test_very_long_versions_come_in_parts_and_raw_codes_stay_visible(
    journal: Path, calm_home: Path, given: Given
) -> None:
    put(journal / f"{TWICE}.md", "Rain \x1b[2J.\n" * 6_000)
    put(journal / f"{COPY}.md", "Tea [b]hot[/].\n")

    async def script(screen: Screenful) -> None:
        assert "1: Rain \ufffd[2J." in screen.words
        await screen.press("m")
        assert "written" not in screen.words
        await screen.press("end")
        assert "the rest" not in screen.words
        await screen.press("b", "end")
        assert "2: Tea [b]hot[/]." in screen.words

    run(calm_home, given, script)
