"""The kinds of save that calm makes: how to do each again and again, and to judge what a fault left."""

import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from calmcli.core.breath import pace_from_seconds
from calmcli.core.conflict import Keep
from calmcli.core.entry import Entry
from calmcli.core.plan_review import Review
from calmcli.core.problem import CannotError
from calmcli.core.ride import START, begun
from calmcli.core.wave import Wave
from calmcli.store import disk
from calmcli.store.appending import NotAddedError
from calmcli.store.archive import ArchiveError, Stored, packed, unpacked
from calmcli.store.backup import back_up
from calmcli.store.conflicts import Conflicts
from calmcli.store.documents import load
from calmcli.store.drafts import Draft
from calmcli.store.journal import encoded, entries_in, new_id
from calmcli.store.merging import merge
from calmcli.store.paces import add_pace, own_paces
from calmcli.store.plan_file import PlanFile
from calmcli.store.reasons import NotSavedError
from calmcli.store.settings_file import NotSetError, SettingsFile
from calmcli.store.store import Store
from calmcli.store.versions import KEPT
from making import NIGHT, contents

NAME = "2026-11-01T120000-aaaa"
"""The entry that is changed, deleted and brought back."""

_NUMBER = re.compile(rb"(?:plan|walk) (\d+) here")


def body(number: int) -> str:
    """Return words that tell which save wrote them, and whether all of them are there."""
    return f"Walk number {number} in the rain.\n" * 100


class Found(NamedTuple):
    """What stood on the disk after a fault."""

    whole: Sequence[int]
    """The numbers of the saves whose words stand there whole."""
    odd: Sequence[str]
    """Files that are neither whole nor a killed save's litter."""


class Kind:
    """One kind of save; number 0 is what stands there before."""

    keeps_all = False
    """Whether each save leaves words of its own, rather than taking the place of the one before."""

    def prepare(self, store: Store) -> None:
        """Put number 0 there."""

    def save(self, store: Store, number: int) -> None:
        """Make one save; raises what the store raises."""
        raise NotImplementedError

    def found(self, store: Store) -> Found:
        """Return what stands on the disk."""
        raise NotImplementedError


class NewEntry(Kind):
    """Each save is an entry of its own."""

    keeps_all = True

    def save(self, store: Store, number: int) -> None:
        """Add an entry."""
        store.journal.add(Entry(new_id(NIGHT), NIGHT, body(number)))

    def found(self, store: Store) -> Found:
        """Look at all entries."""
        return judged([each.entry.body for each in store.journal.newest()], store, 0)


class ChangedEntry(Kind):
    """Each save gives one entry other words."""

    def prepare(self, store: Store) -> None:
        """Put the entry there."""
        store.journal.add(Entry(NAME, NIGHT, body(0)))

    def save(self, store: Store, number: int) -> None:
        """Change the entry."""
        found = store.journal.find(NAME)
        store.journal.change(found, found.entry.with_body(body(number)), NIGHT)

    def found(self, store: Store) -> Found:
        """Look at all entries: there is one."""
        return judged([each.entry.body for each in store.journal.newest()], store, 1)


class KeptDraft(Kind):
    """Each save keeps one draft anew."""

    def prepare(self, store: Store) -> None:
        """Keep the draft."""
        self.save(store, 0)

    def save(self, store: Store, number: int) -> None:
        """Keep the draft."""
        store.drafts.keep(Draft(NAME, Entry(NAME, NIGHT, body(number))))

    def found(self, store: Store) -> Found:
        """Look at the drafts on disk: there is one."""
        return judged([each.entry.body for each in entries_in(store.places.drafts)], store, 1)


class WordsOfAnEditor(Kind):
    """Each save is an editor's, of words that were lent to it; they are then taken up as a draft."""

    keeps_all = True

    def prepare(self, store: Store) -> None:
        """Make ready, as the screen does."""
        store.drafts.prepare()

    def save(self, store: Store, number: int) -> None:
        """Lend an empty page, write on it, and take it up."""
        draft = Draft(new_id(NIGHT), Entry("", NIGHT, ""))
        with store.drafts.lent(draft) as path:
            disk.replace(path, body(number).encode())
        store.drafts.claim(draft._replace(entry=draft.entry.with_body(body(number))), NIGHT)

    def found(self, store: Store) -> Found:
        """Look at what is offered back; a page on which nothing was written yet is no fault."""
        bodies = [draft.entry.body for draft in store.drafts.left()]
        return judged([text for text in bodies if text], store, 0)


