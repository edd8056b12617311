"""Each option of `calm help`, alone and together; and that no broken file takes the numbers away."""

import json
import re
import time
from datetime import UTC, datetime, tzinfo
from itertools import product
from pathlib import Path

import pytest
import segno

from calmcli.cli import printing, surroundings
from calmcli.core.helpline_choice import EVERYTHING, Audience, Wanted, Way, sections
from calmcli.core.helpline_links import call_link, link_of, links_of
from calmcli.core.helpline_words import emergency_words, source_words
from calmcli.core.helplines import Answer
from calmcli.core.hours import is_open
from calmcli.core.opening_words import open_in_brief
from calmcli.store.helplines import answer, anywhere, every_country, helplines_of
from inside import MONDAY_NOON, SUNDAY_NIGHT, Inside, Window, in_a_terminal
from inside import data as _data
from inside import inside as _inside
from making import LINE, WEEKDAYS, every_source, light_modules
from running import Ran, calm, shell

data, inside = _data, _inside
GB = answer("GB", "", {})
OWN = """
[[lines]]
name = "Ms Lane"
phone = "01632 960111"
sms = "07700 900111"
"""
LINK = re.compile(r"\x1b\]8;;(?P<address>[^\x1b]*)\x1b\\(?P<words>[^\x1b]*)\x1b\]8;;\x1b\\")
BLOCKS = set("▀▄█")
NONE_FITS = "None of the lines fits that."


def put_own(calm_home: Path, text: str = OWN) -> Path:
    """Let the person have a line of their own."""
    path = calm_home / "config" / "helplines.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def shown_names(ran: Ran, found: Answer = GB) -> set[str]:
    """Return the names of the lines of an answer that stand in the words as lines."""
    heads = {line.strip() for line in ran.out.splitlines()}
    lines = (*found.country.lines, *found.anywhere().lines)
    return {line.name for line in lines if {line.name, f"{line.name} ({line.english})"} & heads}


def expected_names(wanted: Wanted, found: Answer = GB) -> set[str]:
    """Return the names of the lines that are wanted on a Sunday night."""
    return {line.name for section in sections(found, wanted, SUNDAY_NIGHT) for line in section.lines}


def is_whole(ran: Ran) -> bool:
    """Say whether there is an emergency number at the top and at the end, and no traceback."""
    top = ran.out.splitlines()[:12]
    last = ran.out.rstrip().splitlines()[-1]
    return (
        any("(all services)" in row for row in top) and "In danger: " in last and "Traceback" not in ran.err
    )


@pytest.mark.parametrize("group", [[], ["young-people"], ["lgbtq", "men"]], ids=str)
@pytest.mark.parametrize("way", [[], ["text"], ["chat", "email"]], ids=str)
@pytest.mark.parametrize("is_open", [False, True])
def test_options_show_what_they_ask_for_and_nothing_else(
    inside: Inside, group: list[str], way: list[str], *, is_open: bool
) -> None:
    options = [part for each in group for part in ("--for", each)]
    options += [part for each in way for part in ("--by", each)]
    ran = inside.calm("help", "GB", *options, *(["--open"] if is_open else []))
    wanted = Wanted(tuple(map(Audience, group)), tuple(map(Way, way)), is_open)
    assert (ran.code, ran.err) == (0, "")
    assert is_whole(ran)
    expected = expected_names(wanted)
    assert shown_names(ran) == (expected or expected_names(EVERYTHING))
    assert (NONE_FITS in ran.out) is not bool(expected)


@pytest.mark.parametrize("group", list(Audience))
@pytest.mark.parametrize("country", ["GB", "US", "AL", "AQ"])
def test_every_group_gets_an_answer_in_every_country(inside: Inside, group: Audience, country: str) -> None:
    ran = inside.calm("help", country, "--for", group)
    found = answer(country, "", {})
    assert (ran.code, ran.err) == (0, "")
    assert is_whole(ran)
    has_some = any(group in line.audience for line in found.country.lines)
    assert has_some or "calm knows no line only for " in ran.out


