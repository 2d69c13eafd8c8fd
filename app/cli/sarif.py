"""Issues as SARIF 2.1.0, which code hosts and CI systems show."""

from collections.abc import Iterable
from typing import Any

from app.domain import paths
from app.domain.campaign import Campaign, to_tree
from app.domain.issues import Issue

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def sarif(checked: Iterable[tuple[Campaign, Iterable[Issue]]]) -> dict[str, Any]:
    """One run with one result an issue. Places are logical: campaign and dotted path."""
    results = [_result(campaign, issue) for campaign, issues in checked for issue in issues]
    rules = [{"id": code} for code in sorted({result["ruleId"] for result in results})]
    driver = {"name": "Galley", "rules": rules}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}


def _result(campaign: Campaign, issue: Issue) -> dict[str, Any]:
    place = paths.to_dotted(to_tree(campaign), issue.path)
    location = {"name": campaign.name, "fullyQualifiedName": f"{campaign.id}/{place}"}
    return {
        "ruleId": issue.code,
        "level": LEVELS[issue.severity],
        "message": {"text": f"{campaign.name}: {issue.message}"},
        "locations": [{"logicalLocations": [location]}],
    }
