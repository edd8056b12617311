"""A backup's form: the same bytes for the same files, and nothing is taken from a file that is not whole."""

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.store import disk
from calmcli.store.archive import ArchiveError, Stored, is_safe, packed, unpacked

NAME = "data/journal/2026/2026-11-22T031207-k3f9.md"
FILES = [Stored("data/plan.toml", b'reasons = ["tea"]\n', 1_700_000_000), Stored(NAME, b"A walk.\n", 5)]


def read(data: bytes) -> list[Stored]:
    """Return the files of a backup."""
    return list(unpacked(io.BytesIO(data)))


def hostile(change: Callable[[tarfile.TarInfo], None] | None = None, **listed: Any) -> bytes:
    """Return a backup of one file, with that file's header or the list changed."""
    member = tarfile.TarInfo(NAME)
    member.size = 4
    if change:
        change(member)
    marks = {"schema": 1, "files": {member.name: sha256(b"tea\n").hexdigest()}, **listed}
    text = json.dumps(marks).encode()
    first = tarfile.TarInfo("calm-backup.json")
    first.size = len(text)
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(first, io.BytesIO(text))
        # The header as it stands, and four bytes whatever it says.
        whole.write(member.tobuf(tarfile.PAX_FORMAT) + b"tea\n".ljust(512, b"\0"))
    return whole.getvalue()


def test_files_come_back_as_they_were() -> None:
    assert read(packed(FILES)) == sorted(FILES)


def test_the_same_files_in_any_order_make_the_same_bytes() -> None:
    assert packed(FILES) == packed(list(reversed(FILES)))


def test_any_other_program_can_open_it() -> None:
    with tarfile.open(fileobj=io.BytesIO(packed(FILES))) as archive:
        assert archive.getnames() == ["calm-backup.json", NAME, "data/plan.toml"]
        assert {member.mode for member in archive} == {0o600}


@given(
    st.lists(
        st.tuples(
            st.text(
                st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1, max_size=40
            ),
            st.binary(max_size=600),
            st.integers(0, 2**33),
        ),
        unique_by=lambda each: each[0],
        max_size=4,
    )
)
def test_files_of_any_name_and_bytes_come_back(found: list[tuple[str, bytes, int]]) -> None:
    files = [Stored(f"data/{name}", data, moment) for name, data, moment in found]
    files = [file for file in files if is_safe(file.name)]
    assert read(packed(files)) == sorted(files)


def test_a_name_that_is_no_text_comes_back() -> None:
    files = [Stored("data/journal/caf\udce9.md", b"tea\n", 0)]
    assert read(packed(files)) == files


@pytest.mark.parametrize("name", ["data/plan.toml", "config/config.toml", NAME, "data/a..b", "data/ plan"])
def test_a_place_of_ones_own_files_is_safe(name: str) -> None:
    assert is_safe(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "plan.toml",
        "data",
        "data/",
        "data/../../etc/passwd",
        "../data/plan.toml",
        "data/./plan.toml",
        "data//plan.toml",
        "cache/index",
        "data/.lock",
        "data/drafts/.calm-0001",
        "data/plan\0.toml",
        "data/" + "x" * 1000,
        "data" + "/x" * 20,
    ],
)
def test_any_other_place_is_not(name: str) -> None:
    assert not is_safe(name)


def to(kind: bytes, target: str = "") -> Callable[[tarfile.TarInfo], None]:
    """Return a change that makes a member something else than a file."""

    def change(member: tarfile.TarInfo) -> None:
        member.type, member.linkname = kind, target

    return change


def named(name: str) -> Callable[[tarfile.TarInfo], None]:
    """Return a change that gives a member another name."""
    return lambda member: setattr(member, "name", name)


