"""A drawing: squares in five tones, on paper that can mirror what is drawn."""

from typing import NamedTuple

from calmcli.core.tasks.grid import Size, Square

SIZE = Size(9, 16)
"""The size of the paper."""

TONES = " ░▒▓█"
"""What a square can look like, from empty to full."""

_STEPS_KEPT = 500
"""How many steps can be undone."""


class Drawing(NamedTuple):
    """A sheet of paper; each method returns it as it is afterwards."""

    tones: tuple[int, ...] = (0,) * (SIZE.rows * SIZE.columns)
    """The tone of each square, from 0, row by row."""
    here: Square = Square(SIZE.rows // 2, SIZE.columns // 4)
    """Where the person is."""
    tone: int = len(TONES) - 1
    """The tone they draw with."""
    is_down: bool = False
    """Whether each square they come to is drawn on."""
    is_mirrored: bool = False
    """Whether the other half is drawn on as this one is, left for right."""
    before: tuple[tuple[int, ...], ...] = ()
    """The sheet as it was before each step, the last at the end."""

    def at(self, square: Square) -> int:
        """Return the tone of a square."""
        return self.tones[square.row * SIZE.columns + square.column]

    def moved(self, by: Square) -> "Drawing":
        """Return it with the person on another square, which is drawn on where the pen is down."""
        moved = self._replace(here=SIZE.within(self.here.moved(by)))
        return moved._drawn(self.tone) if self.is_down else moved

    def touched(self) -> "Drawing":
        """Return it with this square drawn on, or empty again where it has this tone already."""
        return self._drawn(0 if self.at(self.here) == self.tone else self.tone)

    def with_tone(self, tone: int) -> "Drawing":
        """Return it with another tone to draw with; after the last comes the first."""
        return self._replace(tone=tone % len(TONES))

    def pen_turned(self) -> "Drawing":
        """Return it with the pen put down on this square, or lifted."""
        turned = self._replace(is_down=not self.is_down)
        return turned._drawn(self.tone) if turned.is_down else turned

    def mirror_turned(self) -> "Drawing":
        """Return it with the mirror there, or gone."""
        return self._replace(is_mirrored=not self.is_mirrored)

    def undone(self) -> "Drawing":
        """Return it as it was before the last step."""
        if not self.before:
            return self
        return self._replace(tones=self.before[-1], before=self.before[:-1], is_down=False)

    def cleared(self) -> "Drawing":
        """Return it as an empty sheet; this can be undone too."""
        return self._with((0,) * len(self.tones))._replace(is_down=False)

    def _drawn(self, tone: int) -> "Drawing":
        tones = list(self.tones)
        row, column = self.here
        for each in {column, SIZE.columns - 1 - column} if self.is_mirrored else {column}:
            tones[row * SIZE.columns + each] = tone
        return self._with(tuple(tones))

    def _with(self, tones: tuple[int, ...]) -> "Drawing":
        if tones == self.tones:
            return self
        return self._replace(tones=tones, before=(*self.before[1 - _STEPS_KEPT :], self.tones))
