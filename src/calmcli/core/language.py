"""The language calm speaks: every interface string passes through `_`."""

from gettext import NullTranslations

_catalogue = NullTranslations()


def use(catalogue: NullTranslations) -> None:
    """Speak from this gettext catalogue from now on; strings it lacks stay English."""
    global _catalogue  # noqa: PLW0603 - one process speaks one language, as gettext itself has it
    _catalogue = catalogue


def _(message: str) -> str:
    """Return the interface string in the person's language."""
    return _catalogue.gettext(message)
