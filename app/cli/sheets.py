"""CSV on the command line: the report."""

import argparse
from pathlib import Path

from app.cli.base import DONE, Output
from app.cli.filters import add_filters, is_filtered, query_of
from app.domain.errors import UserError
from app.services.finding import find
from app.services.ports import Reader
from app.services.reports.reporting import Chosen
from app.services.services import Services

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
