"""Files that released versions wrote are opened whole, changed without loss, and never by a version too old.

`tests/corpus/stores` holds files as each version wrote them. They are never changed: a release adds its own.
"""

import re
import shutil
from pathlib import Path

import pytest

from calmcli.core.safety_plan import Area
from calmcli.store.examining import examine
from calmcli.store.own_helplines import own_helplines
from calmcli.store.plan_file import PlanFile
from calmcli.store.settings_file import SettingsFile
from calmcli.store.store import Store
from calmcli.store.writing import changed_entry, taken_up
from calmcli.version import VERSION
from keeping import store_in
from making import NIGHT, contents, unchanged
from running import calm

ROOT = Path(__file__).parents[2]
STORES = ROOT / "tests" / "corpus" / "stores"
VERSIONS = sorted(path.name for path in STORES.iterdir())
CHANGED = "2026-11-20T211500-k3f9"


@pytest.fixture(params=VERSIONS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """Give a copy of the files that a version wrote."""
    shutil.copytree(STORES / request.param, tmp_path / "calm")
    return store_in(tmp_path / "calm")


ADDED_LATER = {Area.EMERGENCY_DEPARTMENT, Area.COPIES}
"""The areas that the plans of 0.1.0 did not have."""


def test_every_released_version_has_its_files_here() -> None:
    """The present version counts as released: its files are those that the next one must open."""
    released = re.findall(
        r"^## \[?(\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M
    )
    assert {VERSION, *released} <= set(VERSIONS)


def test_all_of_it_is_read_without_a_word_and_without_a_change(store: Store) -> None:
    with unchanged(store.places.data.parent):
        plan, plan_problems = store.safety_plan()
        settings, settings_problems = store.settings()
        entries, deleted, drafts = store.journal.newest(), store.journal.trashed(), store.drafts.left()
    assert (list(plan_problems), list(settings_problems)) == ([], [])
    assert {area for area in Area if plan.of(area)} == set(Area) - ADDED_LATER
    assert plan.of(Area.PEOPLE)[0].contact == "01632 960 321"
    assert (settings.country, settings.pace, settings.minutes) == ("GB", "even", 3)
    assert [each.entry.id for each in entries] == [
        CHANGED,
        "2026-11-19T080000-b7b7",
        "2026-10-25T003000-p2x7",
    ]
    assert all(each.entry.doubt is None and each.entry.can_change for each in [*entries, *deleted])
    assert [each.entry.body for each in deleted] == ["The exam is over.\n"]
    assert {draft.entry.body for draft in drafts} == {"Half a thou", "We walked home in the rain, and"}


def test_waves_and_own_lines_are_read_whole(store: Store) -> None:
    (found,) = store.waves.all()
    assert found.problems == ()
    assert found.wave is not None
    assert (found.wave.kind, found.wave.feeling, found.wave.note) == ("plan", "sadness", "The rain was loud.")
    assert [mark.strength for mark in found.wave.marks] == [7, 4]
    assert [helped.item for helped in found.wave.helped] == ["", "The library"]
    assert found.wave.raw["weather"] == "rain"
    lines, problems = own_helplines(store.places)
    assert ([line.name for line in lines.lines], list(problems)) == (["Ms Lane, school counsellor"], [])


def test_a_setting_is_changed_and_the_rest_of_the_file_stays(store: Store) -> None:
    before = store.places.config.read_text()
    SettingsFile(store.places).set("minutes", 7, NIGHT)
    assert store.settings()[0].minutes == 7
    assert store.settings()[0].country == "GB"
    assert list(contents(store.places.settings_versions).values()) == [before.encode()]


def test_the_doctor_finds_nothing_wrong_but_what_waits(store: Store) -> None:
    for root in (store.places.data, store.places.settings):
        root.chmod(0o700)
    assert [finding.says for finding in examine(store, NIGHT) if finding.is_wrong] == []


def test_an_entry_has_all_its_notes(store: Store) -> None:
    entry = store.journal.find(CHANGED).entry
    assert (entry.mood, entry.urge, entry.feelings, entry.tags) == (4, 6, ("tired", "glad"), ("rain",))
    assert dict(entry.extra) == {"weather": "rain"}
    assert entry.written == NIGHT.replace(day=20, hour=21, minute=15, second=0)


def test_a_change_keeps_all_but_the_words(store: Store) -> None:
    before = store.journal.find(CHANGED)
    changed_entry(store, CHANGED, NIGHT).save("Tea.\n", NIGHT)
    assert store.journal.find(CHANGED).entry == before.entry.with_body("Tea.\n")


def test_a_draft_of_a_change_is_taken_up_and_saved_in_its_place(store: Store) -> None:
    (draft,) = (each for each in store.drafts.left() if each.editing == CHANGED)
    saved = taken_up(store, draft, NIGHT).save("We walked home in the rain, and had tea.\n", NIGHT)
    assert saved is not None
    assert saved.id == CHANGED


def test_the_plan_is_rewritten_and_the_one_before_is_a_version(store: Store) -> None:
    plan = PlanFile(store.places)
    before = plan.read()
    plan.save(b'reasons = ["tea"]\n', before, NIGHT)
    assert list(contents(store.places.versions).values()) == [before]


def test_the_program_shows_it(store: Store) -> None:
    home = {"CALM_HOME": str(store.places.data.parent)}
    for command in (["plan", "show"], ["journal", "list"], ["now"], ["help"]):
        ran = calm(*command, **home)
        assert (ran.code, ran.err) == (0, "")
