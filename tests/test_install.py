"""The data reaches both an editable checkout and a wheel that stands alone."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DATA = sorted(
    path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*") if path.is_file()
)

_RUN = "from calmcli.__main__ import main; main()"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the wheel that this checkout builds."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


def _numbers(python_path: Path | None, cwd: Path) -> tuple[str, Path]:
    """Return what `calm help` prints and where its code was found."""
    code = "import calmcli, sys; print(calmcli.__file__, file=sys.stderr)\n" + _RUN
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "CALM_HOME": str(cwd / "calm")}
    if python_path:
        environment["PYTHONPATH"] = str(python_path)
    program = [sys.executable, "-c", code, "help", "--country", "GB"]
    done = subprocess.run(program, cwd=cwd, env=environment, capture_output=True, text=True, check=True)
    return done.stdout, Path(done.stderr.strip())


def test_the_wheel_carries_every_file_of_the_data(wheel: Path) -> None:
    inside = zipfile.ZipFile(wheel).namelist()
    assert [
        name.removeprefix("calmcli/data/") for name in sorted(inside) if name.startswith("calmcli/data/")
    ] == DATA
    assert {"calmcli/calm.tcss", "calmcli/flows.tcss"} <= set(inside)
    assert "calmcli/py.typed" in inside


def test_the_wheel_alone_answers_with_numbers(wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "alone"
    zipfile.ZipFile(wheel).extractall(unpacked)
    words, found = _numbers(unpacked, tmp_path)
    assert found.is_relative_to(unpacked)
    assert "999" in words
    assert "116 123" in words


def test_the_editable_checkout_answers_with_numbers(tmp_path: Path) -> None:
    words, found = _numbers(None, tmp_path)
    assert found.is_relative_to(ROOT / "src")
    assert "999" in words
    assert "116 123" in words


def test_the_command_and_the_module_are_the_same_program(tmp_path: Path) -> None:
    calm = Path(sys.executable).with_name("calm")
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "CALM_HOME": str(tmp_path / "calm")}
    programs: list[list[str]] = [[str(calm)], [sys.executable, "-m", "calmcli"]]
    shown = [
        subprocess.run([*program, "--version"], env=environment, capture_output=True, text=True, check=True)
        for program in programs
    ]
    assert shown[0].stdout == shown[1].stdout
    assert shown[0].stdout.startswith("calm ")
