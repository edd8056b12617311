"""The kinds of values that a setting takes: which fit, what typed words stand for, and how to say so."""

from collections.abc import Sequence

from calmcli.core.language import _

_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")


class NotOfKindError(ValueError):
    """Typed words stand for no value of a kind; the message says which values these are."""


class Kind:
    """A kind of values."""

    form: str
    """Which values these are, in a few words: "true or false"."""

    def fits(self, value: object) -> bool:
        """Say whether a value of the file is of this kind."""
        raise NotImplementedError

    def read(self, words: str) -> object:
        """Return the value that typed words stand for; raises `NotOfKindError` where they stand for none."""
        try:
            value = self._read(words)
        except ValueError:
            raise NotOfKindError(self.form) from None
        if not self.fits(value):
            raise NotOfKindError(self.form)
        return value

    def following(self, value: object) -> str | None:  # noqa: ARG002 - a kind with few values needs it
        """Return the words for the value after one, where there are few; None where one is typed."""
        return None

    def _read(self, words: str) -> object:
        """Return the value that typed words stand for; raises `ValueError` where they stand for none."""
        raise NotImplementedError


class Words(Kind):
    """Any words."""

    def __init__(self) -> None:
        self.form = _("words in quotes")

    def fits(self, value: object) -> bool:
        """Say whether it is words."""
        return isinstance(value, str)

    def _read(self, words: str) -> str:
        is_quoted = len(words) > 1 and words[0] == words[-1] == '"'
        return words[1:-1] if is_quoted else words


class OneOf(Kind):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = words
        """The words."""
        self.form = _("one of: {words}").format(words=", ".join(f'"{word}"' for word in words))

    def fits(self, value: object) -> bool:
        """Say whether it is one of the words."""
        return value in self.words

    def following(self, value: object) -> str:
        """Return the next of the words; after the last the first."""
        at = self.words.index(str(value)) + 1
        return self.words[at % len(self.words)]

    def _read(self, words: str) -> str:
        return self.words[self.words.index(words.lower())]


class ManyWords(Kind):
    """Any number of words."""

    def __init__(self) -> None:
        self.form = _("a list of words in quotes")

    def fits(self, value: object) -> bool:
        """Say whether it is a list of words."""
        return isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)

    def _read(self, words: str) -> list[str]:
        return [stripped for each in words.split(",") if (stripped := each.strip())]


class YesOrNo(Kind):
    """True or false."""

    def __init__(self) -> None:
        self.form = _("true or false")

    def fits(self, value: object) -> bool:
        """Say whether it is true or false."""
        return isinstance(value, bool)

    def following(self, value: object) -> str:
        """Return the other of the two."""
        return _NO[0] if value else _YES[0]

    def _read(self, words: str) -> bool:
        return ((*_YES, *_NO).index(words.lower())) < len(_YES)


class Number(Kind):
    """A number in a range."""

    def __init__(self, above: float, up_to: float) -> None:
        self.above = above
        """What it is larger than."""
        self.up_to = up_to
        """The largest it can be."""
        self.form = _("a number above {above} and up to {up_to}").format(
            above=f"{above:g}", up_to=f"{up_to:g}"
        )

    def fits(self, value: object) -> bool:
        """Say whether it is a number in the range."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return self.above < value <= self.up_to

    def _read(self, words: str) -> float:
        number = float(words.replace(",", "."))
        return int(number) if number.is_integer() else number


def closest(key: str, keys: Sequence[str]) -> str:
    """Return which of some keys was meant by one that is none of them, empty where none is close."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a key is not known

    return next(iter(get_close_matches(key, keys, n=1)), "")
