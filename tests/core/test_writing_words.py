"""What stands around an entry being written."""

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.writing_words import Template

PAGE = Template("A page", "What happened:\n\nDear\n1.\n")


def test_words_come_beneath_a_lead_that_ends_in_a_colon_and_beside_the_others() -> None:
    assert list(PAGE.leads) == ["What happened:", "Dear", "1."]
    filled = PAGE.filled(["Rain.\nTea.", "Ana", "Cake"])
    assert filled == "What happened:\nRain.\nTea.\n\nDear Ana\n1. Cake\n"


def test_a_lead_without_words_stands_as_on_the_page() -> None:
    assert PAGE.filled([]) == PAGE.text
    assert PAGE.filled(["", "Ana"]) == "What happened:\n\nDear Ana\n1.\n"


@given(st.lists(st.sampled_from(["Tea:", "1.", "", " "]), max_size=6), st.lists(st.just("rain"), max_size=8))
def test_every_line_of_a_page_stays_and_no_word_is_lost(lines: list[str], words: list[str]) -> None:
    page = Template("A page", "\n".join(lines))
    filled = page.filled(words)
    assert filled.count("rain") == min(len(words), len(page.leads))
    assert [line for line in filled.replace(" rain", "").split("\n") if line != "rain"] == page.text.split(
        "\n"
    )
