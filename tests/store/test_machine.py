"""Where this machine stands, by its locale and its time zone."""

from pathlib import Path

import pytest

from calmcli.store import machine


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, ""),
        ({"LANG": "en_GB.UTF-8"}, "en_GB.UTF-8"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de_DE.UTF-8"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LC_ALL": "fr_FR"}, "fr_FR"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": ""}, "en_GB.UTF-8"),
    ],
)
def test_the_strongest_locale_variable_that_is_set_tells(environment: dict[str, str], name: str) -> None:
    assert machine.locale_name(environment) == name


@pytest.mark.parametrize(
    ("variable", "zone"),
    [
        ("Europe/London", "Europe/London"),
        (":Europe/London", "Europe/London"),
        (":/usr/share/zoneinfo/Europe/London", "Europe/London"),
        ("/usr/share/zoneinfo/America/New_York", "America/New_York"),
        ("GMT0BST", "GMT0BST"),
        ("Nowhere/Bad", "Nowhere/Bad"),
    ],
)
def test_the_variable_for_the_zone_comes_first(variable: str, zone: str) -> None:
    assert machine.time_zone({"TZ": variable}) == zone


@pytest.mark.parametrize("variable", [{}, {"TZ": ""}, {"TZ": ":"}])
@pytest.mark.parametrize(
    "target", ["/usr/share/zoneinfo/Europe/London", "../usr/share/zoneinfo/Europe/London"]
)
def test_else_the_link_of_the_system_tells(
    variable: dict[str, str], target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "localtime").symlink_to(target)
    monkeypatch.setattr(machine, "_LOCALTIME", tmp_path / "localtime")
    assert machine.time_zone(variable) == "Europe/London"


def test_where_the_system_has_a_file_or_nothing_no_zone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "_LOCALTIME", tmp_path / "localtime")
    assert machine.time_zone({}) == ""
    (tmp_path / "localtime").write_bytes(b"TZif2")
    assert machine.time_zone({}) == ""
    (tmp_path / "localtime").unlink()
    (tmp_path / "localtime").symlink_to("/somewhere/else")
    assert machine.time_zone({}) == ""


@pytest.mark.parametrize(
    ("zone", "code"),
    [
        ("Europe/London", "GB"),
        ("Europe/Belfast", "GB"),
        ("Europe/Jersey", "JE"),
        ("GB", "GB"),
        ("Asia/Calcutta", "IN"),
        ("Asia/Kolkata", "IN"),
        ("Asia/Saigon", "VN"),
        ("US/Pacific", "US"),
        ("America/Buenos_Aires", "AR"),
        ("Australia/ACT", "AU"),
        ("Pacific/Auckland", "NZ"),
        ("NZ", "NZ"),
        ("Europe/Kiev", "UA"),
        ("Europe/Kyiv", "UA"),
        ("Europe/Oslo", "NO"),
        ("Africa/Lagos", "NG"),
        ("Africa/Accra", "GH"),
    ],
)
def test_a_zone_lies_in_its_own_country_under_its_old_and_new_names(zone: str, code: str) -> None:
    assert machine.territory_of_zone(zone) == code


@pytest.mark.parametrize(
    "zone", ["", "UTC", "Etc/GMT+5", "GMT0BST", "EST5EDT4,M3.2.0", "Nowhere/Bad", "CET\n", "\udcff"]
)
def test_a_zone_of_no_country_lies_in_none(zone: str) -> None:
    assert machine.territory_of_zone(zone) is None
