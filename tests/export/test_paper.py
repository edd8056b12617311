"""The PDF and the card, read back by another library: every character is drawn, or the page is refused."""

import gc
import io
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("fpdf", reason="the pdf extra is not installed")

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from calmcli.core.safety_plan import Area, SafetyPlan, safety_plan_from
from calmcli.export.calls import Calls, Line
from calmcli.export.card import HEIGHT, WIDTH, _Cards, card_of
from calmcli.export.fonts import Size
from calmcli.export.lacking import FontError, UndrawableError
from calmcli.export.paper import shown
from calmcli.export.pdf import pdf_of
from pages import FONTS, MARKUP, NUMBERS, WORDS, bare, full_plan, own_words, plans, sheet

MAKERS = [pytest.param(pdf_of, id="pdf"), pytest.param(card_of, id="card")]
MILLIMETRE = 72 / 25.4
"""Points in a millimetre."""
DRAWN = st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cf")), min_size=1, max_size=24)
SLAVIC = st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяАЯ ,.", min_size=1, max_size=24)
GREEK = st.text("αβγδεζηθικλμνξοπρστυφχψωάέή ", min_size=1, max_size=24)
DRAWABLE = (DRAWN | SLAVIC | GREEK | st.just("one\ntwo")).filter(lambda text: text.strip() != "")
Maker = Callable[..., bytes]


def text_of(data: bytes) -> str:
    """Return the words of a document, composed, without white space."""
    pages = PdfReader(io.BytesIO(data)).pages
    return bare(composed("".join(page.extract_text() for page in pages)))


def composed(words: str) -> str:
    """Return words with each letter and its marks as one character, where there is one."""
    return unicodedata.normalize("NFC", words)


@pytest.mark.parametrize("make", MAKERS)
@settings(max_examples=6)
@given(plan=plans(DRAWABLE))
def test_every_character_survives_on_paper(make: Maker, plan: SafetyPlan) -> None:
    there = text_of(make(sheet(plan), FONTS, Size.A4))
    for words in own_words(plan):
        for line in words.split("\n"):
            assert Counter(bare(composed(line))) <= Counter(there)


@pytest.mark.parametrize("make", MAKERS)
@settings(max_examples=6)
@given(numbers=st.lists(NUMBERS, min_size=1, max_size=9))
def test_every_number_can_be_read_and_stands_on_one_row(make: Maker, numbers: list[str]) -> None:
    plan = safety_plan_from(
        {"people": [{"name": f"Sam {n}", "phone": number} for n, number in enumerate(numbers)]}
    )
    data = make(sheet(plan), FONTS, Size.A4)
    rows = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split("\n")
    there = text_of(data)
    for number in numbers:
        assert bare(number) in there
        if number.replace(" ", "").isdigit():
            assert any(bare(number) in bare(row) for row in rows)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("size", Size)
def test_a_full_plan_stands_on_paper_of_each_size_with_who_can_be_called(make: Maker, size: Size) -> None:
    data = make(sheet(full_plan()), FONTS, size)
    wanted = {Size.A4: (210, 297), Size.LETTER: (216, 279)}[size]
    for page in PdfReader(io.BytesIO(data)).pages:
        assert (round(page.mediabox.width / MILLIMETRE), round(page.mediabox.height / MILLIMETRE)) == wanted
        assert "999" in page.extract_text()
    there = text_of(data)
    for words in (*own_words(full_plan()), "999  (all services)", "Rain Line", "Call 01632 960001"):
        assert bare(words) in there


@pytest.mark.parametrize("make", MAKERS)
def test_an_empty_plan_is_printed_with_who_can_be_called(make: Maker) -> None:
    there = text_of(make(sheet(SafetyPlan()), FONTS, Size.A4))
    assert "Call01632960001" in there
    if make is pdf_of:
        assert all(bare(asked["prompt"]) in there for asked in WORDS.plan["areas"].values())


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", ["שרה כהן", "مريم"])
def test_scripts_from_the_right_are_drawn_whole_and_numbers_beside_them_stay_in_order(
    make: Maker, name: str
) -> None:
    plan = safety_plan_from({"people": [{"name": name, "phone": "01632 960 321"}]})
    there = text_of(make(sheet(plan), FONTS, Size.A4))
    assert Counter(bare(name)) <= Counter(there)
    assert "01632960321" in there


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("words", ["李小龍", "ยาย", "दादी", "🐈‍⬛ Pepper"])
def test_what_cannot_be_drawn_is_refused_and_named_never_left_out(make: Maker, words: str) -> None:
    plan = safety_plan_from({"people": [{"name": "Sam", "note": words}]})
    with pytest.raises(UndrawableError) as refused:
        make(sheet(plan), FONTS, Size.A4)
    assert set(refused.value.characters) <= set(words)
    assert refused.value.characters


