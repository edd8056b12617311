"""Changes that the rules about words, order, sources and what holds anywhere see."""

from curation.data import FALLBACK, MINIMUM
from curation.rules import fallback, minimum, order, sources, words
from small import Case

_TEA_TOPICS = 'topics = ["suicide", "self-harm", "distress"]'
_EXAMS_SOURCES = """\
sources = [
    { says = "The tea gazette: a chat about exams" },
]"""
_IRELAND = """
[[IE.emergency]]
number = "112"
for = ["all"]
confidence = "high"
sources = [
    { says = "The tea gazette: 112 for everything" },
]
"""

WORDS = (
    Case(
        words.words_are_known,
        '["young-people"]',
        '["young-people", "students"]',
        "GB gb-exams: audience: students is not one of everyone",
    ),
    Case(words.words_are_known, _TEA_TOPICS, 'topics = ["suicide", "tea"]', "GB gb-tea: topics: tea is not"),
    Case(words.words_are_known, '"local"', '"cheap"', "GB gb-walks: cost: cheap is not one of free,"),
    Case(words.words_are_known, '"police"]', '"rain"]', "GB 112: for: rain is not one of all,"),
    Case(
        words.lists_say_each_word_once,
        '["everyone"]',
        '["everyone", "everyone"]',
        "GB gb-tea: audience is empty or says a word twice",
    ),
    Case(
        words.lists_say_each_word_once,
        '["en", "cy"]',
        "[]",
        "GB gb-tea: languages is empty or says a word twice",
    ),
    Case(
        words.nothing_doubtful_ships,
        'confidence = "high"\nchecked',
        'confidence = "low"\nchecked',
        "GB gb-tea: confidence is low",
    ),
    Case(words.nothing_doubtful_ships, '"medium"', '"hoped"', "any 112: confidence is hoped", file=FALLBACK),
    Case(words.languages_are_tags, '"cy"', '"Welsh"', "GB gb-tea: languages: write Welsh as a tag"),
    Case(
        words.notes_are_short_and_kind,
        "A walk first. Then tea.",
        "A walk, then tea",
        "GB gb-walks: the note does not end with a full stop",
    ),
    Case(
        words.notes_are_short_and_kind,
        "A walk first. Then tea.",
        "Rain. A walk. Tea. A book. Sleep.",
        "GB gb-walks: the note has 5 sentences",
    ),
    Case(words.notes_are_short_and_kind, "It often rains", "It failed", "GB: the note says failed"),
    Case(
        words.notes_are_short_and_kind,
        "It rains in",
        "It is clean in",
        "any: the note says clean",
        file=FALLBACK,
    ),
    Case(
        words.countries_have_their_names,
        '"United Kingdom"',
        '"Great Britain"',
        "GB: small/countries.toml calls it United Kingdom",
    ),
    Case(words.english_names_differ, '"Exams"', '"Arholiadau"', "GB gb-exams: english repeats the name"),
)

ORDER = (
    Case(order.ids_belong_to_their_country, '"gb-tea"', '"ie-tea"', "GB ie-tea: write the id as gb- and"),
    Case(order.ids_belong_to_their_country, '"gb-tea"', '"gb-Tea"', "GB gb-Tea: write the id as gb- and"),
    Case(order.ids_are_unique, '"gb-exams"', '"gb-tea"', "GB gb-tea: the line at 35 has this id"),
    Case(order.emergency_numbers_stand_once, '"112"', '"999"', "GB 999: stands twice"),
    Case(
        order.general_numbers_come_first,
        _IRELAND,
        _IRELAND.replace('"112"', '"999"').replace('"all"', '"fire"') + _IRELAND,
        "IE 112: reaches all services, so it stands before 999",
        at='[[IE.emergency]]\nnumber = "112"',
    ),
    Case(
        order.lines_stand_best_first,
        '["violence"]',
        '["distress"]',
        "GB gb-home: stands after gb-exams, but lines for everyone in distress, always open come before",
        at='[[GB.lines]]\nid = "gb-home"',
    ),
    Case(
        order.lines_stand_best_first,
        '["everyone"]',
        '["men"]',
        "GB gb-walks: stands after gb-tea, but lines for everyone in one region or at some hours come before",
        at='[[GB.lines]]\nid = "gb-walks"',
    ),
    Case(
        order.countries_have_someone_to_call,
        "[GB]",
        '[FJ]\nname = "Fiji"\nchecked = 2026-11-22\nemergency = []\n\n[GB]',
        "FJ: has nobody to call",
        at="emergency = []",
    ),
    Case(
        order.lines_can_be_reached,
        'chat = "https://exams.example/chat"\n',
        "",
        "GB gb-exams: cannot be",
        at='[[GB.lines]]\nid = "gb-exams"',
    ),
)

SOURCES = (
    Case(
        sources.everything_has_a_source,
        _EXAMS_SOURCES,
        "sources = [\n]",
        "GB gb-exams: has no source",
    ),
    Case(
        sources.sources_say_something,
        "The tea gazette: a chat about exams",
        "Gazette",
        "GB gb-exams: a source says only 'Gazette'",
    ),
    Case(sources.sources_have_real_dates, '"2026-04"', '"2026-13"', "GB 999: a source has the date 2026-13"),
    Case(
        sources.sources_have_real_dates,
        '"2026-04-22"',
        '"2026-11-23"',
        "GB gb-tea: a source is of 2026-11-23, but checked says 2026-11-22",
    ),
    Case(
        sources.sources_have_real_dates,
        'date = "2026" }',
        'date = "2062" }',
        "GB gb-walks: a source is of 2062",
    ),
    Case(
        sources.addresses_are_https,
        "https://tea.example",
        "http://tea.example",
        "GB gb-tea: write http://tea.example as a whole address",
    ),
    Case(sources.addresses_are_https, "https://exams.example", "https://exams", "GB gb-exams: write"),
    Case(
        sources.addresses_are_https,
        "https://gazette.example/tea",
        "gazette.example/tea",
        "GB gb-tea: write gazette.example/tea",
    ),
    Case(
        sources.addresses_are_https,
        "https://gazette.example/find",
        "https://gazette example",
        "any any-find-a-helpline: write",
        file=FALLBACK,
    ),
    Case(sources.mail_addresses_are_whole, "walks@rain", "walks at rain", "GB gb-walks: email: walks at"),
)

ANYWHERE = (
    Case(
        fallback.there_is_a_number_anywhere,
        '"112"',
        '"911"',
        "any: the emergency number",
        at="schema",
        file=FALLBACK,
    ),
    Case(
        fallback.there_are_directories,
        "https://befrienders.org",
        "https://tea.example",
        "any: no line has the url https://befrienders.org",
        at="schema",
        file=FALLBACK,
    ),
    Case(
        fallback.no_line_is_of_one_country,
        'url = "https://findahelpline.com"',
        'url = "https://findahelpline.com"\nphone = "0808 157 0192"',
        "any any-find-a-helpline: phone is of one country",
        at="phone",
        file=FALLBACK,
    ),
)

MINIMA = (
    Case(
        minimum.the_minimum_is_up_to_date,
        'line = "Tea and Talk"',
        'line = "Tea"',
        "is not what small/helplines.toml makes; run python -m curation --write",
        file=MINIMUM,
    ),
    Case(minimum.the_minimum_is_up_to_date, "IE = {", "# IE = {", "is not what small", file=MINIMUM),
)

CASES = (*WORDS, *ORDER, *SOURCES, *ANYWHERE, *MINIMA)
