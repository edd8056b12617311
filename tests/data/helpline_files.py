"""The shipped helpline files, read as the program reads them."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeAlias

Table: TypeAlias = dict[str, Any]
DATA = Path(__file__).parents[2] / "data"
HEADER = re.compile(r"^\[[A-Z]{2}\]$", re.MULTILINE)


def slices(text: str) -> dict[str, str]:
    """Cut the file into country blocks the way the program does."""
    heads = list(HEADER.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {head.group()[1:3]: text[head.start() : end] for head, end in zip(heads, ends, strict=True)}


def read(name: str) -> str:
    """Return the text of one data file."""
    return (DATA / name).read_text(encoding="utf-8")


TEXT = read("helplines.toml")
BLOCKS = slices(TEXT)
COUNTRIES: dict[str, Table] = {code: tomllib.loads(block)[code] for code, block in BLOCKS.items()}
LINES = [(code, line) for code, country in COUNTRIES.items() for line in country.get("lines", [])]
EMERGENCIES = [(code, entry) for code, country in COUNTRIES.items() for entry in country["emergency"]]
FALLBACK: Table = tomllib.loads(read("fallback.toml"))
"""What holds where the country is not known; its code here is any."""
EVERY_LINE = [*LINES, *(("any", line) for line in FALLBACK["lines"])]
EVERY_EMERGENCY = [*EMERGENCIES, *(("any", entry) for entry in FALLBACK["emergency"])]
NAMES: Table = tomllib.loads(read("countries.toml"))
