"""The shape of the content files: every key there, in order, sourced, and short enough for its place."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sentences import CONTENT, REQUIRED_FILES, Text, Use, content_texts, load

STEP_IDS = [
    "reach-out",
    "safer-space",
    "breathe",
    "something-else",
    "let-it-out",
    "helpline",
    "my-plan",
    "follow-up",
]
AREA_KEYS = [
    "warning_signs",
    "coping_strategies",
    "distractions",
    "people",
    "professionals",
    "emergency_department",
    "safer_space",
    "expression",
    "reasons",
    "messages",
    "obstacles",
    "copies",
]
DATE_KEYS = ["appointment", "review"]
SCREEN_KEYS = {
    "home": {"greeting", "private", "quick_exit", "steady"},
    "journal": {"empty", "opening", "deleted"},
    "safety_plan": {"empty", "areas", "dates"},
    "helplines": {"opening", "checked"},
    "crash": {"words"},
}
PACES = {"even": (5, 0, 5, 0), "long-exhale": (4, 0, 6, 0)}
"""The paces offered first: seconds in, held, out, and at rest."""
LONGEST_DATE = "30 September 2026"
LIMITS = {
    "urge_plan": {
        r"opening": 110,
        r"closing\.\d+": 160,
        r"steps\.[\w-]+\.name": 14,
        r"steps\.[\w-]+\.title": 40,
        r"steps\.[\w-]+\.(text\.\d+|empty)": 150,
        r"steps\.[\w-]+\.suggestions\.\d+": 60,
        r"steps\.[\w-]+\.say\.\d+": 110,
    },
    "breathing": {
        r"opening|caution|closing": 120,
        r"paces\.[\w-]+\.name": 14,
        r"paces\.[\w-]+\.(like|evidence)": 110,
    },
    "screens": {
        r"home\.greeting": 60,
        r"home\.(private|quick_exit|steady)": 110,
        r"journal\.(empty|opening)": 110,
        r"journal\.deleted": 80,
        r"safety_plan\.empty": 160,
        r"safety_plan\.(areas|dates)\.\w+\.name": 34,
        r"safety_plan\.(areas|dates)\.\w+\.prompt": 90,
        r"helplines\.opening": 120,
        r"helplines\.checked": 110,
        r"crash\.words": 110,
    },
    "export": {
        r"title|danger|talk|starred|events\.\w+\.title": 40,
        r"opening|card|initials": 110,
    },
}
"""The most characters, for each key (a regular expression) of each file."""


def _content(name: str) -> dict[str, Any]:
    path = CONTENT / f"{name}.toml"
    return load(path) if path.exists() else {}


PLAN, BREATHING, SCREENS = _content("urge_plan"), _content("breathing"), _content("screens")
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in PLAN.get("steps", [])}
TEXTS = {text.place: text for text in content_texts()}


def _report(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def _sentences(*places: str) -> Iterator[tuple[Text, int]]:
    """Yield each text whose place is one of the regular expressions, and how many sentences it has."""
    for place, text in TEXTS.items():
        if any(re.fullmatch(pattern, place) for pattern in places):
            yield text, len(text.sentences())


@pytest.mark.parametrize("name", REQUIRED_FILES)
def test_a_content_file_is_there(name: str) -> None:
    """The program cannot do without these files."""
    _report(
        []
        if _content(name).get("schema") == 1
        else [f"data/content/en/{name}.toml: missing, or no schema = 1"]
    )


@pytest.mark.parametrize("file", LIMITS)
def test_texts_fit_their_place(file: str) -> None:
    """No text is empty or longer than its place, and each has a limit."""
    problems = []
    for text in (text for text in TEXTS.values() if text.file == file and text.use is not Use.SOURCE):
        most = next((most for key, most in LIMITS[file].items() if re.fullmatch(key, text.key)), 0)
        length = len(text.words.replace("{date}", LONGEST_DATE))
        if not 0 < length <= most:
            problems.append(
                f"{text.place}: {length} characters, from 1 to {most or 'no known limit'}\n    {text.words}"
            )
    _report(problems)


def test_the_steps_stand_in_order() -> None:
    """The eight steps keep their ids and their order."""
    ids = [step["id"] for step in PLAN.get("steps", [])]
    _report([] if ids == STEP_IDS else [f"urge_plan: the steps are {ids}, not {STEP_IDS}"])


@pytest.mark.parametrize("step_id", STEP_IDS)
def test_a_step_has_all_its_parts(step_id: str) -> None:
    """A step has two or three short paragraphs, a few ideas, and words to say only where they are said."""
    step = STEPS.get(step_id, {})
    counts = {
        "text": range(2, 4),
        "suggestions": range(1, 4) if step_id in {"helpline", "my-plan"} else range(3, 7),
        "say": {"reach-out": range(3, 4), "follow-up": range(1, 3)}.get(step_id, range(1)),
        "empty": range(1, 151) if step_id == "my-plan" else range(1),
    }
    found = {key: len(step.get(key, [])) for key in counts}
    wrong = [key for key in counts if found[key] not in counts[key]]
    _report(
        [f"steps.{step_id}.{key}: {found[key]}, from {counts[key][0]} to {counts[key][-1]}" for key in wrong]
    )


def test_a_paragraph_is_one_or_two_sentences() -> None:
    """A paragraph can be taken in at one look, and a prompt is one sentence."""
    most = {
        r"urge_plan: (opening|steps\..*\.text\..*)": 2,
        r"screens: safety_plan\.empty": 2,
        r"screens: .*\.prompt": 1,
    }
    long = [
        (text, count, limit)
        for place, limit in most.items()
        for text, count in _sentences(place)
        if count > limit
    ]
    _report(
        [f"{text.place}: {count} sentences, at most {limit}\n    {text.words}" for text, count, limit in long]
    )


def test_the_plan_closes_in_two_or_three_paragraphs() -> None:
    """The last words are short."""
    count = len(PLAN.get("closing", []))
    _report([] if count in range(2, 4) else [f"urge_plan: closing has {count} paragraphs, not 2 or 3"])


def _sourced() -> list[tuple[str, list[dict[str, str]]]]:
    things = [*PLAN.get("steps", []), *BREATHING.get("paces", [])]
    return [
        ("urge_plan", PLAN.get("sources", [])),
        *((thing["id"], thing.get("sources", [])) for thing in things),
    ]


@pytest.mark.parametrize(("thing", "sources"), [pytest.param(*each, id=each[0]) for each in _sourced()])
def test_everything_has_a_source(thing: str, sources: list[dict[str, str]]) -> None:
    """The plan, each step and each pace say who says so, and where."""
    problems = [] if sources else [f"{thing}: no sources"]
    for source in sources:
        if " " not in source.get("says", "").strip():
            problems.append(f"{thing}: a source needs `says`, two words or more: {source}")
        if (
            not re.match(r"https://[\w-]+(\.[\w-]+)+(/|$)", source.get("url", ""))
            and not source.get("ref", "").strip()
        ):
            problems.append(f"{thing}: a source needs an https `url`, or a `ref`: {source}")
    _report(problems)


def test_the_paces_never_hold_the_breath() -> None:
    """Only paces without a hold stand in this file, and the one used first is among them."""
    seconds = ("inhale", "hold", "exhale", "rest")
    paces = {pace["id"]: tuple(pace.get(part) for part in seconds) for pace in BREATHING.get("paces", [])}
    problems = [] if paces == PACES else [f"breathing: the paces are {paces}, not {PACES}"]
    if BREATHING.get("default") not in PACES:
        problems.append(f"breathing: the default {BREATHING.get('default')!r} is none of {list(PACES)}")
    _report(problems)


@pytest.mark.parametrize("word", ["Stop", "dizzy", "your own way"])
def test_the_caution_says_what_to_do(word: str) -> None:
    """The caution says when to stop, and that no pace has to be kept."""
    caution = BREATHING.get("caution", "")
    _report([] if word in caution else [f"breathing: caution lacks {word!r}: {caution}"])


def test_the_screens_have_all_their_keys() -> None:
    """No screen is left without its words."""
    found = {name: set(table) for name, table in SCREENS.items() if isinstance(table, dict)}
    _report([] if found == SCREEN_KEYS else [f"screens: the keys are {found}, not {SCREEN_KEYS}"])


@pytest.mark.parametrize(("part", "keys"), [("areas", AREA_KEYS), ("dates", DATE_KEYS)])
def test_the_areas_of_the_plan_stand_in_order(part: str, keys: list[str]) -> None:
    """Each area and each date of a safety plan has a heading and a prompt, and they keep their order."""
    areas = SCREENS.get("safety_plan", {}).get(part, {})
    problems = [] if list(areas) == keys else [f"screens: the {part} are {list(areas)}, not {keys}"]
    wrong = [key for key, area in areas.items() if set(area) != {"name", "prompt"}]
    _report([*problems, *(f"screens: safety_plan.{part}.{key} needs a name and a prompt" for key in wrong)])
