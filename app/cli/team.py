"""What the commands about the team share: passwords, and failures of the store."""

import argparse
import os
import sys
from collections.abc import Callable

from app.cli.base import CONFLICT, UNREACHABLE, Output
from app.domain.errors import UserError
from app.sync.engine.guard import MassDelete
from app.sync.ports import Barred, Offline

VARIABLE = "GALLEY_PASSWORD"


def add_password(parser: argparse.ArgumentParser) -> None:
    """``--password-stdin``."""
    parser.add_argument(
        "--password-stdin", action="store_true", help=f"read the password from stdin (else {VARIABLE} is looked at)"
    )


def password(arguments: argparse.Namespace) -> str | None:
    """The password, or token, that was given with the command; None without one."""
    if arguments.password_stdin:
        return sys.stdin.readline().rstrip("\r\n") or None
    return os.environ.get(VARIABLE) or None


def asking(ask: Callable[[], int], output: Output) -> int:
    """The exit code of what asks a team store, its failures told in a line. Raises ``UserError``."""
    try:
        return ask()
    except Offline as offline:
        output.say(f"The team can't be reached: {offline}.")
        return UNREACHABLE
    except Barred as barred:
        raise UserError(str(barred).removesuffix(".")) from None
    except MassDelete as question:
        output.say(f"{question}; nothing was deleted here. If that is right, sync with --allow-deletes.")
        return CONFLICT
