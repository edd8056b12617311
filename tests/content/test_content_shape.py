"""The shape of the content files: every key there, in order, sourced, and short enough for its place."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from calmcli.core.helpline_choice import Way
from limits import EXERCISE_LIMITS, LIMITS
from sentences import CONTENT, REQUIRED_FILES, Text, Use, content_files, content_name, content_texts, load

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
AFTER_IDS = ["body", "kindness", "someone", "rest", "later"]
SUPPORT_IDS = ["first", "say", "plan", "danger", "privacy", "you"]
LEARN_IDS = ["what", "why", "urge", "myths-why", "myths-who", "help"]
WAVE_IDS = ["observe", "name", "locate", "breathe", "rise-and-fall"]
FEELING_IDS = ["anger", "sadness-or-fear", "control", "numbness", "shame", "self-hatred"]
SCREEN_KEYS = {
    "home": {"greeting", "private", "quick_exit", "steady"},
    "journal": {
        "empty",
        "opening",
        "deleted",
        "empty_trash",
        "calendar",
        "nothing_found",
        "nothing_found_in_lines",
    },
    "conflicts": {"about", "list_about", "empty"},
    "trends": {"empty", "empty_time", "own"},
    "safety_plan": {"empty", "areas", "dates"},
    "helplines": {"happens", "none", "opening", "checked"},
    "forget": {"opening", "warning", "remains", "erased"},
    "crash": {"words"},
}
JOURNAL_KEYS = {
    "families": {"id", "name", "names", "sources"},
    "prompts": {"id", "text", "sources"},
    "templates": {"id", "name", "text", "sources"},
}
FREE_PACES = {
    "even": (5, 0, 5, 0),
    "long-exhale": (4, 0, 6, 0),
    "longest-exhale": (3, 0, 7, 0),
    "slow-even": (5.5, 0, 5.5, 0),
    "sigh": (3, 0, 8, 0),
}
"""The paces that never hold the breath: seconds in, held, out, and at rest."""
HELD_PACES = {"box": (4, 4, 4, 4), "4-7-8": (4, 7, 8, 0), "4-4-8": (4, 4, 8, 0)}
"""The paces that hold it, each behind its caution."""
GRADES = {"guidance", "small-study", "review", "trial"}
LONGEST_DATE = "30 September 2026"


def _content(name: str) -> dict[str, Any]:
    path = CONTENT / f"{name}.toml"
    return load(path) if path.exists() else {}


PLAN, BREATHING, SCREENS = _content("urge_plan"), _content("breathing"), _content("screens")
CONTACT, CONTACT_LINES = _content("contact"), _content("contact_lines")
JOURNAL = _content("journal")
BUILDING = _content("building")
AFTER, SUPPORT, FEELINGS = _content("after"), _content("support"), _content("feelings")
WAVE = _content("wave")
PAGES = {
    "after": (AFTER, AFTER_IDS),
    "support": (SUPPORT, SUPPORT_IDS),
    "learn": (_content("learn"), LEARN_IDS),
}
"""The pages made of parts, and the ids of their parts in order."""
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in PLAN.get("steps", [])}
TEXTS = {text.place: text for text in content_texts()}
EXERCISES = [name for name in map(content_name, content_files()) if name.startswith("grounding/")]


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


@pytest.mark.parametrize("file", [*LIMITS, *EXERCISES])
def test_texts_fit_their_place(file: str) -> None:
    """No text is empty or longer than its place, and each has a limit."""
    limits, problems = LIMITS.get(file, EXERCISE_LIMITS), []
    for text in (text for text in TEXTS.values() if text.file == file and text.use is not Use.SOURCE):
        most = next((most for key, most in limits.items() if re.fullmatch(key, text.key)), 0)
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
        r"(after|support|learn): (closing|parts\..*\.text)\..*": 2,
        r"(after|support): opening": 1,
        r"after: parts\.someone\.say\..*": 3,
        r"support: parts\.say\.(say|avoid)\..*": 1,
        r"feelings: .*\.text": 1,
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


@pytest.mark.parametrize("file", PAGES)
def test_the_parts_of_a_page_stand_in_order(file: str) -> None:
    """A page has its title, opening and closing, and its parts keep their ids and their order."""
    page, wanted = PAGES[file]
    ids = [part.get("id") for part in page.get("parts", [])]
    problems = [] if ids == wanted else [f"{file}: the parts are {ids}, not {wanted}"]
    if set(page) - {"see_also"} != {"schema", "title", "opening", "closing", "parts"}:
        problems.append(f"{file}: the keys are {sorted(page)}")
    if len(page.get("closing", [])) not in range(2, 4):
        problems.append(f"{file}: closing needs 2 or 3 paragraphs")
    _report(problems)


def _counts(file: str, part_id: str) -> dict[str, range]:
    counts = {"text": range(1, 4), "suggestions": range(0 if file == "learn" else 3, 7)}
    special = {
        ("after", "someone"): {"say": range(3, 6)},
        ("support", "say"): {"say": range(5, 9), "avoid": range(5, 9)},
        ("support", "plan"): {"suggestions": range(len(AREA_KEYS), len(AREA_KEYS) + 1)},
    }
    return counts | special.get((file, part_id), {})


def _parts() -> list[tuple[str, dict[str, Any]]]:
    return [(file, part) for file, (page, _) in PAGES.items() for part in page.get("parts", [])]


@pytest.mark.parametrize(
    ("file", "part"), [pytest.param(*each, id=f"{each[0]}-{each[1]['id']}") for each in _parts()]
)
def test_a_part_has_all_it_needs(file: str, part: dict[str, Any]) -> None:
    """A part has a few paragraphs and ideas, and words to say only where they are said."""
    counts = _counts(file, part["id"])
    problems = [
        f"{file}: {part['id']}.{key} has {len(part.get(key, []))}, from {counts[key][0]} to {counts[key][-1]}"
        for key in counts
        if len(part.get(key, [])) not in counts[key]
    ]
    unknown = set(part) - {"id", "name", "title", "beside", "sources", *counts}
    _report(problems + [f"{file}: {part['id']} has the unknown key {key}" for key in sorted(unknown)])


def test_the_plan_part_names_each_area_of_the_plan() -> None:
    """Someone helping sees one line for each area of the safety plan, by the name the area has there."""
    plan: dict[str, Any] = next((part for part in SUPPORT.get("parts", []) if part["id"] == "plan"), {})
    areas = SCREENS.get("safety_plan", {}).get("areas", {})
    names = [line.split(":")[0] for line in plan.get("suggestions", [])]
    wanted = [area["name"] for area in areas.values()]
    _report([] if names == wanted else [f"support: the areas are {names}, not {wanted}"])


@pytest.mark.parametrize(
    ("place", "phrases"),
    [
        (
            "after: parts.body.text.0",
            ("taken anything", "call the emergency number now", "even if you feel fine"),
        ),
        ("after: parts.rest.text.0", ("taken anything", "call for help first", "eat, drink or sleep")),
        (
            "support: parts.danger.text.0",
            ("Call the emergency number", "taken anything", "even if they seem fine"),
        ),
    ],
)
def test_a_call_for_help_comes_before_all_else(place: str, phrases: tuple[str, ...]) -> None:
    """Who has taken something is told to call, before waiting and before food, drink or sleep."""
    words = TEXTS[place].words if place in TEXTS else ""
    _report([f"{place} lacks {phrase!r}: {words}" for phrase in phrases if phrase not in words])


def test_the_feelings_stand_in_order() -> None:
    """Each feeling keeps its id and its place, and has a name, a kind sentence and a few ideas."""
    feelings = FEELINGS.get("feelings", [])
    ids = [feeling.get("id") for feeling in feelings]
    problems = [] if ids == FEELING_IDS else [f"feelings: the ids are {ids}, not {FEELING_IDS}"]
    for feeling in feelings:
        if set(feeling) != {"id", "name", "text", "suggestions", "sources"}:
            problems.append(f"feelings: {feeling.get('id')} has the keys {sorted(feeling)}")
        if len(feeling.get("suggestions", [])) not in range(5, 8):
            problems.append(f"feelings: {feeling.get('id')} needs 5 to 7 suggestions")
    _report(problems)


@pytest.mark.parametrize(("part", "keys"), JOURNAL_KEYS.items())
def test_what_stands_around_an_entry_has_all_its_parts(part: str, keys: set[str]) -> None:
    """Each family of feelings, prompt and template has its keys, and an id of its own."""
    found = JOURNAL[part]
    assert [each["id"] for each in found if set(each) != keys] == []
    assert len({each["id"] for each in found}) == len(found)


def test_each_family_of_feelings_begins_with_its_own_name_and_no_word_stands_twice() -> None:
    """The core feeling can be picked too, and a word leads to one place of the wheel."""
    assert [each["id"] for each in JOURNAL["families"] if each["names"][0] != each["name"]] == []
    words = [word for each in JOURNAL["families"] for word in each["names"]]
    assert len(set(words)) == len(words)
    assert set(JOURNAL["notes"]) == {"opening", "mood", "urge", "feelings", "tags"}


def test_the_words_beside_the_wave_stand_in_order() -> None:
    """Each way to stay with an urge keeps its id and its place, and is two short paragraphs."""
    parts = WAVE.get("parts", [])
    ids = [part.get("id") for part in parts]
    problems = [] if ids == WAVE_IDS else [f"wave: the ids are {ids}, not {WAVE_IDS}"]
    problems += [f"wave: {part['id']} needs two paragraphs" for part in parts if len(part["text"]) != 2]
    _report(problems)


def _sourced() -> list[tuple[str, list[dict[str, str]]]]:
    things = [*PLAN.get("steps", []), *BREATHING.get("paces", [])]
    return [
        ("urge_plan", PLAN.get("sources", [])),
        ("building", BUILDING.get("sources", [])),
        ("review", _content("review").get("sources", [])),
        *((way, CONTACT.get(way, {}).get("sources", [])) for way in Way),
        *((line, CONTACT_LINES[line].get("sources", [])) for line in CONTACT_LINES if line != "schema"),
        *((thing["id"], thing.get("sources", [])) for thing in things),
        *((f"{file}-{part['id']}", part.get("sources", [])) for file, part in _parts()),
        *((feeling["id"], feeling.get("sources", [])) for feeling in FEELINGS.get("feelings", [])),
        *(
            (f"journal-{part}-{each['id']}", each.get("sources", []))
            for part in JOURNAL_KEYS
            for each in JOURNAL[part]
        ),
        ("wave", WAVE.get("sources", [])),
        ("tasks", _content("tasks/tasks").get("sources", [])),
        *((f"wave-{part['id']}", part.get("sources", [])) for part in WAVE.get("parts", [])),
    ]


@pytest.mark.parametrize(("thing", "sources"), [pytest.param(*each, id=each[0]) for each in _sourced()])
def test_everything_has_a_source(thing: str, sources: list[dict[str, str]]) -> None:
    """The plan, each step, part, feeling and pace say who says so, and where."""
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


def test_the_paces_that_hold_the_breath_come_last_each_with_its_caution() -> None:
    """The first ones hold nothing, the one used first is among them, and each says how sure it is."""
    seconds = ("inhale", "hold", "exhale", "rest")
    every = BREATHING.get("paces", [])
    paces = {pace["id"]: tuple(pace.get(part) for part in seconds) for pace in every}
    expected = {**FREE_PACES, **HELD_PACES}
    problems = [] if list(paces.items()) == list(expected.items()) else [f"breathing: the paces are {paces}"]
    if BREATHING.get("default") not in ("even", "long-exhale"):
        problems.append(f"breathing: the default is {BREATHING.get('default')!r}")
    for pace in every:
        if pace.get("grade") not in GRADES:
            problems.append(f"breathing: {pace['id']}: the grade is {pace.get('grade')!r}")
        if pace["id"] in HELD_PACES and "holds the breath" not in pace.get("caution", ""):
            problems.append(f"breathing: {pace['id']} holds the breath and does not say so")
    _report(problems)


def test_of_the_pace_that_has_a_limit_eight_breaths_are_enough() -> None:
    """Its teacher allows eight, and no other pace is limited."""
    limits = {pace["id"]: pace.get("most_breaths") for pace in BREATHING.get("paces", [])}
    limited = {name: most for name, most in limits.items() if most is not None}
    _report([] if limited == {"4-7-8": 8} else [f"breathing: the limits are {limited}"])


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
def test_where_a_plan_is_written_each_part_is_explained(part: str, keys: list[str]) -> None:
    """Each area says what it is and gives examples, each date says what it is, in the order of the plan."""
    table = BUILDING.get(part, {})
    wanted = {"about", "suggestions"} if part == "areas" else {"about"}
    problems = [] if list(table) == keys else [f"building: the {part} are {list(table)}, not {keys}"]
    problems += [
        f"building: {part}.{key} has {set(table[key])}" for key in table if set(table[key]) != wanted
    ]
    few = [
        key for key in table if part == "areas" and len(table[key].get("suggestions", [])) not in range(2, 8)
    ]
    _report(problems + [f"building: {part}.{key} needs 2 to 7 examples" for key in few])


@pytest.mark.parametrize(("part", "keys"), [("areas", AREA_KEYS), ("dates", DATE_KEYS)])
def test_the_areas_of_the_plan_stand_in_order(part: str, keys: list[str]) -> None:
    """Each area and each date of a safety plan has a heading and a prompt, and they keep their order."""
    areas = SCREENS.get("safety_plan", {}).get(part, {})
    problems = [] if list(areas) == keys else [f"screens: the {part} are {list(areas)}, not {keys}"]
    wrong = [key for key, area in areas.items() if set(area) != {"name", "prompt"}]
    _report([*problems, *(f"screens: safety_plan.{part}.{key} needs a name and a prompt" for key in wrong)])


def test_what_happens_is_told_for_every_way_of_getting_in_touch() -> None:
    """Each way has a title and sentences, and no way is told of that nobody can take."""
    assert set(CONTACT) - {"schema"} == set(Way)
    assert all(CONTACT[way]["title"] and len(CONTACT[way]["says"]) >= 3 for way in Way)


def test_what_a_line_says_of_itself_belongs_to_a_line_that_is_there() -> None:
    """The id of each table is one in the list of helplines."""
    listed = (CONTENT.parents[1] / "helplines.toml").read_text(encoding="utf-8")
    unknown = [name for name in CONTACT_LINES if name != "schema" and f'id = "{name}"' not in listed]
    assert unknown == []
