"""JSON for delivery platforms, and Galley's own."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.services.exporting.values import Doors, Order, Progress, Written
from app.services.ports import Reader
from app.targets.registry import GALLEY, names

BESIDE = "-media"
"""What the folder of the pictures is called after the file."""
SOME = 100


class Delivered(Struct, frozen=True):
    """``values.Form`` for one format of ``app.targets``."""

    name: str
    needs_addresses: bool = True
    suffix: str = ".json"

    def write(self, doors: Doors, order: Order, progress: Progress) -> Written:
        """See ``values.Form``. Raises ``FieldError`` where a picture has no address."""
        campaigns = _read(doors.reader, order.campaigns, progress)
        base = order.media_base or None
        exported = doors.publishing.export(campaigns, self.name, media_base=base, progress=progress)
        files = len(exported.media)
        beside = _beside(order.path) if base and files else None
        doors.publishing.write(exported, order.path, beside)
        count = exported.campaigns
        if beside is None:
            return Written(path=order.path, campaigns=count, missing=files)
        return Written(path=order.path, campaigns=count, media=files, beside=beside)


def _read(reader: Reader, ids: Sequence[str], progress: Progress) -> list[Campaign]:
    campaigns: list[Campaign] = []
    for number, id in enumerate(ids):
        if not number % SOME:
            progress(number, len(ids))
        stored = reader.get(id)
        if stored is None:
            raise UserError("A campaign is not in this workspace any more", "Nothing was written", "Choose again")
        campaigns.append(stored.campaign)
    return campaigns


def _beside(path: Path) -> Path:
    return path.with_name(path.stem + BESIDE)


DELIVERED = tuple(Delivered(name, needs_addresses=name != GALLEY.name) for name in names())
