"""The settings' own file: one value changed, every other byte as it was, five versions kept."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core import toml
from calmcli.store.places import NOWHERE
from calmcli.store.settings import NoSettingError, NotAValueError, SettingsDesk
from calmcli.store.settings_file import NotSetError, SettingsFile
from calmcli.store.versions import KEPT
from keeping import places_in, put
from making import NIGHT, FullDisk, contents, unchanged
from riding import VALUES

MINE = b"""\xef\xbb\xbf# mine\r
country = "GB"   # where I live\r
minutes=3\r
moon = [1,\r
  2]  # not calm's\r
\r
[keys]\r
leave = "z"\r
# the end"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    """Give a file of settings that is not there yet."""
    return SettingsFile(places_in(tmp_path))


def test_the_first_setting_makes_a_private_file_and_no_version(file: SettingsFile, tmp_path: Path) -> None:
    file.set("minutes", 5, NIGHT)
    assert contents(tmp_path / "config") == {"config.toml": b"schema = 1\nminutes = 5\n"}
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_change_leaves_every_other_byte_and_keeps_the_file_before(
    file: SettingsFile, tmp_path: Path
) -> None:
    put(file.path, MINE)
    file.set("country", "FR", NIGHT)
    assert file.path.read_bytes() == MINE.replace(b"GB", b"FR")
    (version,) = places_in(tmp_path).settings_versions.iterdir()
    assert version.read_bytes() == MINE
    assert version.name.startswith("config-2026-11-22T031207-")
    assert version.stat().st_mode & 0o777 == 0o600


def test_a_new_setting_stands_above_the_tables_and_one_taken_out_is_gone(file: SettingsFile) -> None:
    put(file.path, MINE)
    file.set("plain", value=True, now=NIGHT)
    file.unset("minutes", NIGHT)
    text = file.path.read_bytes().decode()
    assert text.index("plain = true") < text.index("[keys]")
    assert "minutes" not in text
    assert "# where I live" in text
    assert text.endswith("# the end")


def test_what_changes_nothing_writes_nothing(file: SettingsFile, tmp_path: Path) -> None:
    put(file.path, MINE)
    with unchanged(tmp_path / "config"):
        file.set("country", "GB", NIGHT)
        file.unset("pace", NIGHT)


def test_five_versions_are_kept(file: SettingsFile, tmp_path: Path) -> None:
    for minutes in range(1, 10):
        file.set("minutes", minutes, NIGHT + timedelta(days=minutes))
    versions = sorted(places_in(tmp_path).settings_versions.iterdir())
    assert len(versions) == KEPT
    assert [version.read_bytes()[-2:-1] for version in versions] == [b"4", b"5", b"6", b"7", b"8"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"plain = true\ncountry = \n", ":2: "), (b"\xff", "UTF-8"), (b"schema = 2\n", "newer")],
    ids=["broken", "no text", "newer"],
)
def test_a_file_that_calm_cannot_read_or_may_not_write_is_named_and_stays(
    file: SettingsFile, tmp_path: Path, data: bytes, reason: str
) -> None:
    put(file.path, data)
    with unchanged(tmp_path / "config"), pytest.raises(NotSetError) as caught:
        file.set("country", "GB", NIGHT)
    assert str(caught.value).startswith(str(file.path))
    assert reason in str(caught.value)


def test_on_a_full_disk_the_file_stays_and_the_reason_is_said(
    file: SettingsFile, full_disk: FullDisk
) -> None:
    full_disk.empty()
    file.set("minutes", 5, NIGHT)
    full_disk.fill()
    with pytest.raises(NotSetError, match="No space left"):
        file.set("minutes", 6, NIGHT)
    full_disk.empty()
    assert file.path.read_bytes() == b"schema = 1\nminutes = 5\n"


def test_without_a_home_nothing_is_set() -> None:
    with pytest.raises(NotSetError, match="no home directory"):
        SettingsFile(NOWHERE).set("minutes", 5, NIGHT)


@given(
    st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), VALUES, max_size=4),
    st.sampled_from(["pace", "moon.x", '"', ""]),
)
@hypothesis.settings(max_examples=40)
def test_whatever_stands_in_the_file_a_change_changes_one_value_or_nothing(
    tmp_path_factory: pytest.TempPathFactory, table: dict[str, Any], key: str
) -> None:
    import tomli_w  # noqa: PLC0415 - the file of another program

    file = SettingsFile(places_in(tmp_path_factory.mktemp("settings")))
    try:
        before = toml.parse(tomli_w.dumps(table))
    except (UnicodeEncodeError, toml.NotTomlError):
        return
    if isinstance(before.get("schema"), int) and before["schema"] > 1:
        return
    put(file.path, tomli_w.dumps(table))
    try:
        file.set(key, "even", NIGHT)
    except NotSetError:
        assert toml.parse(file.path.read_text()) == before
    else:
        assert toml.parse(file.path.read_text()) == {**before, key: "even"} or not before


def test_the_desk_shows_what_holds_and_whose_it_is(tmp_path: Path) -> None:
    put(places_in(tmp_path).config, 'country = "GB"\nminutes = "long"\nmoon = 1\n')
    desk = SettingsDesk(places_in(tmp_path))
    assert desk.value("country").line == "country = GB"
    assert desk.value("minutes").line == "minutes = 3 (not set)"
    assert desk.value("reduced-motion").line == "reduced_motion = false (not set)"
    (remark,) = desk.remarks()
    assert str(remark).startswith(f"{places_in(tmp_path).config}:3: moon: not a setting of calm")
    assert "stays" in remark.outcome


@pytest.mark.parametrize(
    ("key", "typed", "reason"),
    [
        ("minutes", "500", "above 0 and up to 60"),
        ("plain", "perhaps", "true or false"),
        ("country", "Atlantis", "no country Atlantis"),
        ("pace", "gallop", "There are: even"),
    ],
)
def test_a_value_that_does_not_fit_or_leads_nowhere_is_refused_with_what_would(
    tmp_path: Path, key: str, typed: str, reason: str
) -> None:
    with pytest.raises(NotAValueError, match=reason):
        SettingsDesk(places_in(tmp_path)).change(key, typed, NIGHT)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(("key", "hint"), [("county", "Did you mean country"), ("zzz", "calm config list")])
def test_a_setting_that_is_none_is_named_with_what_may_have_been_meant(
    tmp_path: Path, key: str, hint: str
) -> None:
    with pytest.raises(NoSettingError, match=hint):
        SettingsDesk(places_in(tmp_path)).clear(key, NIGHT)


def test_a_pace_of_ones_own_is_taken_by_its_name(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.paces, '[[paces]]\nname = "By the window"\nseconds = "4-7"\n')
    SettingsDesk(places).change("pace", "By the window", NIGHT)
    assert 'pace = "By the window"' in places.config.read_text()
    with pytest.raises(NotAValueError, match="by the window"):
        SettingsDesk(places).change("pace", "By the door", NIGHT)


def test_a_country_and_a_pace_that_are_there_are_taken_and_taken_out(tmp_path: Path) -> None:
    desk = SettingsDesk(places_in(tmp_path))
    desk.change("country", "Deutschland", NIGHT)
    desk.change("pace", "even", NIGHT)
    desk.change("pace", "", NIGHT)
    assert desk.clear("country", NIGHT).line == "country = - (not set)"
    assert places_in(tmp_path).config.read_text() == 'schema = 1\npace = ""\n'
