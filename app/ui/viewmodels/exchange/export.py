"""Campaigns on their way out, into one file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.errors import FieldError
from app.services.exporting.exporting import FORMS, Exporting
from app.services.exporting.values import Written
from app.ui.jobs import Runner
from app.ui.viewmodels.exchange.steps import StepsModel


class ExportModel(StepsModel):
    """One export; ``written`` is there at the end. After a failure it can be tried again with addresses."""

    def __init__(
        self,
        exporting: Exporting,
        form: str,
        campaigns: Sequence[str],
        path: Path,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._exporting = exporting
        self.form = form
        self.campaigns = tuple(campaigns)
        self.path = path
        self.written: Written | None = None
        self._base = ""

    @property
    def lacks_address(self) -> FieldError | None:
        """The field that stands in the way, where it is a picture that is not online."""
        return self.error if isinstance(self.error, FieldError) and FORMS[self.form].needs_addresses else None

    @property
    def takes_address(self) -> bool:
        """Whether an address for the pictures would help, or was given and did not."""
        return self.lacks_address is not None or bool(self._base)

    def start(self, media_base: str = "") -> None:
        """Write the file. ``media_base``: the address below which pictures will lie."""
        self.error, self._base = None, media_base.strip()
        self.go("working")
        self.run(
            "files",
            lambda progress: self._exporting.write(
                self.form, self.campaigns, self.path, media_base=self._base, progress=progress
            ),
            self._on_written,
        )

    def _on_written(self, written: Written) -> None:
        self.written = written
        self.go("done")
