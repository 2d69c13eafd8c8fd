"""``galley edit``: set values in a campaign."""

import argparse

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import DONE, Output
from app.cli.changes import print_changes
from app.domain.record import pack
from app.services.assignments import edits, parse
from app.services.services import Services

NAME = "edit"
HELP = "set values in a campaign"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser)
    parser.add_argument(
        "--set",
        dest="sets",
        nargs="+",
        action="extend",
        required=True,
        metavar="PATH=VALUE",
        help="a dotted path, lists by index (message.slides.0.title.text); VALUE is JSON, else a string",
    )


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Set all values as one edit. Raises ``UserError``, and changes nothing, where one of them can't be set."""
    assignments = [parse(text) for text in arguments.sets]
    workspace = services.open(arguments.workspace)
    stored = services.library(workspace).find(arguments.campaign)
    made = edits(pack(stored.campaign, stored.bin), assignments)
    changed = services.editing(workspace).apply(stored.campaign.id, made, origin="cli", label="Edit")
    print_changes([changed], output)
    return DONE
