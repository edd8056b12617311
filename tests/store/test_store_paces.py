"""The paces: shipped ones, the person's own, and what is left where a file is broken."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.breath import LONGEST_PHASE, Pace, PaceError, PhaseKind, pace_from_seconds, phases_of
from calmcli.core.paces import LONGEST_NAME, called
from calmcli.store.appending import NotAddedError
from calmcli.store.paces import add_pace, breathing_words, own_paces, paces, shipped_paces, sources
from calmcli.store.places import NOWHERE
from keeping import places_in, put
from making import FullDisk, unchanged
from shipping import data as _data

data = _data
CONTENT = Path("content") / "en" / "breathing.toml"
GOOD = '[[paces]]\nname = "Rain"\nseconds = "4-7"\n'
BAD = {
    "no pace at all": "[[paces]]\n",
    "no name": '[[paces]]\nseconds = "4-6"\n',
    "an empty name": '[[paces]]\nname = " "\nseconds = "4-6"\n',
    "a name that is none": '[[paces]]\nname = 4\nseconds = "4-6"\n',
    "no seconds": '[[paces]]\nname = "Tea"\n',
    "seconds that are a number": '[[paces]]\nname = "Tea"\nseconds = 4.6\n',
    "one phase": '[[paces]]\nname = "Tea"\nseconds = "4"\n',
    "nothing": '[[paces]]\nname = "Tea"\nseconds = "0-0"\n',
    "below nothing": '[[paces]]\nname = "Tea"\nseconds = "-4-6"\n',
    "no number": '[[paces]]\nname = "Tea"\nseconds = "nan-nan"\n',
    "huge": '[[paces]]\nname = "Tea"\nseconds = "4-1e99"\n',
    "endless": '[[paces]]\nname = "Tea"\nseconds = "inf-5"\n',
}


def test_without_a_file_there_are_the_shipped_ones_and_the_default_is_first(tmp_path: Path) -> None:
    found, problems = paces(places_in(tmp_path))
    assert [pace.id for pace in found] == [
        "even",
        "long-exhale",
        "longest-exhale",
        "slow-even",
        "sigh",
        "box",
        "4-7-8",
        "4-4-8",
    ]
    assert list(problems) == []
    assert all(pace.like and pace.evidence and pace.grade for pace in found)


def test_holds_can_be_put_away_also_ones_own(tmp_path: Path) -> None:
    put(places_in(tmp_path).paces, GOOD + '[[paces]]\nname = "Held"\nseconds = "4-2-6"\n')
    free = [pace.name for pace in paces(places_in(tmp_path), has_holds=False)[0]]
    assert free == ["Even", "Rain", "Longer out", "Longest out", "Slow and even", "Sigh"]
    assert "Held" in [pace.name for pace in paces(places_in(tmp_path))[0]]


def test_the_sigh_breathes_in_twice() -> None:
    sigh = called(shipped_paces()[0], "sigh")
    assert sigh
    assert [phase.kind for phase in sigh.phases] == [PhaseKind.INHALE, PhaseKind.TOP_UP, PhaseKind.EXHALE]


def test_every_shipped_pace_has_its_sources() -> None:
    assert all(sources()[pace.id] for pace in shipped_paces()[0])


@pytest.mark.parametrize("kind", BAD)
def test_a_pace_nobody_could_breathe_to_is_named_with_its_line_and_the_others_are_there(
    kind: str, tmp_path: Path
) -> None:
    path = put(places_in(tmp_path).paces, GOOD + BAD[kind])
    own, (problem,) = own_paces(places_in(tmp_path))
    assert [pace.name for pace in own] == ["Rain"]
    assert str(problem).startswith(f"{path}:4: paces: ")


@pytest.mark.parametrize(
    "content", [b"paces = [", b"\xff\xfe", b"paces = 3\n", b"[paces]\n", b"\x00" * 9, b"<<<<<<< HEAD\n"]
)
def test_a_file_that_cannot_be_read_is_named_and_the_shipped_ones_are_there(
    tmp_path: Path, content: bytes
) -> None:
    put(places_in(tmp_path).paces, content)
    with unchanged(places_in(tmp_path).settings):
        found, problems = paces(places_in(tmp_path))
    assert [pace.id for pace in found][:2] == ["even", "long-exhale"]
    assert len(problems) == 1


@given(
    content=st.binary(max_size=60)
    | st.text(max_size=40).map(lambda words: f'[[paces]]\nname = "Tea"\nseconds = "{words}"\n'.encode())
)
@settings(max_examples=40)
def test_whatever_stands_in_the_file_there_is_a_pace(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    places = places_in(tmp_path_factory.mktemp("any"))
    put(places.paces, content)
    found, _problems = paces(places)
    assert found[0].id == "even"
    assert all(phase.seconds <= LONGEST_PHASE for pace in found for phase in pace.phases)


SHIPPED_BROKEN = {
    "not TOML": ("schema = 1", "[[["),
    "no seconds": ("inhale = 5.5", "inhaled = 5.5"),
    "no number": ("inhale = 5.5", "inhale = nan"),
    "words": ("inhale = 5.5", 'inhale = "long"'),
    "huge": ("inhale = 5.5", "inhale = 1e9"),
}


@pytest.mark.parametrize("kind", SHIPPED_BROKEN)
def test_a_content_file_edited_badly_is_named_and_the_rest_is_offered(data: Path, kind: str) -> None:
    before, after = SHIPPED_BROKEN[kind]
    path = data / CONTENT
    path.write_text(path.read_text().replace(before, after, 1))
    found, (problem,) = shipped_paces()
    assert found[0].id == "even"
    assert len(found) == (1 if kind == "not TOML" else 7)
    assert problem.path == str(path)
    assert problem.line
    assert "dizzy" in breathing_words()["caution"]


def test_without_any_content_there_is_still_a_breath(data: Path) -> None:
    (data / CONTENT).unlink()
    (pace,), (problem,) = shipped_paces()
    assert (pace.id, pace.seconds) == ("even", 10)
    assert "calm breathes without it" in str(problem)
    assert "dizzy" in breathing_words()["caution"]


def test_a_pace_is_kept_in_a_file_that_can_be_read_and_comes_back(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    add_pace(places, pace_from_seconds("4-6"), " By the\twindow ")
    add_pace(places, pace_from_seconds("4-2-6-1"), "Tea")
    assert places.paces.read_text() == (
        'schema = 1\n\n[[paces]]\nname = "By the window"\nseconds = "4-6"\n'
        '\n[[paces]]\nname = "Tea"\nseconds = "4-2-6-1"\n'
    )
    own, problems = own_paces(places)
    assert [(pace.name, pace.seconds, pace.is_own) for pace in own] == [
        ("By the window", 10, True),
        ("Tea", 13, True),
    ]
    assert list(problems) == []


def test_what_stands_in_the_file_stays_and_a_name_is_there_once(tmp_path: Path) -> None:
    path = put(places_in(tmp_path).paces, "# Mine.\n" + GOOD)
    with unchanged(places_in(tmp_path).settings), pytest.raises(NotAddedError, match="of that name already"):
        add_pace(places_in(tmp_path), pace_from_seconds("4-6"), "RAIN")
    add_pace(places_in(tmp_path), pace_from_seconds("4-6"), "Tea")
    assert path.read_text().startswith("# Mine.\n" + GOOD)


@pytest.mark.parametrize("name", ["", "  ", "\n", "x" * (LONGEST_NAME + 1)])
def test_a_name_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PaceError, match="1 to 40 characters"):
        add_pace(places_in(tmp_path), pace_from_seconds("4-6"), name)


def test_a_pace_that_breathes_in_twice_has_no_place_in_the_file(tmp_path: Path) -> None:
    with pytest.raises(PaceError, match="twice"):
        add_pace(places_in(tmp_path), Pace("a", "A", phases_of(3, 0, 8, 0, top_up=1)), "Tea")


def test_where_the_disk_refuses_that_is_said(tmp_path: Path, full_disk: FullDisk) -> None:
    with pytest.raises(NotAddedError, match="No space left"):
        add_pace(places_in(tmp_path), pace_from_seconds("4-6"), "Tea")
    with pytest.raises(NotAddedError, match="no home directory"):
        add_pace(NOWHERE, pace_from_seconds("4-6"), "Tea")


def test_ones_own_pace_comes_before_a_shipped_one_of_the_same_name(tmp_path: Path) -> None:
    put(places_in(tmp_path).paces, '[[paces]]\nname = "Box"\nseconds = "3-3"\n')
    found = called(paces(places_in(tmp_path))[0], "box")
    assert found
    assert (found.is_own, found.seconds) == (True, 6)
