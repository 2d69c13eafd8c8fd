"""The table of the campaigns page."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.services.ports import CampaignRow
from app.ui.models.campaigns import COLUMNS, ROW, CampaignTable
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.views.campaign_cells import CampaignCells

Index = QModelIndex | QPersistentModelIndex
SHARES = {"name": 0.34, "template": 0.17, "status": 0.13, "labels": 0.24, "changed": 0.12}
"""How the columns share the width."""


class CampaignTableView(QTableView):
    """``opened`` carries the campaign's id."""

    opened = Signal(str)

    def __init__(self, model: CampaignTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(CampaignCells(self))
        self.setAccessibleName(self.tr("Campaigns"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._set_up_headers()
        self.hovered = -1
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.doubleClicked.connect(self._open)

    def chosen(self) -> list[CampaignRow]:
        """The selected campaigns, top to bottom; without any, the one that the keyboard stands on."""
        selected = self.selectionModel().selectedRows() or [self.currentIndex()]
        rows = sorted(index.row() for index in selected if index.isValid())
        return [self.model().index(row, 0).data(ROW) for row in rows]

    def choose(self, campaign: str) -> None:
        """Select a campaign, where it is in the list."""
        for number, row in enumerate(self.campaigns.lines):
            if row.id == campaign:
                self.selectRow(number)
                self.scrollTo(self.model().index(number, 0))

    @property
    def campaigns(self) -> CampaignTable:
        """The model."""
        model = self.model()
        assert isinstance(model, CampaignTable)
        return model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters don't jump about, the search field is for that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Left to the search field, which knows the rows that aren't loaded."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        room = event.size().width()
        for number, name in enumerate(COLUMNS[:-1]):
            self.setColumnWidth(number, int(room * SHARES[name]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, then the focus ring around the one that the keyboard stands on."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            edge = tokens.FOCUS_WIDTH / 2
            top = self.rowViewportPosition(self.currentIndex().row())
            row = QRectF(0, top, self.viewport().width(), tokens.ROW_HEIGHT)
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), tokens.FOCUS_WIDTH))
            painter.drawRoundedRect(row.adjusted(edge, edge, -edge, -edge), tokens.S1, tokens.S1)
            painter.end()

    def currentChanged(self, now: Index, before: Index) -> None:
        """The ring goes around the whole row."""
        super().currentChanged(now, before)
        for row in {now.row(), before.row()}:
            for column in range(len(COLUMNS)):
                self.update(self.model().index(row, column))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        self.hovered = row
        self.viewport().update()

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFixedHeight(tokens.CONTROL_HEIGHT)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(tokens.ROW_HEIGHT)
        down.hide()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW).id)
