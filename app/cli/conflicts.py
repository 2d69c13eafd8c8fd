"""``galley conflicts``: what this person and the team have both changed."""

import argparse
from typing import Any

from msgspec import UNSET

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import CONFLICT, DONE, Output
from app.domain import paths
from app.domain.errors import UserError
from app.services.finding import find
from app.services.ports import Reader
from app.services.services import Services
from app.services.syncing.clashes import Clash
from app.services.syncing.conflicts import Conflict, Conflicts

NAME = "conflicts"
HELP = "list what you and the team have both changed, or choose a side"
SIDES = ("mine", "theirs", "both")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser, optional=True)
    parser.add_argument("--take", choices=SIDES, help="what stays; both keeps yours in a copy on this computer only")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign that waits, or that was decided. Raises ``UserError``."""
    if arguments.take and not arguments.campaign:
        raise UserError("It is not clear which campaign", next_step="Name the campaign to decide about")
    workspace = services.open(arguments.workspace, read_only=not arguments.take)
    conflicts = services.conflicts(workspace)
    found = _found(conflicts, workspace, arguments.campaign)
    if arguments.take:
        for each in found:
            _take(conflicts, each, arguments, output)
        return DONE
    for each in found:
        _print(each, output)
    return CONFLICT if found else DONE


def _found(conflicts: Conflicts, reader: Reader, reference: str | None) -> list[Conflict]:
    if reference is None:
        return conflicts.all()
    named = [each for each in conflicts.all() if each.id == reference]
    if named:
        return named
    found = conflicts.of(find(reader, reference).campaign.id)
    return [found] if found else []


def _take(conflicts: Conflicts, conflict: Conflict, arguments: argparse.Namespace, output: Output) -> None:
    choice = conflicts.take(conflict.id, arguments.take, collection=conflict.collection)
    _print(conflict, output)
    if choice.copy:
        output.say(f"Yours is in a copy on this computer only: {choice.copy}")


def _print(conflict: Conflict, output: Output) -> None:
    fields = [_field(each, conflict) for each in conflict.fields]
    values = {
        "campaign": conflict.id if conflict.collection == "campaigns" else None,
        "fields": fields,
        "collection": conflict.collection,
        "id": conflict.id,
        "name": conflict.name,
    }
    told = "".join(f"\n    {each['path'] or 'everything'}\n        {_words(each)}" for each in fields)
    output.line(values, f"{conflict.id}  {conflict.name}{told}")


def _field(clash: Clash, conflict: Conflict) -> dict[str, Any]:
    sides = {"base": clash.base, "mine": clash.mine, "theirs": clash.theirs}
    return {
        "path": paths.to_dotted(conflict.mine, clash.path),
        **{side: None if value is UNSET else value for side, value in sides.items()},
    }


def _words(field: dict[str, Any]) -> str:
    return "\n        ".join(f"{side}: {field[side]}" for side in ("mine", "theirs"))
