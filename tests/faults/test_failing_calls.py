"""Every system call of every kind of save fails once, in six ways: no word is lost, no lie is told."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from attempts import MARK
from calmcli.store.documents import table_of
from calmcli.store.journal import entries_in
from calmcli.store.store import Store
from keeping import store_in
from kinds import KINDS, body, files, item, notes_of, plan, settings
from making import contents
from running import PROGRAM, Ran, calm
from tracing import FAMILIES, Attempt, calls_of, family_of, make, needs_strace

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EINTR")
FAILING = 60
"""Which call of its kind fails in each process; as many as a save lacks of it are made in vain before."""
TRACED = "trace=" + ",".join("?" + call for calls in FAMILIES.values() for call in calls)

ESSENTIAL = {"write", "fsync", "rename", "link"}
"""Calls without which nothing is saved: where one of them fails, a save must say so."""

Position = tuple[str, str, int]
"""A kind of save, a system call, and the how-manieth of that call in the save it is, from 1."""


@pytest.fixture(scope="session")
def positions(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Position]:
    """Give every position at which a system call stands in a save."""
    needs_strace()
    return _positions(tmp_path_factory.mktemp("recorded"))


@cache
def _positions(directory: Path) -> Sequence[Position]:
    attempts = [prepared(directory / kind, kind) for kind in KINDS]
    lines = make(attempts, directory / "log", TRACED)
    # An import would stand at other positions where nothing is compiled yet.
    assert [line for line in lines if ".py" in line] == []
    found: list[Position] = []
    for attempt in attempts:
        calls = Counter(calls_of(lines, attempt.outcome["process"], MARK))
        assert max(calls.values()) < FAILING
        found += [(attempt.kind, call, nth) for call in calls for nth in range(1, calls[call] + 1)]
    return found


def prepared(home: Path, kind: str, call: str = "", in_vain: int = 0) -> Attempt:
    """Return a save that is to be made where number 0 stands already."""
    KINDS[kind].prepare(store_in(home))
    return Attempt(home, kind, call, in_vain)


def test_a_save_makes_the_calls_that_durable_saving_needs(positions: Sequence[Position]) -> None:
    for kind in KINDS:
        families = Counter(family_of(call) for of, call, _ in positions if of == kind)
        assert families["fsync"] >= 2, kind
        assert families["open"] >= 2, kind
        assert families["write"] >= 1 or kind == "trash", kind
        assert families["link"] + families["rename"] >= 1, kind


@pytest.mark.parametrize("error", ERRORS)
def test_whatever_fails_words_are_saved_or_kept_and_never_called_saved_when_they_are_not(
    tmp_path: Path, positions: Sequence[Position], error: str
) -> None:
    attempts = [
        prepared(tmp_path / f"{kind}-{call}-{nth}", kind, family_of(call), FAILING - nth)
        for kind, call, nth in positions
    ]
    calls = sorted({call for _, call, _ in positions})
    lines = make(
        attempts,
        tmp_path / "log",
        "trace=" + ",".join(calls),
        *(f"inject={call}:error={error}:when={FAILING}" for call in calls),
    )
    savers = {str(attempt.outcome["process"]) for attempt in attempts}
    failed = [line.split()[0] for line in lines if "(INJECTED)" in line]
    # From 3.12 on, Python reads a file before each fork: one of those calls fails in the process that forks.
    assert sum(process in savers for process in failed) == len(attempts)
    faults = [f"{attempt.home.name}: {fault}" for attempt in attempts for fault in faults_of(attempt)]
    # A call that was interrupted is made again by Python itself, and then succeeds.
    if error != "EINTR":
        # An editor's copy is removed once its words are kept as a draft: that may fail, and loses nothing.
        told = [
            each
            for each in attempts
            if each.call in ESSENTIAL and each.outcome.get("saved") and each.kind != "editor"
        ]
        faults += [f"{each.home.name}: called saved" for each in told]
    assert faults == []


def failing(*arguments: str, call: str, error: str, when: str, given: str = "", **environment: str) -> Ran:
    """Run calm with some of its system calls failing."""
    needs_strace()
    names = ",".join("?" + name for name in FAMILIES[call])
    wanted = ["-e", f"trace={names}", "-e", f"inject={names}:error={error}:when={when}"]
    traced = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, *wanted, *PROGRAM]
    return calm(*arguments, given=given, program=traced, PYTHONDONTWRITEBYTECODE="1", **environment)


@pytest.mark.parametrize("call", ["fsync", "link"])
@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS"])
def test_an_entry_that_is_not_saved_is_a_draft_that_is_named(call: str, error: str, calm_home: Path) -> None:
    ran = failing("journal", "add", call=call, error=error, when="1", given=body(1))
    assert (ran.code, ran.out) == (4, "")
    (draft,) = (calm_home / "data" / "drafts").glob("*.md")
    assert str(draft) in ran.err
    assert draft.read_text().endswith(body(1))


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_where_nothing_can_be_flushed_the_words_are_given_back(error: str) -> None:
    ran = failing("journal", "add", call="fsync", error=error, when="1+", given=body(1))
    assert ran.code == 4
    assert ran.out == body(1)
    assert "Here they are back" in ran.err


@pytest.mark.parametrize("error", ["ENOSPC", "EIO", "EROFS"])
def test_a_plan_that_is_not_saved_is_a_draft_that_is_named(
    error: str, calm_home: Path, tmp_path: Path
) -> None:
    path = calm_home / "data" / "plan.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(plan(0))
    editor = tmp_path / "editor"
    editor.write_text(f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'w').write({plan(1).decode()!r})\n")
    editor.chmod(0o755)
    ran = failing("plan", "edit", "--editor", call="rename", error=error, when="1", EDITOR=str(editor))
    assert (ran.code, ran.out) == (4, "")
    assert path.read_bytes() == plan(0)
    (draft,) = (calm_home / "data" / "drafts").glob("plan-*/plan.toml")
    assert draft.read_bytes() == plan(1)
    assert str(draft) in ran.err


def faults_of(attempt: Attempt) -> list[str]:
    """Return what is wrong with what an attempt left and said."""
    outcome, store = attempt.outcome, store_in(attempt.home)
    if "crash" in outcome:
        return [outcome["crash"]]
    return FAULTS_OF.get(attempt.kind, _faults_of_words)(attempt, store, saved=outcome["saved"])


def _those(faults: Mapping[str, bool]) -> list[str]:
    """Return those faults that there are."""
    return [fault for fault, is_there in faults.items() if is_there]


def _not_whole(attempt: Attempt, store: Store) -> list[str]:
    return [f"not whole: {odd}" for odd in KINDS[attempt.kind].found(store).odd]


def _is_found(attempt: Attempt, store: Store) -> bool:
    """Say whether what was to be saved stands there."""
    return 1 in KINDS[attempt.kind].found(store).whole


def _bodies(store: Store) -> tuple[list[str], list[str]]:
    """Return the words of the entries, and of those in the trash."""
    there, away = store.journal.newest(), store.journal.trashed()
    return [each.entry.body for each in there], [each.entry.body for each in away]


def _faults_of_backup(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    there, _away = _bodies(store)
    halves = [f"half a text: {words[:40]}" for words in there if words not in (body(0), body(1))]
    called = _those({"called done": saved and not _is_found(attempt, store)})
    return _not_whole(attempt, store) + called + halves


def _faults_of_plan(_attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    versions = contents(store.places.versions).values()
    return _faults_of_file(store.places.plan.read_bytes(), [*versions], plan, saved=saved)


def _faults_of_settings(_attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    versions = contents(store.places.settings_versions).values()
    return _faults_of_file(store.places.config.read_bytes(), [*versions], settings, saved=saved)


def _faults_of_file(
    present: bytes, versions: list[bytes], text: Callable[[int], bytes], *, saved: bool
) -> list[str]:
    """Return what is wrong with a file of which each text before becomes a version."""
    return _those(
        {
            "it is neither old nor new": present not in (text(0), text(1)),
            "called saved": saved and (present, versions) != (text(1), [text(0)]),
            "the old one is gone": text(0) not in (present, *versions),
        }
    )


def _faults_of_item(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    is_found, in_hand = _is_found(attempt, store), attempt.outcome.get("in hand", "")
    faults = _not_whole(attempt, store) + _those({"called saved": saved and not is_found})
    # Where the plan could not be read beforehand, nobody has written anything yet.
    if saved or in_hand is None:
        return faults
    drafts = [path.read_bytes() for path in store.places.drafts.rglob("*.toml")]
    is_kept = is_found or any(item(1) in _reasons(text) for text in (*drafts, in_hand.encode()))
    return faults + _those({"the words are nowhere": not is_kept})


def _faults_of_review(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    whole = list(KINDS[attempt.kind].found(store).whole)
    is_right = whole in ([[1]] if saved else [[0], [1]])
    return _not_whole(attempt, store) + _those({"gone, or called saved": not is_right})


def _reasons(data: bytes) -> list[str]:
    reasons: list[str] = table_of(data).get("reasons", [])
    return reasons


def _faults_of_wave(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    drafts = notes_of(store.places.drafts)
    waves = [each.wave.note if each.wave else "" for each in store.waves.all()]
    there = drafts if attempt.kind == "ride" else waves
    return _those(
        {
            "half a wave": not {*drafts, *there} <= {body(0), body(1)},
            "the old words are gone": attempt.kind == "ride" and not there,
            "called saved, and is not": saved and body(1) not in there,
            "the words are nowhere": not saved and body(1) not in (*drafts, attempt.outcome["in hand"]),
        }
    )


def _faults_of_lent(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    is_there = _is_found(attempt, store)
    # Before the editor has written anything there is nothing that could be lost.
    is_lost = bool(attempt.outcome.get("written")) and not is_there
    faults = {"called kept, and is not": saved and not is_there, "the words are nowhere": is_lost}
    return _not_whole(attempt, store) + _those(faults)


def _faults_of_conflict(_attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    there, away = _bodies(store)
    return _those(
        {
            "half a version": not {*there, *away} <= {body(0), body(1)},
            "a version is gone": body(0) not in there + away,
            "called settled": saved and (there, away) != ([body(1)], [body(0)]),
        }
    )


def _faults_of_move(_attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    there, away = _bodies(store)
    return _those(
        {
            "the entry is gone or not whole": {*there, *away} != {body(0)},
            "called moved": saved and (there, away) != ([], [body(0)]),
        }
    )


def _faults_of_words(attempt: Attempt, store: Store, *, saved: bool) -> list[str]:
    outcome = attempt.outcome
    entries, _away = _bodies(store)
    drafts = [each.entry.body for each in entries_in(store.places.drafts)]
    there = {*entries, *drafts}
    if outcome.get("draft"):
        is_kept = Path(outcome["draft"]).read_text().endswith(body(1))
    else:
        is_kept = outcome.get("in hand") == body(1)
    is_saved = body(1) in (drafts if attempt.kind == "draft" else entries)
    return _those(
        {
            f"half a text in {sorted(files(store))}": not there <= {body(0), body(1)},
            "the old words are gone": attempt.kind != "new entry" and not there & {body(0), body(1)},
            "called saved, and is not": saved and not is_saved,
            "the words are not where it says": not saved and not is_kept,
        }
    )


FAULTS_OF: dict[str, Callable[..., list[str]]] = {
    "plan": _faults_of_plan,
    "item of a plan": _faults_of_item,
    "review": _faults_of_review,
    "settings": _faults_of_settings,
    "editor": _faults_of_lent,
    "trash": _faults_of_move,
    "pace": _faults_of_backup,
    "backup": _faults_of_backup,
    "restore": _faults_of_backup,
    "wave": _faults_of_wave,
    "ride": _faults_of_wave,
    "conflict": _faults_of_conflict,
}
"""What says what is wrong, by the kind of save; all others save an entry's words."""
