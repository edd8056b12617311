"""An alphabet game: a word of one kind for each letter, any word, any letter left out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""The letters, in order."""


class Alphabet(NamedTuple):
    """A way through the letters; each method returns it as it is afterwards."""

    name: str
    """What the words are to be."""
    examples: tuple[str, ...]
    """A word for each letter that has one, in order."""
    answers: tuple[tuple[str, str], ...] = ()
    """The letters that were passed, each with the person's word; empty where they left it out."""

    @property
    def letter(self) -> str:
        """The letter that is next; none after the last."""
        return LETTERS[len(self.answers) :][:1]

    @property
    def is_done(self) -> bool:
        """Whether all letters were passed."""
        return not self.letter

    @property
    def example(self) -> str:
        """A word for the letter that is next; none where calm has none."""
        return next((word for word in self.examples if word[0].casefold() == self.letter), "")

    @property
    def said(self) -> Mapping[str, str]:
        """The person's words by their letters."""
        return {letter: word for letter, word in self.answers if word}

    def answered(self, word: str) -> "Alphabet":
        """Return it with a word for this letter, whatever it is; an empty one leaves the letter out."""
        return self if self.is_done else self._replace(answers=(*self.answers, (self.letter, word.strip())))

    @property
    def last_word(self) -> str:
        """The person's word for the letter before."""
        return self.answers[-1][1] if self.answers else ""

    def back(self) -> "Alphabet":
        """Return it at the letter before."""
        return self._replace(answers=self.answers[:-1])


def alphabet(name: str, words: Sequence[str]) -> Alphabet:
    """Return a new game of a kind of words."""
    return Alphabet(name, tuple(words))
