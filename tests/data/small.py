"""A small world without a fault, and what is wrong once one thing in it is changed."""

from collections.abc import Mapping
from typing import NamedTuple

from curation.check import Rule
from curation.data import FALLBACK, HELPLINES, MINIMUM, NAMES, REASONS, RETIRED, Data, data_from
from curation.minimum import START

PAGE = "content/en/tea.toml"

TEXTS: Mapping[str, str] = {
    HELPLINES: """\
# The helplines of a small world.

schema = 1

[GB]
name = "United Kingdom"
note = "It often rains here."
checked = 2026-11-22

[[GB.emergency]]
number = "999"
for = ["all"]
confidence = "high"
sources = [
    { says = "The tea gazette: 999 for everything", url = "https://gazette.example/999", date = "2026-04" },
]

[[GB.emergency]]
number = "112"
for = ["ambulance", "police"]
note = "The same as 999."
confidence = "medium"
sources = [
    { says = "The tea gazette: 112 as well" },
]

[[GB.emergency]]
number = "321"
for = ["fire"]
confidence = "medium"
sources = [
    { says = "The tea gazette: 321 on rainy days" },
]

[[GB.lines]]
id = "gb-tea"
name = "Tea and Talk"
phone = "0808 157 0192"
url = "https://tea.example"
hours = "24/7"
languages = ["en", "cy"]
audience = ["everyone"]
topics = ["suicide", "self-harm", "distress"]
cost = "free"
confidence = "high"
checked = 2026-11-22
sources = [
    { says = "The tea gazette: 0808 157 0192", url = "https://gazette.example/tea", date = "2026-04-22" },
]

[[GB.lines]]
id = "gb-walks"
name = "Walks in the Rain"
phone = "020 7946 0321"
e164 = "+442079460321"
sms = { number = "85258", text = "WALK" }
whatsapp = "+442079460321"
email = "walks@rain.example"
hours = { zone = "Europe/London", open = [ { days = ["mon", "tue"], from = "18:00", to = "02:00" } ] }
audience = ["everyone"]
topics = ["distress"]
cost = "local"
confidence = "medium"
checked = 2026-11-21
note = "A walk first. Then tea."
sources = [
    { says = "The tea gazette: 020 7946 0321", date = "2026" },
]

[[GB.lines]]
id = "gb-exams"
name = "Arholiadau"
english = "Exams"
chat = "https://exams.example/chat"
hours = "unknown"
audience = ["young-people"]
topics = ["distress"]
cost = "unknown"
confidence = "medium"
checked = 2026-11-20
sources = [
    { says = "The tea gazette: a chat about exams" },
]

[[GB.lines]]
id = "gb-home"
name = "A Quiet Home"
phone = "4455"
hours = "24/7"
audience = ["everyone"]
topics = ["violence"]
cost = "free"
confidence = "medium"
checked = 2026-11-20
sources = [
    { says = "The tea gazette: 4455" },
]

[IE]
name = "Ireland"
checked = 2026-11-22

[[IE.emergency]]
number = "112"
for = ["all"]
confidence = "high"
sources = [
    { says = "The tea gazette: 112 for everything" },
]

[[IE.lines]]
id = "ie-books"
name = "Books for Young and Old"
whatsapp = "+442079460322"
hours = "24/7"
audience = ["everyone"]
topics = ["distress"]
cost = "unknown"
confidence = "medium"
checked = 2026-11-22
sources = [
    { says = "The tea gazette: books, from a shop across the water" },
]
""",
    FALLBACK: """\
schema = 1
name = "Anywhere"
note = "It rains in most places."
checked = 2026-11-22

[[emergency]]
number = "112"
for = ["all"]
confidence = "medium"
sources = [
    { says = "The tea gazette: 112 in many countries" },
]

[[lines]]
id = "any-find-a-helpline"
name = "Find A Helpline"
url = "https://findahelpline.com"
hours = "unknown"
audience = ["everyone"]
topics = ["suicide", "self-harm", "distress"]
cost = "free"
confidence = "high"
checked = 2026-11-22
sources = [
    { says = "The tea gazette: a website", url = "https://gazette.example/find" },
]

[[lines]]
id = "any-befrienders"
name = "Befrienders Worldwide"
url = "https://befrienders.org"
hours = "unknown"
audience = ["everyone"]
topics = ["distress"]
cost = "free"
confidence = "medium"
checked = 2026-11-22
sources = [
    { says = "The tea gazette: a website", url = "https://gazette.example/befrienders" },
]
""",
    NAMES: """\
schema = 1
FJ = { alpha3 = "FJI", name = "Fiji", also = [] }
GB = { alpha3 = "GBR", name = "United Kingdom", also = ["UK"] }
IE = { alpha3 = "IRL", name = "Ireland", also = [] }
""",
    MINIMUM: START
    + """\
GB = { name = "United Kingdom", emergency = [{ number = "999", for = ["all"] }, \
{ number = "112", for = ["ambulance", "police"] }, { number = "321", for = ["fire"] }], \
line = "Tea and Talk", phone = "0808 157 0192" }
IE = { name = "Ireland", emergency = [{ number = "112", for = ["all"] }] }
""",
    PAGE: """\
schema = 1
text = "Tea first. Then a walk."
""",
    REASONS: """\
[phones]
"GB 4455" = "short number named by the tea gazette"

[abroad]
"IE +442079460322" = "a shop across the water"

[emergency]
"GB 321" = "named by the tea gazette"

[purposes]
ie-books = "for old people too"
""",
    RETIRED: """\
[[retired]]
country = "GB"
number = "0808 157 0TEA"
reason = "replaced by another number"

[[retired]]
country = "GB"
number = "9876"
reason = "nobody listens there any more"

[[retired]]
country = "IE"
phrase = "press 3"
reason = "there is no choice of keys any more"
""",
}
"""The files of a small world, by name."""


def shown(name: str) -> str:
    """Return a file of the small world as a fault names it."""
    return f"{'curation' if name in (REASONS, RETIRED) else 'small'}/{name}"


class Case(NamedTuple):
    """One change, and the only fault it makes."""

    rule: Rule
    """The rule that sees it."""
    old: str
    """What stood there; where it stands twice, the first is meant."""
    new: str
    """What stands there now."""
    fault: str
    """What it is about, and the beginning of what is wrong."""
    at: str = ""
    """What begins on the line that is named; where the change is, unless given."""
    file: str = HELPLINES
    """The file it is in."""

    @property
    def text(self) -> str:
        """The file once it is changed."""
        assert self.old in TEXTS[self.file]
        return TEXTS[self.file].replace(self.old, self.new, 1)

    @property
    def beginning(self) -> str:
        """How the fault begins."""
        index = self.text.index(self.at) if self.at else TEXTS[self.file].index(self.old)
        line = self.text.count("\n", 0, index) + 1
        return f"{shown(self.file)}:{line}: {self.fault}"


def small_data(texts: Mapping[str, str | None] = TEXTS) -> Data:
    """Return a small world, whole unless other texts are given."""
    return data_from(texts, "small")
