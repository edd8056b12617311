"""No command opens a way to any network: traced, each makes no socket but those inside its own process."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from calm_in_a_terminal import environment
from calmcli.cli.commands import COMMANDS as TABLE
from keeping import put
from running import PROGRAM, calm
from terminal import Terminal
from tracing import needs_strace

NAME = "2026-11-01T120000-aaaa"
VERSION = "plan-2026-11-20T031207-k3f9"
COMMANDS = [
    [],
    ["--version"],
    ["--help"],
    ["help"],
    ["help", "--country", "England", "--json"],
    ["now"],
    ["plan"],
    ["plan", "show"],
    ["plan", "edit"],
    ["plan", "edit", "--editor"],
    ["plan", "versions"],
    ["plan", "restore", VERSION],
    ["ride", "--no-timer"],
    ["breathe", "--seconds", "0.5-0.5", "--minutes", "0.001"],
    ["journal"],
    ["journal", "add"],
    ["journal", "list", "--json"],
    ["journal", "show", NAME],
    ["journal", "edit", NAME],
    ["journal", "delete", NAME],
    ["journal", "restore", NAME],
    ["journal", "export", "--format", "html"],
    ["journal", "import", "tea.txt"],
    ["paths"],
    ["config", "list"],
    ["config", "set", "minutes", "5"],
    ["forget"],
    ["doctor"],
    ["completion", "bash"],
    ["backup", "calm.tar"],
    ["restore", "calm.tar"],
]
COMMANDS += [[name] for name in TABLE if not any(name in arguments[:1] for arguments in COMMANDS)]
SCREENS = [["plan"], ["journal"], ["breathe"], ["ride"], []]


def traced(log: Path, *command: str) -> Sequence[str]:
    """Return a command that runs another and writes down what it asks of the network."""
    needs_strace()
    return [
        shutil.which("strace") or "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=network",
        "-o",
        str(log),
        *command,
    ]


def ways_out(log: Path) -> list[str]:
    """Return the lines in which something was asked that leads out of the machine's own processes."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "AF_" in line and "AF_UNIX" not in line]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_command_asks_anything_of_a_network(
    arguments: list[str], tmp_path: Path, calm_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(calm_home / "data" / "plan.toml", 'reasons = ["tea"]\n')
    put(calm_home / "data" / "versions" / f"{VERSION}.toml", 'reasons = ["rain"]\n')
    place = "trash" if arguments[:2] == ["journal", "restore"] else "journal"
    put(calm_home / "data" / place / f"{NAME}.md", "Tea.\n")
    log = tmp_path / "log"
    ran = calm(*arguments, given="q\n", program=traced(log, *PROGRAM), EDITOR="touch")
    assert ran.code in (0, 1, 3)
    assert "Traceback" not in ran.err
    assert ways_out(log) == []


@pytest.mark.parametrize("arguments", SCREENS, ids=lambda arguments: " ".join(arguments) or "home")
def test_no_screen_asks_anything_of_a_network(arguments: list[str], tmp_path: Path) -> None:
    log = tmp_path / "log"
    told = {**environment(tmp_path), "TERM": "xterm-256color"}
    with Terminal(traced(log, *PROGRAM, *arguments), 80, 24, told) as terminal:
        terminal.wait_for("F1")
        terminal.press("f1")
        terminal.wait_for("112")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert ways_out(log) == []


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK"])
def test_a_socket_would_be_seen(family: str, tmp_path: Path) -> None:
    code = f"import socket\ntry:\n    socket.socket(socket.{family})\nexcept OSError:\n    pass"
    program = [sys.executable, "-c", code]
    subprocess.run(traced(tmp_path / "log", *program), check=True, capture_output=True)
    assert ways_out(tmp_path / "log")


def test_the_tests_themselves_have_no_network() -> None:
    names = [name for _, name in socket.if_nameindex()]
    if names != ["lo"]:
        pytest.skip("only root may give the tests a network of their own, where that is allowed at all")
    with socket.socket() as way_out, pytest.raises(OSError, match="unreachable"):
        way_out.connect(("192.0.2.1", 80))
