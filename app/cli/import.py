"""``galley import``: files become campaigns."""

import argparse
from pathlib import Path

from app.cli import bundles, sheets
from app.cli.base import DONE, Output
from app.services.checking import counts
from app.services.publishing import Planned
from app.services.services import Services
from app.targets.registry import names

NAME = "import"
HELP = "take campaigns out of files"


def configure(parser: argparse.ArgumentParser) -> None:
    """The workspace, the files, their format."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--format", choices=(*names(), *bundles.FORMS, sheets.CSV), help="instead of finding out")
    parser.add_argument("--dry-run", action="store_true", help="store nothing, only say what would come")
    parser.add_argument(
        "--on-changed",
        choices=bundles.ON_CHANGED,
        default="mine",
        help="which to keep where a package holds another version of a campaign (default: mine)",
    )
    sheets.configure_import(parser)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """All files or none."""
    is_sheet = sheets.is_sheet(arguments)
    workspace = services.open(arguments.workspace)
    if is_sheet:
        return sheets.take(arguments, services, workspace, output)
    if bundles.are_bundles(arguments, services.bundles(workspace)):
        return bundles.take(arguments, services, workspace, output)
    publishing, checking = services.publishing(workspace), services.checking(workspace)
    planned = publishing.read(arguments.files, arguments.format)
    found = {plan.campaign.id: checking.check(plan.campaign) for plan in planned}
    if not arguments.dry_run:
        publishing.add(planned, origin="cli")
        checking.remember(found)
    for plan in planned:
        _say(plan, *counts(found[plan.campaign.id]), output)
    output.say(f"{'Would import' if arguments.dry_run else 'Imported'} {len(planned)}")
    return DONE


def _say(plan: Planned, errors: int, warnings: int, output: Output) -> None:
    for note in plan.notes:
        output.say(note)
    campaign = plan.campaign
    values = {"id": campaign.id, "name": campaign.name, "format": plan.format, "errors": errors, "warnings": warnings}
    output.line(values, f"{campaign.id}  {campaign.name}  ({errors} errors, {warnings} warnings)")
