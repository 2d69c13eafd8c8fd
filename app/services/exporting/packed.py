"""Packages, in one file or as a folder: everything that the campaigns need elsewhere."""

from msgspec import Struct

from app.services.exporting.values import Doors, Order, Progress, Written
from app.services.packages.values import Form as Bundled


class Packed(Struct, frozen=True):
    """``values.Form`` for both."""

    name: Bundled
    suffix: str
    needs_addresses: bool = False

    def write(self, doors: Doors, order: Order, progress: Progress) -> Written:
        """See ``values.Form``."""
        packed = doors.bundles.export(order.campaigns, order.path, self.name, progress=progress)
        return Written(path=packed.path, campaigns=packed.campaigns, media=packed.media, missing=packed.missing)


PACKAGE = Packed("package", ".galleypack")
FOLDER = Packed("folder", "")