@pytest.mark.parametrize("make", MAKERS)
def test_signs_and_marks_are_drawn_as_they_are(make: Maker) -> None:
    words = [*MARKUP, "a\tb", "e\u0301a\u0308", "Zoë Ångström", "Οδυσσέας", "Жанна", "office fluff"]
    there = text_of(make(sheet(safety_plan_from({"reasons": words})), FONTS, Size.A4))
    for part in words:
        assert all(bare(composed(line)) in there for line in part.split("\n"))


@pytest.mark.parametrize("make", MAKERS)
def test_a_font_of_ones_own_draws_what_the_first_lacks(make: Maker) -> None:
    bold = FONTS.bold
    plan = safety_plan_from({"reasons": ["tea"]})
    assert make(sheet(plan), FONTS._replace(other=bold), Size.A4).startswith(b"%PDF")


# The library leaves the file of a broken font open; it goes with the process, and here with the collector.
@pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("make", MAKERS)
def test_a_font_that_is_none_is_refused(make: Maker, tmp_path: Path) -> None:
    font = tmp_path / "tea.ttf"
    font.write_text("tea")
    for path in (font, tmp_path / "nowhere.ttf", tmp_path / "tea"):
        with pytest.raises(FontError):
            make(sheet(full_plan()), FONTS._replace(other=path), Size.A4)
    gc.collect()


@pytest.mark.parametrize("make", MAKERS)
def test_a_helpline_in_another_script_is_called_by_its_english_name(make: Maker) -> None:
    lines = (Line("電話", ("Call 01632 960001",), "Tea Line"), Line("電話", ("Call 01632 960002", "電話")))
    page = sheet(full_plan())._replace(calls=Calls(("119  (ambulance)",), lines))
    there = text_of(make(page, FONTS, Size.A4))
    assert "TeaLine" in there
    if make is pdf_of:
        assert "Call01632960002" in there


def test_the_words_around_a_plan_can_be_drawn() -> None:
    everything = safety_plan_from({area: ["tea"] for area in Area})
    assert pdf_of(sheet(everything), FONTS, Size.A4)


def test_a_long_plan_takes_as_many_cards_as_it_needs() -> None:
    plan = safety_plan_from({area: [f"{area} {number}" for number in range(40)] for area in Area})
    data = card_of(sheet(plan), FONTS, Size.A4)
    pages = PdfReader(io.BytesIO(data)).pages
    assert len(pages) > 4
    there = text_of(data)
    assert all(bare(words) in there for words in own_words(plan))
    assert all("999" in page.extract_text() for page in pages)


def test_two_cards_fit_on_a_sheet_of_either_size() -> None:
    for height in (297, 279):
        assert height - 20 > 2 * 2 * HEIGHT
    assert 2 * WIDTH < 210 - 20


def test_the_same_plan_is_the_same_file_on_the_same_day() -> None:
    one, two = (PdfReader(io.BytesIO(pdf_of(sheet(full_plan()), FONTS, Size.A4))) for _ in range(2))
    assert one.metadata is not None
    assert one.metadata.get("/CreationDate") == "D:20261122000000Z"
    assert [page.extract_text() for page in one.pages] == [page.extract_text() for page in two.pages]


def test_nobody_is_parted_from_their_number_by_a_fold() -> None:
    people = [{"name": f"Sam {n}", "phone": f"01632 9600{n}", "note": "tea " * 30} for n in range(10, 60)]
    cards = _Cards(sheet(safety_plan_from({"people": people})), FONTS, Size.A4)
    cards.add_page()
    panels = [panel for card in cards._cards() for panel in card]
    cards.close()
    first = [panel[0] for panel in panels]
    assert len(panels) > 12
    assert not any(row.goes_on for row in first)
    assert not any(panel[-1].is_heading for panel in panels)
    assert sum(row.words.startswith("Sam ") for panel in panels for row in panel) == 50


def test_an_item_larger_than_a_panel_goes_on_over_the_fold() -> None:
    plan = safety_plan_from({"reasons": ["tea " * 500, "rain"]})
    there = text_of(card_of(sheet(plan), FONTS, Size.A4))
    assert there.count("tea") == 500
    assert "rain" in there


def test_a_number_is_never_broken_across_two_rows() -> None:
    assert shown("Call 01632 960 001 now") == "Call 01632\N{NO-BREAK SPACE}960\N{NO-BREAK SPACE}001 now"
