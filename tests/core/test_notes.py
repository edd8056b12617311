"""What is noted beside an entry: typed words become labels, each once, and nothing else is lost."""

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.entry import entry_from
from calmcli.core.notes import Notes, labels, once, toggled, words_in
from making import entry


def test_typed_words_are_parted_by_commas_and_each_stands_once() -> None:
    assert words_in("rain,  #tea , Rain; long  walk\nexam,,") == ("rain", "tea", "long walk", "exam")
    assert words_in(" , ") == ()


def test_labels_given_one_by_one_are_noted_as_typed_ones_are() -> None:
    assert labels(["#rain", " quiet  walk ", "", " ", "Rain", "a,b"]) == ("rain", "quiet walk", "a,b")


def test_a_word_is_added_and_taken_away_again_whatever_its_case() -> None:
    assert toggled(("sad",), "lonely") == ("sad", "lonely")
    assert toggled(("Sad", "lonely"), "sad") == ("lonely",)


@given(st.lists(st.text(max_size=3)))
def test_once_is_once(words: list[str]) -> None:
    found = once(words)
    assert {word.casefold() for word in found} == {word.casefold() for word in words}
    assert len({word.casefold() for word in found}) == len(found)
    assert once(found) == found


def test_notes_of_an_entry_are_read_and_changed() -> None:
    notes = Notes(4, 0, ("sad",), ("rain",))
    changed = entry().with_notes(notes)
    assert changed.notes == notes
    assert changed.body == entry().body
    assert changed.with_notes(Notes()) == entry()


def test_a_note_takes_the_place_of_what_was_not_understood_under_its_key_and_of_nothing_else() -> None:
    found = entry_from("a", '+++\nmood = "fine"\nurge = "low"\nweather = "rain"\n+++\ntea')
    changed = found.with_notes(Notes(mood=0))
    assert changed.front_matter() == {
        "schema": 1,
        "mood": 0,
        "kind": "entry",
        "urge": "low",
        "weather": "rain",
    }
