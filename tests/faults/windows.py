"""One of several windows that save at the same time: `windows.py WHAT HOME HOW_MANY NAME`.

A program of its own, because a lock is held by a process.
"""

import sys
from datetime import timedelta
from pathlib import Path

from calmcli.core.entry import Entry
from calmcli.core.safety_plan import Area
from calmcli.store.documents import table_of
from calmcli.store.journal import new_id
from calmcli.store.plan_file import PlanChangedError, PlanFile
from calmcli.store.settings_file import NotSetError, SettingsFile
from calmcli.store.store import Store
from keeping import store_in
from making import NIGHT


def main() -> None:
    """Wait for a line, so that all begin together, then save and say how many saves there were."""
    what, home, how_many, name = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    sys.stdin.readline()
    save = {"entries": _add_an_entry, "plan": _add_to_the_plan, "settings": _change_a_setting}[what]
    for number in range(how_many):
        save(store_in(home), f"{name} {number}")
    sys.stdout.write(f"{how_many}\n")


def _add_an_entry(store: Store, words: str) -> None:
    store.journal.add(Entry(new_id(NIGHT), NIGHT, words))


def _add_to_the_plan(store: Store, words: str) -> None:
    """Add one reason to whatever the plan is, again for as long as another window is quicker."""
    file = PlanFile(store.places)
    while True:
        seen = file.read()
        reasons = table_of(seen or b"").get(Area.REASONS, [])
        lines = "".join(f'    "{reason}",\n' for reason in [*reasons, words])
        try:
            file.save(f"reasons = [\n{lines}]\n".encode(), seen, NIGHT + timedelta(hours=1))
        except (PlanChangedError, BlockingIOError):
            continue
        return


def _change_a_setting(store: Store, words: str) -> None:
    """Change a setting that has the window's own name, again for as long as another window is quicker."""
    key = words.rpartition(" ")[0].replace(" ", "_")
    while True:
        try:
            return SettingsFile(store.places).set(key, words, NIGHT)
        except NotSetError:
            continue


if __name__ == "__main__":
    main()
