"""``galley new``: make a workspace."""

import argparse
from pathlib import Path

from app.cli.arguments import add_workspace
from app.cli.base import DONE, Output
from app.services.services import Services

NAME = "new"
HELP = "make a workspace"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser, "the file to make")
    parser.add_argument(
        "--samples", action="store_true", help="with a sample campaign of each kind, and sample recipients"
    )
    parser.add_argument(
        "--for",
        dest="product",
        choices=("clevertap", "yespo", "both"),
        help="what you send with: decides personal fields, checks and words",
    )


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Make the file. Raises ``UserError`` where one exists already."""
    path: Path = arguments.workspace
    workspace = services.create(path, arguments.product)
    samples = services.samples.add(workspace, origin="cli") if arguments.samples else ()
    output.line({"path": str(path), "campaigns": len(samples)}, f"{path}: a new workspace, {len(samples)} campaigns")
    return DONE
