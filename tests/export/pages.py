"""Plans to hand on, and what has to be on every page of them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import strategies as st

from calmcli.core.safety_plan import Area, SafetyPlan, safety_plan_from
from calmcli.export.calls import Calls, calls_of
from calmcli.export.fonts import Fonts
from calmcli.export.sheet import Sheet, Words, sheet_of
from calmcli.store import content
from calmcli.store.page import font_paths, page_words
from making import LINE, answer, country

TODAY = date(2026, 11, 22)
WORDS = Words(content.screen_words("safety_plan"), page_words())
CALLS: Calls = calls_of(answer(country(LINE)))
FONTS = Fonts(*font_paths())

SAM = {
    "name": "Sam",
    "phone": "01632 960001",
    "email": "sam@tea.example",
    "contact": "the blue door",
    "say": "Are you up?",
    "note": "not on Mondays",
    "hours": "after six",
    "out_of_hours": "01632 960002",
    "where": "Mill Road",
    "step": "reach-out",
    "starred": True,
}
PLAN: dict[str, Any] = {
    **{area: [f"{area} and tea", {"text": f"{area} and rain", "starred": True}] for area in Area},
    "people": ["Robin 01632 960003", SAM, {"text": "Alex", "hidden": True}],
    "appointment": {"when": "2026-12-03T14:30", "with": "Dr Okoye", "where": "Mill Road", "note": "the form"},
    "review": "2026-12-20",
}
"""A plan with everything in it."""

SCRIPTS = (
    "Sam",
    "Zoë Ångström",
    "Οδυσσέας",
    "Жанна",
    "שרה",
    "مريم ٠١٦٣٢",
    "李小龍",
    "ยาย",
    "दादी",
    "🐈‍⬛ Pepper 👩🏽‍🚀",
    "e\u0301a\u0308",
)
"""Names in many scripts."""
MARKUP = (
    "<script>alert(1)</script>",
    "</li></ul>",
    "&amp; &lt;",
    "*tea* _rain_ **cake** `walk`",
    "[tea](https://tea.example) ![x](y)",
    "# tea",
    "1. tea",
    "12) tea",
    "- tea",
    "+44 1632 960001",
    "> tea",
    "    tea",
    "~~~\ntea",
    "```\ntea\n```",
    "---",
    "===",
    "a\n===\nb",
    "| a | b |\n|---|---|",
    "\"tea\" 'rain'",
    "back\\slash \\* \\",
    "one\ntwo\n\nthree",
    "tea\\\nrain",
    "$tea$ ~~rain~~ ^cake^",
    "<https://tea.example>",
    "a: b",
    "[/] [bold]",
    "https://tea.example/a_b_c?x=1&y=2",
)
"""Words that a format could take for its own signs."""

SHOWN = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
"""Every character that a page shows as it is."""


def is_something(text: str) -> bool:
    """Say whether a text has anything but white space."""
    return text.strip() != ""


ANY_WORDS = (
    st.text(SHOWN | st.just("\n"), min_size=1, max_size=24) | st.sampled_from([*SCRIPTS, *MARKUP])
).filter(is_something)
"""Any words a person may write."""

NUMBERS = st.from_regex(
    r"\+?[0-9(][0-9 ()/.-]{5,16}[0-9](?:[ ]?(?:x|ext\.|#)[ ]?[0-9]{1,4})?", fullmatch=True
)
"""Telephone numbers as people write them."""


@st.composite
def plans(draw: st.DrawFn, words: st.SearchStrategy[str] = ANY_WORDS) -> SafetyPlan:
    """Return plans with people, other items and dates."""
    keys = st.sampled_from(["email", "contact", "say", "note", "hours", "out_of_hours", "where"])
    person = st.fixed_dictionaries({"name": words, "phone": NUMBERS | words}).flatmap(
        lambda table: st.dictionaries(keys, words, max_size=3).map(lambda more: {**table, **more})
    )
    table: dict[str, Any] = {"people": draw(st.lists(person, min_size=1, max_size=3))}
    table["reasons"] = draw(st.lists(words, max_size=3))
    if draw(st.booleans()):
        table["appointment"] = {"when": "2026-12-03", "with": draw(words), "note": draw(words)}
    return safety_plan_from(table)


def full_plan() -> SafetyPlan:
    """Return a plan with everything in it."""
    return safety_plan_from(PLAN)


def sheet(plan: SafetyPlan) -> Sheet:
    """Return the page of a plan."""
    return sheet_of(plan, WORDS, CALLS, TODAY)


def own_words(plan: SafetyPlan) -> Iterator[str]:
    """Return everything somebody wrote in a plan, each part by itself."""
    for area in Area:
        for item in plan.written.get(area, ()):
            parts = (item.text, item.other, item.email, item.say, item.note, item.hours, item.out_of_hours)
            yield from (part for part in (*parts, item.phone, item.place) if part)
    if plan.appointment:
        yield from (
            part for part in (plan.appointment.who, plan.appointment.place, plan.appointment.note) if part
        )


def bare(text: str) -> str:
    """Return a text without its white space, which a page breaks as it likes."""
    return "".join(text.split())
