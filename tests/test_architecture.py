"""Who imports whom, read from the source; what import-linter can't see or could miss on an empty graph."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "app").rglob("*.py"))
FLOOR = 55
"""Modules there were when this test was written, less a few. A lower count means that the test looks into nothing."""

HOMES = {
    "PySide6": {"ui", "render"},
    "shiboken6": {"ui", "render"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "requests": {"remote"},
    "urllib3": {"remote"},
    "PIL": {"media"},
    "liquid": {"personalise"},
    "kinto": {"server"},
    "pyramid": {"server"},
    "waitress": {"server"},
}
"""The packages of ``app`` that may import what is heavy or belongs to one adapter."""

BELOW_THE_ADAPTERS = ("domain", "platforms", "templates", "targets", "layout", "sync", "services")
THREADS = (
    "threading.Thread",
    "threading.Timer",
    "_thread",
    "concurrent",
    "multiprocessing",
    *(f"PySide6.QtCore.{name}" for name in ("QThread", "QThreadPool", "QRunnable")),
)
"""What starts one. Hooks and locks of ``threading`` do not."""

BLOCKED = """
import importlib, importlib.abc, pkgutil, sys
class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ImportError("blocked: " + name)
sys.meta_path.insert(0, Blocker())
seen = 0
for package in {packages!r}:
    package = importlib.import_module("app." + package)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
        seen += 1
print(seen)
"""


def imports(tree: ast.AST) -> Iterator[str]:
    """Every imported name, with what is taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def mentions(tree: ast.AST) -> Iterator[str]:
    """Every imported name, and every ``module.name`` that is written out."""
    yield from imports(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def all_imports() -> list[tuple[Path, str]]:
    """(file below ``app``, imported name)."""
    return [
        (file.relative_to(ROOT / "app"), name)
        for file in FILES
        for name in imports(ast.parse(file.read_text(encoding="utf-8")))
    ]


def is_of(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def python(script: str) -> str:
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{script}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_tests_see_the_whole_product():
    assert len(FILES) >= FLOOR
    assert {"domain", "ui", "cli", "storage"} <= {file.relative_to(ROOT / "app").parts[0] for file in FILES}
    assert len(all_imports()) > 3 * FLOOR


def test_the_import_graph_holds_every_module():
    graph = grimp.build_graph("app", include_external_packages=True, cache_dir=None)
    modules = {module for module in graph.modules if is_of(module, "app")}
    names = {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in FILES}
    assert modules == names
    assert "PySide6" in graph.modules


@pytest.mark.parametrize("package", HOMES)
def test_what_belongs_to_an_adapter_stays_there(package: str):
    strangers = [(str(file), name) for file, name in all_imports() if is_of(name, package)]
    assert [(file, name) for file, name in strangers if Path(file).parts[0] not in HOMES[package]] == []


def test_only_screens_know_widgets():
    assert [
        (str(file), name) for file, name in all_imports() if is_of(name, "PySide6.QtWidgets") and file.parts[0] != "ui"
    ] == []


def test_only_the_jobs_of_the_window_start_threads():
    starting = [
        (file.name, name)
        for file in FILES
        if file.is_relative_to(ROOT / "app" / "ui") and file.name not in ("jobs.py", "loose.py")
        for name in mentions(ast.parse(file.read_text(encoding="utf-8")))
        if any(is_of(name, thread) for thread in THREADS)
    ]
    assert starting == []


def test_the_window_asks_no_layout_for_its_items():
    """See decision 0013: each answer may end the process later. Layouts of our own look into their own list."""
    asking = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "itemAt"
    ]
    assert asking == []


def test_everything_below_the_adapters_runs_without_what_they_stand_for():
    script = BLOCKED.format(blocked={*HOMES, "keyring"}, packages=BELOW_THE_ADAPTERS)
    assert int(python(script)) >= 15


@pytest.mark.parametrize("module", ["app.bootstrap", "app.cli.main", "app.__main__"])
def test_starting_imports_nothing_heavy(module: str):
    script = f"import {module}\nprint(*sorted(set(map(lambda name: name.partition('.')[0], sys.modules))))"
    loaded = set(python(script).split())
    assert "msgspec" in loaded
    assert loaded & {*HOMES, "keyring", "asyncio"} == set()


def test_help_imports_nothing_heavy():
    script = """
import app.__main__
try:
    app.__main__.main(["--help"])
except SystemExit:
    print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    assert set(python(script).splitlines()[-1].split()) & {*HOMES, "keyring"} == set()


def test_the_top_level_holds_what_the_house_names():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    top = {name.partition("/")[0] for name in tracked.stdout.splitlines()}
    named = {"pyproject.toml", "README.md", "LICENSE", "app", "resources", "tests", "packaging"}
    assert {name for name in top if not name.startswith(".")} == named
