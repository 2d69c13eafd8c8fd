"""``galley file``: labels, subscriptions, archive and bin of many campaigns, in one step to undo."""

import argparse
from functools import partial

from app.cli.arguments import add_workspace
from app.cli.base import DONE, Output
from app.cli.filing import chosen, print_filed, print_reused, rule, tell
from app.domain.errors import UserError
from app.services.ports import CATEGORIES, LABELS, Workspace
from app.services.references import Names
from app.services.services import Services

NAME = "file"
HELP = "label, subscribe, archive, delete or reuse campaigns"
ACTIONS = ("archived", "deleted", "add_label", "remove_label", "add_category", "remove_category")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help="ids, exact names, or beginnings of ids")
    parser.add_argument("--all", action="store_true", help="every campaign; with --restore, every one in the bin")
    parser.add_argument("--search", metavar="TEXT", help="those with these words in their names and texts")
    for what, words, letter in (("label", "label", "L"), ("category", "subscription", "C")):
        names = f"a {words}'s name or id"
        parser.add_argument(f"--add-{what}", action="append", default=[], metavar=letter, help=names)
        parser.add_argument(f"--remove-{what}", action="append", default=[], metavar=letter, help=names)
    parser.add_argument("--create", action="store_true", help="make the labels to add that there are not yet")
    _pair(parser, "archived", "archive", "unarchive", "put them away", "take them out of the archive")
    _pair(parser, "deleted", "delete", "restore", "put them into the bin", "take them out of the bin")
    parser.add_argument("--reuse", action="store_true", help="copy them, and say what to renew in the copies")


def _pair(parser: argparse.ArgumentParser, name: str, yes: str, no: str, to_do: str, to_undo: str) -> None:
    pair = parser.add_mutually_exclusive_group()
    pair.add_argument(f"--{yes}", dest=name, action="store_const", const=True, help=to_do)
    pair.add_argument(f"--{no}", dest=name, action="store_const", const=False, help=to_undo)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign that has changed, or a copy. Raises ``UserError``, and changes nothing, where a campaign,
    label or subscription is not there."""
    _refuse_unclear(arguments)
    workspace = services.open(arguments.workspace)
    campaigns = chosen(arguments, workspace)
    if arguments.reuse:
        for reused in services.reusing(workspace).reuse(campaigns, origin="cli", progress=partial(tell, output)):
            print_reused(reused, output)
    else:
        _file(arguments, services, workspace, campaigns, output)
    return DONE


def _file(
    arguments: argparse.Namespace, services: Services, workspace: Workspace, campaigns: list[str], output: Output
) -> None:
    since = workspace.last_seq()
    labels, categories = Names(workspace, LABELS), Names(workspace, CATEGORIES)
    wanted = rule(arguments, labels, categories, services.clock.now())
    filed = services.filing(workspace).file_by(
        campaigns, wanted, also=labels.new, origin="cli", label="File", progress=partial(tell, output)
    )
    print_filed(workspace, filed, since, output)


def _refuse_unclear(arguments: argparse.Namespace) -> None:
    if sum(map(bool, (arguments.campaigns, arguments.all, arguments.search))) != 1:
        raise UserError("It is not clear which campaigns", next_step="Name them, or take --all or --search TEXT")
    acts = any(getattr(arguments, name) not in (None, []) for name in ACTIONS)
    if acts == arguments.reuse:
        happened = "A copy is filed in a step of its own" if acts else ""
        raise UserError("It is not clear what to do", happened, "See galley file --help")
