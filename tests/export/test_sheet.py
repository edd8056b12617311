"""A page before it is any format: its parts in order, nothing lost, and who can be called."""

import pytest
from hypothesis import given

from calmcli.core.hours import Hours, Span
from calmcli.core.safety_plan import Area, SafetyPlan, safety_plan_from
from calmcli.export.calls import calls_of
from calmcli.export.sheet import Detail, Kind
from making import ALWAYS, FALLBACK, FULL_LINE, LINE, WEEKDAYS, answer, country
from pages import WORDS, full_plan, own_words, plans, sheet


def test_the_parts_stand_in_the_order_of_the_plan_and_the_dates_last() -> None:
    assert [section.key for section in sheet(full_plan()).sections] == [*Area, "appointment", "review"]


def test_areas_with_nothing_in_them_are_left_out() -> None:
    (section,) = sheet(safety_plan_from({"reasons": ["tea"]})).sections
    assert (section.key, section.heading) == ("reasons", WORDS.plan["areas"]["reasons"]["name"])
    assert section.prompt == ""


def test_an_empty_plan_is_a_page_to_fill_in_by_hand() -> None:
    sections = sheet(SafetyPlan()).sections
    assert [section.key for section in sections] == [*Area, "appointment", "review"]
    assert all(section.prompt and not section.items for section in sections)


def test_starred_items_come_first() -> None:
    reasons = next(each for each in sheet(full_plan()).sections if each.key == "reasons")
    assert [(entry.text, entry.is_starred) for entry in reasons.items] == [
        ("reasons and rain", True),
        ("reasons and tea", False),
    ]


def test_each_way_to_reach_somebody_has_its_label() -> None:
    people = next(each for each in sheet(full_plan()).sections if each.key == "people")
    assert people.items[0].details == (
        Detail("Phone", "01632 960001", Kind.PHONE),
        Detail("Contact", "the blue door"),
        Detail("E-mail", "sam@tea.example", Kind.EMAIL),
        Detail("Where", "Mill Road"),
        Detail("Hours", "after six"),
        Detail("Out of hours", "01632 960002"),
        Detail("Note", "not on Mondays"),
        Detail("Step", "reach out"),
        Detail("To send", "Are you up?", Kind.SAY),
    )
    assert people.items[2].details == (Detail("Mark", "hidden"),)


def test_a_number_without_a_name_stands_once() -> None:
    (section,) = sheet(safety_plan_from({"people": [{"phone": "01632 960001"}]})).sections
    assert (section.items[0].text, section.items[0].details) == ("01632 960001", ())


@given(plans())
def test_nothing_somebody_wrote_is_left_out(plan: SafetyPlan) -> None:
    page = sheet(plan)
    there = [entry.text for section in page.sections for entry in section.items]
    there += [it.words for section in page.sections for entry in section.items for it in entry.details]
    for words in own_words(plan):
        assert any(words in part for part in there)


def test_the_line_that_answers_most_people_at_any_hour_comes_first() -> None:
    some = LINE._replace(name="Some Hours", hours=WEEKDAYS)
    others = LINE._replace(name="For Some", audience=("young-people",))
    calls = calls_of(answer(country(others, some, LINE)))
    assert [line.name for line in calls.lines] == ["Rain Line", "Some Hours"]


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (ALWAYS, ["Day and night"]),
        (WEEKDAYS, ["Mon, Tue, Wed, Thu, Fri 09:00-17:00"]),
        (
            Hours(
                always=False,
                zone="UTC",
                spans=(Span(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 0, 60),),
            ),
            ["every day 00:00-01:00"],
        ),
        (None, []),
    ],
)
def test_paper_says_when_a_line_answers_and_never_that_it_is_open_now(
    hours: Hours | None, words: list[str]
) -> None:
    (line,) = calls_of(answer(country(LINE._replace(hours=hours)))).lines
    assert list(line.ways) == ["Call 01632 960001", *words]


def test_a_line_is_called_by_both_its_names_and_reached_in_every_direct_way() -> None:
    (line,) = calls_of(answer(country(FULL_LINE))).lines
    assert line.full_name == "Llinell De (Tea Line)"
    assert line.ways[:3] == ("Call 01632 960001", "Text TEA to 07700 900001", "Chat https://tea.example/chat")


def test_without_a_country_what_holds_anywhere_is_there() -> None:
    calls = calls_of(answer(FALLBACK))
    assert calls.emergency[0].startswith("112")
    assert calls.lines[0].ways[0] == "Web https://www.map.example/"
