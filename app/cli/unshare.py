"""``galley unshare``: keep campaigns on this computer only."""

import argparse

from app.cli.base import Output
from app.cli.sharing import add_campaigns, change
from app.services.services import Services

NAME = "unshare"
HELP = "keep campaigns on this computer only; the team loses them with the next sync"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_campaigns(parser, every=False)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign that is shared no longer. Raises ``UserError``."""
    return change(arguments, services, output, shared=False)
