"""``galley backup``: a copy of a workspace that is whole, whoever is writing to it."""

import argparse
from pathlib import Path

from app.cli.arguments import add_workspace
from app.cli.base import DONE, Output
from app.services.services import Services

NAME = "backup"
HELP = "copy a workspace, also while it is open elsewhere"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="a file that does not exist")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print where the copy is. Raises ``UserError`` where it can't be made; nothing is ever replaced."""
    workspace = services.open(arguments.workspace, read_only=True)
    workspace.backup(arguments.output)
    size = arguments.output.stat().st_size
    output.line({"path": str(arguments.output), "bytes": size}, f"{arguments.output}  {size} bytes")
    return DONE
