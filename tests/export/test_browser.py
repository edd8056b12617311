"""The HTML page in a real browser without a window: what it prints holds every number."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from calmcli.core.safety_plan import Area, safety_plan_from
from calmcli.export.html import html_of
from calmcli.store.page import page_style
from pages import MARKUP, SCRIPTS, bare, full_plan, own_words, sheet

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = pytest.mark.skipif(not BROWSER, reason="there is no Chromium here to print with")
_PATIENCE = 90


def run(page: Path, *options: str) -> str:
    """Open a page in the browser and return what it writes to standard output."""
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
    profile = f"--user-data-dir={page.parent / 'browser'}"
    ended = subprocess.run(
        [BROWSER, *flags, profile, *options, page.as_uri()],
        capture_output=True,
        check=False,
        timeout=_PATIENCE,
    )
    return ended.stdout.decode()


def put(directory: Path, html: str) -> Path:
    """Put a page into a directory."""
    page = directory / "plan.html"
    page.write_text(html, encoding="utf-8")
    return page


def test_the_page_is_printed_with_every_word_on_it(tmp_path: Path) -> None:
    page = put(tmp_path, html_of(sheet(full_plan()), page_style()))
    run(page, "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'plan.pdf'}")
    pages = PdfReader(io.BytesIO((tmp_path / "plan.pdf").read_bytes())).pages
    there = bare("".join(each.extract_text() for each in pages))
    assert len(pages) in (2, 3)
    for words in (*own_words(full_plan()), "999  (all services)", "Rain Line", "Call 01632 960001"):
        assert bare(words) in there


def test_words_that_look_like_markup_stay_words_in_a_browser(tmp_path: Path) -> None:
    words = [*SCRIPTS, *MARKUP, "<img src=x onerror=\"document.title='tea'\">"]
    plan = safety_plan_from(dict.fromkeys((Area.PEOPLE, Area.REASONS), words))
    source = html_of(sheet(plan), page_style())
    dom = run(put(tmp_path, source), "--dump-dom")
    assert "<title>My safety plan</title>" in dom
    assert "<img" not in dom
    assert "<script" not in dom
    assert dom.count("<li>") == source.count("<li>")
    assert dom.count("<section") == source.count("<section")
