"""Changes that the rules about numbers, what they are for and which are retired see."""

from curation.data import FALLBACK, REASONS
from curation.rules import numbers, purposes, reasons, retired
from small import PAGE, Case

_EXAMS = '[[GB.lines]]\nid = "gb-exams"'

NUMBERS = (
    Case(
        numbers.numbers_are_plain,
        '"0808 157 0192"',
        '"0808 157 0192 or later"',
        "GB gb-tea: phone: write 0808 157 0192 or later with digits, spaces",
    ),
    Case(
        numbers.numbers_can_be_dialled,
        '"0808 157 0192"',
        '"0808 157 01921"',
        "GB gb-tea: phone: 0808 157 01921 cannot be dialled in GB, as far as libphonenumber knows; "
        'correct it, or give the reason in curation/reasons.toml, [phones], as "GB 0808 157 01921"',
    ),
    Case(
        numbers.numbers_can_be_dialled,
        '"0808 157 0192"',
        '"+1 212 555 0123"',
        "GB gb-tea: phone: +1 212 555 0123 cannot be dialled in GB",
    ),
    Case(
        numbers.numbers_can_be_dialled,
        '"85258"',
        '"85"',
        "GB gb-walks: sms: 85 cannot be dialled in GB",
        at="sms",
    ),
    Case(
        numbers.international_numbers_are_valid,
        'whatsapp = "+442079460321"',
        'whatsapp = "+44 20 7946 0321"',
        "GB gb-walks: whatsapp: write +44 20 7946 0321 as + and digits alone",
    ),
    Case(
        numbers.international_numbers_are_valid,
        'whatsapp = "+442079460321"',
        'whatsapp = "+4420794603210"',
        "GB gb-walks: whatsapp: +4420794603210 is valid in no country",
    ),
    Case(
        numbers.international_numbers_are_at_home,
        'whatsapp = "+442079460321"',
        'whatsapp = "+12125550123"',
        "GB gb-walks: whatsapp: +12125550123 is a number of US, not of GB; correct it, or give the reason "
        'in curation/reasons.toml, [abroad], as "GB +12125550123"',
    ),
    Case(
        numbers.numbers_reach_from_abroad,
        'phone = "0808 157 0192"',
        'phone = "0808 157 0192"\ne164 = "+448081570192"',
        "GB gb-tea: e164: +448081570192 seldom works from abroad",
        at="e164",
    ),
    Case(
        numbers.numbers_agree_with_each_other,
        'e164 = "+442079460321"',
        'e164 = "+442079460322"',
        "GB gb-walks: e164: +442079460322 stands beside the phone 020 7946 0321",
    ),
    Case(
        numbers.numbers_agree_with_each_other,
        'chat = "https://exams',
        'e164 = "+442079460323"\nchat = "https://exams',
        "GB gb-exams: e164: +442079460323 stands beside no phone",
    ),
    Case(
        numbers.numbers_agree_with_each_other,
        'phone = "4455"',
        'phone = "4455"\ne164 = "+441174960321"',
        "GB gb-home: e164: +441174960321 stands beside the phone 4455",
        at='e164 = "+44117',
    ),
    Case(
        numbers.emergency_numbers_are_known,
        '"112"',
        '"113"',
        "GB 113: 113 is no emergency number of GB, as far as libphonenumber knows; correct it, or give the "
        'reason in curation/reasons.toml, [emergency], as "GB 113"',
    ),
    Case(numbers.emergency_numbers_are_plain, '"112"', '"1 12"', "GB 1 12: write the emergency number as"),
)

PURPOSES = (
    Case(
        purposes.other_purposes_stand_alone,
        '["violence"]',
        '["violence", "other"]',
        "GB gb-home: has a topic beside violence or other",
    ),
    Case(
        purposes.names_agree_with_marks,
        '"Tea and Talk"',
        '"Tea for Children"',
        "GB gb-tea: its name says child, but it is marked as for everyone in an urge; correct it, or give",
        at='audience = ["everyone"]',
    ),
    Case(
        purposes.names_agree_with_marks,
        'id = "gb-walks"',
        'id = "gb-walks"\nenglish = "A walk away from violence"',
        "GB gb-walks: its name says violence",
        at='audience = ["everyone"]\ntopics = ["distress"]',
    ),
)

REASONS_AND_RETIRED = (
    Case(
        reasons.reasons_are_needed,
        '"GB 4455"',
        '"GB 0808 157 0192" = "named by the tea gazette"\n"GB 4455"',
        "GB 0808 157 0192: nothing needs this reason under [phones]",
        file=REASONS,
    ),
    Case(
        reasons.reasons_are_needed,
        "[purposes]",
        '[weather]\nGB = "it often rains"\n\n[purposes]',
        "GB: nothing needs this reason under [weather]",
        at="GB =",
        file=REASONS,
    ),
    Case(
        reasons.reasons_say_why,
        '"GB 321" = "named by the tea gazette"',
        '"GB 321" = "yes"',
        "GB 321: gives no reason",
        file=REASONS,
    ),
    Case(
        retired.no_retired_number_is_left,
        "A walk first. Then tea.",
        "A walk first. Then 98 76.",
        "GB gb-walks: GB 9876 is retired (nobody listens there any more)",
    ),
    Case(
        retired.no_retired_number_is_left,
        '"It often rains here."',
        '"It often rains at (0)8081570832."',
        "GB: GB 0808 157 0TEA is retired (replaced by another number)",
    ),
    Case(
        retired.no_retired_number_is_left,
        "The tea gazette: books",
        "The tea gazette: call, then Press 3",
        "IE ie-books: IE press 3 is retired",
    ),
    Case(
        retired.no_retired_number_is_left,
        "It rains in most places.",
        "It rains at +44 808 157 0832.",
        "GB 0808 157 0TEA is retired",
        file=FALLBACK,
    ),
    Case(retired.no_retired_number_is_left, "Then a walk.", "Then 808-157-0TEA.", "GB 0808 157", file=PAGE),
)

CASES = (*NUMBERS, *PURPOSES, *REASONS_AND_RETIRED)
