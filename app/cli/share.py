"""``galley share``: let the team have campaigns."""

import argparse

from app.cli.base import Output
from app.cli.sharing import add_campaigns, change
from app.services.services import Services

NAME = "share"
HELP = "let the team have campaigns, from the next sync on"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_campaigns(parser, every=True)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign that is shared from now on. Raises ``UserError``."""
    return change(arguments, services, output, shared=True)
