"""Text, markdown, HTML and JSON: every character of every contact is there, and none is taken for markup."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from calmcli.core.safety_plan import SafetyPlan, safety_plan_from
from calmcli.core.visible import visible
from calmcli.export.calls import Calls, Line
from calmcli.export.document import json_of, plan_document
from calmcli.export.html import html_of
from calmcli.export.markdown import markdown_of
from calmcli.export.text import text_of
from calmcli.store.page import page_style
from pages import CALLS, MARKUP, SCRIPTS, TODAY, WORDS, bare, full_plan, own_words, plans, sheet

STYLE = page_style()
RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TERMINAL = "\x1b[2J\x9b\u202e\x00tea\u2028\x07"


class Reader(HTMLParser):
    """Reads a page as a browser does: its elements, and the words in each."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note words."""
        self.words.append(data)

    @property
    def text(self) -> str:
        """All words of the page."""
        return "".join(self.words)


def html(plan: SafetyPlan) -> str:
    """Return the page of a plan as HTML."""
    return html_of(sheet(plan), STYLE)


def markdown_text(source: str) -> str:
    """Return what markdown shows."""
    return Reader(RENDERER.render(source)).text


def everything(plan: SafetyPlan) -> dict[str, str]:
    """Return what each format shows of a plan."""
    return {
        "text": text_of(sheet(plan)),
        "md": markdown_text(markdown_of(sheet(plan))),
        "html": Reader(html(plan)).text,
    }


def test_the_page_as_text_reads_from_top_to_bottom() -> None:
    plan = safety_plan_from(
        {
            "people": [{"name": "Sam", "phone": "01632 960001", "say": "Up?"}],
            "reasons": [{"text": "tea", "starred": True}],
        }
    )
    areas = WORDS.plan["areas"]
    assert text_of(sheet(plan)).split("\n") == [
        WORDS.page["title"],
        WORDS.page["opening"],
        "",
        WORDS.page["danger"],
        "  999  (all services)",
        "",
        WORDS.page["talk"],
        "  Rain Line",
        "    Call 01632 960001",
        "    Day and night",
        "",
        areas["people"]["name"],
        "  - Sam",
        "    Phone: 01632 960001",
        "    To send: Up?",
        "",
        areas["reasons"]["name"],
        f"  - tea ({WORDS.page['starred']})",
        "",
        "Made on 2026-11-22.",
        "",
    ]


@pytest.mark.parametrize("format_", ["text", "md", "html"])
@pytest.mark.parametrize("plan", [full_plan(), SafetyPlan()], ids=["full", "empty"])
def test_every_printout_has_an_emergency_number_a_helpline_and_its_day(
    format_: str, plan: SafetyPlan
) -> None:
    shown = bare(everything(plan)[format_])
    for words in ("999  (all services)", "Rain Line", "Call 01632 960001", "Day and night", "2026-11-22"):
        assert bare(words) in shown


@given(plans())
def test_every_character_survives_every_format(plan: SafetyPlan) -> None:
    for format_, shown in everything(plan).items():
        for words in own_words(plan):
            assert bare(words) in bare(shown), format_


@pytest.mark.parametrize("words", [*SCRIPTS, *MARKUP])
def test_no_words_are_taken_for_markup(words: str) -> None:
    plan = safety_plan_from({"people": [{"name": words, "say": words}], "reasons": [words]})
    for format_, shown in everything(plan).items():
        assert bare(shown).count(bare(words)) >= 3, format_
    tokens = RENDERER.parse(markdown_of(sheet(plan)))
    allowed = {"heading", "paragraph", "inline", "bullet_list", "list_item"}
    assert {re.sub("_(open|close)$", "", token.type) for token in tokens} <= allowed
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {
        "text",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "hardbreak",
        "softbreak",
        "text_special",
    }


@given(plans())
def test_html_shows_somebodys_words_exactly(plan: SafetyPlan) -> None:
    pieces = Reader(html(plan)).words
    for item in plan.written.get(next(iter(plan.written)), ()):
        assert item.text in pieces
    for words in own_words(plan):
        assert any(words in piece for piece in pieces)


def links_in(reader: Reader) -> list[str | None]:
    """Return where the links of a page lead, in their order."""
    return [found.get("href") for tag, found in reader.elements if tag == "a"]


def own_links(reader: Reader) -> list[str | None]:
    """Return where the links of a page lead that come after who can be called."""
    return links_in(reader)[len(CALLS.links) :]


