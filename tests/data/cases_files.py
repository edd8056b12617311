"""Changes that the rules about files and keys see."""

from curation.data import FALLBACK, NAMES, REASONS, RETIRED
from curation.rules import files, keys
from small import Case

_BLOCK = '[GB]\nname = "United Kingdom"'
_SOURCES = """\
sources = [
    { says = "The tea gazette: 999 for everything", url = "https://gazette.example/999", date = "2026-04" },
]"""

CASES = (
    Case(
        files.files_can_be_read,
        'name = "Anywhere"',
        "name = Anywhere",
        "not readable as TOML",
        file=FALLBACK,
    ),
    Case(files.files_can_be_read, "IE = {", "IE = [", "not readable as TOML", file=NAMES),
    Case(files.lines_end_plainly, "\n[IE]\n", "\n[IE]\r\n", "a line ends with a carriage return", at="[IE]"),
    Case(
        files.the_schema_stands_first,
        "schema = 1",
        "schema = 2",
        "before the first country",
        at="# The helplines",
    ),
    Case(
        files.the_schema_stands_first,
        "schema = 1",
        "tea = 1\nschema = 1",
        "before the first country",
        at="# The helplines",
    ),
    Case(
        files.the_schema_stands_first,
        "schema = 1",
        "schema 1",
        "before the first country",
        at="# The helplines",
    ),
    Case(
        files.blocks_stand_once_in_order,
        "\n[IE]\n",
        "\n[GB]\n[IE]\n",
        "GB: this country has two blocks",
        at="[GB]\n[IE]",
    ),
    Case(
        files.blocks_stand_once_in_order,
        _BLOCK,
        f"[US]\n[GB]\n{_BLOCK[5:]}",
        "GB: stands after US; sort",
        at="[GB]",
    ),
    Case(files.blocks_parse_alone, _BLOCK, "[GB]\nname = Tea", "GB: not readable as TOML", at="name = Tea"),
    Case(files.blocks_parse_alone, "[[IE.emergency]]", "[[US.emergency]]", "IE: holds US too", at="[IE]"),
    Case(files.blocks_parse_alone, "[IE]", "[ie]", "GB: holds IE, ie too", at="[GB]"),
    Case(
        files.sources_can_be_left_out,
        _SOURCES,
        _SOURCES.replace("\n]", "]"),
        "GB: its sources cannot be left out",
        at="[GB]",
    ),
    Case(
        files.sources_can_be_left_out,
        _SOURCES,
        _SOURCES.replace("\n    ", "\n  "),
        "GB: its sources cannot be left out",
        at="[GB]",
    ),
    Case(
        keys.countries_have_their_keys,
        "checked = 2026-11-22\n\n[[GB",
        "\n[[GB",
        "GB: has no checked; add it: a date",
        at="[GB]",
    ),
    Case(
        keys.countries_have_their_keys,
        'note = "It often',
        'weather = "It often',
        "GB: weather is not a known key",
    ),
    Case(keys.countries_have_their_keys, "= 2026-11-22", '= "2026-11-22"', "GB: checked is not what"),
    Case(
        keys.countries_have_their_keys, "schema = 1", "schema = 2", "any: schema is not what", file=FALLBACK
    ),
    Case(
        keys.countries_have_their_keys,
        'note = "It rains',
        '# note = "It rains',
        "any: has no note",
        at="schema",
        file=FALLBACK,
    ),
    Case(
        keys.emergency_numbers_have_their_keys,
        'number = "999"',
        "number = 999",
        "GB 999: number is not what it has to be: words",
    ),
    Case(
        keys.emergency_numbers_have_their_keys,
        'for = ["all"]\n',
        "",
        "GB 999: has no for; add",
        at="[[GB.emergency]]",
    ),
    Case(
        keys.emergency_numbers_have_their_keys,
        'note = "The',
        'notes = "The',
        "GB 112: notes is not a known key",
    ),
    Case(
        keys.lines_have_their_keys, 'cost = "free"\n', "", "GB gb-tea: has no cost; add it", at="[[GB.lines]]"
    ),
    Case(
        keys.lines_have_their_keys,
        'phone = "0808',
        'telephone = "0808',
        "GB gb-tea: telephone is not a known key",
    ),
    Case(
        keys.lines_have_their_keys,
        'name = "Tea and Talk"',
        'name = " Tea and Talk"',
        "GB gb-tea: name is not what it has to be: words in quotes, with no space",
    ),
    Case(keys.lines_have_their_keys, '["en", "cy"]', '"en"', "GB gb-tea: languages is not what"),
    Case(
        keys.lines_have_their_keys,
        'text = "WALK"',
        'word = "WALK"',
        'GB gb-walks: sms is not what it has to be: a table such as { number = "85258"',
    ),
    Case(keys.lines_have_their_keys, 'from = "18:00"', "from = 18:00:00", "GB gb-walks: hours is not"),
    Case(keys.lines_have_their_keys, 'from = "18:00", ', "", "GB gb-walks: hours is not what"),
    Case(
        keys.lines_have_their_keys,
        '{ says = "The tea gazette: a chat about exams" }',
        '{ url = "https://tea.example" }',
        "GB gb-exams: sources is not what",
        at='sources = [\n    { url = "https://tea',
    ),
    Case(
        keys.reasons_are_words,
        "[phones]",
        'phone = "yes"\n[phones]',
        "phone: write it as a table of lines",
        file=REASONS,
    ),
    Case(
        keys.reasons_are_words,
        '"a shop across the water"',
        "1",
        "abroad: write it as a table",
        at="[abroad]",
        file=REASONS,
    ),
    Case(
        keys.retired_numbers_have_their_keys,
        'country = "IE"\n',
        "",
        "press 3: has no country",
        at="[[retired]]\nphrase",
        file=RETIRED,
    ),
    Case(
        keys.retired_numbers_have_their_keys,
        'number = "9876"\n',
        "",
        "GB: say either the number or the phrase",
        at='[[retired]]\ncountry = "GB"\nreason',
        file=RETIRED,
    ),
)
