"""`calm config`: settings listed, read, changed and edited, for people and for programs."""

import sys
from pathlib import Path

import pytest

from calmcli.core.settings import SETTINGS
from inside import Inside
from inside import inside as _inside
from keeping import put
from running import calm

inside = _inside


def test_every_setting_is_listed_with_what_it_does(inside: Inside) -> None:
    ran = inside.calm("config", "list")
    assert (ran.code, ran.err) == (0, "")
    for setting in SETTINGS.values():
        assert f"\n{setting.key} = " in f"\n{ran.out}"
        assert setting.says in ran.out


def test_for_programs_it_is_a_document(inside: Inside) -> None:
    inside.calm("config", "set", "minutes", "5")
    found = inside.calm("config", "list", "--json").json
    assert found["schema"] == 1
    (minutes,) = [item for item in found["items"] if item["key"] == "minutes"]
    assert minutes == {
        "key": "minutes",
        "value": 5,
        "is_set": True,
        "default": 3.0,
        "says": SETTINGS["minutes"].says,
    }


def test_one_is_set_read_and_taken_out(inside: Inside, calm_home: Path) -> None:
    assert inside.calm("config", "set", "reduced-motion", "yes") == (0, "reduced_motion = true\n", "")
    assert inside.calm("config", "get", "reduced_motion").out == "true\n"
    assert inside.calm("config", "unset", "reduced_motion").out == "reduced_motion = false (not set)\n"
    assert inside.calm("config", "path").out == f"{calm_home / 'config' / 'config.toml'}\n"


@pytest.mark.parametrize(
    "arguments",
    [["set", "minutes", "0"], ["set", "moon", "1"], ["get", "moon"], ["unset", "moon"]],
    ids=" ".join,
)
def test_what_is_no_setting_or_no_value_is_not_understood(
    inside: Inside, calm_home: Path, arguments: list[str]
) -> None:
    ran = inside.calm("config", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert not calm_home.exists()


def test_a_broken_file_is_not_saved_to_and_keys_of_others_are_named(inside: Inside, calm_home: Path) -> None:
    path = put(calm_home / "config" / "config.toml", "contry = 'GB'\n")
    ran = inside.calm("config", "list")
    assert ran.code == 0
    assert f"{path}:1: contry: not a setting of calm; country is one. It stays as it is." in ran.err
    put(path, "[[[")
    ran = inside.calm("config", "set", "minutes", "5")
    assert (ran.code, ran.out) == (4, "")
    assert f"{path}:1:" in ran.err
    assert path.read_text() == "[[["
    assert inside.calm("config", "list").code == 3


def test_without_a_terminal_it_runs_as_lines(inside: Inside) -> None:
    number = list(SETTINGS).index("minutes") + 1
    ran = inside.calm("config", given=f"{number}\n7\nq\n")
    assert ran.code == 0
    assert "minutes = 7" in ran.out
    assert inside.calm("config", "get", "minutes").out == "7\n"


def editor_in(directory: Path, text: str) -> str:
    """Return the command of an editor that adds some text."""
    path = directory / "editor"
    path.write_text(f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'a').write({text!r})\n")
    path.chmod(0o755)
    return str(path)


def test_an_editor_that_is_not_there_is_named(calm_home: Path) -> None:
    ran = calm("config", "edit", EDITOR="/nowhere/editor")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("/nowhere/editor could not be opened: No such file or directory.")


@pytest.mark.parametrize("text", ["minutes = 99\n", "minutes = [\n"])
def test_what_cannot_be_read_is_named_beside_what_holds(text: str, inside: Inside, calm_home: Path) -> None:
    put(calm_home / "config" / "config.toml", text)
    ran = inside.calm("config", "get", "minutes")
    assert (ran.code, ran.out) == (3, "3\n")
    assert "config.toml:1" in ran.err


def test_the_file_is_edited_and_what_it_was_is_kept(calm_home: Path, tmp_path: Path) -> None:
    ran = calm("config", "edit", EDITOR=editor_in(tmp_path, "minutes = 5\n"))
    assert (ran.code, ran.err) == (0, "")
    path = calm_home / "config" / "config.toml"
    text = path.read_text()
    assert text.endswith("minutes = 5\n")
    assert all(f"# {setting.key} = " in text for setting in SETTINGS.values())
    ran = calm("config", "edit", EDITOR=editor_in(tmp_path, "minutes = 6\n"))
    assert ran.code == 3
    assert f"{path}:" in ran.err
    assert text in [version.read_text() for version in (calm_home / "config" / "versions").iterdir()]
