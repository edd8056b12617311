"""What calm ships for a plan that is printed or handed on: words, a style sheet, fonts."""

from pathlib import Path

from calmcli.store import shipped


def page_words() -> dict[str, str]:
    """Return the words of the page; raises `DataError`."""
    table = shipped.table("content/en/export.toml")
    events = {key: event["title"] for key, event in table["events"].items()}
    return {key: words for key, words in table.items() if isinstance(words, str)} | events


def page_style() -> str:
    """Return the style sheet of the page; raises `DataError`."""
    path = shipped.data_directory() / "export" / "page.css"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise shipped.DataError(path, error) from error


def font_paths() -> tuple[Path, Path]:
    """Return the fonts of the printed page, the regular one and the bold one."""
    fonts = shipped.data_directory() / "fonts"
    return fonts / "DejaVuSansCondensed.ttf", fonts / "DejaVuSansCondensed-Bold.ttf"
