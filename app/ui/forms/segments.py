"""Segments of the workspace."""

from collections.abc import Mapping

from PySide6.QtWidgets import QMenu, QWidget

from app.domain.fields import Field
from app.ui.forms.base import Tools
from app.ui.forms.chosen import ChosenField


class SegmentsField(ChosenField):
    """Chips with the number of recipients in each; the menu also makes a new segment."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, self.tr("Add segment"), parent)

    def options(self) -> Mapping[str, str]:
        known = self.tools.audience.known
        return {segment.id: segment.name for segment in known.segments} if known else {}

    def count(self, id: str) -> str:
        known = self.tools.audience.known
        return f"{known.sizes[id]:,}" if known and id in known.sizes else ""

    def extend(self, menu: QMenu) -> None:
        new = menu.addAction(self.tr("New segment"))
        new.triggered.connect(lambda: self.tools.audience.segment_wanted.emit(self.path))
