"""Whether what is known of the team store can be read."""

from collections.abc import Iterator

from app.domain.errors import UserError
from app.storage.checks.order import further
from app.storage.reading.reader import Reading
from app.sync.values import COLLECTIONS

PAGE = "SELECT id FROM team_records WHERE collection = ? AND id > ? ORDER BY id LIMIT 500"


def check(workspace: Reading) -> Iterator[str]:
    """Every record of the team store, as it was last seen."""
    for collection in COLLECTIONS:
        last = ""
        while page := [row[0] for row in workspace.query(PAGE, collection, last)]:
            try:
                workspace.team_records(collection, page)
            except UserError as error:
                yield f"What is known of the team's {collection} can't be read: {error.happened}"
            last = further(workspace, last, page[-1])
