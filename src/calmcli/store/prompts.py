"""The questions to begin with that a person has put away for good."""

from calmcli.store.settings_file import SettingsFile
from calmcli.store.sitting import Sitting


def hidden_prompts(sitting: Sitting) -> tuple[str, ...]:
    """Return those put away, by their ids: before this sitting, in it, and in other windows."""
    settings, _problems = sitting.store.settings()
    return tuple(dict.fromkeys((*settings.hidden_prompts, *sitting.settings.hidden_prompts)))


def put_away(sitting: Sitting, prompt_id: str) -> None:
    """Remember in the person's settings that one is put away; raises `NotSetError` where that cannot be."""
    hidden = dict.fromkeys((*hidden_prompts(sitting), prompt_id))
    SettingsFile(sitting.store.places).set("hidden_prompts", list(hidden), sitting.clock.now())
