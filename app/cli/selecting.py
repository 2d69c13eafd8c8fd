"""Campaigns as people name them on the command line."""

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.services.ports import Reader

_LISTED = 5


def find(reader: Reader, reference: str) -> Campaign:
    """The one campaign behind an id, an exact name, or the start of an id. Raises ``UserError`` for none or several."""
    found = reader.resolve(reference)
    stored = reader.get(found[0][0]) if len(found) == 1 else None
    if stored is not None:
        return stored.campaign
    if not found:
        raise UserError(f"There is no campaign “{reference}”", next_step="See galley list for names and ids")
    some = ", ".join(f"{campaign} ({name})" for campaign, name in found[:_LISTED])
    raise UserError(f"“{reference}” names {len(found)} campaigns", f"They are {some}", "Name one by its id")
