"""What a command is, and how it speaks."""

import argparse
import json
import sys
from typing import Any, Protocol, TextIO

from app.services.services import Services

DONE, ISSUES_FOUND, BAD_INPUT, CONFLICT, UNREACHABLE = 0, 1, 2, 3, 4
"""Exit codes, as contract.md has them."""


class Output:
    """Results to stdout, talk to stderr. With ``--json`` a result is one JSON object a line."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def line(self, values: dict[str, Any], text: str) -> None:
        """One result: its values for machines, or ``text`` for people."""
        self._out.write((json.dumps(values, ensure_ascii=True) if self.as_json else _printable(text)) + "\n")

    def text(self, text: str) -> None:
        """A result that is a whole document."""
        self._out.write(text)

    def flush(self) -> None:
        """Let whoever reads the results have them now, before a command that goes on."""
        self._out.flush()

    def say(self, text: str) -> None:
        """Progress, warnings, advice."""
        self._err.write(text + "\n")


def _printable(text: str) -> str:
    """``text`` with lone surrogates (imported messages may hold some) spelled out: UTF-8 can't carry them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class Command(Protocol):
    """One module of ``app.cli`` each: ``galley NAME ...``."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments. ``--json`` is there already."""
        ...

    def run(self, arguments: argparse.Namespace, services: Services, output: Output) -> int:
        """Do it; the exit code. Raises ``UserError`` for bad input: it becomes one line on stderr and exit code 2."""
        ...
