"""Choosing an emoji: a button inside a text, a searchable grid below it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.forms.emoji_list import find
from app.ui.theme import tokens
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.popover import Popover

CELL = 36
COLUMNS, ROWS = 8, 6
_TO_GRID = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class EmojiButton(IconButton):
    """Opens the picker; what is chosen goes to ``insert``, the focus back to ``editor``."""

    def __init__(self, editor: QWidget, insert: Callable[[str], None]) -> None:
        super().__init__("smile", "", editor)
        self.set_name(self.tr("Emoji"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._editor = editor
        self._insert = insert
        self.clicked.connect(self.open)

    def open(self) -> "EmojiPicker":
        """Show the picker under the button."""
        picker = EmojiPicker(self)
        picker.chosen.connect(self._take)
        picker.open_below(self, flush_right=True)
        return picker

    def _take(self, sign: str) -> None:
        self._insert(sign)
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)


class EmojiPicker(Popover):
    """``chosen`` carries the emoji. Letters search, arrows move, Return takes, Escape closes.

    It goes when it is closed, which the grid must not see in the middle of a click: the grid's signals are queued.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("EmojiPicker", "Emoji"), parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search emoji"))
        self.search.setAccessibleName(self.tr("Search emoji"))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take)
        self.grid = self._make_grid()
        for taken in (self.grid.itemClicked, self.grid.itemActivated):
            taken.connect(self._take, Qt.ConnectionType.QueuedConnection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.search)
        layout.addWidget(self.grid)
        self._fill("")

    def first(self) -> QWidget:
        return self.search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys that a line of text has no use for move in the grid."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TO_GRID:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _make_grid(self) -> QListWidget:
        grid = QListWidget(self)
        grid.setAccessibleName(self.tr("Emoji"))
        grid.setViewMode(QListView.ViewMode.IconMode)
        grid.setResizeMode(QListView.ResizeMode.Adjust)
        grid.setMovement(QListView.Movement.Static)
        grid.setUniformItemSizes(True)
        grid.setGridSize(QSize(CELL, CELL))
        grid.setProperty("kind", "emoji")
        grid.setFixedSize(COLUMNS * CELL + tokens.S5, ROWS * CELL)
        return grid

    def _fill(self, text: str) -> None:
        self.grid.clear()
        for emoji in find(text):
            item = QListWidgetItem(emoji.sign, self.grid)
            item.setSizeHint(QSize(CELL, CELL))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(emoji.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, emoji.words)
        self.grid.setCurrentRow(0)

    def _take(self) -> None:
        signs = [item.text() for item in self.grid.selectedItems()]
        if signs and self.isVisible():
            self.close()
            self.chosen.emit(signs[0])
