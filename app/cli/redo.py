"""``galley redo``: do again what was undone last."""

import argparse

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import DONE, Output
from app.cli.changes import print_changes
from app.services.services import Services

NAME = "redo"
HELP = "do again what was undone, in one campaign or in the workspace"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser, optional=True)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign. Raises ``UserError`` where there is nothing to redo, or the step stays as it is."""
    workspace = services.open(arguments.workspace)
    campaign = services.library(workspace).find(arguments.campaign).campaign.id if arguments.campaign else None
    print_changes(services.editing(workspace).redo(campaign, origin="cli"), output)
    return DONE