@pytest.mark.parametrize("way", list(Way))
def test_every_way_gets_an_answer(inside: Inside, way: Way) -> None:
    ran = inside.calm("help", "GB", "--by", way)
    assert (ran.code, ran.err) == (0, "")
    assert is_whole(ran)
    assert shown_names(ran) == (expected_names(Wanted(ways=(way,))) or expected_names(EVERYTHING))


def test_open_follows_the_clock_and_names_what_is_closed(inside: Inside) -> None:
    said = {}
    for now in (SUNDAY_NIGHT, MONDAY_NOON):
        inside.at(now)
        ran = inside.calm("help", "GB", "--open")
        said[now] = shown_names(ran)
        for line in GB.country.general_lines:
            opens = is_open(line.hours, now) is True
            assert (line.name in said[now]) is opens
            assert (f"  {line.name}: {open_in_brief(line, now)}" in ran.out) is not opens
    assert said[SUNDAY_NIGHT] != said[MONDAY_NOON]


class SaturdayEvening(datetime):
    """A clock that stands at eight in the evening in London, on the day before clocks go back."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "SaturdayEvening":
        """Return that evening, as the machine's own clock shows it or in a zone."""
        return cls.fromtimestamp(datetime(2026, 10, 24, 19, 0, tzinfo=UTC).timestamp(), tz)


def test_the_hours_are_those_of_the_persons_clock_also_after_it_has_been_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    monkeypatch.setattr(surroundings, "datetime", SaturdayEvening)
    office = LINE._replace(hours=WEEKDAYS)
    assert open_in_brief(office, surroundings.now()) == "Closed now, opens Monday at 09:00"


def test_own_lines_come_first_in_words_codes_and_documents(inside: Inside, calm_home: Path) -> None:
    put_own(calm_home)
    words = inside.calm("help", "GB").out
    assert words.index("Yours:\n\n  Ms Lane\n") < words.index("Someone to talk to:")
    assert words.rstrip().endswith("Ms Lane 01632 960111 · In danger: 999")
    assert inside.calm("help", "GB", "--json").json["lines"][0]["name"] == "Ms Lane"
    assert "to call Ms Lane" in inside.calm("help", "GB", "--qr").out
    world = inside.calm("help", "--all", "--json").json
    assert [line["name"] for line in world["own"]] == ["Ms Lane"]
    assert not any(line["own"] for item in world["items"] for line in item["lines"])
    assert inside.calm("help", "--all").out.startswith("Yours:\n\n  Ms Lane\n")


def test_an_own_line_stays_where_a_group_is_asked_for_and_goes_where_a_way_it_has_not_is(
    inside: Inside, calm_home: Path
) -> None:
    put_own(calm_home)
    assert "  Ms Lane\n" in inside.calm("help", "GB", "--for", "men").out
    assert "  Ms Lane\n" in inside.calm("help", "GB", "--by", "text").out
    assert "  Ms Lane\n" not in inside.calm("help", "GB", "--by", "chat").out


@pytest.mark.parametrize(
    "options", [[], ["--for", "men"], ["--by", "text"], ["--open"], ["--for", "lgbtq", "--open"]]
)
def test_the_document_has_exactly_what_is_wanted(inside: Inside, calm_home: Path, options: list[str]) -> None:
    put_own(calm_home)
    ran = inside.calm("help", "GB", "--json", *options)
    assert (ran.code, ran.err) == (0, "")
    groups, by_text = {"men", "lgbtq"} & set(options), "text" in options
    country = helplines_of("GB")
    assert country is not None
    expected = [
        line.id
        for line in country.lines
        if (not groups or groups & set(line.audience))
        and (not by_text or line.sms)
        and ("--open" not in options or is_open(line.hours, SUNDAY_NIGHT))
    ]
    own = [] if "--open" in options else ["own-1"]
    assert [line["id"] for line in ran.json["lines"]] == own + expected
    assert all(line["sources"] for line in ran.json["lines"] if not line["own"])
    assert ran.json["emergency"]


