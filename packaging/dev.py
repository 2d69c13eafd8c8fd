#!/usr/bin/env python3
"""Galley from a checkout, with nothing installed before but Python: ``dev.py run``, ``test``, ``bench``, ``shots``.

Prepares ``.venv`` and, as root on Debian and Ubuntu, the system packages. Its own words go to stderr; what it starts
gets the streams, the signals and the last word on the exit code.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

import _environment  # noqa: E402
import _packages  # noqa: E402
import _process  # noqa: E402
import _system  # noqa: E402
from _system import Machine, Missing  # noqa: E402

USAGE = """usage: python3 packaging/dev.py COMMAND [ARGS...]

  run [ARGS...]     galley ARGS...; without any the window opens
  test [ARGS...]    every check and every test; with ARGS only pytest ARGS...
  bench [ARGS...]   the numbers to hold
  shots [ARGS...]   pictures of every screen
"""
FAILED, WRONG_USE = 1, 2


class Step(NamedTuple):
    """One check: its name in the summary, and what runs it."""

    name: str
    command: tuple[str, ...]


def say(text: str) -> None:
    """A line for people."""
    print(text, file=sys.stderr, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; its exit code, where this process is not handed over."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        say(USAGE)
        return 0 if arguments else WRONG_USE
    command, *rest = arguments
    if command not in COMMANDS:
        say(f"dev.py: there is no command {command!r}.\n\n{USAGE}")
        return WRONG_USE
    try:
        python = prepare(command, rest, Machine(), os.environ)
        return COMMANDS[command](str(python), rest)
    except _environment.SetupError as error:
        say(str(error))
        return FAILED
    except _process.Stopped as stopped:
        return stopped.code
    except KeyboardInterrupt:
        return 130


def prepare(command: str, rest: Sequence[str], machine: Machine, environment: Mapping[str, str]) -> Path:
    """Everything that ``command`` needs; the environment's interpreter. Raises ``SetupError``."""
    python = _environment.find_python(machine.output_of)
    fresh = not _environment.is_ready(ROOT, python)
    testing = command in {"test", "shots"}
    window = command == "run" and (not rest or rest[0] == "open")

    def needed() -> Missing:
        libraries = _system.missing_libraries(machine, environment, window=window)
        return libraries.also(_system.missing_venv(machine, *python)) if fresh else libraries

    def wished() -> Missing:
        fonts = _system.missing_fonts(machine)
        if not testing or not machine.linux:
            return fonts
        tools = fonts.also(_system.missing_window_tools(machine))
        return tools.also(_system.missing_database(machine)) if command == "test" else tools

    provide(machine, needed, wished, eager=fresh or testing)
    return _environment.ensure(ROOT, python, say)


def provide(machine: Machine, needed: Callable[[], Missing], wished: Callable[[], Missing], *, eager: bool) -> None:
    """Install what is missing where that is allowed; else say how. Raises ``SetupError`` for what is needed.

    What is only wished for is not tried again at every start (``eager``): starting has to work without a network.
    """
    missing, lacking = needed(), wished()
    packages = (missing.also(lacking) if eager else missing).packages
    if packages and _packages.can_install(machine):
        say(f"Installing {' '.join(_packages.apt_names(machine, packages))}")
        _packages.install(machine, packages)
        missing, lacking = needed(), wished()
    if missing.names:
        raise _environment.SetupError(f"Missing on this system: {_packages.advice(machine, missing)}")
    if lacking.names:
        say(f"Missing, though not needed to start: {_packages.advice(machine, lacking)}")


def inside(environment: Mapping[str, str], **more: str) -> dict[str, str]:
    """The variables for what runs in the environment: this checkout's modules and no others."""
    kept = {name: value for name, value in environment.items() if name != "PYTHONHOME"}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def run(python: str, rest: Sequence[str]) -> int:
    """``galley``, from the caller's folder; ``-P`` keeps a folder ``app`` there out of its way."""
    _process.become([python, "-P", "-m", "app", *rest], inside(os.environ))


def bench(python: str, rest: Sequence[str]) -> int:
    """The numbers to hold."""
    _process.become([python, "-P", "-m", "tests.bench", *rest], inside(os.environ))


def shots(python: str, rest: Sequence[str]) -> int:
    """Pictures of every screen."""
    _process.become([python, "-P", "-m", "tests.shots", *rest], inside(os.environ))


def test(python: str, rest: Sequence[str]) -> int:
    """All checks, each whatever the others say, or only some tests."""
    steps = (pytest_step(python, rest),) if rest else (*checks(python), pytest_step(python))
    return carry_out(steps, inside(os.environ, QT_QPA_PLATFORM="offscreen"))


def checks(python: str) -> tuple[Step, ...]:
    """What reads the code without running it."""
    linter = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return (
        Step("ruff check", (python, "-m", "ruff", "check", ".")),
        Step("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Step("pyright", (python, "-m", "pyright", "--pythonpath", python)),
        Step("lint-imports", (python, "-c", linter)),
    )


def pytest_step(python: str, rest: Sequence[str] = ()) -> Step:
    """Tests on every core; ``rest`` may name files from the caller's folder."""
    return Step("pytest", (python, "-m", "pytest", "-n", "auto", *(from_root(item, Path.cwd()) for item in rest)))


def from_root(item: str, folder: Path) -> str:
    """A path (or test id) that was typed in ``folder``, as pytest finds it from the checkout."""
    name, marks, rest = item.partition("::")
    if folder == ROOT or item.startswith("-") or not (folder / name).exists():
        return item
    return str((folder / name).resolve()) + marks + rest


def carry_out(steps: Sequence[Step], environment: Mapping[str, str]) -> int:
    """Run the steps in order, then say how each went; the only one's exit code, else 0 or 1. Raises ``Stopped``."""
    codes: dict[str, int] = {}
    for step in steps:
        say(f"== {step.name}")
        codes[step.name] = _process.follow(step.command, environment, ROOT)
    say("")
    for name, code in codes.items():
        say(f"{name:14}{'ok' if code == 0 else f'FAILED (exit code {code})'}")
    return next(iter(codes.values())) if len(codes) == 1 else FAILED if any(codes.values()) else 0


COMMANDS: Mapping[str, Callable[[str, Sequence[str]], int]] = {"run": run, "test": test, "bench": bench, "shots": shots}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
