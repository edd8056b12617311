"""`calm doctor`: what is wrong with the person's files, what can set it right, and what a report needs."""

import json
import platform
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.own_keys import key_findings
from calmcli.cli.sitting import converse, sit_down
from calmcli.core.finding import Finding, findings_document, redacted_path
from calmcli.core.language import _
from calmcli.plain.conversation import Left
from calmcli.plain.mending import mend
from calmcli.store.examining import examine
from calmcli.store.places import Places
from calmcli.version import VERSION

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_PACKAGES = ("textual", "rich", "typer", "platformdirs", "tomlkit", "tomli-w", "segno", "tzdata")
_TOLD = ("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "LANG", "LC_ALL", "PYTHONIOENCODING")
"""Variables that say how a terminal shows words, and nothing of the person's."""


@app.command(help=_("Look for what is wrong with your files, and set it right."))
def doctor(
    fix: Annotated[
        bool, typer.Option("--fix", help=_("Offer to set right what can be, one by one."))
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help=_("A report for others: none of your words are in it."))
    ] = False,
) -> Outcome:
    """Say what is found, offer what can be done about it, and give what a report needs."""
    if fix and as_json:
        message = _("--fix asks, and --json is for programs. Please use one of them.")
        return Outcome(message=message, exit_code=Exit.NOT_UNDERSTOOD)
    findings = _found()
    if fix:
        with suppress(Left):
            converse(sit_down(), lambda conversation: mend(conversation, findings))
        findings = _found()
    text = _report(findings) if as_json else "\n".join([*_told(findings), "", *_about_lines()])
    is_wrong = any(finding.is_wrong for finding in findings)
    return Outcome(text, exit_code=Exit.PARTLY_UNREADABLE if is_wrong else Exit.DONE)


def _found() -> list[Finding]:
    store = surroundings.store()
    return [*examine(store, surroundings.now()), *key_findings(store)]


def _told(findings: list[Finding]) -> Iterator[str]:
    wrong = [finding for finding in findings if finding.is_wrong]
    notes = [finding for finding in findings if not finding.is_wrong]
    yield _("Things that are wrong: {count}").format(count=len(wrong)) if wrong else _("Nothing is wrong.")
    yield from (f"  {finding}" for finding in wrong)
    if any(finding.remedy for finding in findings):
        yield _("calm doctor --fix offers to set right what it can, and keeps a copy.")
    if notes:
        yield _("Good to know:")
        yield from (f"  {finding}" for finding in notes)


def _about_lines() -> Iterator[str]:
    yield _("For a report. None of your words are in these lines:")
    yield from (f"  {name}: {value}" for name, value in {**_about(), **_paths()}.items())


def _report(findings: list[Finding]) -> str:
    roots = _roots(surroundings.places())
    return json.dumps(findings_document(findings, _about(), _paths(), roots), indent=2)


def _about() -> dict[str, str]:
    """Return what calm runs on, in the words of the machine."""
    told = {"calm": VERSION, **{name: _version(name) for name in _PACKAGES}}
    told |= {"python": platform.python_version(), "system": f"{platform.system()} {platform.release()}"}
    told |= {"stdout": getattr(sys.stdout, "encoding", None) or "-"}
    found = surroundings.environment()
    return told | {name: found[name] for name in _TOLD if name in found}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def _paths() -> dict[str, str]:
    places = surroundings.places()
    roots = _roots(places)
    return {name: redacted_path(Path(path), roots) for name, path in places.named().items()}


def _roots(places: Places) -> Mapping[str, Path]:
    """Return the person's directories by names that tell nothing of them."""
    return {"DATA": places.data, "CONFIG": places.settings, "CACHE": places.cache}
