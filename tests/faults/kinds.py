"""The kinds of save that calm makes: how to do each again and again, and to judge what a fault left."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from calmcli.core.breath import pace_from_seconds
from calmcli.core.entry import Entry
from calmcli.store import disk
from calmcli.store.appending import NotAddedError
from calmcli.store.archive import ArchiveError, Stored, packed, unpacked
from calmcli.store.backup import back_up
from calmcli.store.drafts import Draft
from calmcli.store.journal import encoded, entries_in, new_id
from calmcli.store.merging import merge
from calmcli.store.paces import add_pace, own_paces
from calmcli.store.plan_file import KEPT, PlanFile
from calmcli.store.store import Store
from making import NIGHT, contents

NAME = "2026-11-01T120000-aaaa"
"""The entry that is changed, deleted and brought back."""


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
        versions = sorted(store.places.versions.glob("*.toml"), reverse=True)
        texts = [store.places.plan.read_bytes(), *(path.read_bytes() for path in versions)]
        numbers = [int(text.split(b" ")[2]) for text in texts if text]
        if not numbers:
            return Found([], ["nothing but empty files"])
        odd = [repr(text[:40]) for text in texts if not text or text != plan(int(text.split(b" ")[2]))]
        # A save killed between the version and the plan leaves the plan as its own newest version.
        before = numbers[2:] if numbers[:1] == numbers[1:2] else numbers[1:]
        kept = min(numbers[0], KEPT)
        expected = [numbers[0] - back for back in range(1, kept + 1)]
        odd += [] if before[:kept] == expected or before[: kept - 1] == expected[:-1] else [str(numbers)]
        return Found(numbers[:1], odd)


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
        """Put an entry and a plan there."""
        store.journal.add(Entry(NAME, NIGHT, body(0)))
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
    "trash": TrashMove(),
    "plan": SavedPlan(),
    "pace": KeptPace(),
    "backup": MadeBackup(),
    "restore": RestoredBackup(),
}
"""Every kind of save, by its name."""
