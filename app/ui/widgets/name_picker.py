"""A popup to tick names in: a field that searches, boxes with three states, new names made on the way, *Apply*."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.domain.naming import LONGEST
from app.ui.theme import tokens
from app.ui.viewmodels.name_choice import NameChoice, NameLine, Share
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.name_cells import COLOR, CREATES, DETAIL, NameCells
from app.ui.widgets.popover import Popover

WIDTH, MOST_ROWS = 360, 9
LINE = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
TICKS: dict[Share, Qt.CheckState] = {
    "all": Qt.CheckState.Checked,
    "some": Qt.CheckState.PartiallyChecked,
    "none": Qt.CheckState.Unchecked,
}


class NamePicker(Popover):
    """``applied`` carries the ``NameChange``. Return ticks what was searched for, and applies where nothing is; Space
    ticks what the arrows went to; Escape, and a click elsewhere, leave everything as it was. ``replacing``: the words
    of a box that lets all others go."""

    applied = Signal(object)

    def __init__(
        self,
        name: str,
        choice: NameChoice,
        parent: QWidget,
        *,
        about: str = "",
        replacing: str = "",
        color_of: Callable[[NameLine], str] | None = None,
    ) -> None:
        super().__init__(name, parent)
        self.choice = choice
        self._color_of = color_of
        choice.setParent(self)
        self._steered = False
        self._hasty = 0
        self.search = self._made_search(name)
        self._model = QStandardItemModel(self)
        self.cells = NameCells(self)
        self.cells.colored = color_of is not None
        self.list = self._made_list(name)
        self.note = label("", "note", self)
        self.about = label(about, "note", self)
        self.only = QCheckBox(replacing, self)
        self.only.setVisible(bool(replacing))
        self.only.toggled.connect(choice.replace_all)
        self.apply = Button(self.tr("Apply"), "primary", parent=self)
        self.apply.clicked.connect(self._apply)
        self._lay_out()
        choice.changed.connect(self._on_changed)
        self._fill()

    def first(self) -> QWidget:
        return self.search

    def lines(self) -> list[NameLine]:
        """The names in sight, top to bottom."""
        found = (self._model.index(row, 0).data(LINE) for row in range(self._model.rowCount()))
        return [line for line in found if line is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Return and Space work on the list while one types."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steer(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _steer(self, key: Qt.Key) -> bool:
        if key in STEPS:
            self._steered = True
            self._stand(self.list.currentIndex().row() + STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Space and (self._steered or not self.search.text()):
            self._tick(self.list.currentIndex())
        else:
            return False
        return True

    def _enter(self) -> None:
        """Return; pressed before the names are known, it counts once they are."""
        if not self.choice.known:
            self._hasty += 1
        elif self.search.text().strip():
            self._take(self.list.currentIndex())
        else:
            self._apply()

    def _on_changed(self) -> None:
        self._fill()
        hasty = self._hasty if self.choice.known else 0
        self._hasty -= hasty
        for _ in range(hasty):
            self._enter()

    def _on_text(self) -> None:
        self._steered = False
        self._fill()
        self._stand(0)

    def _fill(self) -> None:
        text, row = self.search.text(), self.list.currentIndex().row()
        lines = self.choice.lines(text)
        self._model.clear()
        for line in lines:
            self._model.appendRow(self._item(line))
        if new := self.choice.creatable(text):
            self._model.appendRow(self._offer(new))
        rows = self._model.rowCount()
        self.list.setFixedHeight(min(rows, MOST_ROWS) * tokens.CONTROL_HEIGHT)
        self.list.setVisible(rows > 0)
        self.note.setText(self.tr("There are none yet. Type a name to make one.") if self.choice.known else "")
        self.note.setVisible(rows == 0)
        self.apply.setEnabled(self.choice.dirty)
        self._stand(max(row, 0))
        self.adjustSize()

    def _stand(self, row: int) -> None:
        index = self._model.index(max(0, min(row, self._model.rowCount() - 1)), 0)
        self.list.setCurrentIndex(index)
        self.search.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _take(self, index: QModelIndex) -> None:
        """What was searched for is ticked, and one can search for the next."""
        line: NameLine | None = index.data(LINE)
        if line is None or line.share != "all":
            self._tick(index)
        self.search.clear()

    def _tick(self, index: QModelIndex) -> None:
        line: NameLine | None = index.data(LINE)
        if index.data(CREATES):
            self.choice.create(index.data(CREATES))
            self.search.clear()
        elif line is not None:
            self.choice.toggle(line)

    def _apply(self) -> None:
        change, dirty = self.choice.change, self.choice.dirty
        self.close()
        if dirty:
            self.applied.emit(change)

    def _item(self, line: NameLine) -> QStandardItem:
        item = QStandardItem(line.name)
        item.setData(line, LINE)
        item.setData(self._color_of(line) if self._color_of else "", COLOR)
        item.setData(self._detail(line), DETAIL)
        item.setData(TICKS[line.share], Qt.ItemDataRole.CheckStateRole)
        item.setData(f"{line.name}, {self._share_words(line.share)}", Qt.ItemDataRole.AccessibleTextRole)
        return item

    def _detail(self, line: NameLine) -> str:
        if not line.id:
            return self.tr("New")
        return "" if line.count is None else QLocale().toString(line.count)

    def _offer(self, name: str) -> QStandardItem:
        item = QStandardItem(self.tr("Create “{name}”").format(name=name))
        item.setData(name, CREATES)
        return item

    def _share_words(self, share: Share) -> str:
        return {"all": self.tr("on all"), "some": self.tr("on some"), "none": self.tr("on none")}[share]

    def _made_search(self, name: str) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Find or create"))
        search.setAccessibleName(name)
        search.setMaxLength(LONGEST)
        search.installEventFilter(self)
        search.textChanged.connect(self._on_text)
        return search

    def _made_list(self, name: str) -> QListView:
        view = QListView(self)
        view.setProperty("kind", "picker")
        view.setModel(self._model)
        view.setItemDelegate(self.cells)
        view.setAccessibleName(name)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._tick, Qt.ConnectionType.QueuedConnection)
        return view

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(tokens.S2, 0, 0, 0)
        foot.addWidget(self.about, 1)
        foot.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        for part in (self.search, self.list, self.note, self.only):
            layout.addWidget(part)
        layout.addLayout(foot)
        self.setFixedWidth(WIDTH)
