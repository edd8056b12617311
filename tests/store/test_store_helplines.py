"""Which country's numbers a person gets, what that rests on, and that there are always some."""

from pathlib import Path

import pytest

from calmcli.core.contact import NOTHING_KNOWN
from calmcli.core.helpline_choice import Way
from calmcli.core.helplines import Country, Grounds
from calmcli.store import machine
from calmcli.store.contact import contact
from calmcli.store.helplines import answer, anywhere, every_country, helplines_of, sourced
from calmcli.store.shipped import DataError
from making import OWN_LINE, every_source
from shipping import data as _data

data = _data
LONDON = {"TZ": "Europe/London"}
MINIMUM = """schema = 1

DE = { name = "Germany", emergency = [{ number = "112", for = ["all"] }] }
GB = { name = "United Kingdom", emergency = [{ number = "999", for = ["all"] }], line = "Rain Line", phone = "01632 960001" }
"""  # noqa: E501 - one line a country, as in the file itself


def edit(path: Path, old: str, new: str) -> None:
    """Put something else in the place of what stands in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the system's own time zone say nothing."""
    monkeypatch.setattr(machine, "_LOCALTIME", tmp_path / "none")


@pytest.mark.parametrize(
    ("asked", "setting", "environment", "code", "grounds"),
    [
        ("US", "DE", {"LANG": "fr_FR", **LONDON}, "US", Grounds.ASKED),
        ("", "DE", {"LANG": "fr_FR", **LONDON}, "DE", Grounds.SETTINGS),
        ("", "", {"LANG": "fr_FR", **LONDON}, "FR", Grounds.LOCALE),
        ("", "", LONDON, "GB", Grounds.TIME_ZONE),
        ("", "", {"LANG": "C.UTF-8", **LONDON}, "GB", Grounds.TIME_ZONE),
        ("", "", {"LANG": "en", **LONDON}, "GB", Grounds.TIME_ZONE),
        ("", "", {"TZ": "Asia/Calcutta"}, "IN", Grounds.TIME_ZONE),
        ("", "", {"LANG": "en_UK.UTF-8"}, "GB", Grounds.LOCALE),
        ("", "Deutschland", {}, "DE", Grounds.SETTINGS),
    ],
)
def test_what_is_asked_for_comes_before_what_is_set_and_that_before_what_the_machine_says(
    asked: str, setting: str, environment: dict[str, str], code: str, grounds: Grounds
) -> None:
    found = answer(asked, setting, environment)
    assert (found.country.code, found.grounds) == (code, grounds)
    assert found.unknown is None
    assert found.problems == ()


@pytest.mark.parametrize(
    "environment", [{}, {"TZ": "UTC"}, {"TZ": "Nowhere/Bad"}, {"LANG": "C", "TZ": "GMT0BST"}]
)
def test_where_nothing_tells_the_country_what_helps_anywhere_is_shown(environment: dict[str, str]) -> None:
    found = answer("", "", environment)
    assert found.country == found.anywhere()
    assert found.grounds is None
    assert found.country.emergency


@pytest.mark.parametrize(
    "name", ["GB", "gb", " gb ", "UK", "GBR", "United Kingdom", "england", "the united kingdom"]
)
def test_a_country_is_found_by_any_common_name(name: str) -> None:
    assert answer(name, "", {}).country.code == "GB"


@pytest.mark.parametrize("name", ["Narnia", "   ", "?", "GB.lines", "\udcff", "x" * 100_000])
def test_a_country_nobody_knows_gets_what_helps_anywhere(name: str) -> None:
    found = answer(name, "GB", LONDON)
    assert found.country == found.anywhere()
    assert found.unknown == name
    assert found.country.emergency


def test_names_that_are_near_are_offered() -> None:
    assert "Germany" in answer("Germny", "", {}).near


def test_a_country_without_lines_keeps_its_name() -> None:
    found = answer("Antarctica", "", {})
    assert (found.country.code, found.country.name, found.country.lines) == ("AQ", "Antarctica", ())
    assert found.unknown is None
    assert found.lines


