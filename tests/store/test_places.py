"""Where a person's files are: all in one place that is named, or nowhere."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from calmcli.store.places import NOWHERE, Places, find_places


def places(monkeypatch: pytest.MonkeyPatch, environment: Mapping[str, str]) -> Places:
    """Return the places found in an environment, which platformdirs looks at too."""
    for name in ("CALM_HOME", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return find_places(os.environ)


def test_everything_is_under_calm_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert places(monkeypatch, {"CALM_HOME": str(tmp_path), "HOME": ""}) == Places(
        tmp_path / "data", tmp_path / "config", tmp_path / "cache"
    )


def test_a_relative_calm_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert places(monkeypatch, {"CALM_HOME": "here"}).data == tmp_path / "here" / "data"


def test_without_calm_home_the_platform_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = places(monkeypatch, {"HOME": str(tmp_path), "CALM_HOME": ""})
    assert found == Places(
        tmp_path / ".local/share/calm", tmp_path / ".config/calm", tmp_path / ".cache/calm"
    )


def test_the_directories_of_the_desktop_are_followed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    environment = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
    found = places(monkeypatch, {"HOME": str(tmp_path), **environment})
    assert found == Places(*(tmp_path / kind / "calm" for kind in ("DATA", "CONFIG", "CACHE")))


def test_a_relative_directory_of_the_desktop_is_ignored(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = places(monkeypatch, {"HOME": str(tmp_path), "XDG_DATA_HOME": "tea", "XDG_CONFIG_HOME": ""})
    assert found.data == tmp_path / ".local/share/calm"
    assert found.settings == tmp_path / ".config/calm"


@pytest.mark.parametrize("home", ["", "home/sam", ".", "~"])
def test_a_home_that_is_none_is_nowhere(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    assert places(monkeypatch, {"HOME": home}) == NOWHERE


def test_without_a_home_the_users_own_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    found = places(monkeypatch, {})
    assert found != NOWHERE
    assert found.data.is_absolute()
    assert found.data.parts[-1] == "calm"


def test_nothing_can_stand_nowhere() -> None:
    for path in NOWHERE.named().values():
        assert path.startswith("/dev/null/")


def test_every_path_is_absolute_and_has_the_name_the_contract_gives_it(tmp_path: Path) -> None:
    named = Places(tmp_path / "data", tmp_path / "config", tmp_path / "cache").named()
    assert named == {
        "plan": str(tmp_path / "data/plan.toml"),
        "journal": str(tmp_path / "data/journal"),
        "waves": str(tmp_path / "data/waves"),
        "drafts": str(tmp_path / "data/drafts"),
        "trash": str(tmp_path / "data/trash"),
        "config": str(tmp_path / "config/config.toml"),
        "helplines": str(tmp_path / "config/helplines.toml"),
        "index": str(tmp_path / "cache/index.sqlite3"),
    }
