"""A popup to choose from: a field that searches, a list below it, all by the keyboard too."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.widgets.look import label
from app.ui.widgets.popover import Popover

WIDTH, MOST_ROWS, DOT = 380, 11, 10
CHOICE = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
Index = QModelIndex | QPersistentModelIndex


class Choice(Struct, frozen=True, kw_only=True):
    """One line. ``ticked``: it is what holds now; ``color`` (#RRGGBB) is shown as a dot where there is no sign. Without
    a ``key`` it is a heading."""

    key: str
    text: str
    detail: str = ""
    sign: str = ""
    color: str = ""
    ticked: bool = False


class Picker(Popover):
    """``chosen`` carries a choice's key, ``asked`` what is searched for. Escape, and a click elsewhere, close it."""

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, name: str, prompt: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(prompt)
        self.search.setAccessibleName(prompt)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self.asked)
        self.nothing = label("", "note", self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.choices: list[Choice] = []
        self._model = QStandardItemModel(self)
        self.cells = _Cells(self)
        self.list = self._made_list(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        for part in (self.search, self.list, self.nothing):
            layout.addWidget(part)
        self.setFixedWidth(WIDTH)
        self.nothing.hide()

    def first(self) -> QWidget:
        return self.search

    def show_choices(self, choices: Sequence[Choice], nothing: str = "") -> None:
        """Offer these; ``nothing`` is said where there are none."""
        self.choices = list(choices)
        self.cells.indented = any(choice.sign or choice.color or choice.ticked for choice in choices)
        self._model.clear()
        for choice in choices:
            self._model.appendRow(_item(choice))
        self.list.setFixedHeight(min(len(choices), MOST_ROWS) * _Cells.HEIGHT)
        self.list.setVisible(bool(choices))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not choices)
        self._select(0, 1)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Return go to the list while one types."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS:
                self._select(self.list.currentIndex().row() + STEPS[key], 1 if STEPS[key] > 0 else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _select(self, row: int, direction: int) -> None:
        """The nearest line to ``row`` that can be chosen, looking on in that direction."""
        count = len(self.choices)
        row = max(0, min(count - 1, row))
        able = [n for n, choice in enumerate(self.choices) if choice.key]
        onward = [n for n in able if (n - row) * direction >= 0]
        if able:
            index = self._model.index(min(onward or able, key=lambda n: abs(n - row)), 0)
            self.list.setCurrentIndex(index)
            self.search.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _take(self, index: Index) -> None:
        choice: Choice | None = index.data(CHOICE)
        if choice and choice.key and self.isVisible():
            self.close()
            self.chosen.emit(choice.key)

    def _made_list(self, name: str) -> QListView:
        view = QListView(self)
        view.setProperty("kind", "picker")
        view.setModel(self._model)
        view.setItemDelegate(self.cells)
        view.setAccessibleName(name)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        return view


def _item(choice: Choice) -> QStandardItem:
    item = QStandardItem(choice.text)
    item.setData(choice, CHOICE)
    item.setData(", ".join(filter(None, (choice.text, choice.detail))), Qt.ItemDataRole.AccessibleTextRole)
    if not choice.key:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class _Cells(QStyledItemDelegate):
    """A sign, the text, on the right a detail; headings small."""

    HEIGHT = tokens.CONTROL_HEIGHT
    indented = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, choice = current(), index.data(CHOICE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.key and option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.selected(colors.raised)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, tokens.RADIUS, tokens.RADIUS)
        inner = rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        sign = "check" if choice.ticked else choice.sign
        if sign:
            drawn = icons.pixmap(sign, colors.quiet_on_tint, tokens.ICON, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.center().y() - tokens.ICON // 2 + 1, drawn)
        elif choice.color:
            painter.setBrush(QColor(choice.color))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(inner.left() + tokens.ICON / 2, inner.center().y() + 1), DOT / 2, DOT / 2)
        room = inner.adjusted(tokens.ICON + tokens.S2, 0, 0, 0) if choice.key and self.indented else inner
        self._write(painter, room, choice)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, choice: Choice) -> None:
        colors, middle = current(), Qt.AlignmentFlag.AlignVCenter
        small, usual = fonts.font(tokens.TEXT_SMALL), fonts.font()
        painter.setFont(small)
        painter.setPen(QColor(colors.quiet_on_tint))
        detail = painter.fontMetrics().elidedText(choice.detail, Qt.TextElideMode.ElideMiddle, room.width() // 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, detail)
        left = room.width() - (painter.fontMetrics().horizontalAdvance(detail) + tokens.S3 if detail else 0)
        if choice.key:
            painter.setFont(usual)
            painter.setPen(QColor(colors.text))
        text = painter.fontMetrics().elidedText(choice.text, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, text)
