"""CSV on the command line: the report, and campaigns out of tables."""

import argparse
from pathlib import Path

from app.cli.base import BAD_INPUT, DONE, Output
from app.cli.filters import add_filters, is_filtered, query_of
from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.services.checking import counts
from app.services.finding import find
from app.services.people.sources.opening import TABLES
from app.services.ports import Reader, Workspace
from app.services.reports.reporting import Chosen
from app.services.services import Services
from app.services.sheets.fields import FIELDS, LEAVE_OUT
from app.services.sheets.reading import mapped
from app.services.sheets.values import SheetPlan

CSV = "csv"
STDOUT = Path("-")


def configure_export(parser: argparse.ArgumentParser) -> None:
    """What a report is about, besides campaigns that are named."""
    group = parser.add_argument_group("for --to csv, in place of CAMPAIGN")
    group.add_argument("--all", action="store_true", help="the whole list, or what filters leave of it")
    add_filters(group)
    parser.add_argument("--for-excel", action="store_true", help="mark a CSV file as UTF-8, for Excel")


def refuse_lists(arguments: argparse.Namespace) -> None:
    """Formats that hand campaigns over want them named. Raises ``UserError``."""
    if arguments.all or is_filtered(arguments) or not arguments.campaigns:
        raise UserError(f"--to {arguments.to} takes campaigns by name", "", "Name at least one CAMPAIGN, no filters")


def export(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """The report of the campaigns in the order of the arguments, or of the list."""
    workspace = services.open(arguments.workspace, read_only=True)
    reporting = services.reporting(workspace)
    chosen = _chosen(workspace, arguments)
    if arguments.output == STDOUT:
        reporting.put(chosen, _Stdout(output), for_excel=arguments.for_excel)
        return DONE
    count = reporting.write(chosen, arguments.output, for_excel=arguments.for_excel)
    values = {"path": str(arguments.output), "campaigns": count, "media": 0}
    output.line(values, f"{arguments.output}: {count} campaigns")
    return DONE


def configure_import(parser: argparse.ArgumentParser) -> None:
    """How tables are taken."""
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help=f"what a column of a CSV file is: {', '.join((*FIELDS, LEAVE_OUT))}",
    )


def is_sheet(arguments: argparse.Namespace) -> bool:
    """Whether the file is a table. Raises ``UserError`` where it is one of several."""
    tables = [_is_table(arguments, path) for path in arguments.files]
    if any(tables) and len(tables) > 1:
        raise UserError("CSV files are imported one at a time", "", "Name one of them, and nothing else")
    if arguments.map and not any(tables):
        raise UserError("--map is for columns of CSV files", "", "Leave it out, or name a CSV file")
    return any(tables)


def take(arguments: argparse.Namespace, services: Services, workspace: Workspace, output: Output) -> int:
    """All good rows; the others are said. Without a good row it is bad input, and nothing was changed."""
    sheets, checking = services.sheets(workspace), services.checking(workspace)
    (path,) = arguments.files
    table = sheets.read(path)
    plan = sheets.plan(table, mapped(table.columns, [_pair(text) for text in arguments.map], path))
    _say(plan, output)
    if not plan.campaigns:
        output.say(f"No row of {path} can be imported. Nothing was changed.")
        return BAD_INPUT
    found = {campaign.id: checking.check(campaign) for campaign in plan.campaigns}
    if not arguments.dry_run:
        sheets.carry_out(plan, origin="cli")
        checking.remember(found)
    for campaign in plan.campaigns:
        _line(campaign, *counts(found[campaign.id]), output)
    output.say(f"{'Would import' if arguments.dry_run else 'Imported'} {len(plan.campaigns)}")
    return DONE


def _is_table(arguments: argparse.Namespace, path: Path) -> bool:
    return arguments.format == CSV or (arguments.format is None and path.suffix.lower() in TABLES)


def _pair(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not equals:
        raise UserError(f"--map {text} names no field", "", "Write it as COLUMN=FIELD")
    return column, field


def _say(plan: SheetPlan, output: Output) -> None:
    """How the file was read, then every row that was not taken as it is."""
    for note in plan.table.notes:
        output.say(f"{note}.")
    for row in plan.rows:
        for note in row.notes:
            output.say(f"Row {row.row}: {note}.")
        if row.campaign is None:
            output.say(f"Row {row.row}: {row.reason}. It was left out.")
    if plan.labels:
        output.say(f"New labels: {', '.join(label.name for label in plan.labels)}.")


def _line(campaign: Campaign, errors: int, warnings: int, output: Output) -> None:
    values = {"id": campaign.id, "name": campaign.name, "format": CSV, "errors": errors, "warnings": warnings}
    output.line(values, f"{campaign.id}  {campaign.name}  ({errors} errors, {warnings} warnings)")


class _Stdout:
    """Where a report goes that has no file."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def write(self, text: str) -> None:
        """A piece of it."""
        self._output.text(text)


def _chosen(reader: Reader, arguments: argparse.Namespace) -> Chosen:
    listed = arguments.all or is_filtered(arguments)
    if listed == bool(arguments.campaigns):
        raise UserError("A report is of campaigns that are named or of the list", "", "Name some, or say --all")
    if listed:
        return query_of(arguments)
    return [find(reader, reference).campaign.id for reference in arguments.campaigns]