class TrashMove(Kind):
    """Saves of odd numbers move an entry to the trash, those of even numbers bring it back."""

    def prepare(self, store: Store) -> None:
        """Put the entry there."""
        store.journal.add(Entry(NAME, NIGHT, body(0)))

    def save(self, store: Store, number: int) -> None:
        """Delete the entry or bring it back."""
        (store.journal.delete if number % 2 else store.journal.restore)(NAME)

    def found(self, store: Store) -> Found:
        """Look in both places; a number is even in the journal and odd in the trash."""
        both = (store.journal.newest(), store.journal.trashed())
        odd = [name for name, data in files(store).items() if data != encoded(Entry(NAME, NIGHT, body(0)))]
        return Found([number for number, there in enumerate(both) if there], odd)


class SavedPlan(Kind):
    """Each save rewrites the plan; the one before becomes a version."""

    def prepare(self, store: Store) -> None:
        """Put the plan there."""
        PlanFile(store.places).save(plan(0), None, NIGHT)

    def save(self, store: Store, number: int) -> None:
        """Save the plan."""
        file = PlanFile(store.places)
        file.save(plan(number), file.read(), NIGHT + timedelta(days=number))

    def found(self, store: Store) -> Found:
        """Look at the plan and its versions, newest first: they follow each other without a gap."""
        return in_a_row(store.places.plan, store.places.versions, plan)


class SavedSettings(Kind):
    """Each save changes one setting; the file before becomes a version."""

    def prepare(self, store: Store) -> None:
        """Put the settings there."""
        disk.create(store.places.config, settings(0))

    def save(self, store: Store, number: int) -> None:
        """Change the setting; what the file refuses is an error, as for every other kind."""
        try:
            SettingsFile(store.places).set("pace", f"walk {number} here", NIGHT + timedelta(days=number))
        except NotSetError as error:
            raise OSError(str(error)) from error

    def found(self, store: Store) -> Found:
        """Look at the settings and their versions, newest first: they follow each other without a gap."""
        return in_a_row(store.places.config, store.places.settings_versions, settings)


class NewWave(Kind):
    """Each save is a wave of its own."""

    keeps_all = True

    def save(self, store: Store, number: int) -> None:
        """Save a wave."""
        store.waves.save(wave(new_id(NIGHT), number))

    def found(self, store: Store) -> Found:
        """Look at all waves."""
        notes = [each.wave.note if each.wave else "" for each in store.waves.all()]
        return judged(notes, store, 0)


class KeptRide(Kind):
    """Each save keeps one ride anew."""

    def prepare(self, store: Store) -> None:
        """Keep the ride."""
        self.save(store, 0)

    def save(self, store: Store, number: int) -> None:
        """Keep the ride."""
        store.rides.keep(begun(NAME, NIGHT, START)._replace(wave=wave(NAME, number)))

    def found(self, store: Store) -> Found:
        """Look at the rides on disk: there is one."""
        return judged(notes_of(store.places.drafts), store, 1)


class ChangedPlan(Kind):
    """Each save adds an item to the plan, as the screens do."""

    keeps_all = True

    def prepare(self, store: Store) -> None:
        """Put the first item there."""
        self.save(store, 0)

    def save(self, store: Store, number: int) -> None:
        """Add an item; what is only in a draft is an error, as for every other kind."""
        try:
            store.planning.add("reasons", {"text": item(number)}, NIGHT + timedelta(days=number))
        except CannotError as error:
            raise OSError(str(error)) from error

    def found(self, store: Store) -> Found:
        """Look at the plan; versions and drafts are plans too."""
        places = store.places
        others = [*places.versions.rglob("*.toml"), *places.drafts.rglob("*.toml")]
        read = {path: load(path, places.set_aside) for path in (places.plan, *others)}
        odd = [str(path) for path, (_table, problems) in read.items() if problems]
        texts = read[places.plan][0].get("reasons", [])
        numbers = [int(text.split()[2]) for text in texts if text.startswith("Walk number ")]
        odd += [text[:40] for text in texts if text not in map(item, numbers)]
        odd += [] if item(0) in texts else ["the first item is gone"]
        return Found([number for number in numbers if number], odd)