HOSTILE = {
    "a path that leads out": hostile(named("../../etc/passwd")),
    "a path from the root": hostile(named("/etc/passwd")),
    "a path that leads out within": hostile(named("data/../../x")),
    "the lock": hostile(named("data/.lock")),
    "a symbolic link": hostile(to(tarfile.SYMTYPE, "/etc/passwd")),
    "a hard link": hostile(to(tarfile.LNKTYPE, "/etc/passwd")),
    "a pipe": hostile(to(tarfile.FIFOTYPE)),
    "a device": hostile(to(tarfile.CHRTYPE)),
    "a directory": hostile(to(tarfile.DIRTYPE)),
    "a sparse file": hostile(to(tarfile.GNUTYPE_SPARSE)),
    "a size of petabytes": hostile(lambda member: setattr(member, "size", 10**15)),
    "a newer form": hostile(schema=2),
    "a list of no files": hostile(files=None),
    "a list that is a list": hostile(files=[NAME]),
    "a list that names more": hostile(files={NAME: sha256(b"tea\n").hexdigest(), "data/rain.md": "0"}),
    "a list that names less": hostile(files={}),
    "a mark that is wrong": hostile(files={NAME: "0"}),
    "a list that is no table": hostile()[:512] + b"[" * 300 + hostile()[812:],
    "nothing": b"",
    "NULs": b"\0" * 10_240,
    "words": b"A walk.\n" * 1000,
}


def test_a_backup_made_by_hand_is_one() -> None:
    """What follows is refused for what is wrong with it, and not for how it was made."""
    assert read(hostile()) == [Stored(NAME, b"tea\n", 0)]


@pytest.mark.parametrize("kind", HOSTILE)
def test_nothing_is_taken_from_a_file_that_is_not_a_whole_backup(kind: str) -> None:
    with pytest.raises(ArchiveError) as caught:
        read(HOSTILE[kind])
    assert caught.value.reason


def test_a_link_to_a_file_that_is_there_is_no_file() -> None:
    first, link = tarfile.TarInfo(NAME), tarfile.TarInfo("data/plan.toml")
    first.size, link.type, link.linkname = 4, tarfile.LNKTYPE, NAME
    mark = sha256(b"tea\n").hexdigest()
    listed = json.dumps({"schema": 1, "files": {NAME: mark, link.name: mark}}).encode()
    head = tarfile.TarInfo("calm-backup.json")
    head.size = len(listed)
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        archive.addfile(head, io.BytesIO(listed))
        archive.addfile(first, io.BytesIO(b"tea\n"))
        archive.addfile(link)
    with pytest.raises(ArchiveError, match="no plain file"):
        read(whole.getvalue())


@pytest.mark.parametrize("moment", ["nan", "inf", "-5", "1e300"])
def test_a_moment_nobody_could_mean_does_no_harm(moment: str) -> None:
    data = hostile(lambda member: setattr(member, "pax_headers", {"mtime": moment}))
    modified = 0
    with suppress(ArchiveError):
        modified = read(data)[0].modified
    assert 0 <= modified <= 2**33


def test_a_file_larger_than_any_entry_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(FILES)
    monkeypatch.setattr(disk, "LARGEST_ENTRY", 10)
    with pytest.raises(ArchiveError):
        read(data)


def test_row_100_a_zip_or_a_compressed_file_in_its_place_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("data/plan.toml", "reasons = []\n")
    for data in (whole.getvalue(), gzip.compress(packed(FILES))):
        with pytest.raises(ArchiveError):
            read(data)


def test_no_byte_can_be_cut_off_or_changed_unseen() -> None:
    data = packed(FILES)
    for at in range(6 * 512):
        damaged = bytearray(data)
        damaged[at] ^= 0x01
        try:
            assert read(bytes(damaged)) == sorted(FILES)
        except ArchiveError:
            continue
    for at in range(0, 5 * 512, 64):
        with pytest.raises(ArchiveError):
            read(data[:at])


@given(st.binary(max_size=1500))
def test_any_bytes_are_a_backup_or_one_kind_of_error(data: bytes) -> None:
    try:
        read(data)
    except ArchiveError as error:
        reason = error.reason
        assert reason
