"""The corpus: files as people, editors, sync programs and failing disks left them, by row of the catalogue.

A file that once broke something is put here, so that it is tried again for good. Where fuzzing finds one, its
bytes go into a file named by what is wrong with it.
"""

from pathlib import Path

_CORPUS = Path(__file__).parents[1] / "corpus"
TOML = {path.stem: path.read_bytes() for path in sorted((_CORPUS / "toml").iterdir())}
"""Plans and settings, by name."""
ENTRIES = {path.stem: path.read_bytes() for path in sorted((_CORPUS / "entries").iterdir())}
"""Entries, by name."""
EVERYTHING = [*TOML.values(), *ENTRIES.values()]
"""The bytes of every file."""
