"""Every interface string passes through the catalogue in use."""

from gettext import NullTranslations

from calmcli.core import language
from calmcli.core.helpline_words import facts, ways
from calmcli.core.language import _
from making import LINE, NIGHT


class Shouting(NullTranslations):
    """A catalogue that says everything louder."""

    def gettext(self, message: str) -> str:
        """Return the message in capitals, its placeholders left alone."""
        return "".join(part if part.startswith("{") else part.upper() for part in _parts(message))


def _parts(message: str) -> list[str]:
    return [f"{{{part}" if at % 2 else part for at, part in enumerate(message.replace("}", "}{").split("{"))]


def test_without_a_catalogue_it_is_english() -> None:
    assert _("Day and night") == "Day and night"


def test_a_catalogue_in_use_changes_what_is_said() -> None:
    language.use(Shouting())
    assert _("Day and night") == "DAY AND NIGHT"
    assert list(facts(LINE, NIGHT)) == ["DAY AND NIGHT", "FREE"]


def test_placeholders_are_filled_after_the_words_are_chosen() -> None:
    language.use(Shouting())
    assert next(ways(LINE)) == "CALL 01632 960001"
