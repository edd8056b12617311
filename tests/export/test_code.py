"""A code drawn in half blocks is the code: read back module by module, it is what the standard asks for."""

import hypothesis
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from calmcli.export.code import code_rows
from making import light_modules

BORDER = 2


def is_drawn_whole(address: str) -> bool:
    """Say whether what is drawn, read back, is the code of an address with its border, and nothing more."""
    code = segno.make(address, error="l", micro=False)
    expected = [[module == 0 for module in row] for row in code.matrix_iter(border=BORDER)]
    drawn = light_modules(code_rows(address))
    below = drawn[len(expected) :]
    return drawn[: len(expected)] == expected and not any(any(row) for row in below)


@pytest.mark.parametrize(
    "address",
    [
        "tel:999",
        "tel:+441632960001",
        "sms:07700900001?body=TEA",
        "https://tea.example/chat?from=calm",
        "mailto:tea@tea.example",
        "https://tea.example/" + "rain/" * 100,
        "いのち",
    ],
)
def test_a_code_that_is_drawn_is_the_code_of_the_address(address: str) -> None:
    assert is_drawn_whole(address)


# Where this fails, a shorter text says no more, and to look for one takes minutes.
@hypothesis.settings(max_examples=30, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate])
@given(st.text(min_size=1, max_size=100))
def test_any_address_is_drawn_whole(address: str) -> None:
    assert is_drawn_whole(address)


def test_a_code_is_a_square_of_blocks_and_nothing_else() -> None:
    rows = code_rows("tel:+441632960001")
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == (len(rows[0]) + 1) // 2
    assert set("".join(rows)) <= set(" ▀▄█")


def test_a_code_has_a_light_border_all_around() -> None:
    modules = light_modules(code_rows("tel:999"))
    whole = len(modules[0])
    for at in (0, 1, whole - 2, whole - 1):
        assert all(modules[at])
        assert all(row[at] for row in modules[:whole])


def test_a_number_fits_a_narrow_window() -> None:
    rows = code_rows("tel:+441632960001")
    assert len(rows[0]) <= 40
    assert len(rows) <= 16


def test_another_address_is_another_code() -> None:
    assert code_rows("tel:999") != code_rows("tel:112")
