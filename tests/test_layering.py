"""The house: who may import whom, what a command loads, and who may look at clock and disk."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import calmcli

PACKAGE = Path(calmcli.__file__).parent
MODULES = {
    ".".join(["calmcli", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
CORE = [name for name in MODULES if name.startswith("calmcli.core.")]
CURATION = sorted((PACKAGE.parents[1] / "curation").rglob("*.py"))
"""The checks of the data, which are not shipped."""

ARROWS = {
    "top": {"core", "store", "cli"},
    "app": {
        "answering",
        "opening",
        "screens",
        "widgets",
        "store",
        "core",
        "theme",
        "sizes",
        "terminal",
        "process",
    },
    "cli": {"app", "keymap", "terminal", "process", "version", "plain", "store", "core", "export"},
    "answering": {"opening", "screens", "widgets", "store", "core"},
    "opening": {"screens", "widgets", "store", "core", "export"},
    "terminal": {"core"},
    "version": set[str](),
    "process": set[str](),
    "keymap": {"screens", "widgets", "core"},
    "theme": set[str](),
    "sizes": set[str](),
    "screens": {"widgets", "core"},
    "widgets": {"core"},
    "plain": {"core"},
    "export": {"core"},
    "store": {"core"},
    "core": set[str](),
}
"""What each part may import besides itself; `top` is the package itself and `__main__`."""

OUTSIDERS = {
    "core": {"plotille", "textual", "rich", "typer", "click", "tomli_w", "platformdirs", "segno"},
    "store": {"plotille", "textual", "rich", "typer", "click", "segno"},
    "plain": {"plotille", "textual", "rich", "typer", "click", "tomli_w", "platformdirs", "segno"},
    "export": {"plotille", "textual", "typer", "click", "tomli_w", "platformdirs"},
    "cli": {"plotille", "textual", "rich", "tomli_w", "platformdirs"},
    "screens": {"typer", "click", "tomli_w", "platformdirs"},
    "widgets": {"typer", "click", "tomli_w", "platformdirs"},
    "app": {"typer", "click", "tomli_w", "platformdirs"},
    "answering": {"typer", "click", "tomli_w", "platformdirs"},
    "opening": {"typer", "click", "tomli_w", "platformdirs"},
}
"""The libraries a part must do without."""

OPTIONAL_FORMATS = ("paper", "pdf", "card", "calendar")
FOR_EXPORT = {"fpdf", "uharfbuzz", "icalendar"}
"""The libraries of the optional formats: a format alone may load them, and says so where they are missing."""

NEVER = {
    "socket",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "webbrowser",
    "requests",
    "asyncore",
    "logging",
}
DISK = {
    "os",
    "io",
    "shutil",
    "tempfile",
    "glob",
    "fcntl",
    "fileinput",
    "sqlite3",
    "subprocess",
    "importlib.resources",
}
DISK_METHODS = {
    "open",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
    "unlink",
    "mkdir",
    "iterdir",
    "rename",
    "touch",
    "exists",
    "is_file",
    "is_dir",
    "stat",
    "resolve",
    "readlink",
    "rglob",
    "chmod",
    "cwd",
    "home",
}
CLOCKS = {"now", "utcnow", "today", "monotonic", "perf_counter", "time_ns", "monotonic_ns", "localtime"}


def part_of(module: str) -> str:
    """Return the part of the house a module stands in."""
    inner = module.removeprefix("calmcli").removeprefix(".")
    first = inner.partition(".")[0]
    return "top" if first in ("", "__main__") else first


def tree_of(module: str) -> ast.Module:
    """Return a module's source as a tree."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imports_of(module: str) -> Iterator[str]:
    """Return the modules that a module imports, wherever it does so."""
    return imports_in(tree_of(module))


