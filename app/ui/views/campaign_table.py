"""The table of the campaigns page."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.models.campaigns import ROW, CampaignTable
from app.ui.theme import tokens
from app.ui.theme.paints import Paints
from app.ui.viewmodels.list_columns import LEAST
from app.ui.viewmodels.places import Step, moved
from app.ui.views.campaign_cells import CampaignCells, Cell
from app.ui.widgets.row_table import RowTable
from app.ui.widgets.sort_header import SortHeader


class CampaignTableView(RowTable):
    """``opened`` carries the campaign's id; ``widened`` says that the columns have other room."""

    opened = Signal(str)
    widened = Signal()

    def __init__(self, model: CampaignTable, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Campaigns"))
        self.cells = CampaignCells()
        self.head = SortHeader(LEAST, self)
        self.setHorizontalHeader(self.head)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.open)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._top = (0, 0)

    @property
    def campaigns(self) -> CampaignTable:
        """The model."""
        model = self.model()
        assert isinstance(model, CampaignTable)
        return model

    def hold_place(self) -> None:
        """The rows are about to change: remember which one is the first in sight."""
        self._top = (max(self.rowAt(0), 0), self.verticalScrollBar().value())

    def keep_place(self, steps: Sequence[Step] | None) -> None:
        """Show what was in sight before; the top of the list stays the top. None: another list, at the same height."""
        row, value = self._top
        shift = moved(row, steps) - row if steps and value else 0
        self.updateGeometries()
        self.verticalScrollBar().setValue(value + shift * tokens.ROW_HEIGHT)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight is read while the rest is painted."""
        super().scrollContentsBy(dx, dy)
        if dy and self.model().rowCount():
            below = self.rowAt(self.viewport().height() - 1)
            self.campaigns.look(max(self.rowAt(0), 0), below if below >= 0 else self.model().rowCount() - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows as they are called today."""
        self.campaigns.turn_day()
        super().paintEvent(event)

    def paint_rows(self, event: QPaintEvent) -> None:
        """The rows in the part that has to be painted, each with its ground. Nothing of what lies behind is painted
        first."""
        painter = QPainter(self.viewport())
        colors, cells, below = self.cells.begin(painter), self._cells(), event.rect().bottom()
        painter.fillRect(event.rect(), colors.of("surface"))
        row, count = self.rowAt(event.rect().top()), self.model().rowCount()
        chosen = self.selectionModel() if self.selectionModel().hasSelection() else None
        while 0 <= row < count and (top := self.rowViewportPosition(row)) <= below:
            ground = self._ground(row, colors, chosen)
            if ground is not None:
                painter.fillRect(0, top, self.viewport().width(), tokens.ROW_HEIGHT, ground)
            self.cells.paint(painter, row, top, self.campaigns.line(row), cells)
            row += 1
        painter.end()

    def _ground(self, row: int, colors: Paints, chosen: QItemSelectionModel | None) -> QColor | None:
        if chosen is not None and chosen.isRowSelected(row):
            return colors.selected
        return colors.hover if row == self.hovered else None

    def _cells(self) -> list[Cell]:
        """The columns in sight."""
        head, width = self.head, self.viewport().width()
        cells: list[Cell] = []
        for number, column in enumerate(self.campaigns.columns):
            left, wide = head.sectionViewportPosition(number), head.sectionSize(number)
            if left < width and left + wide > 0:
                cells.append(Cell(column, number, left, wide))
        return cells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns have other room."""
        super().resizeEvent(event)
        self.widened.emit()

    def open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None:
            self.opened.emit(row.id)
