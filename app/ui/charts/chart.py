"""A chart over the table of results: bars for counts, dots for rates. To assistive technology it is that table."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.ui.charts.chart_paint import Drawn, axis_width, paint
from app.ui.charts.plot import Plot, fitting
from app.ui.models.result_groups import GroupTable
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.lines import Line
from app.ui.viewmodels.results.measures import Measure, Shown
from app.ui.viewmodels.results.scale import Scale, scale

Index = QModelIndex | QPersistentModelIndex
NAMED, TIMED = 84, 52
"""The least width of a slot: with a name under it, with a month or a day."""
HEIGHT = 168
"""The least height."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chart(QTableView):
    """As many lines as fit: of times the newest, else the first of the table. Keyboard and pointer choose the line in
    hand, which the table has in hand, too. ``pointed`` carries what is to be read there, ``opened`` a line's key."""

    pointed = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, model: GroupTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = model
        self.shown = Shown()
        self.timed = False
        self._rows: list[int] = []
        self._hovered: int | None = None
        self._plot = Plot(width=0, height=0)
        self._scales = (scale(0, whole=True), scale(0, whole=False))
        self.setModel(model)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setMinimumHeight(HEIGHT)
        model.modelReset.connect(self._arrange)
        self.follow(self.selectionModel())

    def follow(self, selection: QItemSelectionModel) -> None:
        """Have the line in hand in common with another view."""
        self.setSelectionModel(selection)
        selection.currentRowChanged.connect(self._on_current)

    def show_measures(self, shown: Shown) -> None:
        """Show other figures."""
        self.shown = shown
        self._arrange()

    @property
    def lines(self) -> list[Line]:
        """What is drawn, from left to right."""
        return [self.groups.lines[row] for row in self._rows]

    @property
    def in_hand(self) -> int | None:
        """The slot under the pointer, else the one of the keyboard."""
        if self._hovered is not None and self._hovered < len(self._rows):
            return self._hovered
        row = self.currentIndex().row()
        return self._rows.index(row) if self.currentIndex().isValid() and row in self._rows else None

    def readout(self) -> str:
        """The exact figures of the line in hand, "" for none."""
        if self.in_hand is None:
            return ""
        line = self.lines[self.in_hand]
        return words.spoken(line.name, line.totals, self.shown)

    def visualRect(self, index: Index) -> QRect:
        """The slot of a line, empty where it is not drawn."""
        if index.row() not in self._rows:
            return QRect()
        return self._plot.slot(self._rows.index(index.row())).toAlignedRect()

    def indexAt(self, position: QPoint) -> QModelIndex:
        """The line whose slot is there."""
        slot = self._plot.slot_at(position.x())
        return QModelIndex() if slot is None or slot >= len(self._rows) else self.model().index(self._rows[slot], 0)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QTableView.ScrollHint.EnsureVisible) -> None:
        """Nothing scrolls: what does not fit is not drawn."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from slot to slot, Enter opens."""
        key, slot = Qt.Key(event.key()), self.in_hand
        if key in STEPS and self._rows:
            self._stand_on(0 if slot is None else slot + STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._rows:
            self._stand_on(0 if key == Qt.Key.Key_Home else len(self._rows) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and slot is not None:
            self.opened.emit(self.lines[slot].key)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the pointer is read out."""
        self._hover(self._plot.slot_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only a whole click counts."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.groups.lines[index.row()].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Its first click has opened already."""

    def leaveEvent(self, event: QEvent) -> None:
        """Back to what the keyboard has in hand."""
        super().leaveEvent(event)
        self._hover(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many lines as fit."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart."""
        bars, dots = self._scales
        painter = QPainter(self.viewport())
        paint(
            painter,
            Drawn(
                plot=self._plot,
                lines=self.lines,
                shown=self.shown,
                bars=bars,
                dots=dots,
                joined=self.timed,
                pointed=self.in_hand,
                focused=self.hasFocus() and self._hovered is None,
            ),
        )
        painter.end()

    def _arrange(self) -> None:
        lines, bars, dots = self.groups.lines, self.shown.bars, self.shown.dots
        counts = _scale(bars, lines)
        self._scales = (counts, _scale(dots, lines, counts.steps if bars else 0))
        left, right = axis_width(bars, self._scales[0]), axis_width(dots, self._scales[1])
        room = self.viewport().width() - left - right
        most = fitting(room, TIMED if self.timed else NAMED)
        rows = list(range(len(lines)))
        if self.timed:
            rows = sorted(rows, key=lambda row: lines[row].order)[-most:]
        self._rows = rows[:most]
        size = self.viewport().size()
        self._plot = Plot(width=size.width(), height=size.height(), left=left, right=right, slots=len(self._rows))
        self._tell()

    def _stand_on(self, slot: int) -> None:
        self._hovered = None
        row = self._rows[max(0, min(slot, len(self._rows) - 1))]
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags)
        self._tell()

    def _hover(self, slot: int | None) -> None:
        if slot != self._hovered:
            self._hovered = slot
            self.setCursor(Qt.CursorShape.ArrowCursor if slot is None else Qt.CursorShape.PointingHandCursor)
            self._tell()

    def _on_current(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        text = self.readout()
        self.setAccessibleDescription(text)
        self.pointed.emit(text)


def _scale(measure: Measure | None, lines: list[Line], steps: int = 0) -> Scale:
    """Over all lines, drawn or not, so that it stays when the window is made wider."""
    values = (measure.of(line.totals) or 0.0 for line in lines) if measure else ()
    return scale(max(values, default=0.0), whole=measure is None or not measure.rate, steps=steps)
