"""Strange places and strange clocks: words are saved, private and found again, or kept, and nothing waits."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from calmcli.core.safety_plan import Area
from calmcli.store import disk
from calmcli.store.journal import new_id
from calmcli.store.plan_file import PlanFile
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store
from calmcli.store.writing import changed_entry, new_entry
from keeping import put, put_entry, store_in
from kinds import KINDS, Kind
from making import NIGHT, contents, unchanged
from running import calm, home_of_another, without_rights

TEA, RAIN = b'reasons = ["tea"]\n', b'reasons = ["rain"]\n'
NAME = "2026-11-01T120000-aaaa"
WORDS = "We walked home in the rain.\n"

Strange = Callable[[Path], None]


def a_pipe(path: Path) -> None:
    """Put a pipe there that nobody writes to."""
    os.mkfifo(path)


def a_directory(path: Path) -> None:
    """Put a directory there."""
    path.mkdir()


def endless(path: Path) -> None:
    """Put something there that has no end."""
    path.symlink_to("/dev/zero")


def nothing(path: Path) -> None:
    """Put a link there that leads nowhere."""
    path.symlink_to(path.parent / "not there")


def a_circle(path: Path) -> None:
    """Put a link there that leads to itself."""
    path.symlink_to(path)


STRANGE = [a_pipe, a_directory, endless, nothing, a_circle]


def mode_of(path: Path) -> int:
    """Return the permissions of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def saved_and_found(kind: Kind, store: Store) -> bool:
    """Save once and say whether it is found."""
    kind.prepare(store)
    kind.save(store, 1)
    found = kind.found(store)
    return 1 in found.whole and not found.odd


@pytest.mark.parametrize("kind", KINDS)
def test_a_data_directory_that_is_a_link_is_followed(tmp_path: Path, kind: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "calm").mkdir()
    (tmp_path / "calm" / "data").symlink_to(tmp_path / "elsewhere")
    assert saved_and_found(KINDS[kind], store_in(tmp_path / "calm"))
    assert (tmp_path / "calm" / "data").is_symlink()
    assert contents(tmp_path / "elsewhere")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", [0o770, 0o777])
def test_a_data_directory_that_others_may_write_to_is_closed_to_them(
    tmp_path: Path, kind: str, mode: int
) -> None:
    store = store_in(tmp_path)
    KINDS[kind].prepare(store)
    KINDS[kind].save(store, 1)
    directories = [path for path in (tmp_path / "data", *store.places.data.rglob("*")) if path.is_dir()]
    for directory in directories:
        directory.chmod(mode)
    store.close_to_others()
    KINDS[kind].save(store, 2)
    assert {mode_of(path) for path in directories} == {mode & 0o755}
    assert {mode_of(path) for path in store.places.data.rglob("*") if path.is_file()} == {0o600}


def test_only_writing_is_taken_from_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o775)
    disk.close_to_others(tmp_path)
    assert mode_of(tmp_path) == 0o755
    disk.close_to_others(tmp_path / "not there")


def test_a_directory_of_somebody_else_is_left_as_it_is() -> None:
    without_rights()
    if os.geteuid() != 0:
        pytest.skip("only root may give a directory away")
    with home_of_another() as home:
        os.chown(home, 65534, 65534)
        home.chmod(0o777)
        disk.close_to_others(home)
        assert mode_of(home) == 0o777
        assert saved_and_found(KINDS["new entry"], store_in(home))
        assert all(mode_of(path) == 0o600 for path in home.rglob("*.md"))
        os.chown(home, 0, 0)


