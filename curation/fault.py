"""What is wrong in the data, as one line that says where it stands and what to do."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that is wrong in a data file."""

    file: str
    """The file, as the person who runs the check names it."""
    line: int
    """The line in the file, from 1."""
    subject: str
    """What it is wrong with: a country, a line by its id, an emergency number; empty for the file itself."""
    what: str
    """What is wrong, and what to do about it."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:"
        return " ".join(part for part in (place, self.subject and f"{self.subject}:", self.what) if part)
