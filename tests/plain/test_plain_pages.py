"""A safety plan and a journal as lines, fitted to a width, with nothing but words in them."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.entry import entry_from, unreadable_entry
from calmcli.core.safety_plan import Area, Item, SafetyPlan, safety_plan_from
from calmcli.plain.journal import entry_lines, entry_row
from calmcli.plain.layout import fitted
from calmcli.plain.safety_plan import item_lines, plan_lines
from calmcli.store import content
from making import FULL_LINE, NIGHT, answer, changed, country, entry
from test_plain_urge_plan import OWN, ride_with

WORDS = content.screen_words("safety_plan")
AREAS = WORDS["areas"]
NIGHTMARE = "\x1b[2J\x9b\u202e\x07tea\r\n\u2028rain"


def test_each_area_that_has_items_is_a_heading_and_its_items() -> None:
    plan = safety_plan_from(
        {"people": [{"name": "Sam", "phone": "01632 960003", "say": "Up?"}], "reasons": ["tea"]}
    )
    assert list(plan_lines(plan, WORDS)) == [
        AREAS["people"]["name"],
        "  Sam · 01632 960003",
        '    "Up?"',
        "",
        AREAS["reasons"]["name"],
        "  tea",
    ]


def test_an_empty_plan_says_what_a_plan_is_and_what_each_area_asks() -> None:
    lines = list(plan_lines(SafetyPlan(), WORDS))
    assert lines[0] == WORDS["empty"]
    for asked in (*(AREAS[area] for area in Area), *WORDS["dates"].values()):
        at = lines.index(asked["name"])
        assert lines[at + 1] == asked["prompt"]


def test_the_dates_of_a_plan_come_last() -> None:
    plan = safety_plan_from({"review": "2026-12-03", "copies": ["Mum"], "appointment": {"with": "Dr Okoye"}})
    assert list(plan_lines(plan, WORDS)) == [
        AREAS["copies"]["name"],
        "  Mum",
        "",
        WORDS["dates"]["appointment"]["name"],
        "  Dr Okoye",
        "",
        WORDS["dates"]["review"]["name"],
        "  2026-12-03",
    ]


def test_a_plan_with_nothing_but_a_review_is_empty_and_says_the_day() -> None:
    lines = list(plan_lines(safety_plan_from({"review": "2026-12-03"}), WORDS))
    assert lines[0] == WORDS["empty"]
    assert lines[-2:] == [WORDS["dates"]["review"]["name"], "  2026-12-03"]


def test_an_item_without_words_to_send_is_one_line() -> None:
    assert list(item_lines(Item("tea", note="with milk"))) == ["tea · with milk"]


def test_an_entry_is_one_row_with_its_name() -> None:
    assert entry_row(entry("Tea.\nCake.\n")) == "2026-11-22 03:12  Tea.  [2026-11-22T031207-k3f9]"


def test_the_row_of_an_odd_file_is_one_safe_line() -> None:
    odd = changed(entry(NIGHTMARE, "\x1b[2J\nname"), written=None)
    row = entry_row(odd)
    assert row == "no date  \ufffd[2J\ufffd\ufffd\ufffdtea  [\ufffd[2J name]"


def test_an_entry_is_shown_whole_under_its_notes() -> None:
    text = "+++\nwritten = 2026-11-22T03:12:07Z\nmood = 3\ntags = ['walk']\n+++\n\nWe walked.\n\nHome.\n"
    assert list(entry_lines(entry_from("rain", text))) == [
        "2026-11-22 03:12",
        "mood: 3",
        "tags: walk",
        "",
        "\nWe walked.\n\nHome.",
    ]


def test_an_entry_that_cannot_be_read_says_so() -> None:
    assert list(entry_lines(unreadable_entry("rain", "broken disk"))) == [
        "no date",
        "",
        "(this file cannot be read: broken disk)",
    ]


@pytest.mark.parametrize(
    "text", ["", "Tea.", "du th\u00e9\u00a0?", "a b c", "  indented", "one\ntwo\n\nthree", "word " * 100]
)
def test_without_a_width_lines_stay_as_they_are(text: str) -> None:
    assert fitted([text], None) == text


def test_long_lines_are_broken_between_words_and_stay_indented() -> None:
    assert fitted(["    one two three four", "five"], 12) == "    one two\n    three\n    four\nfive"


@pytest.mark.parametrize(
    "words",
    ["Web https://www.tea.example/how-we-can-help/contact-us/", "Call 1-800-555-0199 or 555-0100 any day"],
)
@pytest.mark.parametrize("width", range(10, 60, 7))
def test_a_number_or_an_address_is_never_broken(words: str, width: int) -> None:
    assert fitted([words], width).split() == words.split()


@pytest.mark.parametrize("number", ["01632 960001", "+44 1632 960001", "(01632) 960 001", "0477 13 11 14"])
@pytest.mark.parametrize("width", range(10, 60, 7))
def test_the_groups_of_a_number_stay_on_one_line(number: str, width: int) -> None:
    lines = fitted([f"  You can always call {number} by day or night"], width).split("\n")
    assert any(number in line for line in lines)


@given(st.lists(st.text(max_size=80), max_size=5), st.integers(-2, 100) | st.none())
def test_no_word_is_lost_at_any_width(lines: list[str], width: int | None) -> None:
    assert fitted(lines, width).split() == fitted(lines, None).split()


@given(
    st.lists(st.text(st.sampled_from("ab \n-é日1+("), max_size=80), max_size=5),
    st.integers(8, 60),
)
def test_no_line_is_wider_than_the_width_but_for_a_single_long_word(lines: list[str], width: int) -> None:
    for line in fitted(lines, width).split("\n"):
        assert len(line) <= width or len(line.split()) <= 1 or is_one_number(line)


def is_one_number(line: str) -> bool:
    """Say whether a line is one number, which is never broken."""
    return re.fullmatch(r"\S*(?<=[\d)+])( [\d(]\S*)+", line.strip()) is not None


@pytest.mark.parametrize("width", [0, 1, -1])
def test_a_terminal_of_no_width_is_written_to_all_the_same(width: int) -> None:
    assert fitted(["Call 01632 960001", "tea"], width).split() == ["Call", "01632", "960001", "tea"]


def plain_texts() -> list[str]:
    """Return everything the plain layer says: each flow, with words that a terminal would obey in it."""
    nightmare = safety_plan_from(
        {area: [{"text": NIGHTMARE, "phone": NIGHTMARE, "say": NIGHTMARE}] for area in Area}
    )
    return [
        *(ride_with(*[""] * 8, plan=plan).text for plan in (SafetyPlan(), OWN, nightmare)),
        *plan_lines(nightmare, WORDS),
        *entry_lines(entry(NIGHTMARE)),
        entry_row(entry(NIGHTMARE, NIGHTMARE)),
        *lines_of_help(),
    ]


def lines_of_help() -> list[str]:
    """Return the helplines of a country with everything."""
    from calmcli.plain.helplines import help_lines  # noqa: PLC0415

    return list(help_lines(answer(country(FULL_LINE._replace(note=NIGHTMARE))), NIGHT))


def test_no_flow_says_anything_but_words() -> None:
    said = fitted(plain_texts(), 80)
    odd = {char for char in said if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
    assert odd == set()
    assert not any(0x2500 <= ord(char) <= 0x28FF for char in said)
    assert "\N{REPLACEMENT CHARACTER}" in said