@pytest.mark.parametrize("locale_name", ["en_XX.UTF-8", "eo_QQ", "en_ZZ"])
def test_a_locale_of_no_country_gives_way_to_the_time_zone(locale_name: str) -> None:
    found = answer("", "", {"LANG": locale_name, **LONDON})
    assert (found.country.code, found.grounds) == ("GB", Grounds.TIME_ZONE)
    assert found.unknown is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"\xff\xfe"),
        lambda path: path.write_text(
            path.read_text("utf-8").replace('[GB]\nname = "', '[GB]\nname = oops"'), "utf-8"
        ),
        lambda path: path.write_text("\n[GB]\nname = 3\n"),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = 3\n'),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = []\nlines = ["tea"]\n'),
        lambda path: path.write_text('\n[GB]\nname = "GB"\nemergency = [{ number = "999" }]\n'),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=[
        "gone",
        "not UTF-8",
        "not TOML",
        "no emergency",
        "a number",
        "no tables",
        "a key missing",
        "a directory",
    ],
)
def test_where_the_data_cannot_be_read_what_helps_anywhere_is_shown_and_the_file_named(
    data: Path, damage: object
) -> None:
    path = data / "helplines.toml"
    (data / "minimum.toml").unlink(missing_ok=True)
    assert callable(damage)
    damage(path)
    found = answer("GB", "", {})
    assert found.country == found.anywhere()
    assert found.country.emergency
    (problem,) = found.problems
    assert problem.path == str(path)
    assert problem.reason
    assert problem.outcome == "calm shows what holds anywhere."


def test_a_fault_in_the_data_is_named_with_the_line_of_the_whole_file(data: Path) -> None:
    path = data / "helplines.toml"
    text = path.read_text(encoding="utf-8").replace('[GB]\nname = "', '[GB]\nname = oops"')
    path.write_text(text, encoding="utf-8")
    (problem,) = answer("GB", "", {}).problems
    assert problem.line == text.splitlines().index("[GB]") + 2


def test_a_fault_in_the_names_of_countries_is_named_with_that_file(data: Path) -> None:
    (data / "countries.toml").write_text("oops", encoding="utf-8")
    assert answer("GB", "", {}).country.code == "GB"
    found = answer("England", "", {})
    assert found.country == found.anywhere()
    assert [problem.path for problem in found.problems] == [str(data / "countries.toml")]


@pytest.mark.parametrize(("asked", "setting"), [("GB", ""), ("", "GB"), ("", "")])
def test_the_persons_own_lines_are_in_every_answer(asked: str, setting: str) -> None:
    found = answer(asked, setting, LONDON, (OWN_LINE,))
    assert found.own == (OWN_LINE,)
    assert found.lines[0] == OWN_LINE
    assert answer("Narnia", "", {}, (OWN_LINE,)).lines[0] == OWN_LINE


@pytest.fixture
def least(data: Path) -> Path:
    """Give a copy of the data with a small file of the least, and nothing in the main list."""
    (data / "minimum.toml").write_text(MINIMUM, encoding="utf-8")
    (data / "helplines.toml").unlink()
    return data


@pytest.mark.parametrize("name", ["GB", "gb", "United Kingdom", "england"])
def test_where_the_main_list_is_gone_the_least_is_shown_and_the_file_named(least: Path, name: str) -> None:
    found = answer(name, "", {}, (OWN_LINE,))
    assert (found.country.code, found.country.name) == ("GB", "United Kingdom")
    assert [entry.number for entry in found.emergency] == ["999"]
    assert [(line.name, line.phone) for line in found.lines] == [
        ("Ms Lane", "01632 960111"),
        ("Rain Line", "01632 960001"),
    ]
    assert found.country.lines[0].is_for_everyone
    (problem,) = found.problems
    assert problem.path == str(least / "helplines.toml")
    assert problem.outcome == "calm shows the few numbers it keeps beside it."


def test_of_a_country_of_which_the_least_has_no_line_what_helps_anywhere_is_shown(least: Path) -> None:
    found = answer("DE", "", {})
    assert [entry.number for entry in found.emergency] == ["112"]
    assert found.lines == anywhere().lines


