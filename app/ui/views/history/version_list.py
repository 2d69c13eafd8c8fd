"""The list of versions: drawn cards under the headings of their days."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.history.entries import Entry, Line
from app.ui.views.history.thumbs import Thumbs

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class LineList(QAbstractListModel):
    """Lines of the history as a Qt model; headings can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and isinstance(line, Entry):
            return ", ".join(filter(None, (line.title, line.at, line.author, line.kind)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def show(self, lines: Sequence[Line]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Where an entry stands, -1 for nowhere."""
        found = (row for row, line in enumerate(self.lines) if isinstance(line, Entry) and line.key == key)
        return next(found, -1)


class VersionCells(QStyledItemDelegate):
    """A card, beside it name, time and author; a pin on what stays."""

    def __init__(self, thumbs: Thumbs, parent: QObject) -> None:
        super().__init__(parent)
        self._thumbs = thumbs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(LINE), str)
        return QSize(0, tokens.CONTROL_HEIGHT if heading else tokens.VERSION_SIZE[1] + 2 * tokens.S2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect = index.data(LINE), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, str):
            box = rect.adjusted(tokens.S3, tokens.S2, -tokens.S3, 0)
            _write(painter, box, line, current().quiet, tokens.TEXT_SMALL, tokens.MEDIUM)
        else:
            self._ground(painter, rect, option)
            self._card(painter, rect, line.key)
            self._texts(painter, rect, line)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        colors, state = current(), option.state
        place = rect.adjusted(tokens.S1, 1, -tokens.S1, -1)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor((colors.selected if selected else colors.hover)(colors.surface)))
            focused = selected and state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)

    def _card(self, painter: QPainter, rect: QRect, key: str) -> None:
        place = QRect(rect.topLeft(), QSize(*tokens.VERSION_SIZE)).translated(tokens.S3, tokens.S2)
        shape = QPainterPath()
        shape.addRoundedRect(place, tokens.RADIUS, tokens.RADIUS)
        picture = self._thumbs.picture(key, painter.device().devicePixelRatioF())
        painter.save()
        painter.setClipPath(shape)
        if picture is None:
            painter.fillRect(place, QColor(current().stage))
        else:
            painter.drawPixmap(place.topLeft(), picture)
        painter.restore()
        painter.setPen(QPen(QColor(current().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _texts(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        colors, left = current(), tokens.S3 + tokens.VERSION_SIZE[0] + tokens.S3
        height = painter.fontMetrics().height() + tokens.S1
        box = QRect(rect.left() + left, rect.top() + tokens.S3, rect.width() - left - tokens.S3, height)
        beside = tokens.ICON + tokens.S1 if entry.kept else 0
        if entry.kept:
            sign = icons.pixmap("pin", colors.accent, tokens.ICON, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.right() - tokens.ICON, box.top(), sign)
        _write(painter, box.adjusted(0, 0, -beside, 0), entry.title, colors.text, tokens.TEXT_CHROME, tokens.MEDIUM)
        for text in filter(None, (entry.time, entry.author, entry.kind)):
            box.translate(0, height)
            _write(painter, box, text, colors.quiet_on_tint, tokens.TEXT_SMALL, tokens.REGULAR)


class VersionList(QListView):
    """``picked`` carries the key of an entry that the person took in hand."""

    picked = Signal(str)

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = LineList(self)
        self.setModel(self.list)
        self.setItemDelegate(VersionCells(thumbs, self))
        self.setAccessibleName(self.tr("Versions"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentChanged.connect(self._on_current)
        thumbs.drawn.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line], hand: str) -> None:
        """Show these; where the list stands, it stays."""
        top = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.list.show(lines)
        self.selectionModel().blockSignals(False)
        self.verticalScrollBar().setValue(top)
        self.take(hand)

    def take(self, key: str) -> None:
        """Mark an entry as the one in hand."""
        index = self.list.index(self.list.row_of(key), 0)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(LINE) if index.isValid() else None
        if isinstance(line, Entry):
            self.picked.emit(line.key)


def _write(painter: QPainter, box: QRect, text: str, ink: str, size: int, weight: int) -> None:
    painter.setFont(fonts.font(size, weight))
    painter.setPen(QColor(ink))
    line = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, line)
