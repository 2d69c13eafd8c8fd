"""``galley versions``: the versions of a campaign, what differs between two, and the way back to one."""

import argparse
from datetime import datetime
from typing import Any

import msgspec

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import DONE, Output
from app.cli.team import add_password, asking, password
from app.domain.campaign import Campaign, to_tree
from app.domain.paths import to_dotted
from app.services.ports import Version, Workspace
from app.services.services import Services
from app.services.syncing.who import TeamChange, changes
from app.services.versions.comparing import Difference
from app.services.versions.versions import Versions

NAME = "versions"
HELP = "list the versions of a campaign, name, compare or restore one"
NOW = "now"
"""Stands for the campaign as it is stored."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--name", metavar="NAME", help="keep the campaign as it is now under a name")
    what.add_argument("--team", action="store_true", help="who in the team changed it, when, and what")
    what.add_argument("--restore", metavar="VERSION", help="lead the campaign back to a version")
    what.add_argument(
        "--compare",
        nargs=2,
        metavar=("A", "B"),
        help=f"what leads from one version to another; {NOW} is the campaign as it is. A version goes by its id, its "
        "name, or at least the first 4 characters of its id",
    )
    add_password(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a version (newest first), a line a difference, or a line a change in the team. Raises
    ``UserError``."""
    writes = arguments.name is not None or arguments.restore is not None
    workspace = services.open(arguments.workspace, read_only=not writes)
    campaign = services.library(workspace).find(arguments.campaign).campaign
    versions = services.versions(workspace)
    if arguments.team:
        return _team(arguments, workspace, campaign, services, output)
    if arguments.name is not None:
        _print(versions.name(campaign.id, arguments.name), services, output)
    elif arguments.restore is not None:
        _restore(versions, campaign, arguments.restore, services, output)
    elif arguments.compare:
        _compare(versions, campaign, arguments.compare, output)
    else:
        for version in versions.list(campaign.id):
            _print(version, services, output)
    return DONE


def _team(
    arguments: argparse.Namespace, workspace: Workspace, campaign: Campaign, services: Services, output: Output
) -> int:
    def ask() -> int:
        events = services.syncing(workspace).history(campaign.id, password(arguments))
        for each in changes(campaign.id, events, services.versions(workspace).compare):
            _print_change(each, services, output)
        if not events:
            output.say("The team keeps no history of this campaign.")
        return DONE

    return asking(ask, output)


def _print_change(change: TeamChange, services: Services, output: Output) -> None:
    tree = to_tree(change.document) if change.document else {}
    fields = [{**_values(each), "path": to_dotted(tree, each.path)} for each in change.differences]
    values = {"at": change.at, "user": change.user, "what": change.deed, "fields": fields}
    places = "; ".join(", ".join(each.place) for each in change.differences)
    told = (_moment(change.at, services), change.user, f"{change.deed:<7}", places)
    output.line(values, "  ".join(filter(None, told)).rstrip())


def _moment(at: str, services: Services) -> str:
    return datetime.fromisoformat(at).astimezone(services.clock.zone()).strftime("%Y-%m-%d %H:%M")


def _restore(versions: Versions, campaign: Campaign, reference: str, services: Services, output: Output) -> None:
    restored = versions.restore(versions.find(campaign.id, reference).id, origin="cli")
    for name in restored.lost:
        output.say(f"{name!r} is not in this workspace any more and was left out")
    if restored.version is None:
        output.say("The campaign is as in that version already.")
    else:
        _print(restored.version, services, output)


def _compare(versions: Versions, campaign: Campaign, references: list[str], output: Output) -> None:
    one, other = (_document(versions, campaign, reference) for reference in references)
    comparison = versions.compare(one, other)
    for difference in comparison.differences:
        tree = to_tree(one if difference.kind == "removed" else other)
        values = {**_values(difference), "path": to_dotted(tree, difference.path)}
        place = ", ".join(difference.place)
        output.line(values, f"{place} ({difference.kind}): {difference.old!r} -> {difference.new!r}")
    if comparison.same:
        output.say("Nothing differs.")


def _document(versions: Versions, campaign: Campaign, reference: str) -> Campaign:
    named = [version.name for version in versions.list(campaign.id)]
    if reference == NOW and NOW not in named:
        return campaign
    return versions.get(versions.find(campaign.id, reference).id)[1]


def _values(difference: Difference) -> dict[str, Any]:
    return {"kind": difference.kind, "place": difference.place, "old": difference.old, "new": difference.new}


def _print(version: Version, services: Services, output: Output) -> None:
    values: dict[str, Any] = msgspec.to_builtins(version)
    del values["digest"]
    told = (version.id, _moment(version.at, services), f"{version.kind:<7}", version.author, version.name)
    output.line(values, "  ".join(filter(None, told)))
