"""Every country and territory has a name, and each name means one country."""

import re
import tomllib
import unicodedata
from pathlib import Path

from curation.data import read

LISTED = read(Path(__file__).parents[2] / "data").names
NAMES = LISTED.table
ISO_COUNTRIES = 249
NOT_ISO = {"XK"}
"""Codes CLDR uses that ISO 3166-1 has not assigned."""


def fold(text: str) -> str:
    """Fold case and remove accents, so that spellings can be compared."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char)).strip()


def test_every_country_has_a_line_that_parses_alone() -> None:
    """Each country stands on one line, sorted by code, and can be read by itself."""
    rows = [row for row in LISTED.text.splitlines() if row and not row.startswith("#")]
    assert rows.pop(0) == "schema = 1"
    codes = [row[:2] for row in rows]
    assert codes == sorted(set(codes))
    assert len(set(codes) - NOT_ISO) == ISO_COUNTRIES
    for row in rows:
        assert re.match(r'[A-Z]{2} = \{ alpha3 = "[A-Z]{3}", name = ".+", also = \[.*\] \}$', row), row
        assert tomllib.loads(row) == {row[:2]: NAMES[row[:2]]}


def test_a_country_name_means_one_country() -> None:
    """No code, name or other name belongs to two countries, whatever its case or accents."""
    owners: dict[str, set[str]] = {}
    for code, country in NAMES.items():
        if code == "schema":
            continue
        for name in {code, country["alpha3"], country["name"], *country["also"]}:
            owners.setdefault(fold(name), set()).add(code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}
    assert len({c["alpha3"] for c in NAMES.values() if isinstance(c, dict)}) == len(NAMES) - 1
