"""The palette's window part: a field and a list over the page."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.palette import Entry, PaletteViewModel
from app.ui.widgets.look import hairline, label

KINDS = {
    "page": QT_TRANSLATE_NOOP("Palette", "Page"),
    "action": QT_TRANSLATE_NOOP("Palette", "Action"),
    "campaign": QT_TRANSLATE_NOOP("Palette", "Campaign"),
    "label": QT_TRANSLATE_NOOP("Palette", "Label"),
    "filter": QT_TRANSLATE_NOOP("Palette", "Saved filter"),
}
Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


def kind_name(entry: Entry) -> str:
    """What the screen calls an entry's kind."""
    return QCoreApplication.translate("Palette", KINDS[entry.kind])


class EntryList(QAbstractListModel):
    """The entries as a Qt model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {kind_name(entry)}"
        return entry if role == ENTRY else None

    def show(self, entries: list[Entry]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class EntryCells(QStyledItemDelegate):
    """A sign, the text, and on the right what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, tokens.ROW_HEIGHT - tokens.S1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, entry = current(), index.data(ENTRY)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.selected(colors.raised)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, tokens.RADIUS, tokens.RADIUS)
        inner = rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        if entry.sign:
            side = tokens.ICON
            sign = icons.pixmap(entry.sign, colors.quiet_on_tint, side, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.center().y() - side // 2 + 1, sign)
        self._write(painter, inner.adjusted(tokens.ICON + tokens.S3, 0, 0, 0), entry)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, entry: Entry) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        detail = entry.detail or kind_name(entry)
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        painter.setPen(QColor(current().quiet_on_tint))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, detail)
        room = box.width() - painter.fontMetrics().horizontalAdvance(detail) - tokens.S4
        font = fonts.font()
        painter.setFont(font)
        painter.setPen(QColor(current().text))
        text = QFontMetrics(font).elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, text)


class Palette(QFrame):
    """Type, choose with the arrow keys, Enter; Escape leaves. ``chosen`` carries an ``Entry``."""

    chosen = Signal(object)

    def __init__(self, view_model: PaletteViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Find anything"))
        self._room = parent
        self.view_model = view_model
        self.view_model.setParent(self)
        self.model = EntryList(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find an action, a campaign or a label"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.list = self._list()
        self.nothing = label(self.tr("Nothing found"), "quiet")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.field.textChanged.connect(view_model.ask)
        self.field.installEventFilter(self)
        view_model.changed.connect(self._show)
        parent.installEventFilter(self)
        self._place()

    def start(self) -> None:
        """Open it."""
        self.view_model.ask("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys and Enter go to the list while the field has the focus; leaving the field closes."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.list.hasFocus():
            self.close()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._move(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _move(self, steps: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            row = self.list.currentIndex().row() + steps
            self._select(row % (last + 1) if abs(steps) == 1 else max(0, min(last, row)))

    def _select(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.field.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = index.data(ENTRY)
            self.close()
            self.chosen.emit(entry)

    def _show(self, entries: list[Entry]) -> None:
        kept = self.list.currentIndex().data(ENTRY) if self.list.currentIndex().row() > 0 else None
        self.model.show(entries)
        self.nothing.setVisible(not entries)
        self.list.setVisible(bool(entries))
        if entries:
            self._select(entries.index(kept) if kept in entries else 0)

    def _list(self) -> QListView:
        view = QListView(self)
        view.setProperty("kind", "palette")
        view.setModel(self.model)
        view.setItemDelegate(EntryCells(view))
        view.setAccessibleName(self.tr("Found"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.field)
        layout.addWidget(hairline())
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)

    def _place(self) -> None:
        room = self._room.size()
        width = min(tokens.PALETTE_WIDTH, room.width() - 2 * tokens.S5)
        height = min(tokens.PALETTE_HEIGHT, room.height() - 2 * tokens.S5)
        self.setGeometry((room.width() - width) // 2, max(tokens.S5, room.height() // 8), width, height)