def test_all_shows_every_country_and_what_helps_anywhere_at_the_end(inside: Inside) -> None:
    ran = inside.calm("help", "--all")
    assert (ran.code, ran.err) == (0, "")
    rows = ran.out.splitlines()
    countries, _problems = every_country()
    at = [rows.index(country.name) for country in countries]
    assert at == sorted(at)
    assert max(at) < rows.index(f"  {anywhere().lines[0].name}")
    for country in countries:
        assert all(f"  {emergency_words(entry)}" in rows for entry in country.emergency)


def test_all_with_a_wish_leaves_out_countries_without_a_line_for_it(inside: Inside) -> None:
    ran = inside.calm("help", "--all", "--for", "veterans")
    countries, _problems = every_country()
    wanted = Wanted((Audience.VETERANS,))
    rows = ran.out.splitlines()
    for country in countries:
        has_some = any(wanted.fits(line, SUNDAY_NIGHT) for line in country.lines)
        assert (country.name in rows) is has_some


def test_all_is_a_document_too(inside: Inside) -> None:
    ran = inside.calm("help", "--all", "--json")
    assert (ran.code, ran.err) == (0, "")
    document = ran.json
    assert list(document) == ["schema", "own", "items"]
    assert (document["schema"], document["own"]) == (1, [])
    countries, _problems = every_country()
    assert [item["country"] for item in document["items"]] == [country.code for country in countries]
    alone = inside.calm("help", "GB", "--json").json
    assert next(item for item in document["items"] if item["country"] == "GB") == alone


def test_all_as_a_document_is_filtered_strictly(inside: Inside) -> None:
    document = inside.calm("help", "--all", "--json", "--by", "text", "--open").json
    lines = [line for item in document["items"] for line in item["lines"]]
    assert lines
    assert all(line["sms"] and line["open_now"] is True for line in lines)


@pytest.mark.parametrize("country", ["GB", "US", "Narnia", "AQ"])
def test_sources_stand_under_every_number(inside: Inside, country: str) -> None:
    ran = inside.calm("help", country, "--sources")
    code = answer(country, "", {}).country.code or ""
    found = helplines_of(code, has_sources=True) or anywhere(has_sources=True)
    rows = [row.strip() for row in ran.out.splitlines()]
    for sources in every_source(found):
        assert sources
        assert all(source_words(source) in rows for source in sources)
    assert "Source:" not in inside.calm("help", country).out


def test_sources_of_all_countries_are_shown_where_they_are_asked_for(inside: Inside) -> None:
    rows = {row.strip() for row in inside.calm("help", "--all", "--sources").out.splitlines()}
    countries, _problems = every_country(has_sources=True)
    for country in (*countries, anywhere(has_sources=True)):
        for sources in every_source(country):
            assert {source_words(source) for source in sources} <= rows


def test_what_happens_is_told_in_short_unasked_and_whole_where_it_is_asked_for(inside: Inside) -> None:
    short, whole = inside.calm("help", "GB"), inside.calm("help", "GB", "--details")
    assert "When you call:" in short.out
    assert short.out.index("When you call:") > short.out.index("  Samaritans")
    assert "A trained volunteer answers, and you do not have to give your name." in whole.out
    assert "A trained volunteer answers, and you do not have to give your name." not in short.out
    assert len(whole.out) > len(short.out)
    assert is_whole(whole)
    by_text = inside.calm("help", "GB", "--by", "text").out
    assert "When you text:" in by_text
    assert "When you call:" not in by_text


def has_code_of(address: str, words: str) -> bool:
    """Say whether the code that is drawn among words is that of an address."""
    drawn = [row for row in words.splitlines() if row and set(row) <= BLOCKS | {" "}]
    size = len(drawn[0])
    dark = [[not light for light in row[2:-2]] for row in light_modules(drawn)[:size][2:-2]]
    code = segno.make(address, error="l", micro=False)
    return dark == [[bool(module) for module in row] for row in code.matrix]