def test_row_78_a_link_to_a_file_of_somebody_else_is_not_followed(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may give a file away")
    theirs = put(tmp_path / "theirs.toml", TEA)
    os.chown(theirs, 65534, 65534)
    store = store_in(tmp_path)
    store.places.data.mkdir()
    store.places.plan.symlink_to(theirs)
    put(store.places.lock, "")
    with pytest.raises(PermissionError, match="somebody else"):
        PlanFile(store.places).save(RAIN, TEA, NIGHT)
    assert theirs.read_bytes() == TEA
    assert store.places.plan.is_symlink()


def test_a_file_of_somebody_else_in_ones_own_directory_becomes_ones_own(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may give a file away")
    store = store_in(tmp_path)
    os.chown(put(store.places.plan, TEA), 65534, 65534)
    PlanFile(store.places).save(RAIN, TEA, NIGHT)
    assert store.places.plan.stat().st_uid == 0
    assert store.places.plan.read_bytes() == RAIN


def test_litter_beside_a_plan_that_is_a_link_is_cleared(tmp_path: Path) -> None:
    store = store_in(tmp_path / "calm")
    target = put(tmp_path / "synced" / "plan.toml", TEA)
    store.places.data.mkdir(parents=True)
    store.places.plan.symlink_to(target)
    put(target.parent / ".calm-0001", "half a pl", changed=1000.0)
    store.sweep(NIGHT.timestamp())
    assert contents(target.parent) == {"plan.toml": TEA}


@pytest.mark.parametrize("away", [timedelta(days=365 * 14), timedelta(hours=2), timedelta(days=-365 * 56)])
def test_litter_of_a_clock_that_was_wrong_is_cleared(tmp_path: Path, away: timedelta) -> None:
    store = store_in(tmp_path)
    put(store.places.drafts / ".calm-0001", "half a dr", changed=(NIGHT + away).timestamp())
    store.sweep(NIGHT.timestamp())
    assert contents(tmp_path) == {}


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("strange", STRANGE)
def test_row_77_something_strange_in_the_place_of_an_entry_takes_no_other_away(
    tmp_path: Path, strange: Strange
) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME)
    strange(store.places.journal / "2026" / "2026-11-02T120000-bbbb.md")
    bodies = [each.entry.body for each in store.journal.newest() if each.entry.is_readable]
    assert bodies == ["Tea.\n"]
    assert saved_and_found_beside(store)


def saved_and_found_beside(store: Store) -> bool:
    """Save an entry and say whether it is found."""
    new_entry(store, NIGHT).save(WORDS, NIGHT)
    return WORDS in [each.entry.body for each in store.journal.newest()]


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize(
    "place", ["plan", "journal", "drafts", "trash", "versions", "set_aside", "lock", "data"]
)
def test_something_strange_in_any_place_loses_no_words(tmp_path: Path, place: str, strange: Strange) -> None:
    """Words are saved, or refused and still in hand; nothing waits and nothing is written over."""
    store = store_in(tmp_path)
    path: Path = getattr(store.places, place)
    path.parent.mkdir(parents=True, exist_ok=True)
    strange(path)
    writing = new_entry(store, NIGHT)
    try:
        writing.save(WORDS, NIGHT)
    except NotSavedError:
        assert writing.draft.entry.body == WORDS
    else:
        assert [each.entry.body for each in store.journal.newest()] == [WORDS]
    try:
        PlanFile(store.places).save(RAIN, None, NIGHT)
    except OSError:
        assert place in ("plan", "lock", "data", "versions")
    else:
        assert store.places.plan.read_bytes() == RAIN
    store.safety_plan(), store.settings(), store.drafts.left(), store.journal.trashed(), store.hindrance()


def test_row_81_what_was_moved_away_while_words_are_in_hand_is_made_again(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME)
    writing = changed_entry(store, NAME, NIGHT)
    store.places.data.rename(tmp_path / "gone")
    writing.keep("half of the wo")
    writing.save(WORDS, NIGHT)
    assert [each.entry.body for each in store.journal.newest()] == [WORDS]
    assert list(contents(tmp_path / "gone")) == [f"journal/2026/{NAME}.md"]


def test_row_82_names_that_differ_only_in_case_are_two_entries(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    upper = NAME.removesuffix("aaaa") + "AAAA"
    put_entry(store, NAME, "tea")
    put_entry(store, upper, "rain")
    if len(list((store.places.journal / "2026").iterdir())) < 2:
        pytest.skip("this file system knows no case")
    assert {store.journal.find(name).entry.body for name in (NAME, upper)} == {"tea", "rain"}
    store.journal.delete(upper)
    assert [each.entry.body for each in store.journal.newest()] == ["tea"]


@pytest.fixture(params=[0o000, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Set a umask for the length of a test."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("umask")
@pytest.mark.parametrize("kind", KINDS)
def test_row_80_every_kind_of_save_is_private_whatever_the_umask(tmp_path: Path, kind: str) -> None:
    store = store_in(tmp_path / "calm")
    assert saved_and_found(KINDS[kind], store)
    modes = {(path.is_dir(), mode_of(path)) for path in (tmp_path / "calm").rglob("*")}
    assert modes <= {(True, 0o700), (False, 0o600)}


MOMENTS = [
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2040, 1, 19, 3, 14, 8, tzinfo=UTC),
    NIGHT - timedelta(hours=2),
    datetime(2026, 10, 25, 1, 30, tzinfo=timezone(timedelta(hours=1))),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
]


def test_rows_84_to_86_whatever_the_clock_says_every_entry_is_kept_with_its_moment(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for moment in [*MOMENTS, *MOMENTS]:
        new_entry(store, moment).save(f"{moment}\n", moment)
    found = store.journal.newest()
    assert sorted(each.entry.body for each in found) == sorted(
        f"{moment}\n" for moment in [*MOMENTS, *MOMENTS]
    )
    assert [each.entry.id for each in found] == sorted((each.entry.id for each in found), reverse=True)
    kept = {each.entry.written for each in found}
    assert kept == set(MOMENTS)
    offsets = {each.entry.written.utcoffset() for each in found if each.entry.written}
    assert offsets == {timedelta(0), timedelta(hours=1)}


def test_row_85_the_hour_that_comes_twice_has_an_offset_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    twice = [datetime(2026, 10, 25, 1, 30, fold=fold).astimezone() for fold in (0, 1)]
    names = [new_id(moment)[:17] for moment in twice]
    assert names == ["2026-10-25T003000", "2026-10-25T013000"]
    store = store_in(tmp_path)
    for moment in twice:
        new_entry(store, moment).save("Tea.", moment)
    assert [each.entry.written for each in store.journal.newest()] == list(reversed(twice))


def test_a_clock_that_goes_back_while_words_are_written_keeps_them(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    writing = new_entry(store, NIGHT)
    writing.keep("We walked")
    writing.save(WORDS, NIGHT - timedelta(hours=2))
    assert [each.entry.written for each in store.journal.newest()] == [NIGHT]


@pytest.mark.parametrize(
    "name",
    [
        "plan.sync-conflict-20261122-031207-ABCDEFG.toml",
        "plan (Sam's conflicted copy 2026-11-22).toml",
        "plan (1).toml",
        "plan~.toml",
    ],
)
def test_row_89_a_second_copy_of_the_plan_is_named_listed_and_never_chosen(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, TEA)
    copy = put(store.places.data / name, RAIN)
    with unchanged(tmp_path):
        plan, problems = store.safety_plan()
    assert [item.text for item in plan.of(*Area)] == ["tea"]
    (problem,) = problems
    assert problem.path == str(copy)
    assert "calm plan versions" in problem.outcome


def test_row_13_beside_a_plan_of_nothing_but_zeros_the_versions_are_named(calm_home: Path) -> None:
    put(calm_home / "data" / "plan.toml", b"\x00" * 4096)
    assert len(calm("plan", "show").err.splitlines()) == 1
    put(calm_home / "data" / "versions" / "plan-2026-11-20T031207-k3f9.toml", TEA)
    ran = calm("plan", "show")
    assert ran.code == 3
    assert "calm plan versions lists it." in ran.err
    assert calm("plan", "restore", "plan-2026-11-20T031207-k3f9").code == 0
    assert "tea" in calm("plan", "show").out


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": "", "CALM_HOME": ""},
        {"HOME": "not/absolute", "CALM_HOME": ""},
        {"HOME": "/dev/null", "CALM_HOME": ""},
        {"HOME": "/not/there/at/all", "CALM_HOME": "/dev/null/calm"},
    ],
    ids=str,
)
def test_rows_53_to_55_without_a_home_numbers_are_there_and_words_are_given_back(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "999" in calm("help", "--country", "GB", **environment).out
    ran = calm("journal", "add", given=WORDS, **environment)
    assert (ran.code, ran.out) == (4, WORDS)
    assert list(tmp_path.iterdir()) == []


def test_row_56_a_relative_directory_of_the_desktop_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    environment = {"CALM_HOME": "", "XDG_DATA_HOME": "here", "XDG_CONFIG_HOME": "./here"}
    assert calm("journal", "add", given=WORDS, **environment).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("zone", ["Nowhere/Bad", "/etc/passwd", ":", "tea"])
def test_row_63_a_time_zone_that_is_none_takes_nothing_away(zone: str) -> None:
    assert calm("journal", "add", given=WORDS, TZ=zone).code == 0
    for command in (["journal", "list"], ["help"], ["now"]):
        ran = calm(*command, TZ=zone)
        assert (ran.code, ran.err) == (0, "")
    assert "112" in calm("help", TZ=zone).out
