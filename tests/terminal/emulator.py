"""A terminal's memory: bytes go in; rows of text, what has scrolled away, and the cursor come out.

pyte does the emulation. It knows one screen only, so the alternate one is a second pyte screen here, and it
prints the tail of some sequences it cannot digest, so those are taken out first.
"""

import codecs
import re

import pyte

_SCROLLBACK_ROWS = 5000
_CONTROL_STRING = r"\x1b[\]P^_X][^\x1b\x07]*(?:\x07|\x1b\\)"
"""OSC, DCS, PM, APC and SOS: titles, links, the clipboard, answers."""
_FOREIGN_CSI = r"\x1b\[(?:[<=>][0-?]*|\?[0-9;]*(?=[^0-9;hl])|[0-9;]*:[0-9:;]*|[0-9;]*(?=[ -/]))[ -/]*[@-~]"
"""Keyboard protocols, queries and underline styles: none of them moves or writes anything."""
_UNDIGESTED = re.compile(f"{_CONTROL_STRING}|{_FOREIGN_CSI}")
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|[\]P^_X][^\x1b\x07]*\x1b?|[ -/]+)?\Z")
_SCREEN_SWITCH = re.compile(r"\x1b\[\?(?:1049|1047|47)([hl])")


class Emulator:
    """What a terminal of a given size shows for the bytes it was fed."""

    def __init__(self, columns: int, rows: int) -> None:
        self._primary = pyte.HistoryScreen(columns, rows, history=_SCROLLBACK_ROWS)
        self._alternate = pyte.Screen(columns, rows)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._unfinished = ""
        self.is_alternate = False
        """Whether the alternate screen is shown, as full-screen programs do."""

    @property
    def _shown(self) -> pyte.Screen:
        return self._alternate if self.is_alternate else self._primary

    @property
    def rows(self) -> list[str]:
        """The rows on the screen, without the spaces at their ends."""
        return [row.rstrip() for row in self._shown.display]

    @property
    def scrollback(self) -> list[str]:
        """The rows that have scrolled off the top of the primary screen, oldest first."""
        columns = range(self._primary.columns)
        return ["".join(row[x].data for x in columns).rstrip() for row in self._primary.history.top]

    @property
    def cursor(self) -> tuple[int, int]:
        """The cursor's column and row, from 0."""
        return self._shown.cursor.x, self._shown.cursor.y

    @property
    def is_cursor_hidden(self) -> bool:
        """Whether the cursor cannot be seen."""
        return self._shown.cursor.hidden

    def feed(self, data: bytes) -> None:
        """Take in bytes; a sequence or a character may come in pieces."""
        text = self._unfinished + self._decoder.decode(data)
        tail = _UNFINISHED.search(text)
        end = tail.start() if tail else len(text)
        self._unfinished = text[end:]
        start = 0
        for switch in _SCREEN_SWITCH.finditer(text, 0, end):
            self._draw(text[start : switch.start()])
            self._switch(to_alternate=switch[1] == "h")
            start = switch.end()
        self._draw(text[start:end])

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of both screens."""
        self._primary.resize(rows, columns)
        self._alternate.resize(rows, columns)

    def _draw(self, text: str) -> None:
        pyte.Stream(self._shown).feed(_UNDIGESTED.sub("", text))

    def _switch(self, *, to_alternate: bool) -> None:
        is_hidden = self.is_cursor_hidden
        if to_alternate and not self.is_alternate:
            self._alternate.reset()
        self.is_alternate = to_alternate
        # Two screens, one cursor: it stays hidden through a switch.
        self._shown.cursor.hidden = is_hidden
