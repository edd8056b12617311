"""The house: who may import whom, what a command loads, and who may look at clock and disk."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache
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


@cache
def tree_of(module: str) -> ast.Module:
    """Return a module's source as a tree."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


@cache
def imports_of(module: str) -> frozenset[str]:
    """Return the modules that a module imports, wherever it does so."""
    return frozenset(imports_in(tree_of(module)))


def libraries_of(module: str) -> set[str]:
    """Return the packages that a module imports, wherever it does so."""
    return packages(imports_of(module))


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


def test_each_part_imports_only_what_its_arrows_allow() -> None:
    nothing_strays(MODULES, lambda module: parts_imported(module) - ARROWS[part_of(module)])


def parts_imported(module: str) -> set[str]:
    """Return the parts of the house that a module imports from, but for its own."""
    inside = {name for name in imports_of(module) if name.partition(".")[0] == "calmcli"}
    return {part_of(name) for name in inside} - {part_of(module)}


def strays(modules: Iterable[str], wrong: Callable[[str], set[str]]) -> dict[str, list[str]]:
    """Return what is wrong in each module in which anything is."""
    found = ((module, sorted(wrong(module))) for module in modules)
    return {module: names for module, names in found if names}


def nothing_strays(modules: Iterable[str], wrong: Callable[[str], set[str]]) -> None:
    """Fail if anything is wrong in any module, naming each."""
    found = strays(modules, wrong)
    assert not found, "\n".join(f"{module}: {', '.join(names)}" for module, names in found.items())


def test_each_part_does_without_the_libraries_of_others() -> None:
    nothing_strays(MODULES, lambda module: libraries_of(module) & OUTSIDERS.get(part_of(module), set()))


def test_only_the_formats_that_need_them_load_the_optional_libraries() -> None:
    others = MODULES.keys() - {f"calmcli.export.{name}" for name in OPTIONAL_FORMATS}
    nothing_strays(others, lambda module: libraries_of(module) & FOR_EXPORT)


def test_nothing_can_reach_a_network_or_a_log() -> None:
    nothing_strays(MODULES, lambda module: libraries_of(module) & NEVER)


def test_every_part_of_the_house_is_known() -> None:
    assert {part_of(module) for module in MODULES} <= set(ARROWS)


def test_no_module_imports_itself_in_a_circle() -> None:
    arrows = {module: imports_of(module) & MODULES.keys() for module in MODULES}
    left = dict(arrows)
    while free := [module for module, needs in left.items() if not needs & set(left)]:
        for module in free:
            del left[module]
    assert sorted(left) == []


def test_the_init_files_are_empty() -> None:
    """But for the docstring of the package itself."""
    inits = [module for module, path in MODULES.items() if path.name == "__init__.py"]
    full = strays(inits, lambda module: {ast.unparse(node) for node in tree_of(module).body})
    assert [*full] == ["calmcli"]
    assert [type(node) for node in tree_of("calmcli").body] == [ast.Expr]


def test_core_touches_no_disk_no_environment_and_no_chance() -> None:
    nothing_strays(CORE, lambda module: set(touched_by(module)))


def touched_by(module: str) -> Iterator[str]:
    """Return what a module takes from outside: disk, environment, clock and chance."""
    yield from imports_of(module) & (DISK | {"random", "secrets", "time", "sys"})
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.ImportFrom) and node.module == "pathlib":
            yield from {alias.name for alias in node.names} - {"PurePath"}
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name):
                yield from {called.id} & {"open", "input", "print"}
            if isinstance(called, ast.Attribute):
                yield from {called.attr} & (DISK_METHODS - {"rename"})


def test_nothing_in_the_program_knows_how_its_data_is_checked() -> None:
    nothing_strays(MODULES, lambda module: libraries_of(module) & {"curation"})


@pytest.mark.parametrize("path", CURATION, ids=lambda path: path.relative_to(PACKAGE.parents[1]).as_posix())
def test_the_checks_of_the_data_stand_on_core_and_what_is_shipped(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set(imports_in(tree))
    known = [name for name in imported if name.startswith(("calmcli.core.", "calmcli.store.shipped"))]
    assert {name for name in imported if name.startswith("calmcli")} == set(known)
    assert not packages(imported) & NEVER
    assert path.name == "__main__.py" or not clocks_asked(tree)


def test_only_the_outermost_layer_asks_what_time_it_is() -> None:
    asking = strays(MODULES, lambda module: clocks_asked(tree_of(module)))
    assert asking == {"calmcli.cli.surroundings": ["now"]}


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


def packages(modules: Set[str]) -> set[str]:
    """Return the packages that modules belong to."""
    return {name.partition(".")[0] for name in modules}


def loaded_by_each(modules: Sequence[str]) -> dict[str, set[str]]:
    """Return the modules that stand in a process once each has been imported, every one in a process anew."""
    code = """
import os, sys
for module in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        __import__(module)
        os.write(1, (" ".join([module, *sys.modules]) + "\\n").encode())
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0, module
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, *modules], capture_output=True, check=False, timeout=60
    )
    assert ended.returncode == 0, ended.stderr.decode()
    rows = (row.split(" ") for row in ended.stdout.decode().splitlines())
    return {module: set(loaded) for module, *loaded in rows}


def test_a_module_of_core_loads_nothing_outside_core() -> None:
    loaded = loaded_by_each(CORE)
    assert list(loaded) == CORE
    nothing_strays(CORE, lambda module: {module} - loaded[module])
    nothing_strays(CORE, lambda module: packages(loaded[module]) & OUTSIDERS["core"])
    nothing_strays(CORE, lambda module: {name for name in loaded[module] if is_outside_core(name)})


def is_outside_core(module: str) -> bool:
    """Say whether a module is one of calm's and not of its core."""
    return module.startswith("calmcli.") and not f"{module}.".startswith("calmcli.core.")


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
