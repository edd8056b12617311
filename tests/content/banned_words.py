"""The words and phrases that a person in an urge must not meet, and why."""

import codecs
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Banned:
    """Words that must not be read, and why."""

    group: str
    """A short name for the group."""
    reason: str
    """Why a person in an urge must not meet them."""
    patterns: tuple[str, ...]
    """Regular expressions, matched as whole words, whatever the case."""
    in_proper_names: bool = True
    """Whether the name of a service is held to it as well."""
    is_read_behind_a_caution: bool = False
    """Whether it may be read in an exercise that nothing begins before its medical caution is agreed to."""

    def found_in(self, words: str) -> list[str]:
        """Return what stands in the words and must not."""
        plain = words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        whole = rf"\b(?:{'|'.join(self.patterns)})\b"
        return [hit.group() for hit in re.finditer(whole, plain, re.IGNORECASE)]


def _veiled(words: str) -> tuple[str, ...]:
    """Read a comma-separated list stored in rot13, and let each word take an ending.

    These files are handed out with the program, and a list of methods must not be readable anywhere in them.
    To read or change it: `python -c "import codecs; print(codecs.decode(input(), 'rot13'))"`.
    """
    plain = codecs.decode(" ".join(words.split()), "rot13").split(", ")
    return tuple(rf"{word.replace(' ', chr(92) + 's+')}(?:e?s|e?d|ing)?" for word in plain)


BANNED = (
    Banned(
        "method",
        "No way, tool, injury or amount of self-harm is ever named.",
        (
            codecs.decode("unat(?:f|vat|rq)?(?! (?:hc|ba|bhg))", "rot13"),
            codecs.decode("oybbq(?! cerffher)", "rot13"),
            *_veiled(
                "phg, phgg, phggre, fyvg, fgno, fgnoo, fpengpu, pneir, oybbql, oyrrq, oyrq, "
                "oynqr, enmbe, xavsr, xavirf, fpvffbe, arrqyr, flevatr, tha, svernez, ebcr, abbfr, "
                "yvtngher, gbheavdhrg, qebja, cbvfba, cvyy, bireqbfr, oyrnpu, oehvfr, oehvf, fpne, "
                "fpnee, jbhaq, tnfu, jevfg, guvtu, ohea, oheag, fgneir, fgnei, ibzvg, fhssbpngr, "
                "fhssbpng, fgenatyr, fgenaty, pubxr, pubx, nfculkvngr, chapu, cvapu, cnenprgnzby, "
                "vohcebsra, zvyyvtenz, yrguny, sngny"
            ),
        ),
    ),
    Banned(
        "pain substitute",
        "Stand-ins for pain or injury are used as self-harm by some, and help few.",
        _veiled(
            "vpr, vprq, rynfgvp, ehoore onaq, erq vax, erq cra, erq znexre, "
            "puvyyv, fanc, fancc, fync, fyncc, uvg lbhefrys, uheg lbhefrys n yvggyr"
        ),
    ),
    Banned(
        "cold",
        "Cold is not safe for every heart: it is named only behind a medical caution that is read first.",
        _veiled("pbyq jngre, pbyq fubjre, pbyq ongu, pbyq pybgu, pbyq cnpx, pbyq ba gur snpr"),
        is_read_behind_a_caution=True,
    ),
    Banned(
        "shame",
        "Labels and blame make it harder to stay, and harder to ask.",
        (
            r"self[- ]harmers?",
            r"self[- ]injurers?",
            r"addicts?",
            r"attention[- ]seek(?:ing|er|ers)",
            r"manipulat(?:e|es|ive)",
            r"(?:selfish|pathetic|stupid|silly|lazy|crazy|weakness|coward(?:ly|s)?|shameful|disgusting|dirty)",
            r"over-?react(?:s|ed|ing)?",
            r"relaps(?:e|ed|es|ing)",
            r"(?:get|stay|be|been|days?|time) clean",
            r"you (?:have )?failed",
            r"failures?",
            r"give in|gave in|given in",
            r"commit(?:s|ted|ting)?",
            r"(?:un)?successful(?:ly)? (?:attempt|suicide)s?",
            r"failed (?:attempt|suicide)s?",
            r"think of (?:your|the) (?:family|parents|children|people)",
            r"who you (?:would|will) hurt",
        ),
    ),
    Banned(
        "pressure",
        "A person in an urge is told what they can do, never what they ought to do or how small it is.",
        (
            r"just",
            r"simply",
            r"merely",
            r"should(?:n't)?",
            r"ought",
            r"you must(?:n't)?",
            r"calm down",
            r"cheer up",
            r"snap out",
            r"get over it",
            r"you have no (?:choice|excuse)",
        ),
        in_proper_names=False,
    ),
    Banned(
        "promise",
        "Some urges take longer, and some help does not help: nothing is promised.",
        (
            r"promis(?:e|es|ed|ing)",
            r"guarantee[sd]?",
            r"(?:will|'ll|going to) (?:pass|go away|fade|feel better)",
            r"(?:will|'ll|going to) be (?:ok|okay|fine|all right|alright|better|over)",
            r"(?:will|'ll) (?:help|work|ease|get better|save|make you)",
            r"(?:always|never) (?:works?|helps?|pass(?:es)?|eases?|lasts?|fails?)",
            r"(?:it|things) gets? better",
            r"cures?|cured",
            r"(?:nothing|no reason) to (?:worry|fear)",
            r"(?:proven|effective)",
        ),
        in_proper_names=False,
    ),
    Banned(
        "score",
        "Nobody is counted, ranked or praised for not hurting: that turns a hard night into a loss.",
        (
            r"streaks?",
            r"scor(?:e|es|ed|ing)",
            r"badges?",
            r"trophy|trophies",
            r"rewards?",
            r"level(?:led)? up",
            r"achievements?",
            r"(?:days?|weeks?|months?) (?:without|free)",
            r"(?-i:[Dd]ay one)",
            r"personal best",
            r"(?:well|nicely) done",
            r"(?:good|great) (?:job|work)",
            r"congratulations",
            r"proud of you",
            r"(?:low|medium|moderate|high)[- ]risk",
            r"risk (?:level|score)s?",
        ),
        in_proper_names=False,
    ),
    Banned(
        "spelling",
        "The words are written in British English.",
        (
            r"colors?",
            r"behaviors?",
            r"favorites?",
            r"counsel(?:ors?|ing)",
            r"centers?",
            r"gray",
            r"neighbors?",
            r"practicing",
            r"canceled",
        ),
        in_proper_names=False,
    ),
)

