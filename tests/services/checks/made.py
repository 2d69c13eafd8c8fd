"""Subjects for the tests of single checks."""

from datetime import UTC, datetime
from typing import Any

from app.domain.campaign import Campaign, from_tree, to_tree
from app.domain.edits import apply_all
from app.domain.issues import Issue
from app.services.checks.base import Check, Subject
from app.services.encoding import shown
from tests.targets.made import NOW

AT = datetime.fromtimestamp(NOW, UTC)


def subject(campaign: Campaign, **given: Any) -> Subject:
    return Subject(**{"campaign": campaign, "message": shown(campaign.message), "now": AT, **given})


def found(check: Check, campaign: Campaign, **given: Any) -> list[Issue]:
    return list(check(subject(campaign, **given)))


def codes(check: Check, campaign: Campaign, **given: Any) -> list[str]:
    return [issue.code for issue in found(check, campaign, **given)]


def mended(campaign: Campaign, issue: Issue) -> Campaign:
    """The campaign after the issue's fix."""
    tree, _ = apply_all(to_tree(campaign), issue.fix.edits)
    return from_tree(tree)
