"""``galley proof``: a message over all recipients."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from app.cli.arguments import add_campaign, add_workspace
from app.cli.base import DONE, ISSUES_FOUND, Output
from app.cli.looks import named_devices
from app.domain.campaign import to_tree
from app.domain.errors import UserError
from app.domain.paths import to_dotted
from app.domain.recipient import Recipient, Role
from app.services.finding import find
from app.services.ports import RecipientQuery, Workspace
from app.services.proving.values import Extreme, Finding, Report
from app.services.services import Services

NAME = "proof"
HELP = "say how a message comes out for all recipients"
STEPS = 10
"""Times that progress is told."""

People = tuple[Sequence[Recipient] | None, Mapping[Role, str] | None]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_workspace(parser)
    add_campaign(parser)
    parser.add_argument(
        "--recipients", type=Path, metavar="FILE", help="those in a CSV or JSON file; nothing is stored"
    )
    parser.add_argument("--devices", metavar="D,D", help="names, or android, ios, web; a narrow phone of each without")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Print what was found. Exit code 1 where somebody gets the message wrong; that it cancels itself for somebody is
    no error."""
    devices = named_devices(arguments.devices, services.devices)
    workspace = services.open(arguments.workspace, read_only=True)
    campaign = find(workspace, arguments.campaign).campaign
    recipients, roles = _people(arguments.recipients, services, workspace, output)
    report = services.proving(workspace).prove(
        campaign, recipients=recipients, roles=roles, devices=devices, progress=_Progress(output)
    )
    assert report is not None
    output.line(summary(report), "\n".join(_words(report)))
    tree = to_tree(campaign)
    for finding in report.findings:
        output.line(line(finding, tree), _sentence(finding, tree))
    _tell_end(report, output)
    return ISSUES_FOUND if report.has_errors else DONE


def summary(report: Report) -> dict[str, Any]:
    """The first line."""
    tree = to_tree(report.campaign)
    values = msgspec.to_builtins(report.summary)
    for branch in values["branches"]:
        branch["path"] = to_dotted(tree, branch["path"])
    devices = [device.name for device in report.devices]
    return {"kind": "summary", "campaign": report.campaign.id, "devices": devices, **values, "findings": report.found}


def line(finding: Finding, tree: Any) -> dict[str, Any]:
    """One finding."""
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "recipient": finding.recipient,
        "path": to_dotted(tree, finding.path),
        "slide": finding.slide,
        "device": finding.device,
        "detail": finding.detail,
    }


class _Progress:
    """Tells how far it is, some times, where it takes a while."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._told = 0

    def __call__(self, done: int, total: int) -> None:
        step = done * STEPS // total if total else 0
        if step > self._told and total > STEPS**3 // 2:
            self._told = step
            self._output.say(f"Checked {done} of {total}")


def _people(file: Path | None, services: Services, workspace: Workspace, output: Output) -> People:
    """Those of the file; None for all of the workspace. Raises ``UserError`` where there is nobody."""
    if file is None:
        if not workspace.count_recipients(RecipientQuery(limit=1)):
            raise UserError(
                "There are no recipients in the workspace",
                next_step="Import some with galley recipients, or give --recipients a file",
            )
        return None, None
    reading = services.people(workspace)
    plan = reading.plan(reading.read(file))
    if plan.errors.count:
        output.say(f"Rows of {file} that were left out: {plan.errors.count}")
    people = {recipient.identity: recipient for block in plan.prepared for recipient in block}
    if not people:
        raise UserError(f"{file} holds nobody who can be checked", "All its rows were left out", "Mend the file")
    own: dict[Role, str] = {attribute.role: attribute.name for attribute in plan.attributes if attribute.role}
    return tuple(people.values()), {**workspace.people().names(), **own}


def _words(report: Report) -> list[str]:
    numbers = report.summary
    counts = (
        ("Recipients", numbers.recipients),
        ("Fallbacks shown", numbers.fallbacks),
        ("Empty titles", numbers.empty_titles),
        ("Cancelled", numbers.aborts),
        ("Errors", numbers.errors),
        ("Cut titles", numbers.title_cut),
        ("Cut texts", numbers.body_cut),
        ("Over 2 KB", numbers.over_2kb),
        ("Over 4 KB", numbers.over_4kb),
        ("Broken links", numbers.broken_links),
        ("Markup in values", numbers.markup),
    )
    extremes = (
        ("Longest title", "characters", numbers.longest_title),
        ("Shortest title", "characters", numbers.shortest_title),
        ("Longest text", "characters", numbers.longest_body),
        ("Shortest text", "characters", numbers.shortest_body),
        ("Largest message", "bytes", numbers.largest_payload),
    )
    return [
        f"{report.campaign.name} on {', '.join(device.label for device in report.devices)}",
        *(f"  {name:<16} {count:>8}" for name, count in counts),
        *(f"  {name:<16} {_extreme(each, unit)}" for name, unit, each in extremes if each),
        *_branches(report),
    ]


def _extreme(extreme: Extreme, unit: str) -> str:
    return f"{extreme.size:>8} {unit}, {extreme.recipient}"


def _branches(report: Report) -> list[str]:
    tree = to_tree(report.campaign)
    return [
        f"  {to_dotted(tree, each.path)}{f' ({each.language})' if each.language else ''}: {each.words}: "
        + (f"{each.share:.1%} ({each.takers})" if each.takers else "nobody takes this")
        for each in report.summary.branches
    ]


def _sentence(finding: Finding, tree: Any) -> str:
    place, device = to_dotted(tree, finding.path), finding.device
    where = f"{finding.kind}{f' at {place}' if place else ''}{f' on {device}' if device else ''}"
    what = f": {finding.detail}" if finding.detail else ""
    return f"{finding.recipient}: {finding.severity}{what}  [{where}]"


def _tell_end(report: Report, output: Output) -> None:
    listed = len(report.findings)
    total = sum(report.found.values())
    if listed < total:
        output.say(f"The first {listed} of {total} findings are listed")
    output.say(f"Checked {report.summary.recipients} recipients: {report.summary.errors} errors")
