"""Any bytes in any file: what reads it never raises, never changes it, and says where it is wrong."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.entry import entry_from
from calmcli.core.toml import NotTomlError
from calmcli.store.documents import table_of
from calmcli.store.examining import examine
from calmcli.store.journal import encoded
from calmcli.store.plan_file import NewerPlanError
from calmcli.store.plan_versions import BrokenPlanError, plan_versions, restore
from calmcli.store.settings_file import NotSetError, SettingsFile
from calmcli.store.store import Store
from corpus import ENTRIES, EVERYTHING, TOML
from keeping import put, store_in
from making import NIGHT, contents

budget = settings(max_examples=150)
"""How many files each test tries; `--hypothesis-seed` and the printed blob bring one back."""

NAME = "2026-11-22T031207-aaaa"
PIECES = [b"", b"\x00", b"\r", b"\xff", b"\xef\xbb\xbf", b"+++\n", b"[[", b'"""', b"= nan\n", b"schema = 2\n"]


@st.composite
def damaged(draw: st.DrawFn, files: list[bytes]) -> bytes:
    """Return a file of the corpus, or two, with pieces cut out, put in, repeated and exchanged."""
    data = draw(st.sampled_from(files))[:6000]
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 200)))
        other = draw(st.sampled_from(files))
        put_in = draw(st.sampled_from([*PIECES, data[start:end] * 2, other[:300]]) | st.binary(max_size=6))
        data = data[:start] + put_in + data[end:]
    return data


@budget
@given(damaged(list(TOML.values())))
def test_any_bytes_are_a_table_or_one_kind_of_error_with_a_line(data: bytes) -> None:
    line, lines = 1, data.count(b"\n") + data.count(b"\r") + len(data.splitlines()) + 1
    try:
        table_of(data)
    except NotTomlError as error:
        line = error.line
    assert 1 <= line <= lines


def looked_at(store: Store) -> None:
    """Read everything that a start reads."""
    for problems in (store.safety_plan()[1], store.settings()[1]):
        assert all(str(problem).startswith("/") and "\n" not in str(problem) for problem in problems)
    store.journal.newest(), store.journal.trashed(), store.drafts.left(), store.hindrance()
    assert all("\n" not in version.fault for version in plan_versions(store.places))


@settings(max_examples=60)
@given(data=damaged(EVERYTHING))
def test_any_bytes_in_any_file_are_read_and_never_changed(data: bytes) -> None:
    with TemporaryDirectory() as directory:
        home = Path(directory)
        store = store_in(home)
        for path in (
            store.places.plan,
            store.places.config,
            store.places.journal / "2026" / f"{NAME}.md",
            store.places.trash / f"{NAME}.md",
            store.places.drafts / f"{NAME}.md",
            store.places.drafts / f"plan-{NAME}" / "plan.toml",
            store.places.versions / f"plan-{NAME}.toml",
            store.places.settings_versions / f"config-{NAME}.toml",
            store.places.helplines,
            store.places.waves / "2026" / f"{NAME}.toml",
            store.places.drafts / f"ride-{NAME}.toml",
            store.places.search_index,
        ):
            put(path, data)
        before = contents(home)
        looked_at(store)
        assert all("\n" not in str(finding) for finding in examine(store, NIGHT))
        assert contents(home).items() >= before.items()


@budget
@given(data=damaged(list(TOML.values())))
def test_whatever_is_put_back_the_present_plan_is_kept(data: bytes) -> None:
    with TemporaryDirectory() as directory:
        home = Path(directory)
        places = store_in(home).places
        put(places.plan, b'reasons = ["tea"]\n')
        put(places.versions / f"plan-{NAME}.toml", data)
        try:
            restore(places, f"plan-{NAME}", NIGHT)
        except (BrokenPlanError, NewerPlanError):
            assert places.plan.read_bytes() == b'reasons = ["tea"]\n'
        else:
            assert places.plan.read_bytes() == data
        assert {b'reasons = ["tea"]\n', data} <= set(contents(home).values())


@settings(max_examples=60)
@given(data=damaged(list(TOML.values())))
def test_a_setting_is_changed_in_any_file_or_the_file_stays(data: bytes) -> None:
    with TemporaryDirectory() as directory:
        store = store_in(Path(directory))
        put(store.places.config, data)
        try:
            SettingsFile(store.places).set("pace", "even", NIGHT)
        except NotSetError:
            assert store.places.config.read_bytes() == data
        else:
            assert store.settings()[0].pace == "even"
            assert data in contents(store.places.settings_versions).values() or b"even" in data or not data


@budget
@given(damaged(list(ENTRIES.values())))
def test_any_bytes_are_an_entry_that_is_written_back_without_loss(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    entry = entry_from(NAME, text)
    assert entry.title == entry.title.strip()
    if entry.can_change:
        again = entry_from(NAME, encoded(entry).decode("utf-8", "surrogateescape"))
        assert again.body == entry.body
        # By its text: what is not a number is not even equal to itself.
        assert encoded(again) == encoded(entry)
