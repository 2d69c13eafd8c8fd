"""``galley list``: the campaigns of a workspace."""

import argparse
from collections.abc import Iterable
from typing import Any

import msgspec

from app.cli.arguments import add_workspace, count
from app.cli.base import DONE, Output
from app.cli.filters import add_filters, query_of
from app.services.ports import CampaignRow, Named
from app.services.services import Services

NAME = "list"
HELP = "list campaigns"
_KEYS = (
    *("id", "name", "template", "status", "labels", "categories"),
    *("shared", "archived", "errors", "warnings", "changed"),
)
"""What a line says of a row."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_filters(parser)
    parser.add_argument("--limit", type=count, metavar="N", help="at most N lines")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print a line a campaign, the newest change first."""
    workspace = services.open(arguments.workspace, read_only=True)
    rows = services.library(workspace).rows(query_of(arguments))
    if not rows:
        _mention_unknown("label", arguments.label, workspace.labels(), output)
        _mention_unknown("subscription", arguments.category, workspace.categories(), output)
    for row in rows:
        output.line(_values(row), _text(row))
    return DONE


def _mention_unknown(what: str, wanted: str | None, known: Iterable[Named], output: Output) -> None:
    if wanted is not None and not any(wanted in (each.id, each.name) for each in known):
        output.say(f"No {what} is called {wanted!r}.")


def _values(row: CampaignRow) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(row)
    return {key: values[key] for key in _KEYS}


def _text(row: CampaignRow) -> str:
    return "  ".join([row.id, f"{row.template:<14}", f"{row.status:<11}", " ".join(row.name.split())])
