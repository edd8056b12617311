"""The guides that calm ships."""

from calmcli.core.guide import Guide, guide_from
from calmcli.store import shipped


def guide(name: str) -> Guide:
    """Return a guide by its name in the content: after, support, learn."""
    return guide_from(shipped.table(f"content/en/{name}.toml"))


def feelings() -> Guide:
    """Return things to do by what a person feels, a page for each feeling."""
    table = shipped.table("content/en/feelings.toml")
    parts = [{**entry, "title": entry["name"], "text": [entry["text"]]} for entry in table["feelings"]]
    return guide_from({**table, "parts": parts})