@pytest.mark.parametrize("name", ["FR", "Antarctica"])
def test_a_country_that_is_not_in_the_least_gets_what_helps_anywhere(least: Path, name: str) -> None:
    found = answer(name, "", {})
    assert found.country == anywhere()
    assert found.unknown is None
    assert len(found.problems) == 1


def test_a_country_nobody_knows_is_still_unknown_where_only_the_least_is_left(least: Path) -> None:
    found = answer("Germny", "", {})
    assert found.unknown == "Germny"
    assert "Germany" in found.near
    assert found.country.emergency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[[[",
        "GB = 3\n",
        "schema = 1\nGB = {}\n",
        'GB = { name = "GB" }\n',
        'GB = { name = "GB", emergency = 3 }\n',
        'GB = { name = "GB", emergency = [{ number = "999", for = ["all"] }], line = "Rain" }\n',
    ],
)
def test_where_the_least_is_broken_too_what_helps_anywhere_is_shown(least: Path, text: str) -> None:
    (least / "minimum.toml").write_text(text, encoding="utf-8")
    found = answer("GB", "", {})
    assert found.country == anywhere()
    (problem,) = found.problems
    assert problem.outcome == "calm shows what holds anywhere."


def test_what_is_wrong_with_a_file_is_said_in_words(data: Path) -> None:
    for text in (
        "schema = 2\n",
        "schema = 1\n",
        "\nschema = 1\n\n[GB]\n",
        "\nschema = 1\n\n[GB]\nname = 3\n",
    ):
        (data / "helplines.toml").write_text(text, encoding="utf-8")
        for problem in answer("GB", "", {}).problems:
            assert not problem.reason.endswith("Error")
            assert "'" not in problem.reason


def test_a_file_of_another_version_is_not_read(data: Path) -> None:
    edit(data / "helplines.toml", "\nschema = 1\n", "\nschema = 2\n")
    assert len(answer("GB", "", {}).problems) == 1
    with pytest.raises(DataError):
        helplines_of("GB")


def test_a_locale_is_understood_or_passed_over_where_the_names_of_countries_are_broken(data: Path) -> None:
    (data / "countries.toml").write_text("oops", encoding="utf-8")
    found = answer("", "", {"LANG": "en_GB.UTF-8", **LONDON})
    assert found.country.emergency
    assert found.country.code == "GB" or found.problems


def test_every_country_is_there_once_in_the_order_of_codes() -> None:
    countries, problems = every_country()
    codes = [country.code for country in countries]
    assert problems == []
    assert codes == sorted(set(map(str, codes)))
    assert len(codes) > 200
    assert all(country.emergency or country.note for country in countries)


@pytest.mark.parametrize("has_sources", [True, False])
def test_each_of_every_country_is_as_it_is_alone(*, has_sources: bool) -> None:
    for country in every_country(has_sources=has_sources)[0][::10]:
        assert country.code is not None
        assert country == helplines_of(country.code, has_sources=has_sources)


def test_a_fault_in_one_country_is_named_with_its_line_and_the_others_are_there(data: Path) -> None:
    whole = len(every_country()[0])
    path = data / "helplines.toml"
    edit(path, '\n[GB]\nname = "', '\n[GB]\nname = oops"')
    countries, (problem,) = every_country()
    assert len(countries) == whole - 1
    assert "GB" not in {country.code for country in countries}
    assert problem.line == path.read_text(encoding="utf-8").splitlines().index("[GB]") + 2
    assert problem.outcome == "calm shows the other countries."


def test_where_the_main_list_is_gone_every_country_is_the_least(least: Path) -> None:
    countries, (problem,) = every_country()
    assert [country.code for country in countries] == ["DE", "GB"]
    assert [len(country.lines) for country in countries] == [0, 1]
    assert problem.path == str(least / "helplines.toml")


@pytest.mark.parametrize("text", [None, "[[[", "GB = 3\n", 'GB = { name = "GB" }\n'])
def test_where_the_least_is_broken_too_every_country_is_none_and_no_crash(
    least: Path, text: str | None
) -> None:
    (least / "minimum.toml").unlink()
    if text is not None:
        (least / "minimum.toml").write_text(text, encoding="utf-8")
    countries, problems = every_country()
    assert countries == []
    assert str(least / "helplines.toml") in [problem.path for problem in problems]


def sources_of(country: Country) -> list[int]:
    """Return how many sources each number of a country has."""
    return [len(sources) for sources in every_source(country)]


def test_sources_are_there_where_they_are_asked_for() -> None:
    found = answer("GB", "", {}, (OWN_LINE,))
    assert set(sources_of(found.country)) == {0}
    whole, problems = sourced(found)
    assert problems == []
    assert all(sources_of(whole.country))
    assert all(sources_of(whole.anywhere()))
    assert (whole.own, whole.grounds) == (found.own, found.grounds)
    assert [line.id for line in whole.country.lines] == [line.id for line in found.country.lines]


@pytest.mark.parametrize("name", ["Narnia", "Antarctica"])
def test_sources_are_there_for_what_helps_anywhere_too(name: str) -> None:
    whole, _problems = sourced(answer(name, "", {}))
    assert all(sources_of(whole.anywhere()))
    assert all(sources_of(whole.country))


def break_sources(path: Path) -> None:
    """Let no source in a file be readable, and all else stand as it is."""
    text = path.read_text(encoding="utf-8").replace('{ says = "', "{ says = oops")
    path.write_text(text, encoding="utf-8")


def test_where_sources_are_broken_the_numbers_are_there_without_them(data: Path) -> None:
    break_sources(data / "helplines.toml")
    found = answer("GB", "", {})
    assert found.problems == ()
    whole, (problem,) = sourced(found)
    assert [line.id for line in whole.country.lines] == [line.id for line in found.country.lines]
    assert whole.anywhere().emergency
    assert problem.path == str(data / "helplines.toml")
    assert problem.outcome == "calm shows the numbers without their sources."


@pytest.mark.parametrize("name", ["Antarctica", "Narnia"])
def test_where_sources_of_what_helps_anywhere_are_broken_it_is_there_without_them(
    data: Path, name: str
) -> None:
    break_sources(data / "fallback.toml")
    whole, _problems = sourced(answer(name, "", {}))
    assert whole.emergency
    assert whole.lines


def test_an_answer_with_a_problem_stays_as_it_is(least: Path) -> None:
    found = answer("GB", "", {})
    assert sourced(found) == (found, [])


def test_what_happens_is_told_for_each_way_and_of_lines_where_that_is_asked_for() -> None:
    told, problems = contact(has_lines=False)
    assert (list(told.by_way), list(problems)) == (list(Way), [])
    assert all(kind.heading and kind.says for kind in told.by_way.values())
    assert told.by_line == {}
    whole, problems = contact(has_lines=True)
    assert (whole.by_way, list(problems)) == (told.by_way, [])
    assert whole.by_line["gb-samaritans"]


@pytest.mark.parametrize("text", [None, "[[[", "schema = 1\n", "phone = 3\n", '[phone]\ntitle = "Tea"\n'])
@pytest.mark.parametrize("name", ["contact.toml", "contact_lines.toml"])
def test_where_what_happens_is_broken_it_is_not_told_and_the_file_is_named(
    data: Path, name: str, text: str | None
) -> None:
    path = data / "content" / "en" / name
    path.unlink()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    told, problems = contact(has_lines=True)
    if name == "contact.toml":
        assert told == NOTHING_KNOWN
        assert [problem.path for problem in problems] == [str(path)]
    assert all(problem.outcome == "calm shows the numbers without it." for problem in problems)


def test_what_is_told_is_a_list_of_sentences_or_is_not_told(data: Path) -> None:
    for name, table in (("contact", "phone"), ("contact_lines", "gb-samaritans")):
        path = data / "content" / "en" / f"{name}.toml"
        before, _start, rest = path.read_text(encoding="utf-8").partition(f"[{table}]\n")
        _says, _end, after = rest.partition("\nsources")
        path.write_text(f'{before}[{table}]\ntitle = "Tea"\nsays = 3\nsources{after}', encoding="utf-8")
    told, _problems = contact(has_lines=True)
    for sentences in (*(kind.says for kind in told.by_way.values()), *told.by_line.values()):
        assert list(sentences)
