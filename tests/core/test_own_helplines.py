"""A person's own lines: what can be understood is shown, and what cannot takes nothing else away."""

import tomllib
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.documents import help_document
from calmcli.core.helpline_choice import EVERYTHING
from calmcli.core.helpline_links import link_of
from calmcli.core.helpline_words import facts, lifeline
from calmcli.core.helplines import TextNumber, best_line
from calmcli.core.hours import Hours, Span
from calmcli.core.own_helplines import WAYS, OwnHelplines, own_helplines_from
from making import LINE, NIGHT, answer, country

LANE = {"name": "Ms Lane", "phone": "01632 960111"}
ODD: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.datetimes()
    | st.dates()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
CLOCKS = ["09:00", "9:00", "17:00", "24:00", "25:99", "-1:00", "99999999999999:00", "5pm", "", 9, None]
ODD_SPANS = st.fixed_dictionaries(
    {
        "days": st.sampled_from([["mon"], ["sat", "sun"], ["Monday"], ["mon", ""], [3], [], "mon", None]),
        "from": st.sampled_from(CLOCKS),
        "to": st.sampled_from(CLOCKS),
    }
)
ODD_HOURS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "zone": st.sampled_from(["UTC", "Europe/London", "Nowhere/Bad", "", 3, None, ["UTC"], True]),
        "open": st.lists(ODD_SPANS, max_size=2) | st.sampled_from([None, "mon", 3, {}]),
    }
)
ODD_LINES = st.dictionaries(
    st.sampled_from(["name", "note", "e164", "hours", "rain", *WAYS]),
    st.text(max_size=5) | ODD | ODD_HOURS,
    max_size=6,
)
LIKELY_LINES = st.builds(lambda odd, hours: {**odd, **LANE, "hours": hours}, ODD_LINES, ODD_HOURS | ODD)


def read(*entries: object) -> OwnHelplines:
    """Return what a file with these lines holds."""
    return own_helplines_from({"lines": list(entries)})


def test_a_line_is_read_and_is_for_everybody_in_an_urge() -> None:
    (line,) = read(LANE).lines
    assert (line.id, line.name, line.phone) == ("own-1", "Ms Lane", "01632 960111")
    assert line.is_own
    assert line.is_for_everyone
    assert (line.hours, line.when, line.cost, line.checked, line.sources) == (None, None, "unknown", None, ())


def test_everything_a_line_can_have_is_read() -> None:
    (line,) = read(
        {
            **LANE,
            "e164": "+441632960111",
            "sms": {"number": "07700 900111", "text": "TEA"},
            "whatsapp": "07700 900112",
            "chat": "https://school.example/chat",
            "email": "lane@school.example",
            "url": "https://school.example",
            "note": "She\nlikes tea.",
            "hours": "24/7",
        }
    ).lines
    assert line.e164 == "+441632960111"
    assert line.sms == TextNumber("07700 900111", "TEA")
    assert line.whatsapp == "07700 900112"
    assert (line.chat, line.url) == ("https://school.example/chat", "https://school.example")
    assert line.email == "lane@school.example"
    assert line.note == "She likes tea."
    assert line.hours == Hours(always=True)


@pytest.mark.parametrize("key", WAYS)
def test_one_way_to_reach_somebody_is_enough(key: str) -> None:
    found = read({"name": "Ms Lane", key: "01632 960111"})
    assert len(found.lines) == 1
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("sms", "expected"),
    [
        ("07700 900111", TextNumber("07700 900111", None)),
        (85258, TextNumber("85258", None)),
        ({"number": "85258", "text": "TEA"}, TextNumber("85258", "TEA")),
        ({"number": 85258, "text": 3}, TextNumber("85258", "3")),
        ({"number": "85258", "text": ["TEA"]}, TextNumber("85258", None)),
        ({"text": "TEA"}, None),
        (True, None),
        (["85258"], None),
        ("", None),
    ],
)
def test_a_number_to_text_is_a_number_or_a_number_and_a_word(sms: Any, expected: TextNumber | None) -> None:
    (line,) = read({**LANE, "sms": sms}).lines
    assert line.sms == expected


@pytest.mark.parametrize(
    ("hours", "known", "when"),
    [
        ("24/7", Hours(always=True), None),
        ("unknown", None, None),
        ("weekdays 9 to 4", None, "weekdays 9 to 4"),
        ("  after\nschool ", None, "after school"),
        ("", None, None),
        (9, None, "9"),
        (["mon"], None, None),
        (True, None, None),
        ({"zone": "UTC"}, None, None),
        ({"open": []}, None, None),
        (
            {"zone": "UTC", "open": [{"days": ["mon"], "from": "09:00", "to": "16:00"}]},
            Hours(always=False, zone="UTC", spans=(Span(("mon",), 540, 960),)),
            None,
        ),
    ],
)
def test_hours_are_reckoned_with_where_calm_can_and_else_said_as_they_stand(
    hours: Any, known: Hours | None, when: str | None
) -> None:
    (line,) = read({**LANE, "hours": hours}).lines
    assert (line.hours, line.when) == (known, when)


