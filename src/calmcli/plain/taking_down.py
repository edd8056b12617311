"""Words for an entry, taken down as lines: with a question to begin with or a page to fill in, if wanted."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.writing_words import Prompt, Template, goes_beneath
from calmcli.plain.conversation import AGAIN, Conversation
from calmcli.plain.rows import choose, numbers

_PAGES, _AWAY = "+", "-"
"""What stands alone on a line and is no word of the entry, where it is offered."""


class Desk(NamedTuple):
    """What lies ready for somebody who writes."""

    opening: str
    """What is said before the first word."""
    keep: Callable[[str], object]
    """Keeps the words so far as a draft."""
    prompts: Sequence[Prompt] = ()
    """Questions to begin with."""
    templates: Sequence[Template] = ()
    """Pages to fill in."""
    put_away: Callable[[Prompt], object] = lambda _prompt: None
    """Remembers that a question is never asked again; raises `CannotError` where it cannot."""


class _Page:
    """A page being filled in, a lead after the other."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._leads = template.leads
        self._words = [""]

    @property
    def lead(self) -> str | None:
        """What the person goes on from now; None at the end of the page."""
        at = len(self._words) - 1
        return self._leads[at] if at < len(self._leads) else None

    @property
    def text(self) -> str:
        """The page as it is filled in so far; empty before the first word."""
        return self._template.filled(self._words) if any(self._words) else ""

    def add(self, lead: str, words: str) -> None:
        """Put a line of words to a lead; where they stand beside it, one is all."""
        self._words[-1] += f"\n{words}" if self._words[-1] else words
        if not goes_beneath(lead):
            self.go_on()

    def go_on(self) -> None:
        """Go on to the next lead."""
        self._words.append("")


class _TakingDown:
    """One person writing one entry."""

    def __init__(self, conversation: Conversation, desk: Desk, before: str) -> None:
        self._talk = conversation
        self._desk = desk
        self._body = before
        self._prompts = list(desk.prompts)
        self._prompt: Prompt | None = None
        self._page: _Page | None = None
        self._has_told_how_to_put_away = False

    def run(self) -> str:
        """Return the words there were, with those that were taken down."""
        self._talk.say(_("What you write now comes at its end.") if self._body else self._desk.opening)
        self._talk.say(_("A line with only a full stop ends it."))
        if self._prompts:
            self._talk.say(_("A line with only a question mark gives you a question to begin with."))
        if self._desk.templates:
            self._talk.say(_("A line with only a plus sign gives you a page to fill in."))
        for line in self._talk.words():
            self._take(line)
        return self._whole

    @property
    def _whole(self) -> str:
        """The words so far, with those of the page that is being filled in."""
        return _joined(self._body, self._page.text) if self._page else self._body

    def _take(self, line: str) -> None:
        mark = line.strip()
        if self._page:
            self._fill(self._page, line)
        elif mark == AGAIN and self._prompts:
            self._ask(self._prompts.index(self._prompt) + 1 if self._prompt else 0)
        elif mark == _AWAY and self._prompt:
            self._put_away(self._prompt)
        elif mark == _PAGES and self._desk.templates:
            self._begin_page()
        else:
            self._body = _joined(self._body, line)
            self._desk.keep(self._whole)

    def _ask(self, at: int) -> None:
        """Ask the question at a place, after the last the first; where none is left, none."""
        self._prompt = self._prompts[at % len(self._prompts)] if self._prompts else None
        if self._prompt is None:
            return
        self._talk.say(self._prompt.text)
        if not self._has_told_how_to_put_away:
            self._has_told_how_to_put_away = True
            self._talk.say(_("A line with only a minus sign puts this question away for good."))

    def _put_away(self, prompt: Prompt) -> None:
        """Never ask a question again, and ask the next."""
        at = self._prompts.index(prompt)
        self._prompts.remove(prompt)
        try:
            self._desk.put_away(prompt)
            self._talk.say(_("You will not be asked this again."))
        except CannotError as error:
            self._talk.say(str(error))
        self._ask(at)

    def _begin_page(self) -> None:
        templates = self._desk.templates
        hints = (numbers(1, len(templates)), _("choose")), ("Enter", _("none of these"))
        chosen = choose(self._talk, [template.name for template in templates], *hints)
        if not isinstance(chosen, int):
            self._talk.say(_("Write on."))
            return
        template = templates[chosen - 1]
        self._page = _Page(template)
        self._talk.say("", template.name, _("Enter on an empty line goes on."), "")
        self._say_lead(self._page)

    def _fill(self, page: _Page, line: str) -> None:
        """Take a line for the page; an empty one goes on, and a question mark says its lead again."""
        words, lead = line.rstrip("\r\n"), page.lead
        if not words.strip():
            page.go_on()
        elif words.strip() != AGAIN:
            page.add(lead or "", words)
            self._desk.keep(self._whole)
        if page.lead != lead or words.strip() == AGAIN:
            self._say_lead(page)

    def _say_lead(self, page: _Page) -> None:
        if page.lead:
            self._talk.say(page.lead)
            return
        self._body, self._page = self._whole, None
        self._talk.say(_("That was the end of the page. You can write on."))


def _joined(before: str, added: str) -> str:
    """Return words with more at their end, on a line of their own."""
    between = "\n" if before and added and not before.endswith("\n") else ""
    return before + between + added


def take_down(conversation: Conversation, desk: Desk, before: str = "") -> str:
    """Return words with those that a person writes at their end, up to a line with only a full stop."""
    return _TakingDown(conversation, desk, before).run()
