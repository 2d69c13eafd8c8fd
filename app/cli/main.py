"""``galley COMMAND ...``: finds the command, runs it, turns failures into one line and an exit code."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import NoReturn, cast

from app import __version__
from app.cli.base import BAD_INPUT, Command, Output
from app.domain.errors import UserError
from app.services.services import Services

COMMANDS: tuple[str, ...] = (
    "open",
    "new",
    "list",
    "show",
    "import",
    "export",
    "edit",
    "file",
    "undo",
    "redo",
    "versions",
    "check",
    "layout",
    "render",
    "wall",
    "proof",
    "backup",
    "doctor",
    "recipients",
    "labels",
    "subscriptions",
    "results",
    "share",
    "unshare",
    "remote",
    "sync",
    "conflicts",
)
"""The names of commands, in the order of the help; ``app.cli.NAME`` holds each."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UserError(f"{self.prog}: {message}", next_step=f"See {self.prog} --help")


def main(argv: Sequence[str], services: Services) -> int:
    """Run one command; the process's exit code."""
    try:
        arguments = _parser().parse_args(argv)
        command = _load(arguments.command)
        with services:
            return command.run(arguments, services, Output(as_json=arguments.json))
    except UserError as error:
        sys.stderr.write(error.sentence() + "\n")
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return BAD_INPUT


def _load(name: str) -> Command:
    return cast(Command, importlib.import_module(f"app.cli.{name}"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="galley",
        description="Write App Inbox campaigns, see them drawn exactly, never lose a word.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"galley {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        command = _load(name)
        sub = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        sub.add_argument("--json", action="store_true", help="print one JSON object a line")
        command.configure(sub)
    return parser
