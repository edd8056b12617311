"""The small world in files, for what is run on a folder."""

from pathlib import Path

import pytest

from curation import data as curated
from curation.data import REASONS, RETIRED
from small import TEXTS


@pytest.fixture
def small_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that holds the small world, with what is about it where the checks look for that.

    All that is shipped takes seconds to check, and is checked once, in `test_shipped_data.py`.
    """
    about, folder = tmp_path / "curation", tmp_path / "small"
    monkeypatch.setattr(curated, "OWN", about)
    for name, text in TEXTS.items():
        path = (about if name in (REASONS, RETIRED) else folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
