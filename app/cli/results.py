"""``galley results``: what delivery platforms report of campaigns."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import msgspec

from app.cli.actions import add_action
from app.cli.arguments import add_workspace
from app.cli.base import BAD_INPUT, DONE, Output
from app.domain.errors import UserError
from app.domain.results import CLICKED, SENT, VIEWED, page_rates
from app.services.finding import find
from app.services.people.values import Notes
from app.services.ports import Grouping, Reader, Run, Totals
from app.services.results.days import Order
from app.services.results.values import Group, Match, ResultPlan
from app.services.services import Services

NAME = "results"
HELP = "import results of campaigns, list them, or add them up"
ORDERS: dict[str, Order] = {"day": "day first", "month": "month first"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    taking = add_action(actions, "import", "take results out of a Campaign stats report")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--dry-run", action="store_true", help="store nothing, only say what would come")
    taking.add_argument(
        "--match",
        action="append",
        default=[],
        metavar="KEY=CAMPAIGN",
        help="the campaign that an id or a name of the report stands for; nothing behind = leaves it out",
    )
    taking.add_argument("--dates", choices=tuple(ORDERS), help="what comes first in dates such as 03/04/2026")
    add_action(actions, "list", "print the figures of each campaign and day")
    adding = add_action(actions, "totals", "print sums and rates")
    adding.add_argument("--by", choices=get_args(Grouping), required=True)


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Import, list or add up. Raises ``UserError`` for a file that holds no results; nothing was changed then."""
    return ACTIONS[arguments.action](arguments, services, output)


def _import(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """A line a campaign of the report. Without one that is found it is bad input."""
    workspace = services.open(arguments.workspace, read_only=arguments.dry_run)
    results = services.results(workspace)
    plan = results.plan(arguments.file, ORDERS.get(arguments.dates))
    choices = _choices(workspace, arguments.match, plan)
    chosen = {match.key: choices.get(match.key, match.chosen) for match in plan.matches}
    _say(plan, output)
    for match in plan.matches:
        output.line(_matched(match, chosen[match.key]), _match_text(match, chosen[match.key]))
    if not any(chosen.values()):
        output.say(f"No campaign of {arguments.file} is found in the workspace. Nothing was changed.")
        return BAD_INPUT
    if arguments.dry_run:
        return DONE
    taken = results.store(plan, choices)
    output.say(f"{taken.runs} rows written, {taken.same} there already, {taken.left_out} campaigns left out.")
    return DONE


def _choices(reader: Reader, given: list[str], plan: ResultPlan) -> dict[str, str | None]:
    """Raises ``UserError`` for a key that is not in the report, and for a campaign that is not in the workspace."""
    keys = {match.key for match in plan.matches}
    choices: dict[str, str | None] = {}
    for text in given:
        key, equals, reference = text.rpartition("=")
        if not equals or key not in keys:
            raise UserError(f"--match {text} fits no campaign of the report", "", "Write it as ID=CAMPAIGN")
        choices[key] = find(reader, reference).campaign.id if reference else None
    return choices


def _say(plan: ResultPlan, output: Output) -> None:
    for note in plan.sheet.notes:
        output.say(f"{note}.")
    if plan.sheet.unused:
        output.say(f"Columns that were not used: {', '.join(plan.sheet.unused)}.")
    _say_errors(plan.sheet.errors, output)


def _say_errors(errors: Notes, output: Output) -> None:
    for note in errors.first:
        output.say(f"{note.sentence()} It was left out.")
    left = errors.count - len({note.row for note in errors.first})
    if left > 0:
        output.say(f"And {left} more rows like these. They were left out.")


def _matched(match: Match, campaign: str | None) -> dict[str, Any]:
    return {
        "key": match.key,
        "name": match.name,
        "how": match.how,
        "campaign": campaign,
        "candidates": [{"id": each.id, "name": each.name} for each in match.candidates],
        "days": list(match.days),
        **_totals(match.totals),
    }


def _match_text(match: Match, campaign: str | None) -> str:
    names = {each.id: each.name for each in match.candidates}
    if campaign is None:
        several = ", ".join(f"{each.id} ({each.name})" for each in match.candidates)
        return f"{match.key}  left out" + (f": it may be {several}" if several else ": no campaign is found")
    return f"{match.key}  {names.get(campaign, campaign)}  {_figures(match.totals)}"


def _list(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """A line a campaign and day."""
    results = services.results(services.open(arguments.workspace, read_only=True))
    for name, each in results.all_runs():
        output.line(_run(name, each), f"{each.campaign}  {each.day or '-':<10}  {name}")
    return DONE


def _run(name: str, run: Run) -> dict[str, Any]:
    rates = page_rates(*(run.figures.get(column) for column in (SENT, VIEWED, CLICKED)))
    values: dict[str, Any] = msgspec.to_builtins(rates)
    return {"campaign": run.campaign, "name": name, "day": run.day, "figures": run.figures, **values}


def _add_up(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """A line a group."""
    results = services.results(services.open(arguments.workspace, read_only=True))
    for group in results.groups(arguments.by):
        output.line(_group(arguments.by, group), f"{group.name or '-'}  {group.campaigns}  {_figures(group.totals)}")
    return DONE


def _group(by: str, group: Group) -> dict[str, Any]:
    return {"by": by, "key": group.key, "name": group.name, "campaigns": group.campaigns, **_totals(group.totals)}


def _totals(totals: Totals) -> dict[str, Any]:
    return msgspec.to_builtins(totals)


def _figures(totals: Totals) -> str:
    counts = (("sent", totals.sent), ("viewed", totals.viewed), ("clicked", totals.clicked))
    rates = (("viewed", totals.view_rate), ("clicked", totals.click_rate), ("CTR", totals.ctr))
    parts = [f"{value} {word}" for word, value in counts if value is not None]
    parts += [f"{value:.1f}% {word}" for word, value in rates if value is not None]
    return ", ".join(parts) or "no figures"


ACTIONS: dict[str, Callable[[argparse.Namespace, Services, Output], int]] = {
    "import": _import,
    "list": _list,
    "totals": _add_up,
}
