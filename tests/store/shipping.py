"""The shipped data in a test: a copy that can be damaged."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from calmcli.store import shipped


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a copy of the shipped data that the program reads in place of it."""
    copy = tmp_path / "shipped"
    shutil.copytree(shipped.data_directory(), copy)
    shipped.table.cache_clear()
    monkeypatch.setattr(shipped, "data_directory", lambda: copy)
    yield copy
    shipped.table.cache_clear()