@pytest.mark.parametrize(
    "span",
    [
        {"days": ["Monday"], "from": "09:00", "to": "16:00"},
        {"days": "mon", "from": "09:00", "to": "16:00"},
        {"days": [1], "from": "09:00", "to": "16:00"},
        {"days": ["mon"], "from": "25:99", "to": "16:00"},
        {"days": ["mon"], "from": "-9:00", "to": "16:00"},
        {"days": ["mon"], "from": "99999999999999:00", "to": "16:00"},
        {"days": ["mon"], "from": "09:00", "to": "48:00"},
    ],
    ids=str,
)
def test_hours_on_no_day_or_at_no_time_are_not_known(span: dict[str, Any]) -> None:
    (line,) = read({**LANE, "hours": {"zone": "UTC", "open": [span]}}).lines
    assert line.hours is None


@pytest.mark.parametrize("zone", [3, ["UTC"], True, {"name": "UTC"}], ids=str)
def test_hours_in_a_zone_that_is_no_name_are_not_known(zone: object) -> None:
    span = {"days": ["mon"], "from": "09:00", "to": "16:00"}
    (line,) = read({**LANE, "hours": {"zone": zone, "open": [span]}}).lines
    assert line.hours is None


@pytest.mark.parametrize(
    "entry",
    [
        "Ms Lane",
        3,
        None,
        True,
        [],
        {},
        {"name": "Ms Lane"},
        {"phone": "01632 960111"},
        {"name": "", "phone": "01632 960111"},
        {"name": "  ", "phone": "01632 960111"},
        {"name": ["Ms Lane"], "phone": "01632 960111"},
        {"name": "Ms Lane", "phone": ""},
        {"name": "Ms Lane", "phone": True},
        {"name": "Ms Lane", "phone": 1.5},
        {"name": "Ms Lane", "phone": ["01632 960111"]},
        {"name": "Ms Lane", "sms": {"text": "TEA"}},
        {"name": "Ms Lane", "note": "by the pond"},
        {"Name": "Ms Lane", "Phone": "01632 960111"},
    ],
    ids=str,
)
def test_an_entry_that_is_no_line_is_a_doubt_and_the_others_are_shown(entry: object) -> None:
    found = read(LANE, entry, {**LANE, "name": "Dad"})
    assert [line.name for line in found.lines] == ["Ms Lane", "Dad"]
    (doubt,) = found.doubts
    assert (doubt.key, doubt.nth) == ("lines", 2)
    assert doubt.reason == "a line needs a name, and a number or an address in quotes"


@pytest.mark.parametrize("lines", ["Ms Lane", 3, True, LANE, {}], ids=str)
def test_lines_that_are_no_list_are_one_doubt(lines: object) -> None:
    found = own_helplines_from({"lines": lines})
    assert found.lines == ()
    assert [(doubt.reason, doubt.key) for doubt in found.doubts] == [
        ("a list of tables was expected", "lines")
    ]


@pytest.mark.parametrize("table", [{}, {"schema": 1}, {"lines": []}, {"rain": 3}], ids=str)
def test_a_file_without_lines_is_nothing_to_speak_of(table: dict[str, Any]) -> None:
    assert own_helplines_from(table) == OwnHelplines()


def test_a_number_may_stand_without_quotes() -> None:
    (line,) = read({"name": "Desk", "phone": 116_000}).lines
    assert line.phone == "116000"


def test_a_number_too_long_for_anybody_to_dial_is_a_doubt_and_no_crash() -> None:
    table = tomllib.loads(f'lines = [{{ name = "Ms Lane", phone = 0x{"f" * 5000} }}]')
    found = own_helplines_from(table)
    assert found.lines == ()
    assert len(found.doubts) == 1


def test_the_ids_of_lines_are_their_places_and_never_the_same() -> None:
    found = read(LANE, "no line", LANE, LANE)
    assert [line.id for line in found.lines] == ["own-1", "own-3", "own-4"]


@given(st.dictionaries(st.sampled_from(["lines", "schema", "rain"]), ODD | st.lists(ODD_LINES, max_size=3)))
def test_any_table_is_lines_and_doubts(table: dict[str, Any]) -> None:
    found = own_helplines_from(table)
    entries = table.get("lines", [])
    if isinstance(entries, list):
        assert len(found.lines) + len(found.doubts) == len(entries)


@given(st.lists(LIKELY_LINES | ODD_LINES, min_size=1, max_size=3), st.integers(0, 167))
def test_whatever_a_line_holds_it_can_be_shown_at_any_hour(entries: list[Any], hours: int) -> None:
    own = own_helplines_from({"lines": entries}).lines
    now = NIGHT + timedelta(hours=hours)
    found = answer(country(LINE), own=own)
    for line in own:
        assert line.name
        assert " ".join(line.name.split()) == line.name
        assert link_of(line)[1]
        assert all(facts(line, now))
    assert best_line(found, now)
    assert lifeline(found, now)
    document = help_document(found, EVERYTHING, now)
    assert [line["name"] for line in document["lines"]] == [*(line.name for line in own), "Rain Line"]
