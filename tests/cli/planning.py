"""A safety plan in the person's place, for the commands around it."""

from pathlib import Path


def put_plan(calm_home: Path, text: str) -> Path:
    """Put a plan where calm looks for it, and return its path."""
    path = calm_home / "data" / "plan.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
