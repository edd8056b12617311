"""Whether every number can be dialled, by what libphonenumber knows, or has a reason why it stands."""

import re
from collections.abc import Iterator

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType

from curation.data import Data, Entry
from curation.doubt import Doubt, without_reason
from curation.fault import Fault

_PLAIN = re.compile(r"[+*]?[\d(][\d ()-]+", re.ASCII)
_EMERGENCY = re.compile(r"[\d*#]{2,}", re.ASCII)
_INTERNATIONAL = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
_NORTH_AMERICA = 1
_SAME_DIGITS = 6

_ONLY_INSIDE = {
    PhoneNumberType.TOLL_FREE,
    PhoneNumberType.SHARED_COST,
    PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.UAN,
}
"""Kinds of number that seldom work from abroad (North America's free numbers work all over it)."""


def numbers_are_plain(data: Data) -> Iterator[Fault]:
    """Find a number to call or text with anything in it that nobody can dial."""
    for entry, key, number in _inside(data):
        if not _PLAIN.fullmatch(number):
            what = f"{key}: write {number} with digits, spaces, hyphens and brackets; + or * may begin it"
            yield entry.fault(what, key)


def numbers_can_be_dialled(data: Data) -> Iterator[Fault]:
    """Find a number to call or text that libphonenumber does not know, and that no reason is given for."""
    return without_reason(data, "phones", undialled(data))


def undialled(data: Data) -> Iterator[Doubt]:
    """Yield each number to call or text inside a country that libphonenumber does not know there."""
    for entry, key, number in _inside(data):
        if _PLAIN.fullmatch(number) and not _can_be_dialled(number, entry.code):
            what = f"{key}: {number} cannot be dialled in {entry.code}, as far as libphonenumber knows"
            yield Doubt(f"{entry.code} {number}", entry.fault(what, key))


def _inside(data: Data) -> Iterator[tuple[Entry, str, str]]:
    """Yield every number to call or text inside a country, with its line and its key."""
    for country in data.countries:
        for entry in country.lines:
            if "phone" in entry.table:
                yield entry, "phone", entry.table["phone"]
            if "sms" in entry.table:
                yield entry, "sms", entry.table["sms"]["number"]


def _can_be_dialled(number: str, code: str) -> bool:
    parsed = _parsed(number, code)
    return parsed is not None and (
        phonenumbers.is_valid_short_number_for_region(parsed, code)
        or phonenumbers.is_valid_number_for_region(parsed, code)
    )


def _parsed(number: str, code: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(number, code)
    except phonenumbers.NumberParseException:
        return None


def international_numbers_are_valid(data: Data) -> Iterator[Fault]:
    """Find an international number that is not written as one, or that no country has."""
    for entry, key, number in _international(data):
        parsed = _parsed(number, None)
        if not _INTERNATIONAL.fullmatch(number):
            yield entry.fault(f"{key}: write {number} as + and digits alone, with the calling code", key)
        elif parsed is None or not phonenumbers.is_valid_number(parsed):
            yield entry.fault(f"{key}: {number} is valid in no country; correct it or take it out", key)


def international_numbers_are_at_home(data: Data) -> Iterator[Fault]:
    """Find an international number of another country, where no reason is given for it."""
    return without_reason(data, "abroad", from_abroad(data))


def from_abroad(data: Data) -> Iterator[Doubt]:
    """Yield each international number that is valid, but not in the country it stands under."""
    for entry, key, number in _international(data):
        parsed = _parsed(number, None)
        if parsed is None or not phonenumbers.is_valid_number(parsed):
            continue
        if not phonenumbers.is_valid_number_for_region(parsed, entry.code):
            home = phonenumbers.region_code_for_number(parsed)
            what = f"{key}: {number} is a number of {home}, not of {entry.code}"
            yield Doubt(f"{entry.code} {number}", entry.fault(what, key))


def _international(data: Data) -> Iterator[tuple[Entry, str, str]]:
    """Yield every international number, with its line and its key."""
    for country in data.countries:
        for entry in country.lines:
            for key in ("e164", "whatsapp"):
                if key in entry.table:
                    yield entry, key, entry.table[key]


def numbers_reach_from_abroad(data: Data) -> Iterator[Fault]:
    """Find an e164 number of a kind that works only inside its country."""
    for entry, key, number in _international(data):
        parsed = _parsed(number, None)
        if key == "e164" and parsed and not _reaches_from_abroad(parsed):
            yield entry.fault(f"e164: {number} seldom works from abroad; take it out", key)


def _reaches_from_abroad(number: PhoneNumber) -> bool:
    is_inner = phonenumbers.number_type(number) in _ONLY_INSIDE and number.country_code != _NORTH_AMERICA
    return not is_inner and phonenumbers.can_be_internationally_dialled(number)


def numbers_agree_with_each_other(data: Data) -> Iterator[Fault]:
    """Find an e164 number that is not the phone of its line as dialled from abroad."""
    for entry, key, number in _international(data):
        phone = entry.table.get("phone", "")
        if key == "e164" and not _are_the_same(phone, number, entry.code):
            said = f"the phone {phone}" if phone else "no phone"
            yield entry.fault(f"e164: {number} stands beside {said}; correct one", key)


def _are_the_same(phone: str, international: str, code: str) -> bool:
    """Say whether two numbers are one; a number that cannot be read in its country is compared by its end."""
    parsed = _parsed(phone, code)
    if parsed and phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) == international
    return re.sub(r"\D", "", phone)[-_SAME_DIGITS:] == international[-_SAME_DIGITS:]


def emergency_numbers_are_plain(data: Data) -> Iterator[Fault]:
    """Find an emergency number that is not two or more keys of a telephone."""
    for entry in data.emergency:
        if not _EMERGENCY.fullmatch(entry.table["number"]):
            yield entry.fault("write the emergency number as digits alone, two or more", "number")


def emergency_numbers_are_known(data: Data) -> Iterator[Fault]:
    """Find an emergency number that libphonenumber does not know, and that no reason is given for."""
    return without_reason(data, "emergency", unknown_emergency(data))


def unknown_emergency(data: Data) -> Iterator[Doubt]:
    """Yield each emergency number that libphonenumber does not know as one."""
    for country in data.countries:
        for entry in country.emergency:
            number = entry.table["number"]
            is_plain = _EMERGENCY.fullmatch(number)
            if is_plain and not phonenumbers.is_emergency_number(number, entry.code):
                what = f"{number} is no emergency number of {entry.code}, as far as libphonenumber knows"
                yield Doubt(f"{entry.code} {number}", entry.fault(what, "number"))
