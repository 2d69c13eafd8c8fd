"""Campaigns into files, whatever the kind."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import UserError
from app.services.exporting.delivered import DELIVERED
from app.services.exporting.packed import FOLDER, PACKAGE
from app.services.exporting.reported import REPORT
from app.services.exporting.values import Doors, Form, Order, Progress, Written
from app.services.packages.bundles import Bundles
from app.services.ports import Reader
from app.services.publishing import Publishing
from app.services.reports.reporting import Reporting

FORMS: dict[str, Form] = {form.name: form for form in (PACKAGE, FOLDER, *DELIVERED, REPORT)}


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Exporting:
    """Exports of one workspace."""

    def __init__(self, reader: Reader, bundles: Bundles, publishing: Publishing, reporting: Reporting) -> None:
        self._doors = Doors(reader, bundles, publishing, reporting)

    def write(
        self, form: str, campaigns: Sequence[str], path: Path, *, media_base: str = "", progress: Progress = quiet
    ) -> Written:
        """Write the campaigns with these ids as ``form`` (of ``FORMS``), all or nothing.

        Raises ``UserError``; ``FieldError`` where a field of one campaign stands in the way.
        """
        if not campaigns:
            raise UserError("No campaigns were chosen", next_step="Choose at least one")
        order = Order(campaigns=campaigns, path=path, media_base=media_base)
        return FORMS[form].write(self._doors, order, progress)
