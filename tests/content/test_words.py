"""The lint over every sentence that a person can read: kind, plain, short and free of any method."""

import re
from collections.abc import Iterable

import pytest

from banned_words import BANNED, NOT_SEEN, SEEN, Banned
from reading_grade import reading_grade
from sentences import (
    Passage,
    Text,
    Use,
    all_texts,
    content_files,
    content_name,
    interface_texts,
    load,
    marked_strings,
    passages,
)

CRISIS_WORDS_A_SENTENCE = 20
OTHER_WORDS_A_SENTENCE = 25
CRISIS_GRADE = 5.0
OTHER_GRADE = 7.0
HARDEST_ABOVE = 3.0
"""How far one text alone may stand above the grade of its passage: no hard sentence hides among easy ones."""
FEWEST_WORDS_GRADED = 30
"""Interface strings of one file are graded from this many words on: fewer have no steady grade."""

TEXTS = all_texts()
CAUTIONED = {content_name(path) for path in content_files() if load(path).get("gated") is True}
"""The exercises that nothing begins before their medical caution is agreed to."""


def _in_calms_words(texts: Iterable[Text]) -> list[Text]:
    return [text for text in texts if text.use is not Use.PROPER_NAME]


def _report(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def _quoted(text: Text, problem: str, sentence: str = "") -> str:
    return f"{text.place}: {problem}\n    {sentence or text.words}"


@pytest.mark.parametrize("banned", BANNED, ids=lambda banned: banned.group)
def test_no_banned_word_is_read(banned: Banned) -> None:
    """No sentence names a method, shames, presses, promises or keeps score."""
    texts = TEXTS if banned.in_proper_names else _in_calms_words(TEXTS)
    if banned.is_read_behind_a_caution:
        texts = [text for text in texts if text.file not in CAUTIONED]
    found = [(text, hits) for text in texts if (hits := banned.found_in(text.words))]
    _report([_quoted(text, f"{banned.group}: {hits}. {banned.reason}") for text, hits in found])


@pytest.mark.parametrize("banned", BANNED, ids=lambda banned: banned.group)
def test_a_banned_word_is_seen(banned: Banned) -> None:
    """Each group catches every part of its own examples."""
    unseen = [example for example in SEEN[banned.group] if not banned.found_in(example)]
    _report([f"{banned.group} catches nothing in: {example}" for example in unseen])


@pytest.mark.parametrize("good", NOT_SEEN)
def test_a_good_sentence_is_left_alone(good: str) -> None:
    """No group catches a good sentence that looks like a bad one."""
    found = [(banned.group, hits) for banned in BANNED if (hits := banned.found_in(good))]
    _report([f"{group} catches {hits} in: {good}" for group, hits in found])


def test_sentences_are_short() -> None:
    """A sentence can be read in one go."""
    _report([problem for text in _in_calms_words(TEXTS) for problem in _long_sentences(text)])


def _long_sentences(text: Text) -> list[str]:
    most = CRISIS_WORDS_A_SENTENCE if text.is_crisis else OTHER_WORDS_A_SENTENCE
    counted = [(sentence, len(sentence.split())) for sentence in text.sentences()]
    return [_quoted(text, f"{n} words, at most {most}", sentence) for sentence, n in counted if n > most]


def _is_gradable(passage: Passage) -> bool:
    is_interface = passage.texts[0].file.startswith("src/")
    return not is_interface or len(passage.words.split()) >= FEWEST_WORDS_GRADED


def _hard(passage: Passage) -> list[str]:
    most = CRISIS_GRADE if passage.is_crisis else OTHER_GRADE
    grade = reading_grade(passage.words)
    problem = f"{passage.name}: reading grade {grade:.2f}, at most {most}\n    {passage.words}"
    return [problem] if grade > most else []


def test_the_reading_grade_is_low() -> None:
    """A child of ten, or an adult at two in the morning, can read it."""
    _report([problem for each in passages(TEXTS) if _is_gradable(each) for problem in _hard(each)])


def test_no_hard_text_hides_among_easy_ones() -> None:
    """Each text can be read by itself, within a wider bound: few words have no steady grade."""
    files = set(map(content_name, content_files()))
    problems = []
    for text in (text for text in TEXTS if text.file in files and text.use in (Use.PROSE, Use.IDEAS)):
        most = (CRISIS_GRADE if text.is_crisis else OTHER_GRADE) + HARDEST_ABOVE
        grade = reading_grade(Passage(text.place, text.is_crisis, (text,)).words)
        problems += [_quoted(text, f"reading grade {grade:.1f} by itself, at most {most}")] * (grade > most)
    _report(problems)


def test_the_interface_as_a_whole_reads_easily() -> None:
    """Interface strings too few to be graded by file are graded together."""
    texts = tuple(text for text in interface_texts() if text.use is Use.PROSE)
    whole = Passage("src (prose)", is_crisis=False, texts=texts)
    if texts and _is_gradable(whole):
        _report(_hard(whole))


def _unwanted(markup: str) -> re.Pattern[str]:
    return re.compile(rf"!|[\x00-\x08\x0b-\x1f\x7f-\x9f]|{markup}")


def test_no_sentence_shouts_or_carries_markup() -> None:
    """No exclamation mark, no control character and no markup; in content no bracket at all."""
    in_code, in_content = _unwanted(r"\[/?[a-z#@$][^\]]*\]|\[/\]"), _unwanted(r"[\[\]<>]")
    unwanted = {text: in_code if text.file.startswith("src/") else in_content for text in TEXTS}
    found = [
        (text, hit.group()) for text in _in_calms_words(TEXTS) if (hit := unwanted[text].search(text.words))
    ]
    _report([_quoted(text, f"{sign!r} must not stand here") for text, sign in found])


def test_an_urge_that_lasts_longer_is_never_left_out() -> None:
    """How long an urge lasts is told with its exception, wherever it is told."""
    told = re.compile(r"\burges?\b.*\b(?:minutes|half an hour)\b", re.IGNORECASE)
    alone = [
        text for text in TEXTS if told.search(text.words) and "some take longer" not in text.words.lower()
    ]
    _report([_quoted(text, "must say that some take longer") for text in alone if text.use is not Use.SOURCE])


def test_placeholders_are_those_that_are_filled() -> None:
    """No placeholder but these would be filled: a step, the next of a row of numbers, a day."""
    wanted = {
        "riding: resume.offer": ["{number}"],
        "screens: helplines.checked": ["{date}"],
        "tasks/tasks: tasks.number-row.done": ["{number}"],
    }
    files = set(map(content_name, content_files()))
    braced = {text.place: re.findall(r"\{\w*\}", text.words) for text in TEXTS if text.file in files}
    found = {place: names for place, names in braced.items() if names}
    _report([] if found == wanted else [f"the placeholders are {found}, not {wanted}"])


def test_interface_strings_are_found_in_code() -> None:
    """Strings joined across lines, with a plural or marked for later are read; other calls are not."""
    code = '_("One " "two.")\nN_("Three")\nngettext("an entry", "{n} entries", n)\nprint("four")\n_(name)\n'
    wanted = [(1, "One two."), (2, "Three"), (3, "an entry"), (3, "{n} entries")]
    found = sorted(marked_strings(code))
    _report([] if found == wanted else [f"found {found}, not {wanted}"])
