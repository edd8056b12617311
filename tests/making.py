"""Values that tests are made of: short to write, and about ordinary life."""

import dataclasses
import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st

from calmcli.core.entry import Entry
from calmcli.core.helplines import Answer, Country, Emergency, Grounds, Helpline, Source, TextNumber
from calmcli.core.hours import DAYS, Hours, Span

Value = TypeVar("Value")

NIGHT = datetime(2026, 11, 22, 3, 12, 7, tzinfo=UTC)
"""A Sunday night."""

SOURCE = Source("its own page", "https://rain.example", "2026-01-02")

ALWAYS = Hours(always=True)

WEEKDAYS = Hours(
    always=False, zone="Europe/London", spans=(Span(("mon", "tue", "wed", "thu", "fri"), 540, 1020),)
)
"""Monday to Friday, 9 to 17."""

LINE = Helpline(
    id="gb-rain",
    name="Rain Line",
    english=None,
    phone="01632 960001",
    e164="+441632960001",
    sms=None,
    chat=None,
    whatsapp=None,
    email=None,
    url=None,
    hours=ALWAYS,
    languages=("en",),
    audience=("everyone",),
    topics=("distress",),
    region=None,
    cost="free",
    checked=NIGHT.date(),
    note=None,
    sources=(SOURCE,),
)
"""A line for everyone, by phone, day and night, free."""

OWN_LINE = LINE._replace(
    id="own-1",
    name="Ms Lane",
    phone="01632 960111",
    e164=None,
    hours=None,
    languages=(),
    topics=("distress", "self-harm", "suicide"),
    cost="unknown",
    checked=None,
    sources=(),
    when="weekdays 9 to 4",
    is_own=True,
)
"""A line that the person has added."""

GROUPS = ("young-people", "lgbtq", "veterans", "men", "women", "indigenous", "parents")
"""The groups that have lines of their own."""

FULL_LINE = LINE._replace(
    id="gb-tea",
    english="Tea Line",
    name="Llinell De",
    sms=TextNumber("07700 900001", "TEA"),
    chat="https://tea.example/chat",
    whatsapp="07700 900002",
    email="tea@tea.example",
    url="https://tea.example",
    hours=WEEKDAYS,
    languages=("cy", "en"),
    audience=("young-people",),
    region="Wales",
    cost="local",
    note="They put the kettle on first.",
)
"""A line with everything a line can have."""

EMERGENCY = Emergency("999", ("all",), "Say where you are.", (SOURCE,))


def country(
    *lines: Helpline, name: str = "United Kingdom", emergency: tuple[Emergency, ...] = (EMERGENCY,)
) -> Country:
    """Return a country with these lines."""
    return Country("GB", name, None, NIGHT.date(), emergency, lines)


def every_source(found: Country) -> list[tuple[Source, ...]]:
    """Return the sources of each number of a country."""
    return [entry.sources for entry in found.emergency] + [line.sources for line in found.lines]


FALLBACK = Country(
    None,
    "Anywhere",
    "These hold anywhere.",
    None,
    (Emergency("112", ("all",), None, (SOURCE,)),),
    (
        LINE._replace(
            id="any-map", name="Map of Lines", phone=None, e164=None, url="https://www.map.example/"
        ),
    ),
)


def answer(found: Country | None = None, grounds: Grounds | None = None, **more: Any) -> Answer:
    """Return an answer with a country, or with what holds anywhere."""
    return Answer(found or FALLBACK, lambda: FALLBACK, grounds, **more)


def entry(body: str = "A walk in the rain.\n", name: str = "2026-11-22T031207-k3f9") -> Entry:
    """Return an entry of that night."""
    return Entry(name, NIGHT, body)


def changed(value: Value, **changes: Any) -> Value:
    """Return a frozen value with some things changed, whichever kind of record it is."""
    as_any: Any = value
    new: Value = (
        dataclasses.replace(as_any, **changes)
        if hasattr(value, "__dataclass_fields__")
        else as_any._replace(**changes)
    )
    return new


def any_hours(*zones: str) -> st.SearchStrategy[Hours]:
    """Return any hours that are not always: up to four spans, over midnight and into each other too."""
    days = st.lists(st.sampled_from(DAYS), unique=True, min_size=1).map(lambda found: tuple(sorted(found)))
    spans = st.lists(
        st.builds(Span, days, st.integers(0, 1439), st.integers(1, 1440)), min_size=1, max_size=4
    )
    return st.builds(Hours, st.just(value=False), st.sampled_from(zones or ("UTC",)), spans.map(tuple))


def any_line() -> st.SearchStrategy[Helpline]:
    """Return any line of the data: reached in some way, for some people, for an urge or something else."""

    def some(values: Sequence[str], least: int = 1) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from(values), unique=True, min_size=least, max_size=3).map(tuple)

    def one_of(value: Value) -> st.SearchStrategy[Value | None]:
        return st.sampled_from([None, value])

    return st.builds(
        LINE._replace,
        id=st.uuids().map(str),
        phone=one_of("01632 960001"),
        sms=one_of(TextNumber("07700 900001", "TEA")),
        chat=one_of("https://tea.example/chat"),
        whatsapp=one_of("07700 900002"),
        email=one_of("tea@tea.example"),
        hours=st.sampled_from([None, ALWAYS]) | any_hours(),
        audience=some(["everyone", *GROUPS]),
        topics=some(["suicide", "self-harm", "distress", "violence", "other"]),
        region=one_of("Wales"),
        url=st.just("https://tea.example"),
    )


def light_modules(rows: Sequence[str]) -> list[list[bool]]:
    """Return the modules of a code that is drawn in half blocks, row by row, whether each is light."""
    return [[block in light for block in row] for row in rows for light in ("▀█", "▄█")]


def any_bytes_as_text() -> st.SearchStrategy[str]:
    """Return any file content as the journal holds it: what is not UTF-8 stands as lone surrogates."""
    pieces = st.sampled_from(
        [b"\xff", b"\xc3", b"\r\n", b"\r", b"+++\n", b"\xef\xbb\xbf", b"\x00", b"\x1b[2J", b"tea\n"]
    )
    parts = st.lists(
        st.one_of(pieces, st.binary(max_size=8), st.text(max_size=8).map(encoded_utf8)), max_size=8
    )
    return parts.map(b"".join).map(lambda data: data.decode("utf-8", "surrogateescape"))


def encoded_utf8(text: str) -> bytes:
    """Return a text as UTF-8, lone surrogates left out."""
    return text.encode("utf-8", "ignore")


def contents(directory: Path) -> dict[str, bytes]:
    """Return every file below a directory by its path, with its bytes."""
    files = (path for path in sorted(directory.rglob("*")) if path.is_file())
    return {str(path.relative_to(directory)): path.read_bytes() for path in files}


@contextmanager
def unchanged(directory: Path) -> Iterator[None]:
    """Fail if any file below a directory is another one afterwards."""
    before = contents(directory)
    yield
    assert contents(directory) == before


class FullDisk:
    """A disk that takes no byte, until it is emptied."""

    def __init__(self, really_write: Callable[[int, bytes], int]) -> None:
        self._really_write = really_write
        self._is_full = True

    def write(self, descriptor: int, data: bytes) -> int:
        """Write, or refuse."""
        if self._is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return self._really_write(descriptor, data)

    def fill(self) -> None:
        """Take nothing from now on."""
        self._is_full = True

    def empty(self) -> None:
        """Take everything from now on."""
        self._is_full = False
