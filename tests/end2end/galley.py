"""Runs the real command line as a process."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tests.cli.schemas import validate

ROOT = Path(__file__).parents[2]
PATIENCE = 120
"""Seconds after which a command hangs."""


class Ended(NamedTuple):
    """A process that is over."""

    code: int
    out: str
    err: str


def galley(*arguments: object, before: Callable[[], object] | None = None, through: tuple[str, ...] = ()) -> Ended:
    """``galley ARGUMENTS``. ``before`` runs in the process first, ``through`` is a program that starts it."""
    ended = subprocess.run(
        [*through, sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        preexec_fn=before,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def lines(command: str, *arguments: object, code: int = 0, **more: Any) -> list[Any]:
    """The lines of ``galley COMMAND --json``, each held against its schema."""
    ended = galley(command, *arguments, "--json", **more)
    assert ended.code == code, ended.err
    found = [json.loads(line) for line in ended.out.splitlines()]
    for line in found:
        validate(command, line)
    return found


def refusal(ended: Ended) -> str:
    """The one sentence of a command that took nothing."""
    assert (ended.code, ended.out) == (2, ""), ended.err
    (sentence,) = ended.err.splitlines()
    assert "Traceback" not in sentence
    return sentence


def ids(workspace: Path) -> dict[str, str]:
    """The campaigns' ids, by template."""
    return {row["template"]: row["id"] for row in lines("list", workspace)}
