"""Completions: what a shell is taught, and that nothing of the person's is ever offered."""

from pathlib import Path

import pytest

from calmcli.cli.commands import COMMANDS
from calmcli.core.settings import SETTINGS
from calmcli.store.paces import shipped_paces
from inside import Inside
from inside import inside as _inside
from keeping import put
from running import calm, shell

inside = _inside


def offered(words: str) -> list[str]:
    """Return what is offered to finish the last word."""
    place = len(words.split(" ")) - 1
    ran = calm(_CALM_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(place))
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize("name", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_can_be_taught(inside: Inside, name: str) -> None:
    ran = inside.calm("completion", name)
    assert (ran.code, ran.err) == (0, "")
    assert "_CALM_COMPLETE" in ran.out
    assert "calm" in ran.out


def test_zsh_offers_at_the_first_tab_when_it_finds_the_script_in_its_path(inside: Inside) -> None:
    """Read by zsh as the function `_calm`, the script must also act and not only teach."""
    script = inside.calm("completion", "zsh").out
    assert script.startswith("#compdef calm\n")
    assert script.endswith('[ "$funcstack[1]" = _calm ] && _calm_completion "$@"\n')


def test_another_shell_is_not_understood(inside: Inside) -> None:
    assert inside.calm("completion", "cmd").code == 2


def test_bash_takes_what_it_is_taught() -> None:
    ran = shell('eval "$(calm completion bash)" && complete -p calm')
    assert ran.code == 0
    assert "_calm_completion calm" in ran.out


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("calm ", set(COMMANDS)),
        ("calm forg", {"forget"}),
        ("calm journal sh", {"show"}),
        ("calm breathe --pace ", {pace.id for pace in shipped_paces()[0]}),
        ("calm help --country G", {"GB", "GR", "GH"}),
        ("calm config set ", set(SETTINGS)),
        ("calm help --for you", {"young-people"}),
    ],
)
def test_commands_and_names_that_calm_ships_are_offered(words: str, offers: set[str]) -> None:
    assert offers <= set(offered(words))


@pytest.mark.parametrize("command", ["journal show", "journal edit", "journal delete", "plan restore"])
def test_nothing_of_the_persons_is_offered(calm_home: Path, command: str) -> None:
    put(calm_home / "data" / "journal" / "2026" / "2026-11-22T031207-k3f9.md", "Pepper the cat\n")
    put(calm_home / "data" / "versions" / "plan-2026-11-22T031207-k3f9.toml", "")
    assert offered(f"calm {command} ") == []


def test_the_program_installs_nothing_by_itself(inside: Inside) -> None:
    assert "--install-completion" not in inside.calm("--help").out