def test_the_emergency_number_and_the_lines_can_be_called_from_the_page() -> None:
    assert links_in(Reader(html(SafetyPlan()))) == ["tel:999", "tel:+441632960001"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,tea", "tea"])
def test_an_address_of_a_line_that_is_no_page_is_no_link(address: str) -> None:
    calls = Calls(("999",), (Line("Rain", ("Web",)),), {"Web": address})
    page = html_of(sheet(SafetyPlan())._replace(calls=calls), STYLE)
    assert links_in(Reader(page)) == []


@given(plans())
def test_nothing_in_html_runs_or_is_fetched(plan: SafetyPlan) -> None:
    reader = Reader(html(plan))
    allowed = {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"}
    allowed |= {"h1", "h2", "p", "ul", "li", "dl", "div", "dt", "dd", "span", "a", "q"}
    assert {tag for tag, _ in reader.elements} <= allowed
    attributes = {(name, value) for _, found in reader.elements for name, value in found.items()}
    assert not {name for name, _ in attributes} & {"src", "style", "srcset", "action", "data"}
    assert not [name for name, _ in attributes if name.startswith("on")]
    links = [value or "" for name, value in attributes if name == "href"]
    assert all(link.startswith(("tel:", "mailto:")) for link in links)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_html_tells_a_screen_reader_what_is_what() -> None:
    reader = Reader(html(full_plan()))
    tags = [tag for tag, _ in reader.elements]
    assert ("html", {"lang": "en"}) in reader.elements
    assert tags.count("h1") == 1
    labels = [found["aria-labelledby"] for tag, found in reader.elements if tag == "section"]
    headings = [found["id"] for tag, found in reader.elements if tag == "h2"]
    assert labels == headings
    assert len(set(headings)) == len(headings) == 16
    assert {found.get("role") for tag, found in reader.elements if tag == "ul"} == {"list"}
    assert all(found.get("dir") == "auto" for _, found in reader.elements if found.get("class") == "own")
    assert all(word in STYLE for word in ("@media print", "prefers-color-scheme: dark", "@page"))


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("01632 960001", "tel:01632960001"),
        ("+44 (1632) 960-001", "tel:+441632960001"),
        ("*123#", "tel:*123%23"),
        ("01632 960001 after six", None),
        ("\u0660\u0661\u0666", None),
        ("-", None),
        ("01632 960001\n01632 960002", None),
        ("01632 960001 / 01632 960002", None),
    ],
)
def test_a_number_is_a_link_where_a_phone_can_dial_it(phone: str, link: str | None) -> None:
    reader = Reader(html(safety_plan_from({"people": [{"name": "Sam", "phone": phone}]})))
    assert own_links(reader) == ([link] if link else [])
    assert phone in reader.words


def test_each_of_several_numbers_is_a_link() -> None:
    phones = ["01632 960001", "01632 960002 at work", "+44 1632 960003"]
    reader = Reader(html(safety_plan_from({"people": [{"name": "Sam", "phone": phones}]})))
    assert own_links(reader) == ["tel:01632960001", "tel:+441632960003"]
    assert " · ".join(phones) in reader.text


@pytest.mark.parametrize(
    "email", ["sam@tea.example", "javascript:alert(1)", "sam@tea.example?bcc=x@y.zz", "Sam <sam@tea.example>"]
)
def test_only_a_plain_address_is_a_link(email: str) -> None:
    reader = Reader(html(safety_plan_from({"people": [{"name": "Sam", "email": email}]})))
    assert own_links(reader) == ([f"mailto:{email}"] if email == "sam@tea.example" else [])
    assert email in reader.words


def test_what_a_terminal_would_obey_is_on_no_page() -> None:
    plan = safety_plan_from({"people": [{"name": TERMINAL, "phone": TERMINAL}]})
    for page in (text_of(sheet(plan)), markdown_of(sheet(plan)), html(plan)):
        assert visible(page) == page
        assert "tea" in page


@given(plans())
def test_json_reads_back_as_the_same_plan(plan: SafetyPlan) -> None:
    again = safety_plan_from(json.loads(json_of(plan, CALLS, TODAY)))
    assert again.doubts == ()
    assert {area: items for area, items in again.written.items() if items} == {
        area: items for area, items in plan.written.items() if items
    }
    assert (again.appointment, again.review) == (plan.appointment, plan.review)


def test_json_keeps_marks_dates_and_what_a_terminal_would_obey() -> None:
    table = {
        "people": [{"text": TERMINAL, "hidden": True}, {"text": "tea", "not_for_me": True, "starred": True}]
    }
    plan = safety_plan_from({**table, "appointment": {"when": "2026-12-03T14:30"}, "review": "2026-12-20"})
    document = json.loads(json_of(plan, CALLS, TODAY))
    assert document["people"] == table["people"]
    assert document["appointment"] == {"when": "2026-12-03 14:30"}
    assert document["review"] == "2026-12-20"
    assert safety_plan_from(document)[:3] == plan[:3]


def test_the_document_says_its_form_its_day_and_who_can_be_called() -> None:
    document = plan_document(SafetyPlan(), CALLS, TODAY)
    assert (document["schema"], document["made"], document["people"]) == (1, "2026-11-22", [])
    assert document["calls"] == {
        "emergency": ["999  (all services)"],
        "lines": [{"name": "Rain Line", "ways": ["Call 01632 960001", "Day and night"]}],
    }