@pytest.mark.parametrize(
    ("options", "address", "words"),
    [
        ([], "tel:116123", "Scan it with a phone to call Samaritans."),
        (["--by", "text"], "sms:85258?body=SHOUT", "Scan it with a phone to text Shout."),
        (["--by", "email"], "mailto:jo@samaritans.org", "Scan it with a phone to write to Samaritans."),
        (["--for", "young-people", "--by", "phone"], None, "Scan it with a phone to call"),
    ],
)
def test_a_code_that_is_shown_is_that_of_the_first_line_that_is_wanted(
    inside: Inside, options: list[str], address: str | None, words: str
) -> None:
    ran = inside.calm("help", "GB", "--qr", *options)
    assert (ran.code, ran.err) == (0, "")
    wanted = Wanted((Audience.YOUNG_PEOPLE,), (Way.PHONE,))
    first = sections(GB, wanted, SUNDAY_NIGHT)[0].lines[0]
    assert has_code_of(address or link_of(first, [Way.PHONE])[1], ran.out)
    assert words in ran.out
    assert ran.out.rstrip().endswith("In danger: 999")


def test_a_code_is_whole_on_a_window_and_light_on_dark(inside: Inside) -> None:
    inside.set(COLUMNS="80")
    ran = inside.calm("help", "GB", "--qr", is_window=True)
    rows = [row for row in ran.out.splitlines() if BLOCKS & set(row)]
    assert all(row.startswith("\x1b[38;5;231;48;5;16m") and row.endswith("\x1b[0m") for row in rows)
    assert has_code_of("tel:116123", re.sub(r"\x1b\[[0-9;]*m", "", ran.out))
    inside.set(NO_COLOR="1")
    assert "\x1b" not in inside.calm("help", "GB", "--qr", is_window=True).out


def test_where_a_window_has_no_room_for_a_code_the_number_is_there_in_words(inside: Inside) -> None:
    inside.set(COLUMNS="20")
    ran = inside.calm("help", "GB", "--qr", is_window=True)
    assert not BLOCKS & set(ran.out)
    assert "Scan" not in ran.out
    assert "Samaritans\nCall 116 123\ntel:116123\n\nIn danger: 999\n" in ran.out


def test_in_plain_words_a_code_is_the_number_and_the_address(inside: Inside) -> None:
    ran = inside.calm("help", "GB", "--qr", "--plain")
    assert ran.out == "Samaritans\nCall 116 123\ntel:116123\n\nIn danger: 999\n"


def test_the_code_of_a_country_nobody_knows_is_of_what_helps_anywhere(inside: Inside) -> None:
    ran = inside.calm("help", "Narnia", "--qr")
    assert ran.code == 2
    assert "calm knows no country called Narnia." in ran.err
    assert has_code_of(anywhere().lines[0].url or "", ran.out)
    assert ran.out.rstrip().endswith("In danger: 112")


def test_an_address_too_long_for_a_code_is_given_in_words(inside: Inside, calm_home: Path) -> None:
    address = "https://school.example/" + "rain/" * 700
    put_own(calm_home, f'[[lines]]\nname = "Ms Lane"\nchat = "{address}"\n')
    ran = inside.calm("help", "GB", "--qr", "--by", "chat")
    assert ran.code == 0
    assert address in ran.out
    assert "In danger: 999" in ran.out


@pytest.mark.parametrize(
    "options",
    [
        list(some)
        for some in product(["--sources", "--details"], ["--open", "--plain"], ["--pager", "--json", "--qr"])
    ],
    ids=" ".join,
)
def test_options_together_are_no_fault(inside: Inside, options: list[str]) -> None:
    for country in (["GB"], ["--all"], ["Narnia"]):
        ran = inside.calm("help", *country, *options)
        assert ran.code == (2 if country == ["Narnia"] else 0)
        assert "Traceback" not in ran.err
        if "--json" in options:
            assert json.loads(ran.out)["schema"] == 1
        else:
            assert "999" in ran.out or "112" in ran.out


def test_in_a_pipe_there_is_nothing_but_words() -> None:
    for options in ([], ["--sources"], ["--details"], ["--pager"], ["--all"]):
        ran = calm("help", "GB", *options, FORCE_HYPERLINK="1", PAGER="cat", VTE_VERSION="7000")
        assert (ran.code, ran.err) == (0, "")
        assert "\x1b" not in ran.out
        assert "999  (all services)" in ran.out


