"""Addresses that a phone or a terminal can follow: to call, to text, to open."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from calmcli.core.helpline_choice import Way
from calmcli.core.helpline_words import way_words
from calmcli.core.helplines import Answer, Helpline, TextNumber, best_line
from calmcli.core.language import _

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_NUMBER = r"[0-9A-Z+*#(][0-9A-Z+*#()\s./-]*"
_ASCII = 128


def call_link(number: str) -> str:
    """Return the `tel:` address (RFC 3966) of a number as it is dialled."""
    return "tel:" + _dialled(number)


def link_in(words: str) -> str:
    """Return the `tel:` address of the first number in words that somebody wrote; empty where none is."""
    return call_link(words) if re.search(r"[0-9]", words) else ""


def text_link(sms: TextNumber) -> str:
    """Return the `sms:` address (RFC 5724) of a number to text, with the word to send."""
    body = f"?body={_encoded(sms.text)}" if sms.text else ""
    return f"sms:{_dialled(sms.number)}{body}"


def _encoded(text: str) -> str:
    """Return a text as it stands in an address (RFC 3986): all but letters and digits as bytes."""
    data = text.encode("utf-8", "replace")
    return "".join(chr(byte) if chr(byte).isalnum() and byte < _ASCII else f"%{byte:02X}" for byte in data)


def _dialled(number: str) -> str:
    """Return what is pressed on a phone's keys; capital letters stand on the keys with their digits.

    Words beside the number are not dialled, nor is the zero that is left out from abroad.
    """
    parts = [part for part in re.findall(_NUMBER, number) if re.search(r"\d", part)] or re.findall(
        _NUMBER, number
    )
    shown = parts[0] if parts else ""
    if shown.startswith("+"):
        shown = shown.replace("(0)", "")
    keys = re.sub(r"[^0-9+*#]", "", shown.translate(_KEYPAD))
    return keys.replace("#", "%23")


def link_of(line: Helpline, ways: Sequence[Way] = ()) -> tuple[Way | None, str]:
    """Return how a phone reaches a line, in one of these ways where it can, and the address that does it.

    The way is None for a page to open.
    """
    links = {
        Way.PHONE: call_link(line.e164 or line.phone) if line.phone else None,
        Way.TEXT: text_link(line.sms) if line.sms else None,
        Way.CHAT: line.chat,
        Way.WHATSAPP: _whatsapp(line.whatsapp) if line.whatsapp else None,
        Way.EMAIL: f"mailto:{line.email}" if line.email else None,
    }
    found = ((way, link) for way in (*ways, *links) if (link := links[way]))
    return next(found, (None, line.url or ""))


def _whatsapp(number: str) -> str:
    return f"https://wa.me/{re.sub(r'[^0-9]', '', number)}"


def lifeline_links(answer: Answer, now: datetime) -> dict[str, str]:
    """Return the numbers that the lifeline may name, each with the address that calls it."""
    lines = (best_line(answer, now), best_line(answer._replace(own=()), now))
    links = {line.phone: call_link(line.e164 or line.phone) for line in lines if line.phone}
    number = answer.emergency[0].number
    return {**links, number: call_link(number)}


def links_of(line: Helpline) -> Iterator[tuple[str, str]]:
    """Return the words for each way to reach a person at a line, with the address that goes there."""
    return ((words, link_of(line, [way])[1]) for way, words in way_words(line).items())


def reach_of(line: Helpline, ways: Sequence[Way] = ()) -> str:
    """Return the number or address to copy, of one of these ways where it has it."""
    values = {
        Way.PHONE: line.phone,
        Way.TEXT: line.sms.number if line.sms else None,
        Way.CHAT: line.chat,
        Way.WHATSAPP: line.whatsapp,
        Way.EMAIL: line.email,
    }
    return next((value for way in (*ways, *values) if (value := values[way])), line.url or "")


def code_words(line: Helpline, way: Way | None) -> list[str]:
    """Return what a code leads to: what scanning it does, and the number or address in words."""
    says = {
        Way.PHONE: _("Scan it with a phone to call {name}."),
        Way.TEXT: _("Scan it with a phone to text {name}."),
    }
    other = (
        _("Scan it with a phone to write to {name}.") if way else _("Scan it with a phone to open {name}.")
    )
    words = way_words(line)
    return [
        (says.get(way, other) if way else other).format(name=line.name),
        words[way] if way else line.url or "",
    ]