class KeptReview(Kind):
    """Each save gives one review other words."""

    def prepare(self, store: Store) -> None:
        """Keep the review."""
        self.save(store, 0)

    def save(self, store: Store, number: int) -> None:
        """Keep the review; what is only in memory is an error, as for every other kind."""
        try:
            store.reviews.keep(Review(NAME, NIGHT, {"helped": item(number)}))
        except NotSavedError as error:
            raise OSError(error.reason) from error

    def found(self, store: Store) -> Found:
        """Look at all reviews: there is one."""
        found = list(store.reviews.all())
        texts = [each.review.answers.get("helped", "") for each in found]
        numbers = [int(text.split()[2]) for text in texts if text.startswith("Walk number ")]
        odd = [text[:40] for text in texts if text not in map(item, numbers)]
        return Found(numbers, odd + [str(problem) for each in found for problem in each.problems])


class KeptPace(Kind):
    """Each save adds a pace to the person's file of them."""

    keeps_all = True

    def prepare(self, store: Store) -> None:
        """Make the directory of the settings."""
        disk.make_private(store.places.settings)

    def save(self, store: Store, number: int) -> None:
        """Keep a pace; what is not added is an error, as for every other kind."""
        try:
            add_pace(store.places, pace_from_seconds(f"4-{number % 16 + 4}"), f"Walk {number}")
        except NotAddedError as error:
            raise error.__cause__ or OSError(str(error)) from error

    def found(self, store: Store) -> Found:
        """Look at the person's paces."""
        own, problems = own_paces(store.places)
        numbers = [int(pace.name.split()[1]) for pace in own]
        odd = [
            pace.name for number, pace in zip(numbers, own, strict=True) if pace.seconds != number % 16 + 8
        ]
        return Found(numbers, [*odd, *map(str, problems)])


FILES_BACKED_UP = 2


class MadeBackup(Kind):
    """Each save is a backup of its own."""

    keeps_all = True

    def prepare(self, store: Store) -> None:
        """Put an entry and a plan there, and a directory for the backups."""
        store.journal.add(Entry(NAME, NIGHT, body(0)))
        disk.make_private(_backups(store))
        PlanFile(store.places).save(plan(0), None, NIGHT)

    def save(self, store: Store, number: int) -> None:
        """Make a backup; what is not in it is an error, as for every other kind."""
        if problems := back_up(store.places, _backups(store) / f"{number}.tar").problems:
            raise OSError(problems[0].reason)

    def found(self, store: Store) -> Found:
        """Read all backups; one that said what is missing from it is no lie, and not the whole."""
        paths = sorted(_backups(store).glob("*.tar")) if _backups(store).exists() else []
        held = {int(path.stem): _files_in(path) for path in paths}
        return Found(
            [number for number, files in held.items() if files == FILES_BACKED_UP],
            [f"{number}.tar" for number, files in held.items() if files is None],
        )


class RestoredBackup(Kind):
    """Each save puts back a backup of two entries."""

    keeps_all = True

    def prepare(self, store: Store) -> None:
        """Put the first backups there."""
        for number in range(8):
            _backup_of(store, number)

    def save(self, store: Store, number: int) -> None:
        """Put a backup back; what could not be written is an error, as for every other kind."""
        problems = merge(store.places, _backup_of(store, number), is_trial=False).problems
        if problems:
            raise OSError(problems[0].reason)

    def found(self, store: Store) -> Found:
        """Look at all entries: a backup is back when both of its entries are."""
        found = judged([each.entry.body for each in store.journal.newest()], store, 0)
        return Found(
            [number for number in set(found.whole) if list(found.whole).count(number) == 2], found.odd
        )


class SettledConflict(Kind):
    """Each save puts a copy that a sync left in the place of the entry."""

    def prepare(self, store: Store) -> None:
        """Put the entry there."""
        store.journal.add(Entry(NAME, NIGHT, body(0)))

    def save(self, store: Store, number: int) -> None:
        """Choose the copy; one that a fault left is put away first, and the trash of the last time."""
        conflicts, name = Conflicts(store.places), f"{NAME} (1)"
        for found in store.journal.trashed():
            found.path.unlink()
        if left := conflicts.find(name):
            conflicts.settle(left, Keep.FIRST, NIGHT)
        disk.create(store.places.journal / "2026" / f"{name}.md", encoded(Entry(NAME, NIGHT, body(number))))
        if made := conflicts.find(name):
            conflicts.settle(made, Keep.SECOND, NIGHT)

    def found(self, store: Store) -> Found:
        """Look at the entry; what stands anywhere is whole."""
        every = [*store.journal.newest(), *store.journal.trashed()]
        odd = judged([each.entry.body for each in every], store, 0).odd
        return Found(judged([store.journal.find(NAME).entry.body], store, 0).whole, odd)


