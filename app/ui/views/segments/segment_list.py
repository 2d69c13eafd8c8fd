"""The segments of the workspace, each with its number of recipients."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.segments import Segment
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.segments import SegmentsModel

Index = QModelIndex | QPersistentModelIndex
SEGMENT = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1


class SegmentLines(QAbstractListModel):
    """The model's segments for Qt."""

    def __init__(self, model: SegmentsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.segments: list[Segment] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.segments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        segment = self.segments[index.row()]
        size = self._model.size(segment.id)
        count = f"{size.count:,}" if size and size.count is not None else ""
        texts = {
            Qt.ItemDataRole.DisplayRole: segment.name,
            Qt.ItemDataRole.ToolTipRole: segment.name,
            Qt.ItemDataRole.AccessibleTextRole: self.tr("{name}, {n} recipients").format(name=segment.name, n=count),
            SEGMENT: segment,
            COUNT: count,
        }
        return texts.get(role)

    def show(self, segments: list[Segment]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.segments = list(segments)
        self.endResetModel()


class SegmentCells(QStyledItemDelegate):
    """What kind it is, its name, and on the right its number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = current()
        state = option.state  # type: ignore[attr-defined]
        box = QRect(option.rect)  # type: ignore[attr-defined]
        ground = colors.window
        if state & QStyle.StateFlag.State_Selected:
            ground = colors.selected(colors.window)
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = colors.hover(colors.window)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), tokens.RADIUS, tokens.RADIUS)
        self._write(painter, box.adjusted(tokens.S3, 0, -tokens.S3, 0), index)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, index: Index) -> None:
        colors = current()
        ratio = painter.device().devicePixelRatioF()
        sign = "list-filter" if index.data(SEGMENT).rule is not None else "users"
        picture = icons.pixmap(sign, colors.quiet_on_tint, tokens.ICON, ratio)
        painter.drawPixmap(box.left(), box.center().y() - tokens.ICON // 2 + 1, picture)
        font = fonts.font(tokens.TEXT_CHROME, tokens.MEDIUM)
        count = index.data(COUNT)
        room = QFontMetrics(font).horizontalAdvance(count) + tokens.S2
        name = box.adjusted(tokens.ICON + tokens.S2, 0, -room, 0)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(fonts.font(tokens.TEXT_CHROME, tokens.REGULAR))
        painter.setPen(QColor(colors.quiet_on_tint))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)


class SegmentList(QListView):
    """``wanted`` carries the id of the segment that the person goes to."""

    wanted = Signal(str)

    def __init__(self, model: SegmentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = model
        self.lines = SegmentLines(model, self)
        self.setModel(self.lines)
        self.setItemDelegate(SegmentCells(self))
        self.setProperty("kind", "plain")
        self.setAccessibleName(self.tr("Segments"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        model.loaded.connect(self._on_loaded)
        model.chosen.connect(self._on_chosen)
        model.counted.connect(self.viewport().update)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.wanted.emit(self.lines.segments[current.row()].id)

    def _on_loaded(self) -> None:
        blocked = self.blockSignals(True)
        self.lines.show(self._segments.segments)
        self.blockSignals(blocked)
        self._on_chosen()

    def _on_chosen(self) -> None:
        held = self._segments.current
        row = next((n for n, each in enumerate(self.lines.segments) if held and each.id == held.id), -1)
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.lines.index(row))
        self.blockSignals(blocked)
