"""``galley doctor``: is the workspace whole, and does it lie in a good place?"""

import argparse
from pathlib import Path

import msgspec

from app.cli.arguments import add_workspace
from app.cli.base import DONE, ISSUES_FOUND, Output
from app.domain.emptying import KEPT_DAYS
from app.services.ports import Checkup, Location, Workspace
from app.services.services import Services

NAME = "doctor"
HELP = "look for damage in a workspace, and tidy up its oldest history and its bin"
UNSAFE: dict[Location, str] = {
    "network": "It lies on a network share ({}), where it can break; move it to this computer and use a team folder",
    "cloud": "It lies in a synced folder ({}), where it can break; move it elsewhere and use a team folder",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    parser.add_argument("--mend", action="store_true", help="make anew what lists and the search know of campaigns")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a check; exit code 1 where one failed. Raises ``UserError`` for a file that is no workspace."""
    workspace = services.open(arguments.workspace)
    if arguments.mend:
        output.say(f"Entries that were made anew: {workspace.mend()}")
    results = [*workspace.examine(), _location(workspace.path, services)]
    for result in results:
        output.line(msgspec.to_builtins(result), _text(result))
    whole = all(result.ok for result in results)
    if whole:
        _tidy(workspace, services, output)
    return DONE if whole else ISSUES_FOUND


def _location(path: Path, services: Services) -> Checkup:
    kind, name = services.places.kind(path)
    detail = UNSAFE[kind].format(name) if kind in UNSAFE else ""
    return Checkup(check="location", ok=not detail, detail=detail)


def _tidy(workspace: Workspace, services: Services, output: Output) -> None:
    forgotten = workspace.prune()
    if forgotten:
        output.say(f"Old steps of the history that were forgotten: {forgotten}")
    erased = services.library(workspace).empty_bin()
    if erased:
        output.say(f"Campaigns that were in the bin for more than {KEPT_DAYS} days and are gone: {erased}")


def _text(result: Checkup) -> str:
    return f"{'ok' if result.ok else 'failed':<6}  {result.check}{': ' + result.detail if result.detail else ''}"
