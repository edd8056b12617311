"""What `calm help --all` prints: the numbers of every country."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from calmcli.cli import surroundings
from calmcli.cli.numbers import Form
from calmcli.cli.outcome import Outcome
from calmcli.core.documents import world_document
from calmcli.core.helpline_choice import EVERYTHING, Wanted, sections
from calmcli.core.helplines import Answer, Country, Grounds
from calmcli.plain.helplines import Telling, number_lines, section_lines
from calmcli.store.helplines import anywhere_if_readable, every_country
from calmcli.store.own_helplines import own_helplines


def world(wanted: Wanted, form: Form) -> Outcome:
    """Return the numbers of every country, the person's own lines before them all."""
    own, problems = own_helplines(surroundings.places())
    countries, unread = every_country(has_sources=form.has_sources or form.is_json)
    everywhere, lost = anywhere_if_readable()
    answers = [Answer(country, lambda: everywhere, Grounds.ASKED) for country in countries]
    make = _document if form.is_json else _words
    text = make(Answer(everywhere, lambda: everywhere, None, own=own.lines), answers, wanted, form)
    return Outcome(text, problems=[*problems, *unread, *lost], is_paged=form.is_paged)


def _document(anywhere: Answer, answers: Iterable[Answer], wanted: Wanted, _form: Form) -> str:
    return json.dumps(world_document(anywhere.own, answers, wanted, surroundings.now()), indent=2)


def _words(anywhere: Answer, answers: Iterable[Answer], wanted: Wanted, form: Form) -> str:
    """Return the person's own lines, then the countries, then what holds anywhere, once, at the end."""
    now, telling = surroundings.now(), Telling(has_sources=form.has_sources)
    without_lines = anywhere.country._replace(lines=())
    lines = list(_sections(_only_own(anywhere), wanted, now, telling))
    for answer in (*answers, anywhere._replace(own=())):
        shown = answer._replace(country=_fitting(answer.country, wanted, now), anywhere=lambda: without_lines)
        if wanted == EVERYTHING or shown.country.lines:
            lines += [*number_lines(shown, telling), *_sections(shown, wanted, now, telling)]
    return "\n".join(lines).rstrip("\n")


def _only_own(anywhere: Answer) -> Answer:
    nothing = anywhere.country._replace(lines=())
    return anywhere._replace(country=nothing, anywhere=lambda: nothing)


def _sections(answer: Answer, wanted: Wanted, now: datetime, telling: Telling) -> Iterator[str]:
    for section in sections(answer, wanted, now):
        yield from section_lines(section, now, telling)


def _fitting(country: Country, wanted: Wanted, now: datetime) -> Country:
    """Return a country with only the lines that are wanted."""
    return country._replace(lines=tuple(line for line in country.lines if wanted.fits(line, now)))
