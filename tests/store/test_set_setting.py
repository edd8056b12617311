"""One setting is set; what else stands in the file stays byte for byte."""

from pathlib import Path

import pytest

from calmcli.store.places import NOWHERE
from calmcli.store.settings_file import NotSetError, SettingsFile
from keeping import places_in, put
from making import NIGHT, FullDisk, unchanged

FORMS = {
    "nothing": ("", "no_holds = true\n"),
    "another setting": ('country = "GB"  # here\n', 'country = "GB"  # here\nno_holds = true\n'),
    "the same": ("no_holds = false\nplain = true\n", "no_holds = true\nplain = true\n"),
    "no line end": ('country = "GB"', 'country = "GB"\nno_holds = true\n'),
    "a table": ("# Mine.\n[keys]\nleave = 1\n", "# Mine.\nno_holds = true\n[keys]\nleave = 1\n"),
}
REFUSED = {
    "broken": "country = [",
    "newer": "schema = 2\n",
    "a value over two rows": 'no_holds = """\ntrue\n"""\n',
}


@pytest.mark.parametrize("form", FORMS)
def test_the_rest_of_the_file_stays(form: str, tmp_path: Path) -> None:
    before, after = FORMS[form]
    path = put(places_in(tmp_path).config, before)
    SettingsFile(places_in(tmp_path)).set("no_holds", value=True, now=NIGHT)
    assert path.read_text() == after


def test_the_first_setting_makes_a_private_file(tmp_path: Path) -> None:
    path = places_in(tmp_path).config
    SettingsFile(places_in(tmp_path)).set("pace", "sigh", NIGHT)
    assert path.read_text() == 'schema = 1\npace = "sigh"\n'
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("form", REFUSED)
def test_a_file_of_another_form_is_never_touched(form: str, tmp_path: Path) -> None:
    put(places_in(tmp_path).config, REFUSED[form])
    put(places_in(tmp_path).lock, "")
    with unchanged(tmp_path), pytest.raises(NotSetError):
        SettingsFile(places_in(tmp_path)).set("no_holds", value=True, now=NIGHT)


def test_where_it_cannot_be_saved_that_is_said(tmp_path: Path, full_disk: FullDisk) -> None:
    with pytest.raises(NotSetError, match="No space left"):
        SettingsFile(places_in(tmp_path)).set("pace", "sigh", NIGHT)
    with pytest.raises(NotSetError, match="no home directory"):
        SettingsFile(NOWHERE).set("pace", "sigh", NIGHT)
