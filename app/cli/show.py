"""``galley show``: one campaign's document."""

import argparse
import json

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import DONE, Output
from app.domain.campaign import encode
from app.services.services import Services

NAME = "show"
HELP = "print a campaign's document"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print the document. Raises ``UserError`` where no campaign, or more than one, is meant."""
    workspace = services.open(arguments.workspace, read_only=True)
    document = json.loads(encode(services.library(workspace).find(arguments.campaign).campaign))
    output.line(document, json.dumps(document, indent=2))
    return DONE
