"""Campaigns as people name them."""

from collections.abc import Iterator

from msgspec.structs import replace

from app.domain.errors import UserError
from app.services.ports import CampaignRow, ListQuery, Reader, Stored

_LISTED = 5
_PAGE = 1_000


def find(reader: Reader, reference: str) -> Stored:
    """The one campaign that ``reference`` names: an id, an exact name, or the start of an id.

    Raises ``UserError`` for none and for several; the latter lists them.
    """
    found = reader.resolve(reference)
    stored = reader.get(found[0][0]) if len(found) == 1 else None
    if stored:
        return stored
    if found:
        raise _several(reference, found)
    raise UserError(
        f"No campaign is called {reference!r}",
        next_step="Name it by its id, its exact name, or at least the first 4 characters of its id",
    )


def every(reader: Reader, query: ListQuery) -> Iterator[str]:
    """The ids of all campaigns of a query, whatever its limit, a page at a time."""
    last: CampaignRow | None = None
    while page := reader.rows(replace(query, limit=_PAGE, after=last)):
        yield from (row.id for row in page)
        last = page[-1]


def _several(reference: str, found: list[tuple[str, str]]) -> UserError:
    listed = ", ".join(f"{id} ({name})" for id, name in found[:_LISTED])
    more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    return UserError(f"{len(found)} campaigns go by {reference!r}", f"They are {listed}{more}", "Name one by its id")
