"""Every number can be dialled, and none is known to be dead."""

import re
import tomllib
from pathlib import Path

import phonenumbers

from helpline_files import COUNTRIES, EMERGENCIES, LINES, Table

HERE = Path(__file__).parents[2] / "curation"
LONG_NUMBER = 7
ELSEWHERE = {"FO": "DK", "PS": "IL"}
"""Countries whose line answers in another country."""
ONLY_INSIDE = {
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
    phonenumbers.PhoneNumberType.UAN,
}
"""Kinds of number that seldom work from abroad (North America's free numbers work all over it)."""
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
REASONS: Table = tomllib.loads((HERE / "reasons.toml").read_text("utf-8"))
"""Numbers libphonenumber does not know, each with the reason why it stands all the same."""
RETIRED: list[Table] = tomllib.loads((HERE / "retired.toml").read_text("utf-8"))["retired"]


def digits(text: str) -> str:
    """Return the digits of a number, its letters read as on a phone's keys."""
    return re.sub(r"\D", "", text.upper().translate(KEYPAD))


def strings(value: object) -> list[str]:
    """Return every string inside a table, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return []


def dialable(code: str, number: str) -> bool:
    """Say whether phonenumbers knows this as a number one can dial inside the country."""
    try:
        parsed = phonenumbers.parse(number, code)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.is_valid_short_number_for_region(parsed, code):
        return True
    ours = parsed.country_code == phonenumbers.country_code_for_region(code)
    return ours and phonenumbers.is_valid_number(parsed)


def holds_retired(text: str, retired: Table, code: str) -> bool:
    """Say whether a text holds a retired number, however it is spaced or prefixed."""
    if "phrase" in retired:
        return retired["phrase"].casefold() in text.casefold()
    calling_code = str(phonenumbers.country_code_for_region(code))
    wanted = re.sub(rf"^(00{calling_code}|0+)", "", digits(retired["number"]))
    if len(wanted) >= LONG_NUMBER:
        return wanted in re.sub(r"\D", "", text) or wanted in digits(text)
    return wanted in {digits(token) for token in re.findall(r"[+*]?\d[\d\s().-]*\d", text)}


def test_every_phone_can_be_dialled() -> None:
    """Each phone is valid in its country or a known short number, or a reason is given for it."""
    phones = [(code, line["phone"]) for code, line in LINES if "phone" in line]
    unknown = {f"{code} {phone}" for code, phone in phones if not dialable(code, phone)}
    assert unknown == set(REASONS["phones"])


def test_every_number_from_abroad_is_valid_for_its_country() -> None:
    """An international number is valid, can be dialled from abroad, and belongs to the same line."""
    for code, line in LINES:
        if "e164" not in line:
            continue
        number = phonenumbers.parse(line["e164"])
        assert re.fullmatch(r"\+[1-9]\d{6,14}", line["e164"]), line["id"]
        assert phonenumbers.is_valid_number(number), line["id"]
        assert phonenumbers.can_be_internationally_dialled(number), line["id"]
        home = phonenumbers.country_code_for_region(ELSEWHERE.get(code, code))
        assert number.country_code == home, line["id"]
        local = number.country_code != 1 and phonenumbers.number_type(number) in ONLY_INSIDE
        assert not local, line["id"]
        assert digits(line["phone"]).endswith(digits(line["e164"])[-6:]), line["id"]


def test_whatsapp_numbers_are_valid() -> None:
    """A WhatsApp number is a whole international number."""
    for _, line in LINES:
        if "whatsapp" in line:
            assert re.fullmatch(r"\+\d{7,15}", line["whatsapp"]), line["id"]
            assert phonenumbers.is_possible_number(phonenumbers.parse(line["whatsapp"])), line["id"]


def test_text_numbers_are_plausible() -> None:
    """A number to text is a short code or possible in its country."""
    for code, line in LINES:
        if "sms" in line:
            number = line["sms"]["number"]
            short = len(digits(number)) < LONG_NUMBER
            assert short or phonenumbers.is_possible_number(phonenumbers.parse(number, code)), line["id"]


def test_emergency_numbers_are_emergency_numbers() -> None:
    """Libphonenumber agrees that each is an emergency number, or a reason is given for it."""
    unknown = {
        f"{code} {entry['number']}"
        for code, entry in EMERGENCIES
        if not phonenumbers.is_emergency_number(entry["number"], code)
    }
    assert unknown == set(REASONS["emergency"])


def test_no_retired_number_is_left() -> None:
    """A dead, replaced or misprinted number stands nowhere in its country's block."""
    found = [
        (entry["country"], text)
        for entry in RETIRED
        for text in strings(COUNTRIES.get(entry["country"], {}))
        if holds_retired(text, entry, entry["country"])
    ]
    assert found == []


def test_the_retired_list_would_be_noticed() -> None:
    """The comparison sees through spaces, dashes, letters and prefixes."""
    seen = [
        ("call 1-800-273-8255 now", {"number": "1-800-273-TALK"}, "US"),
        ("+44 8457 909090", {"number": "08457 90 90 90"}, "GB"),
        ("or 13 93", {"number": "1393"}, "KR"),
        ("then Press 3", {"phrase": "press 3"}, "US"),
    ]
    for text, entry, code in seen:
        assert holds_retired(text, entry, code), text
    assert not holds_retired("02-13 93 55", {"number": "1393"}, "KR")
    assert not holds_retired("1-800-273-9999", {"number": "1-800-273-TALK"}, "US")
