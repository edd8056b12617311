"""What a shell offers to finish: names that calm ships, and never anything of the person's."""

# ruff: noqa: PLC0415 - loaded with every command that takes a country; needed only while a shell asks

from collections.abc import Iterator


def countries(incomplete: str) -> Iterator[tuple[str, str]]:
    """Return the countries whose code begins so; names have spaces, which not every shell keeps together."""
    from calmcli.store.countries import territories

    return ((place.code, place.name) for place in territories() if place.code.startswith(incomplete))


def paces(incomplete: str) -> Iterator[tuple[str, str]]:
    """Return the paces whose id begins so."""
    from calmcli.store.paces import shipped_paces

    return ((pace.id, pace.like) for pace in shipped_paces()[0] if pace.id.startswith(incomplete))


def cues(incomplete: str) -> Iterator[str]:
    """Return what may mark in and out for shut eyes, as far as it begins so."""
    from calmcli.core.settings import CUES

    return (cue for cue in CUES if cue and cue.startswith(incomplete))


def settings(incomplete: str) -> Iterator[tuple[str, str]]:
    """Return the settings whose key begins so."""
    from calmcli.core.settings import SETTINGS

    return ((key, setting.says) for key, setting in SETTINGS.items() if key.startswith(incomplete))
