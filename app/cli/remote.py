"""``galley remote server``: the team's store."""

import argparse

from app.cli import remote_server
from app.cli.base import Output
from app.services.services import Services

NAME = "remote"
HELP = "serve a team's store on this computer, for a try"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("action", choices=("server",), help="what to do")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Serve until asked to end."""
    return remote_server.run(services, output)
