"""No word in memory lands in a core dump: read from a process as it ends."""

import subprocess
import sys

import pytest

REPORT = """
import atexit, ctypes, os, resource, sys
report = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
dumpable = lambda: ctypes.CDLL(None).prctl(3)
atexit.register(lambda: os.write(report, f"{dumpable()} {resource.getrlimit(resource.RLIMIT_CORE)}".encode()))
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
sys.argv[0] = "calm"
from calmcli.__main__ import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such switch")
@pytest.mark.parametrize("arguments", [["now"], ["journal", "add"], []], ids=" ".join)
def test_where_words_are_typed_nothing_can_be_dumped_or_looked_into(arguments: list[str]) -> None:
    assert ended(*arguments) == "0 (0, 0)"


@pytest.mark.parametrize("arguments", [["journal", "list"], ["plan", "show"]], ids=" ".join)
def test_where_words_are_read_no_core_is_written(arguments: list[str]) -> None:
    assert ended(*arguments).endswith("(0, 0)")


def ended(*arguments: str) -> str:
    """Return what a process of calm said of itself as it ended."""
    ran = subprocess.run(
        [sys.executable, "-c", REPORT, *arguments], input=b"q\n", capture_output=True, check=False, timeout=30
    )
    return ran.stdout.decode()
