"""Writes docs/settings.md from the table of settings: `python docs/settings_page.py`; a test compares."""

from collections.abc import Iterator
from pathlib import Path

import tomli_w

from calmcli.core.settings import SETTINGS, Setting

PAGE = Path(__file__).with_name("settings.md")
"""The page."""

_BEFORE = """\
# Settings

<!-- Written by docs/settings_page.py from src/calmcli/core/settings.py. A change belongs there. -->

calm works without any setting. Those you want stand in `config.toml`; `calm config` shows and
changes them, and `calm config path` says where the file is. You can change it in any editor.

"""

_AFTER = """
A value that does not fit is named with its line, and what is in the last column holds instead. A key that
calm does not know stays where it is.
"""


def page() -> str:
    """Return the whole page."""
    return _BEFORE + "\n".join(_table()) + "\n" + _AFTER


def _table() -> Iterator[str]:
    yield "| setting | what it does | it can be | without it |"
    yield "|---|---|---|---|"
    for setting in SETTINGS.values():
        yield f"| `{setting.key}` | {setting.says} | {setting.kind.form} | `{_default(setting)}` |"


def _default(setting: Setting) -> str:
    """Return a default as it would stand in the file."""
    return tomli_w.dumps({"key": setting.default}).removeprefix("key = ").strip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