def test_a_pager_is_given_all_of_it_in_a_terminal_and_a_pipe_has_it_at_once() -> None:
    piped = calm("help", "GB", "--pager", PAGER="sed s/Samaritans/Paged/")
    assert piped.out == calm("help", "GB").out
    paged = in_a_terminal("help", "GB", "--pager", PAGER="sed s/Samaritans/Paged/", FORCE_HYPERLINK="1")
    assert paged.code == 0
    assert "  Paged\n" in paged.out
    assert "  Samaritans\n" not in paged.out
    assert "999  (all services)" in paged.out
    assert "\x1b" not in paged.out


def test_without_being_asked_for_no_pager_stands_in_the_way() -> None:
    ran = in_a_terminal("help", "GB", PAGER="false", MANPAGER="false")
    assert ran.code == 0
    assert "999  (all services)" in ran.out


def test_a_pager_that_is_not_there_takes_no_number_away() -> None:
    ran = in_a_terminal("help", "GB", "--pager", PAGER="no-such-pager")
    assert "999  (all services)" in ran.out


def test_a_pager_with_no_stream_to_write_to_is_no_crash() -> None:
    assert shell("calm help --country GB --pager >&-").code == 0
    assert shell("calm help --country GB --pager 2>&-").code == 0


def test_a_page_that_cannot_be_written_is_said() -> None:
    ran = shell("calm help --country GB --pager >/dev/full")
    assert ran.code == 4
    assert "could not be written" in ran.err


def linked(ran: Ran) -> dict[str, str]:
    """Return the words that lead somewhere, with their address; each must be its whole row."""
    for row in ran.out.splitlines():
        if "\x1b" in row:
            assert LINK.fullmatch(row.strip())
    return {found["words"]: found["address"] for found in LINK.finditer(ran.out)}


def test_each_number_and_address_to_reach_somebody_is_a_link_and_nothing_else(inside: Inside) -> None:
    inside.set(FORCE_HYPERLINK="1", COLUMNS="200")
    ran = inside.calm("help", "GB", is_window=True)
    expected = {words: link for line in GB.country.lines for words, link in links_of(line)}
    expected |= {emergency_words(entry): call_link(entry.number) for entry in GB.emergency}
    assert linked(ran) == expected
    assert linked(ran)["Call 116 123"] == "tel:116123"
    bare = LINK.sub(lambda found: found["words"], ran.out)
    assert bare.split() == inside.calm("help", "GB").out.split()


def test_own_numbers_and_those_of_what_helps_anywhere_are_links_too(inside: Inside, calm_home: Path) -> None:
    put_own(calm_home)
    inside.set(FORCE_HYPERLINK="1", COLUMNS="200")
    own = linked(inside.calm("help", "AQ", is_window=True))
    assert own["Call 01632 960111"] == "tel:01632960111"
    assert own["Text 07700 900111"] == "sms:07700900111"


def test_a_link_of_an_own_line_holds_no_character_a_terminal_would_obey(
    inside: Inside, calm_home: Path
) -> None:
    put_own(calm_home, '[[lines]]\nname = "Ms Lane"\nchat = "https://a.example/\\u001b\\\\\\u0007b"\n')
    inside.set(FORCE_HYPERLINK="1", COLUMNS="200")
    ran = inside.calm("help", "GB", is_window=True)
    assert "\x07" not in ran.out
    assert all("\x1b" not in words + address for words, address in linked(ran).items())


@pytest.mark.parametrize("options", [["--plain"], ["--pager"], ["--qr", "--plain"], ["--json"]], ids=" ".join)
def test_there_are_no_links_where_words_alone_are_asked_for(inside: Inside, options: list[str]) -> None:
    inside.set(FORCE_HYPERLINK="1", COLUMNS="200", PAGER="cat")
    assert "\x1b" not in inside.calm("help", "GB", *options, is_window=True).out


def test_in_a_narrow_window_a_link_is_whole_or_not_there(inside: Inside) -> None:
    inside.set(FORCE_HYPERLINK="1", COLUMNS="24")
    ran = inside.calm("help", "GB", is_window=True)
    assert linked(ran)["Call 116 123"] == "tel:116123"