def imports_in(tree: ast.Module) -> Iterator[str]:
    """Return the modules that a source imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"from {'.' * node.level}{node.module or ''} is relative"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module or ""


@pytest.mark.parametrize("module", MODULES)
def test_each_part_imports_only_what_its_arrows_allow(module: str) -> None:
    part = part_of(module)
    inside = {name for name in imports_of(module) if name.partition(".")[0] == "calmcli"}
    assert {part_of(name) for name in inside} - {part} <= ARROWS[part]


@pytest.mark.parametrize("module", MODULES)
def test_each_part_does_without_the_libraries_of_others(module: str) -> None:
    libraries = {name.partition(".")[0] for name in imports_of(module)}
    assert not libraries & OUTSIDERS.get(part_of(module), set())


@pytest.mark.parametrize("module", MODULES)
def test_only_the_formats_that_need_them_load_the_optional_libraries(module: str) -> None:
    libraries = {name.partition(".")[0] for name in imports_of(module)}
    assert not libraries & FOR_EXPORT or module in {f"calmcli.export.{name}" for name in OPTIONAL_FORMATS}


@pytest.mark.parametrize("module", MODULES)
def test_nothing_can_reach_a_network_or_a_log(module: str) -> None:
    assert not {name.partition(".")[0] for name in imports_of(module)} & NEVER


def test_every_part_of_the_house_is_known() -> None:
    assert {part_of(module) for module in MODULES} <= set(ARROWS)


def test_no_module_imports_itself_in_a_circle() -> None:
    arrows = {module: {name for name in imports_of(module) if name in MODULES} for module in MODULES}
    left = dict(arrows)
    while free := [module for module, needs in left.items() if not needs & set(left)]:
        for module in free:
            del left[module]
    assert sorted(left) == []


@pytest.mark.parametrize("path", [path for path in MODULES.values() if path.name == "__init__.py"], ids=str)
def test_the_init_files_are_empty(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert [type(node) for node in body] == ([ast.Expr] if path.parent == PACKAGE else [])


@pytest.mark.parametrize("module", CORE)
def test_core_touches_no_disk_no_environment_and_no_chance(module: str) -> None:
    imported = set(imports_of(module))
    assert not imported & (DISK | {"random", "secrets", "time", "sys"})
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ImportFrom) and node.module == "pathlib":
            assert {alias.name for alias in node.names} <= {"PurePath"}
        if isinstance(node, ast.Call):
            called = node.func
            assert not (isinstance(called, ast.Name) and called.id in {"open", "input", "print"})
            assert not (isinstance(called, ast.Attribute) and called.attr in DISK_METHODS - {"rename"})


@pytest.mark.parametrize("module", MODULES)
def test_nothing_in_the_program_knows_how_its_data_is_checked(module: str) -> None:
    assert "curation" not in packages(set(imports_of(module)))


@pytest.mark.parametrize("path", CURATION, ids=lambda path: path.relative_to(PACKAGE.parents[1]).as_posix())
def test_the_checks_of_the_data_stand_on_core_and_what_is_shipped(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set(imports_in(tree))
    known = [name for name in imported if name.startswith(("calmcli.core.", "calmcli.store.shipped"))]
    assert {name for name in imported if name.startswith("calmcli")} == set(known)
    assert not packages(imported) & NEVER
    assert path.name == "__main__.py" or not clocks_asked(tree)


@pytest.mark.parametrize("module", MODULES)
def test_only_the_outermost_layer_asks_what_time_it_is(module: str) -> None:
    asking = clocks_asked(tree_of(module))
    assert asking == ({"now"} if module == "calmcli.cli.surroundings" else set())


def clocks_asked(tree: ast.Module) -> set[str]:
    """Return the clocks that a source asks."""
    return {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("datetime", "date", "time")
        and node.func.attr in CLOCKS | {"time"}
    }


def loaded_by(program: str, *arguments: str) -> set[str]:
    """Return the modules that stand in a process as it ends."""
    code = f"""
import atexit, os, sys
report = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
atexit.register(lambda: os.write(report, "\\n".join(sys.modules).encode()))
sys.argv[0] = "calm"
{program}
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, *arguments], input=b"", capture_output=True, check=False, timeout=30
    )
    assert ended.returncode == 0, ended.stderr.decode()
    return set(ended.stdout.decode().split("\n"))


def packages(modules: set[str]) -> set[str]:
    """Return the packages that modules belong to."""
    return {name.partition(".")[0] for name in modules}


@pytest.mark.parametrize("module", CORE)
def test_a_module_of_core_loads_nothing_outside_core(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert module in loaded
    assert not packages(loaded) & OUTSIDERS["core"]
    own = {name for name in loaded if name.startswith("calmcli.")}
    assert all(name == "calmcli.core" or name.startswith("calmcli.core.") for name in own)


@pytest.mark.parametrize(
    "arguments",
    [
        ["help"],
        ["help", "--country", "GB"],
        ["help", "--country", "England", "--json"],
        ["now"],
        ["plan"],
        ["plan", "show"],
        ["plan", "check"],
        ["plan", "export"],
        ["plan", "export", "--format", "html"],
        ["journal", "list"],
        ["journal", "list", "--json"],
        ["journal"],
        ["plan", "versions"],
        ["paths"],
        ["--version"],
        [],
    ],
    ids=" ".join,
)
def test_commands_that_need_no_screen_load_no_textual_and_no_rich(arguments: list[str]) -> None:
    loaded = loaded_by("from calmcli.__main__ import main; main()", *arguments)
    assert "calmcli.cli.main" in loaded
    assert not packages(loaded) & {"textual", "rich", "pydantic", "asyncio", "sqlite3", *FOR_EXPORT}


def test_looking_back_loads_what_draws_only_when_it_draws() -> None:
    lines = packages(loaded_by("from calmcli.__main__ import main; main()", "trends", "--plain"))
    assert not lines & {"textual", "rich", "plotille"}
    assert "plotille" not in packages(loaded_by("import calmcli.screens.trends, calmcli.widgets.picture"))


def test_the_plan_does_not_wait_for_the_commands_around_it() -> None:
    loaded = loaded_by("from calmcli.__main__ import main; main()", "plan")
    assert "calmcli.cli.plan" in loaded
    assert not {name for name in loaded if name.startswith(("calmcli.cli.plan_", "calmcli.export"))}


@pytest.mark.parametrize("command", ["plan", "now"])
def test_the_urge_plan_does_not_wait_for_the_exercises(command: str) -> None:
    loaded = loaded_by("from calmcli.__main__ import main; main()", command)
    assert not {name for name in loaded if name.endswith((".grounding", ".exercise", ".exercise_course"))}


def test_help_for_a_country_loads_next_to_nothing() -> None:
    loaded = loaded_by("from calmcli.__main__ import main; main()", "help", "--country", "GB")
    assert not packages(loaded) & {"platformdirs", "tzdata", "tomli_w", "json", "hashlib"}


def test_the_version_is_said_without_a_look_at_what_is_installed() -> None:
    loaded = loaded_by("from calmcli.__main__ import main; main()", "--version")
    assert not loaded & {"importlib.metadata", "calmcli.store.store", "calmcli.cli.sitting"}


def test_the_package_itself_imports_nothing() -> None:
    assert {name for name in loaded_by("import calmcli") if name.startswith("calmcli")} == {"calmcli"}
