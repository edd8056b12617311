"""TOML read with one kind of error that says where."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.toml import NotTomlError, line_of_key, line_within, parse

CONFLICT = 'people = [\n<<<<<<< HEAD\n  "Sam",\n=======\n  "Robin",\n>>>>>>> theirs\n]\n'


@pytest.mark.parametrize(
    "text",
    ["", "a = 1\nb = 2", "\ufeffa = 1\nb = 2\n", "a = 1\r\nb = 2\r\n", "# a comment\n", "\ufeff"],
)
def test_what_is_toml_is_read_with_its_marks_and_line_ends_forgiven(text: str) -> None:
    assert parse(text) == ({"a": 1, "b": 2} if "a = 1" in text else {})


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nb = \n", 2, 5),
        ("a = 1\na = 2\n", 2, 6),
        ("a = 1\rb = 2\r", 1, 6),
        ("a = 1\nb = \x00\n", 2, 5),
        ("a = 1\n[table\nb = 2\n", 2, 7),
        ("day = 2026-02-30\n", 1, 7),
        ("\ufeffa = 1\r\nb = \r\n", 2, 5),
        ('a = 1\nb = "never closed\n', 2, 18),
        ("\x00" * 4096, 1, 1),
    ],
)
def test_a_fault_is_found_at_its_line_and_column(text: str, line: int, column: int) -> None:
    with pytest.raises(NotTomlError) as caught:
        parse(text)
    assert caught.value.line == line
    assert caught.value.column == column


@pytest.mark.parametrize("text", ['a = 1\nb = 2\nc = """\nno end\n', 'a = 1\nb = "', "a = [1,\n2,\n3"])
def test_a_fault_at_the_end_is_on_the_last_line(text: str) -> None:
    with pytest.raises(NotTomlError) as caught:
        parse(text)
    assert caught.value.line == len(text.splitlines())
    assert caught.value.column is None


@pytest.mark.parametrize("start", ["", "a = 1\n", "\ufeff\r\n"])
def test_the_marks_of_two_merged_versions_are_named(start: str) -> None:
    with pytest.raises(NotTomlError) as caught:
        parse(start + CONFLICT)
    assert "two versions" in caught.value.reason
    assert caught.value.line == start.count("\n") + 2


def test_equals_signs_in_words_are_no_conflict() -> None:
    assert parse('note = """\n=======\nrain\n"""\n') == {"note": "=======\nrain\n"}


def test_an_integer_of_five_thousand_digits_is_one_kind_of_error() -> None:
    with pytest.raises(NotTomlError):
        parse("tea = 1\nrain = " + "9" * 5000)


@pytest.mark.parametrize("text", ["a = " + "[" * 10_000, "a = " + "{b = " * 10_000])
def test_ten_thousand_brackets_are_one_kind_of_error(text: str) -> None:
    with pytest.raises(NotTomlError):
        parse(text)


@pytest.mark.parametrize(
    "text", ["a." * 2_000 + "a = 1", "[" + "a." * 2_000 + "a]", "t = {" + "a . " * 2_000 + "a = 1}"]
)
def test_a_key_of_thousands_of_dots_is_refused_before_it_takes_seconds_or_all_memory(text: str) -> None:
    with pytest.raises(NotTomlError):
        parse(text)


@pytest.mark.parametrize(
    "text",
    ["a.b.c.d = 1", "[a.b.c.d.e.f]", "note = '" + "rain... " * 500 + "'", "note = '" + "." * 5000 + "'"],
)
def test_a_few_dots_in_keys_and_many_in_words_are_read(text: str) -> None:
    assert parse(text)


def test_the_reason_is_short_and_in_plain_words() -> None:
    with pytest.raises(NotTomlError) as caught:
        parse("a = 1\nb = \n")
    assert caught.value.reason == "not readable as TOML (invalid value)"


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_one_kind_of_error(text: str) -> None:
    try:
        table = parse(text)
    except NotTomlError as error:
        line, column = error.line, error.column or 1
    else:
        line, column = 1, 1
        assert isinstance(table, dict)
    assert 1 <= line <= max(1, len(text.splitlines())) + 1
    assert column >= 1


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_a_table_or_one_kind_of_error(seed: int) -> None:
    data = random.Random(seed).randbytes(2000)
    with pytest.raises(NotTomlError):
        parse(data.decode("latin-1"))


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a = 1\npeople = 3\n", "people", 2),
        ("a = 1\n[[people]]\nname = 'Sam'\n", "people", 2),
        ('\n\n"people" = 3\n', "people", 3),
        ("  people = 3\n", "people", 1),
        ("[people]\n", "people", 1),
        ("people.sam = 1\n", "people", 1),
        ("a = 'people'\n", "people", None),
        ("people_i_know = 3\n", "people", None),
        ("", "people", None),
        ("a.b = 1\nab = 2\n", "ab", 2),
    ],
)
def test_the_line_of_a_key_is_found(text: str, key: str, line: int | None) -> None:
    assert line_of_key(text, key) == line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("[[lines]]\na = 1\n[[lines]]\na = 2\n\n[[lines]]\n", [1, 3, 6]),
        ("# tea\n[[lines]]\n# [[lines]]\n[[ lines ]]\n", [2, 4]),
        ('[["lines"]]\n[["lines"]]\n', [1, 2]),
        ("\r\n[[lines]]\r\na = 1\r\n[[lines]]\r\n", [2, 4]),
        ("\ufeff[[lines]]\n[[lines]]\n", [1, 2]),
        ('[[lines]]\nsms = { number = "85258" }\n[[lines]]\n', [1, 3]),
        ('[[lines]]\n[lines.sms]\nnumber = "85258"\n[[lines]]\n', [1, 4]),
        ("[[lines]]\nheadlines = 3\n[[lines]]\n", [1, 3]),
        ("  [[lines]]\n\t[[lines]]\n", [1, 2]),
    ],
)
def test_the_line_of_each_table_of_a_list_is_found(text: str, lines: list[int]) -> None:
    assert [line_of_key(text, "lines", nth) for nth in range(1, len(lines) + 1)] == lines


def test_where_a_list_stands_on_one_line_each_of_its_entries_is_there() -> None:
    text = 'schema = 1\nlines = [{ name = "Ms Lane" }, { name = "Dad" }]\n'
    assert [line_of_key(text, "lines", nth) for nth in (1, 2, 3)] == [2, 2, 2]
    assert line_of_key("schema = 1\n", "lines", 2) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('theme = "paper"\n[keys]\nleave = "z"\ntheme = "f7"\n', 4),
        ('theme = "paper"\n[keys]\n"theme" = "f7"\n', 3),
        ('theme = "paper"\nkeys = { leave = "z", theme = "f7" }\n', 2),
        ('keys.leave = "z"\nkeys.theme = "f7"\n', 2),
        ('theme = "paper"\n', None),
    ],
)
def test_the_line_of_a_key_is_that_of_its_table(text: str, line: int | None) -> None:
    assert line_within(text, "keys", "theme") == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[keys]\n"plan.write" = "x"\n', 2),
        ('[keys]\nplan.write = "x"\n', 2),
        ('[keys.journal]\nwrite = "y"\n[keys.plan]\nwrite = "x"\n', 4),
        ('[keys]\nplan = { write = "x" }\n', 2),
        ('[keys."plan"]\nwrite = "x"\n', 1),
    ],
)
def test_the_line_of_a_key_with_a_dot_is_found_however_it_is_written(text: str, line: int) -> None:
    assert line_within(text, "keys", "plan.write") == line
