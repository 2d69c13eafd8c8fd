"""Whether what is kept beside campaigns, versions and results, can be read and belongs to one.

A campaign whose making was undone may come back as long as the journal knows it, and so do its versions and results.
"""

import json
from collections.abc import Iterator

from app.domain.campaign import decode
from app.domain.digest import digest_of
from app.domain.errors import UserError
from app.storage.checks.order import further
from app.storage.outcome import outcome
from app.storage.reading.reader import Reading

LOST = """SELECT campaign, count(*) FROM {table} k WHERE NOT EXISTS (SELECT 1 FROM campaigns c WHERE c.id = k.campaign)
    AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.campaign = k.campaign) GROUP BY campaign ORDER BY campaign"""
PAGE = "SELECT id, campaign, digest, document FROM versions WHERE id > ? ORDER BY id LIMIT 200"
TOTALS = ("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")
COLUMNS = (*TOTALS, "sent_at")
REPORTED = f"""SELECT id FROM campaigns WHERE coalesce({", ".join(TOTALS)}) IS NOT NULL OR sent_at != ''
    OR id IN (SELECT campaign FROM runs) ORDER BY id"""


def check_versions(workspace: Reading) -> Iterator[str]:
    """Every version's document against schema 1 and its digest, and that its campaign is there."""
    for campaign, count in workspace.query(LOST.format(table="versions")):
        yield f"{count} versions belong to campaign {campaign}, which is gone"
    last = ""
    while page := workspace.query(PAGE, last):
        for id_, campaign, digest, document in page:
            yield from _unreadable(f"Version {id_} of campaign {campaign}", digest, document)
        last = further(workspace, last, page[-1][0])


def check_results(workspace: Reading) -> Iterator[str]:
    """Every report, that its campaign is there, and what the list shows of it."""
    for campaign, count in workspace.query(LOST.format(table="runs")):
        yield f"{count} days of results belong to campaign {campaign}, which is gone"
    for campaign, count in workspace.query(LOST.format(table="platform_ids")):
        yield f"{count} numbers of a delivery platform lead to campaign {campaign}, which is gone"
    yield from (f"The list shows other results than campaign {campaign} has" for campaign in wrong_results(workspace))


def wrong_results(workspace: Reading) -> Iterator[str]:
    """Campaigns whose results the list shows otherwise than they were reported. Raises ``UserError``."""
    for (campaign,) in workspace.query(REPORTED):
        ((shown,),) = workspace.query(f"SELECT json_array({', '.join(COLUMNS)}) FROM campaigns WHERE id = ?", campaign)
        reported = outcome(workspace.runs(campaign))
        if json.loads(shown) != [reported[name] for name in COLUMNS]:
            yield campaign


def _unreadable(what: str, digest: str, document: str) -> Iterator[str]:
    if not document:
        yield f"{what} has no document"
        return
    try:
        decode(document, what)
    except UserError as error:
        yield error.sentence()
        return
    if digest_of(document) != digest:
        yield f"{what} is not what it was"
