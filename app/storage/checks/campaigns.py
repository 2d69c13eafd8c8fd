"""Whether every campaign can be read, and the list says the same as the documents."""

from collections.abc import Iterator

from app.domain.campaign import Campaign, decode
from app.domain.errors import UserError
from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.checks.order import further
from app.storage.derived import NAMES_KEY, columns, tab_keys
from app.storage.reading.base import Row
from app.storage.reading.reader import Reading

COLUMNS = (
    *("id", "name", "name_key", "template", "status", "shelf", "archived", "shared"),
    *("bin", "created", "changed", "author", "author_key"),
)

Wrong = tuple[str, str]
"""The id of a campaign whose document says what is right ("": it can't be read), and a sentence."""


def check(workspace: Reading) -> Iterator[str]:
    """Documents against schema 1, and against the columns that lists read."""
    yield from _without_document(workspace)
    yield from (said for _, said in wrong_columns(workspace))


def wrong_columns(workspace: Reading) -> Iterator[Wrong]:
    """Campaigns that lists show otherwise than they are, or that can't be read."""
    for campaign, values in documents(workspace, ", ".join(f"c.{name}" for name in COLUMNS)):
        if isinstance(campaign, UserError):
            yield "", campaign.sentence()
            continue
        expected = columns(campaign, values[COLUMNS.index("bin")])
        wrong = [name for name, value in zip(COLUMNS, values, strict=True) if expected[name] != value]
        if wrong:
            yield campaign.id, f"The list has another {' and '.join(wrong)} than campaign {campaign.id}"


def check_membership(workspace: Reading) -> Iterator[str]:
    """Labels and categories of the list against the documents'."""
    yield from (said for _, said in wrong_membership(workspace))


def wrong_membership(workspace: Reading) -> Iterator[Wrong]:
    """Campaigns that are filed otherwise than they say."""
    for campaign, (place,) in documents(workspace, "c.place"):
        if isinstance(campaign, UserError):
            continue
        named: list[tuple[NameKind, tuple[str, ...]]] = [(LABELS, campaign.labels), (CATEGORIES, campaign.categories)]
        for kind, ids in named:
            sql = f"SELECT named FROM campaign_{kind} WHERE campaign = ? ORDER BY position"
            if [row[0] for row in workspace.query(sql, place)] != workspace.survivors(kind, ids):
                yield campaign.id, f"The list has other {kind} than campaign {campaign.id}"
        tabs = {row[0] for row in workspace.query("SELECT tab FROM campaign_tabs WHERE campaign = ?", place)}
        if tabs != set(tab_keys(campaign)):
            yield campaign.id, f"The list has other inbox tabs than campaign {campaign.id}"


def check_order(workspace: Reading) -> Iterator[str]:
    """What the list is sorted by against the names of labels and categories."""
    for kind in (LABELS, CATEGORIES):
        named = NAMES_KEY.format(kind=kind, place="campaigns.place")
        for (id_,) in workspace.query(f"SELECT id FROM campaigns WHERE {kind}_key != {named}"):
            yield f"The list sorts campaign {id_} by other {kind}"


def documents(workspace: Reading, selected: str) -> Iterator[tuple[Campaign | UserError, Row]]:
    """Every campaign, or why it can't be read, with columns of its row ``c`` in the list."""
    last = ""
    sql = f"SELECT c.id, d.text, {selected} FROM campaigns c JOIN documents d ON d.campaign = c.id"
    while page := workspace.query(f"{sql} WHERE c.id > ? ORDER BY c.id LIMIT 500", last):
        for id_, text, *values in page:
            try:
                yield decode(text, f"Campaign {id_}"), tuple(values)
            except UserError as error:
                yield error, tuple(values)
        last = further(workspace, last, page[-1][0])


def _without_document(workspace: Reading) -> Iterator[str]:
    for (id_,) in workspace.query("SELECT id FROM campaigns WHERE id NOT IN (SELECT campaign FROM documents)"):
        yield f"Campaign {id_} has no document"
