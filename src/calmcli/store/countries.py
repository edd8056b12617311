"""Which country a person means by a name, or is in by what their machine says."""

from collections.abc import Iterator, Mapping

from calmcli.core.countries import Territory, named, nearest, territory_of_locale
from calmcli.core.helplines import Grounds
from calmcli.store import machine, shipped

_FILE = "countries.toml"


def territories() -> Iterator[Territory]:
    """Return every country and territory of ISO 3166-1, with its names; raises `DataError`."""
    try:
        for code, entry in shipped.table(_FILE).items():
            if isinstance(entry, dict):
                yield Territory(code, entry["alpha3"], entry["name"], tuple(entry["also"]))
    except (LookupError, TypeError) as error:
        raise shipped.DataError(shipped.data_directory() / _FILE, error) from error


def called(name: str) -> Territory | tuple[str, ...]:
    """Return the territory that a name means, else the names that are near to it."""
    places = list(territories())
    return named(name, places) or tuple(place.name for place in nearest(name, places))


def here(environment: Mapping[str, str]) -> tuple[str, Grounds] | None:
    """Return the code of the territory this machine is in and what says so, None where nothing does."""
    code = territory_of_locale(machine.locale_name(environment))
    if code and isinstance(called(code), Territory):
        return code, Grounds.LOCALE
    if code := machine.territory_of_zone(machine.time_zone(environment)):
        return code, Grounds.TIME_ZONE
    return None