SEEN = {
    "method": (
        codecs.decode("Chg lbhe cvyyf njnl.", "rot13"),
        codecs.decode("Nal phggvat be oheaf?", "rot13"),
        codecs.decode("Unatvat vf bar jnl.", "rot13"),
    ),
    "pain substitute": (codecs.decode("Ubyq fbzr vpr.", "rot13"),),
    "cold": (codecs.decode("Gnxr n pbyq fubjre.", "rot13"), codecs.decode("Cbhe pbyq jngre.", "rot13")),
    "shame": ("Do not be silly.", "You gave in.", "You have failed.", "A self-harmer.", "Ten days clean."),
    "pressure": ("You should breathe.", "Just breathe.", "Please calm down."),
    "promise": ("It will pass.", "You\N{RIGHT SINGLE QUOTATION MARK}ll feel better.", "This always works."),
    "score": ("Well done.", "Three days without it.", "Your streak.", "You are at high risk."),
    "spelling": ("Your favorite color.", "A school counselor."),
}
"""Sentences that each group has to catch."""

NOT_SEEN = (
    "You can hang up whenever you like.",
    "You haven't failed. This is part of it for many people.",
    "Clean a shelf, or sort a drawer of socks.",
    "Adjust the colours, and keep the lines justified.",
    "Most urges ease within half an hour; some take longer.",
    "You don't have to be in danger. There is no hurry.",
    "Press a shortcut, or scroll up and notice the icecap.",
    "Bring in entries from Day One.",
    "Leave it out if you have low blood pressure, and ask a doctor.",
    "The file could not be saved: saving failed. Try another folder.",
)
"""Good sentences that no group may catch."""
