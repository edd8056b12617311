"""The programs that are compared, each started in the same way.

calm and its peers are started as `python SCRIPT`, with scripts of the one form that installers write: they
import a module and call its `main`. Its directory stands last on the path, where an editable install puts it,
and both have their compiled bytecode on disk: nothing is compiled while the clock runs.
"""

import compileall
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import calmcli

_PEERS = Path(__file__).parent / "peers"
_SCRIPT = """\
import sys
sys.path.append({directory!r})
from {module} import {main}
if __name__ == '__main__':
    sys.exit({main}())
"""


class Programs:
    """The scripts of calm and its peers, under one directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        peers = directory / "peers"
        shutil.copytree(_PEERS, peers, ignore=shutil.ignore_patterns("__pycache__"))
        installed = Path(str(calmcli.__file__)).parent
        for compiled in (peers, installed):
            compileall.compile_dir(compiled, quiet=1)
        self.calm = self._script("calm", "calmcli.__main__", installed.parent)
        """calm."""
        self.one_command = self._script("one-command", "one_command", peers)
        """A Typer program of one command."""
        self.bare_app = self._script("bare-app", "bare_app", peers)
        """A Textual app of one Static."""
        self.jrnl = self._script("jrnl", "jrnl.main", peers, "run")
        """jrnl, where it is installed: the extra `bench`."""

    def _script(self, name: str, module: str, directory: Path, main: str = "main") -> tuple[str, ...]:
        script = self._directory / name
        script.write_text(
            _SCRIPT.format(directory=str(directory), module=module, main=main), encoding="utf-8"
        )
        return sys.executable, str(script)


@contextmanager
def programs() -> Iterator[Programs]:
    """Make the scripts for the length of a `with` block."""
    with tempfile.TemporaryDirectory(prefix="calm-benchmarks-") as directory:
        yield Programs(Path(directory))


@contextmanager
def fresh_environment(plan: str = "") -> Iterator[Mapping[str, str]]:
    """Return an environment whose home is new and holds a plan or nothing, for one run."""
    with tempfile.TemporaryDirectory(prefix="calm-home-") as home:
        if plan:
            path = Path(home) / "data" / "plan.toml"
            path.parent.mkdir()
            path.write_text(plan, encoding="utf-8")
        yield {
            "PATH": os.defpath,
            "TERM": "xterm-256color",
            "CALM_HOME": home,
            "HOME": home,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
        }