@pytest.mark.parametrize(
    ("environment", "has_links"),
    [
        ({}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "VTE_VERSION": "7000"}, False),
        ({"VTE_VERSION": "7000"}, True),
        ({"KONSOLE_VERSION": "220401"}, True),
        ({"WT_SESSION": "a"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot"}, True),
        ({"TERM": "alacritty-direct"}, True),
        ({"TERM": "linux"}, False),
        ({"TERM": "dumb", "FORCE_HYPERLINK": "1"}, False),
        ({"TERM": "", "VTE_VERSION": "7000"}, False),
    ],
    ids=str,
)
def test_links_are_shown_by_terminals_that_are_known_to(
    inside: Inside, environment: dict[str, str], *, has_links: bool
) -> None:
    inside.set(COLUMNS="200", **environment)
    assert ("\x1b]8;;" in inside.calm("help", "GB", is_window=True).out) is has_links


def test_a_row_is_linked_and_its_indent_is_not() -> None:
    window = Window()
    printing.put(window, ["  Call 1", "Call 1 now", "tea"], {"Call 1": "tel:1"})
    assert window.getvalue() == "  \x1b]8;;tel:1\x1b\\Call 1\x1b]8;;\x1b\\\nCall 1 now\ntea\n"


def test_an_address_holds_no_character_a_terminal_would_obey() -> None:
    window = Window()
    printing.put(window, ["Chat"], {"Chat": "https://a.example/\x1b]0;tea\x07"})
    assert LINK.fullmatch(window.getvalue().rstrip("\n"))
    assert "\x07" not in window.getvalue()


FILES = {
    "helplines": "helplines.toml",
    "minimum": "minimum.toml",
    "countries": "countries.toml",
    "fallback": "fallback.toml",
    "contact": "content/en/contact.toml",
    "contact_lines": "content/en/contact_lines.toml",
}
DAMAGE = {"gone": None, "broken": b"[[[", "not UTF-8": b"\xff\xfe", "empty": b"", "other": b"tea = 1\n"}
NEEDED = {
    ("help", "--country", "GB"): {"helplines", "contact"},
    ("help", "--country", "england"): {"helplines", "contact", "countries"},
    ("help",): {"helplines", "contact"},
    ("help", "--country", "GB", "--json"): {"helplines", "fallback"},
    ("help", "--country", "GB", "--sources"): {"helplines", "contact"},
    ("help", "--country", "GB", "--details"): {"helplines", "contact", "contact_lines"},
    ("help", "--country", "GB", "--qr"): {"helplines"},
    ("help", "--country", "GB", "--open", "--for", "men"): {"helplines", "contact"},
    ("help", "--all"): {"helplines", "fallback"},
    ("help", "--all", "--json"): {"helplines", "fallback"},
    ("countries",): {"helplines"},
}


BROKEN = [
    pytest.param(command, name, damage, id=f"{' '.join(command)}-{name}-{damage}")
    for command, needed in NEEDED.items()
    for name in FILES
    for damage in (DAMAGE if name in needed else ("gone", "broken"))
]
"""Every file in every way where it is needed, and in two where it is not: nobody looks how."""


@pytest.mark.parametrize(("command", "name", "damage"), BROKEN)
def test_whichever_file_is_broken_there_is_a_number_and_the_file_is_named_where_it_was_needed(
    inside: Inside, data: Path, command: tuple[str, ...], name: str, damage: str
) -> None:
    path, content = data / FILES[name], DAMAGE[damage]
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    inside.set(TZ="Europe/London")
    ran = inside.calm(*command)
    assert "Traceback" not in ran.err
    assert "calm has stopped" not in ran.err
    if damage in ("empty", "other") and name == "countries" and "england" in command:
        assert ran.code == 2  # a list without countries knows none
        assert is_whole(ran)
        return
    assert ran.code in (0, 3)
    assert ran.code == 0 or str(path) in ran.err
    assert ran.code == 0 or name in NEEDED[command]
    if command[0] == "help":
        assert "999" in ran.out or "112" in ran.out
    if "--json" in command:
        assert json.loads(ran.out)["schema"] == 1
    if name in NEEDED[command] and damage in ("gone", "broken", "not UTF-8"):
        assert ran.code == 3


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("locale", ["en_GB.UTF-8", "de_DE", "C.UTF-8"])
def test_with_a_locale_set_the_names_of_countries_can_be_broken(
    inside: Inside, data: Path, locale: str, damage: str
) -> None:
    path, content = data / "countries.toml", DAMAGE[damage]
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    inside.set(LANG=locale, TZ="Europe/London")
    ran = inside.calm("help")
    assert ran.code in (0, 3)
    assert is_whole(ran)


def test_with_the_main_list_broken_the_least_is_shown_in_every_form(inside: Inside, data: Path) -> None:
    (data / "helplines.toml").write_text("[[[")
    for options in ([], ["--for", "men"], ["--open"], ["--sources"], ["--details"], ["--qr"], ["--json"]):
        ran = inside.calm("help", "GB", *options)
        assert ran.code == 3
        assert "01632 960001" in ran.out
        assert "999" in ran.out
        assert "calm shows the few numbers it keeps beside it." in ran.err


@pytest.mark.parametrize(
    ("name", "country", "number"), [("helplines", "GB", "116 123"), ("fallback", "AQ", "112")]
)
def test_with_broken_sources_the_numbers_are_shown(
    inside: Inside, data: Path, name: str, country: str, number: str
) -> None:
    path = data / f"{name}.toml"
    path.write_text(path.read_text("utf-8").replace('{ says = "', "{ says = oops"), "utf-8")
    for options in ([], ["--sources"], ["--json"]):
        ran = inside.calm("help", country, *options)
        assert ran.code in (0, 3)
        assert number in ran.out
        assert "calm has stopped" not in ran.err


@pytest.mark.parametrize(
    "text",
    [
        "lines = [",
        'lines = "tea"\n',
        '[[lines]]\nname = "Ms Lane"\n',
        '[[lines]]\nname = "Ms Lane"\nphone = true\n',
        "schema = 9\n",
        "\x00",
    ],
)
@pytest.mark.parametrize(
    "options", [["GB"], ["GB", "--json"], ["GB", "--qr"], ["--all"], ["--all", "--json"]], ids=" ".join
)
def test_a_broken_file_of_ones_own_hides_no_line_of_calms(
    inside: Inside, calm_home: Path, text: str, options: list[str]
) -> None:
    path = put_own(calm_home, text)
    ran = inside.calm("help", *options)
    assert ran.code == 3
    assert "116 123" in ran.out or "--qr" in options
    assert "999" in ran.out
    assert all(row.startswith(f"{path}:") for row in ran.err.splitlines())
    assert path.read_text() == text


@pytest.mark.parametrize(
    "hours",
    [
        '{ zone = "UTC", open = [{ days = ["Monday"], from = "09:00", to = "17:00" }] }',
        '{ zone = 3, open = [{ days = ["mon"], from = "09:00", to = "17:00" }] }',
        '{ zone = "UTC", open = [{ days = ["mon"], from = "99999999999:00", to = "17:00" }] }',
        '{ zone = "Nowhere/Bad", open = [{ days = ["mon"], from = "09:00", to = "17:00" }] }',
        '{ zone = "UTC", open = [] }',
        "[]",
        "12:00:00",
    ],
)
@pytest.mark.parametrize("options", [[], ["--open"], ["--json"], ["--qr"]], ids=" ".join)
def test_hours_nobody_can_reckon_with_hide_no_line(
    inside: Inside, calm_home: Path, hours: str, options: list[str]
) -> None:
    put_own(calm_home, f'[[lines]]\nname = "Ms Lane"\nphone = "01632 960111"\nhours = {hours}\n')
    ran = inside.calm("help", "GB", *options)
    assert ran.code in (0, 3)
    assert "999" in ran.out
    assert "Ms Lane" in ran.out or "--qr" in options or "--open" in options


def test_the_words_on_a_real_terminal_are_those_in_a_pipe() -> None:
    shown = in_a_terminal("help", "GB")
    assert shown.code == 0
    folded = " ".join(shown.out.split())
    assert all(" ".join(row.split()) in folded for row in calm("help", "GB", "--plain").out.splitlines())
