"""``galley open WS``: the window on a workspace file."""

import argparse
from pathlib import Path

from app.cli.base import Output
from app.domain.errors import UserError
from app.services.services import Services

NAME = "open"
HELP = "open the window on a workspace"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("workspace", metavar="WS", type=Path, help="a workspace file")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Show the window until it is closed. Raises ``UserError``."""
    workspace: Path = arguments.workspace
    if not workspace.is_file():
        raise UserError(f"No workspace at {workspace}", next_step=f"Make one with galley new {workspace}")
    return services.show_window(workspace)
