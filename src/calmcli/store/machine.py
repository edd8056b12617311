"""What this machine says about where it stands."""

from collections.abc import Mapping
from pathlib import Path

_LOCALTIME = Path("/etc/localtime")
_ZONES = "zoneinfo/"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def locale_name(environment: Mapping[str, str]) -> str:
    """Return the name of the person's locale, empty where none is set."""
    return next((value for name in _LOCALE_VARIABLES if (value := environment.get(name))), "")


def time_zone(environment: Mapping[str, str]) -> str:
    """Return the IANA name of the machine's time zone, empty where it does not say."""
    if zone := environment.get("TZ", "").removeprefix(":"):
        return zone.partition(_ZONES)[2] or zone
    try:
        return str(_LOCALTIME.readlink()).partition(_ZONES)[2]
    except OSError:
        return ""


def territory_of_zone(zone: str) -> str | None:
    """Return the code of the territory a time zone lies in, by the tables of the IANA database."""
    import tzdata  # noqa: PLC0415 - only where neither a setting nor the locale names a country

    tables = Path(tzdata.__file__).parent / "zoneinfo"
    links = (
        line.split() for line in (tables / "tzdata.zi").read_text().splitlines() if line.startswith("L ")
    )
    target = {alias: zone for _, zone, alias in links}.get(zone, zone)
    rows = (row.split("\t") for row in (tables / "zone.tab").read_text().splitlines() if row[:1] != "#")
    by_zone = {row[2]: row[0] for row in rows}
    return by_zone.get(zone) or by_zone.get(target)
