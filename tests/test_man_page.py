"""The manual page is made from the commands, and a program that reads such pages understands it."""

import re
import shutil
import subprocess

import pytest
from man_page import PAGE, page

from calmcli.cli.commands import COMMANDS


def test_it_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python docs/man_page.py"
    assert all(f".SS calm {name}" in page() for name in COMMANDS)


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff to read the page with")
def test_it_is_read_without_a_warning() -> None:
    read = subprocess.run(["groff", "-man", "-ww", "-Tutf8", str(PAGE)], check=True, capture_output=True)
    assert read.stderr == b""
    assert "calm plan edit" in read.stdout.decode()


def test_every_command_stands_in_the_page_of_commands() -> None:
    told = (PAGE.parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    all_of_them = re.findall(r"(?m)^\.SS (calm(?: [a-z][a-z\\-]*)+)", page())
    assert len(all_of_them) > len(COMMANDS)
    assert [each for each in all_of_them if each.replace("\\-", "-") not in told] == []
