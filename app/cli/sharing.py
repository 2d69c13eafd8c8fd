"""What ``galley share`` and ``galley unshare`` have in common."""

import argparse
from functools import partial

from app.cli.arguments import add_workspace
from app.cli.base import DONE, Output
from app.cli.filing import print_filed, tell
from app.domain.errors import UserError
from app.services.finding import every, find
from app.services.ports import ListQuery, Reader
from app.services.services import Services


def add_campaigns(parser: argparse.ArgumentParser, *, every: bool) -> None:
    """``WS CAMPAIGN...``, or ``--all``."""
    add_workspace(parser)
    names = "ids, exact names, or beginnings of ids"
    parser.add_argument("campaigns", nargs="*" if every else "+", metavar="CAMPAIGN", help=names)
    if every:
        parser.add_argument("--all", action="store_true", help="every campaign that is not in the bin")
    parser.set_defaults(every=every)


def change(arguments: argparse.Namespace, services: Services, output: Output, *, shared: bool) -> int:
    """Share campaigns or not, and print a line for each that has changed. Raises ``UserError``."""
    workspace = services.open(arguments.workspace)
    campaigns = _chosen(arguments, workspace)
    since = workspace.last_seq()
    sharing = services.sharing(workspace)
    filed = (sharing.share if shared else sharing.unshare)(campaigns, origin="cli", progress=partial(tell, output))
    print_filed(workspace, filed, since, output)
    return DONE


def _chosen(arguments: argparse.Namespace, reader: Reader) -> list[str]:
    wanted = arguments.every and arguments.all
    if wanted == bool(arguments.campaigns):
        raise UserError("It is not clear which campaigns", next_step="Name them, or take --all")
    if wanted:
        return list(every(reader, ListQuery(archived=None)))
    return list(dict.fromkeys(find(reader, reference).campaign.id for reference in arguments.campaigns))
