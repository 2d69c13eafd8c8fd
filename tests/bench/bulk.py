"""Many new campaigns at once, into the same rows as ``Transaction.put`` makes of them one by one."""

from collections.abc import Sequence

from sqlalchemy import Table

from app.domain.campaign import Campaign, encode
from app.storage.derived import columns, indexed, tab_keys
from app.storage.text import folded
from app.storage.writing import tables
from app.storage.writing.campaigns import INDEX, INDEX_PARTS, INSERT, MEMBERS, SAVE_TEXT, SORT, TABS
from app.storage.writing.places import first_place
from app.storage.writing.transaction import SqliteTransaction


def put_new(transaction: SqliteTransaction, campaigns: Sequence[Campaign]) -> None:
    """Store campaigns that are not in the workspace yet, no two of them changed in the same millisecond."""
    sql = transaction.sql
    places = [first_place(campaign.changed) for campaign in campaigns]
    placed = list(zip(places, campaigns, strict=True))
    sql.execute(INSERT, [{**columns(campaign, None), "place": place, "seq": 0} for place, campaign in placed])
    sql.execute(SAVE_TEXT, [{"campaign": campaign.id, "text": encode(campaign)} for campaign in campaigns])
    _members(transaction, tables.campaign_labels, [(place, campaign.labels) for place, campaign in placed])
    _members(transaction, tables.campaign_categories, [(place, campaign.categories) for place, campaign in placed])
    tabs = [{"campaign": place, "tab": tab} for place, campaign in placed for tab in tab_keys(campaign)]
    if tabs:
        sql.execute(TABS[1], tabs)
    for renew in SORT.values():
        sql.execute(renew, [{"place": place} for place in places])
    sql.execute(INDEX_PARTS, [{"rowid": place, "name_key": folded(campaign.name)} for place, campaign in placed])
    sql.execute(INDEX, [{"rowid": place, **indexed(campaign)} for place, campaign in placed])


def _members(transaction: SqliteTransaction, table: Table, memberships: list[tuple[int, tuple[str, ...]]]) -> None:
    rows = [
        {"campaign": place, "named": id, "position": number}
        for place, named in memberships
        for number, id in enumerate(named)
    ]
    if rows:
        transaction.sql.execute(MEMBERS[table][1], rows)
