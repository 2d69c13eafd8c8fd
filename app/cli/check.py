"""``galley check``: what is wrong with campaigns."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from app.cli.base import DONE, ISSUES_FOUND, Output
from app.cli.looks import files_for
from app.cli.sarif import sarif
from app.domain import paths
from app.domain.campaign import Campaign, to_tree
from app.domain.issues import Issue
from app.services.finding import find
from app.services.ports import ListQuery, Workspace
from app.services.services import Services

NAME = "check"
HELP = "say what is to be mended before sending"


def configure(parser: argparse.ArgumentParser) -> None:
    """Which campaigns; none means all."""
    parser.add_argument("workspace", type=Path, metavar="WS")
    parser.add_argument("campaigns", nargs="*", metavar="CAMPAIGN", help="all where none is named")
    parser.add_argument("--sarif", action="store_true", help="print one SARIF 2.1.0 document")
    parser.add_argument("--fetch", action="store_true", help="look at online pictures, too")


def run(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Exit code 1 where there are errors."""
    workspace = services.open(arguments.workspace)
    campaigns = _chosen(workspace, arguments.campaigns)
    files = files_for(campaigns, arguments, services, workspace, output)
    checking = services.checking(workspace, files)
    found = {campaign.id: checking.check(campaign) for campaign in campaigns}
    checking.remember(found)
    if arguments.sarif:
        document = sarif((campaign, found[campaign.id]) for campaign in campaigns)
        output.text(json.dumps(document, indent=None if output.as_json else 2) + "\n")
    else:
        for campaign in campaigns:
            _say(campaign, found[campaign.id], output)
    errors = sum(issue.severity == "error" for issues in found.values() for issue in issues)
    output.say(f"Checked {len(campaigns)}: {errors} errors")
    return ISSUES_FOUND if errors else DONE


def _chosen(workspace: Workspace, references: list[str]) -> list[Campaign]:
    if references:
        return [find(workspace, reference).campaign for reference in references]
    stored = (workspace.get(row.id) for row in workspace.rows(ListQuery()))
    return [each.campaign for each in stored if each is not None]


def _say(campaign: Campaign, issues: Iterable[Issue], output: Output) -> None:
    tree = to_tree(campaign)
    for issue in issues:
        place = paths.to_dotted(tree, issue.path)
        values = {
            "campaign": campaign.id,
            "code": issue.code,
            "severity": issue.severity,
            "path": place,
            "message": issue.message,
            "fix": issue.fix.name if issue.fix else None,
        }
        output.line(values, f"{campaign.name}: {issue.severity}: {issue.message}  [{issue.code} at {place}]")