def _backups(store: Store) -> Path:
    return store.places.data.parent / "backups"


def _files_in(path: Path) -> int | None:
    """Return how many files a backup holds, None if it is damaged."""
    try:
        with path.open("rb") as file:
            return len(list(unpacked(file)))
    except ArchiveError:
        return None


def _backup_of(store: Store, number: int) -> Path:
    """Return the backup of a number; made once."""
    path = _backups(store) / f"{number}.tar"
    if not path.exists():
        names = [f"2026-11-01T{number:06}-{letters}" for letters in ("aaaa", "bbbb")]
        files = [
            Stored(f"data/journal/2026/{name}.md", encoded(Entry(name, NIGHT, body(number))), 0)
            for name in names
        ]
        disk.create(path, packed(files))
    return path


def plan(number: int) -> bytes:
    """Return the text of a plan that tells which save wrote it."""
    return f"# plan {number} here\nreasons = [\n".encode() + b'    "tea",\n' * 100 + b"]\n"


def item(number: int) -> str:
    """Return the words of an item that tell which save wrote them."""
    return f"Walk number {number} in the rain\nby the river."


def settings(number: int) -> bytes:
    """Return the text of settings that tells which save wrote it."""
    return b"# mine\n" * 30 + f'pace = "walk {number} here"\n\n[keys]\n'.encode() + b"# rain\n" * 30


def wave(name: str, number: int) -> Wave:
    """Return a wave whose note tells which save wrote it."""
    return Wave(name, began=NIGHT, ended=None, note=body(number))


def notes_of(directory: Path) -> list[str]:
    """Return the notes of the waves that stand as drafts in a directory; of what is not whole, nothing."""
    tables = [load(path, directory / "aside")[0] for path in sorted(directory.glob("ride-*.toml"))]
    return [table.get("note", "") for table in tables]


def in_a_row(present: Path, versions: Path, text_of: Callable[[int], bytes]) -> Found:
    """Return the number of a file's text; a text that is not whole, or out of the row of versions, is odd."""
    texts = [present.read_bytes(), *(path.read_bytes() for path in sorted(versions.glob("*"), reverse=True))]
    numbers = [int(found.group(1)) for text in texts if (found := _NUMBER.search(text))]
    if not numbers:
        return Found([], ["nothing that is whole"])
    odd = [repr(text[:40]) for text in texts if text not in map(text_of, numbers)]
    # A save killed between the version and the file leaves the file as its own newest version.
    before = numbers[2:] if numbers[:1] == numbers[1:2] else numbers[1:]
    kept = min(numbers[0], KEPT)
    expected = [numbers[0] - back for back in range(1, kept + 1)]
    odd += [] if before[:kept] == expected or before[: kept - 1] == expected[:-1] else [str(numbers)]
    return Found(numbers[:1], odd)


def judged(bodies: Sequence[str], store: Store, exactly: int) -> Found:
    """Return the numbers of whole words; what is not whole, or too much or too little, is odd."""
    numbers = [int(text.split()[2]) if text.startswith("Walk number ") else -1 for text in bodies]
    odd = [text[:40] for number, text in zip(numbers, bodies, strict=True) if text != body(number)]
    odd += [str(list(files(store)))] if exactly and len(files(store)) != exactly else []
    return Found(numbers, odd)


def files(store: Store) -> dict[str, bytes]:
    """Return the person's files, without the lock and without litter of killed saves."""
    found = contents(store.places.data) if store.places.data.exists() else {}
    return {name: data for name, data in found.items() if not Path(name).name.startswith((".calm-", ".lock"))}


def litter(store: Store) -> list[str]:
    """Return the litter of killed saves, wherever it is."""
    return [str(path) for path in store.places.data.parent.rglob(".calm-*")]


KINDS: dict[str, Kind] = {
    "new entry": NewEntry(),
    "changed entry": ChangedEntry(),
    "draft": KeptDraft(),
    "editor": WordsOfAnEditor(),
    "trash": TrashMove(),
    "plan": SavedPlan(),
    "pace": KeptPace(),
    "item of a plan": ChangedPlan(),
    "review": KeptReview(),
    "backup": MadeBackup(),
    "restore": RestoredBackup(),
    "settings": SavedSettings(),
    "wave": NewWave(),
    "ride": KeptRide(),
    "conflict": SettledConflict(),
}
"""Every kind of save, by its name."""
