"""Whether the search finds what is written."""

import json
from collections.abc import Iterator

from app.domain.errors import UserError
from app.storage.checks.campaigns import Wrong, documents
from app.storage.derived import indexed
from app.storage.reading.reader import Reading

INDEXED = """(SELECT json_object('name', name, 'texts', texts, 'tags', tags, 'signs', signs) FROM campaign_search
    WHERE rowid = c.place)"""
STRAY = "SELECT count(*) FROM campaign_search WHERE rowid NOT IN (SELECT place FROM campaigns)"
INDEX = "INSERT INTO campaign_search (campaign_search) VALUES ('integrity-check')"
NAMES = "INSERT INTO name_parts (name_parts, rank) VALUES ('integrity-check', 1)"
"""With a rank the index is compared to the list, too."""


def check_index(workspace: Reading) -> Iterator[str]:
    """The words of the index against its own texts. Needs permission to write, and changes nothing."""
    yield from (str(row) for row in workspace.query(INDEX))


def check_names(workspace: Reading) -> Iterator[str]:
    """The index of parts of names against the list. Needs permission to write, and changes nothing."""
    yield from (str(row) for row in workspace.query(NAMES))


def check(workspace: Reading) -> Iterator[str]:
    """The search index against the documents."""
    strays = workspace.query(STRAY)[0][0]
    if strays:
        yield f"The search finds {strays} campaigns that are gone"
    yield from (said for _, said in wrong_texts(workspace))


def wrong_texts(workspace: Reading) -> Iterator[Wrong]:
    """Campaigns that are searched for by other texts than they have."""
    for campaign, (found,) in documents(workspace, INDEXED):
        if isinstance(campaign, UserError):
            continue
        if found is None or json.loads(found) != indexed(campaign):
            yield campaign.id, f"The search has another text than campaign {campaign.id}"
