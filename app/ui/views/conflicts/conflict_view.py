"""The choice between both sides, in the editor's place: the places on the left, what comes of it on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.render.paint import CardPainter
from app.ui.jobs import Runner
from app.ui.theme import tokens
from app.ui.viewmodels.conflicts.conflict import ConflictModel, State
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.conflicts.field_list import FieldList
from app.ui.views.conflicts.result_panel import ResultPanel
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.look import hairline, label
from app.ui.widgets.padded import padded
from app.ui.widgets.wrapped import WrappedText


class ConflictView(QWidget):
    """``closed``: the person wants the editor back, or there is nothing left to choose. ``painter`` must take its
    pictures from ``pictures``."""

    closed = Signal()

    def __init__(
        self,
        model: ConflictModel,
        looks: Looks,
        painter: CardPainter,
        pictures: Pictures,
        jobs: Runner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Your choice"))
        self.back = IconButton("arrow-left", self.tr("Back to the editor"))
        self.back.set_name(self.tr("Back to the editor"), "Esc")
        self.sentence = ElidedLabel("", "strong")
        self.count = label("", "note")
        self.news = WrappedText("", "note")
        self.later = Button(self.tr("Decide later"), "quiet")
        self.both = Button(self.tr("Keep both as two campaigns"), "", "copy")
        self.use = Button(self.tr("Use this"), "primary", "check")
        self.list = FieldList(model, pictures)
        self.result = ResultPanel(model, looks, painter, pictures, jobs)
        self.trouble = WrappedText("", "quiet")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self._focus_wanted = False
        self._lay_out()
        self._connect()
        self.refresh()

    def start(self) -> None:
        """Into sight: the focus is where one chooses."""
        self._focus_wanted = True
        self.back.setFocus()
        self.model.start()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model = self.model
        self.stack.setCurrentWidget(self.places[model.state])
        self.sentence.tell(model.sentence)
        self.news.setText(model.news)
        self.news_place.setVisible(bool(model.news))
        self.count.setText(self._count())
        full = model.state == "full"
        for button in (self.later, self.both, self.use):
            button.setVisible(model.state != "none")
        self._allow(self.use, full and bool(model.chosen), "Ctrl+Return")
        self._allow(self.both, full and not any(line.theirs.reason for line in model.lines))
        if isinstance(model.error, UserError):
            self.trouble.setText(model.error.sentence())
        if full and self._focus_wanted and self.list.fields:
            self._focus_wanted = False
            self.list.take_first()

    def _allow(self, button: Button, possible: bool, keys: str = "") -> None:
        button.setEnabled(possible and not self.model.barred)
        button.setToolTip(self.model.barred or keys)

    def _count(self) -> str:
        model = self.model
        if model.barred:
            return model.barred
        if len(model.lines) < 2 or not model.chosen:
            return ""
        return self.tr("{n} of {count} chosen").format(n=len(model.chosen), count=len(model.lines))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S2, tokens.S2, tokens.S4, tokens.S2)
        head.setSpacing(tokens.S2)
        head.addWidget(self.back)
        head.addWidget(self.sentence, 1)
        for part in (self.count, self.later, self.both, self.use):
            head.addWidget(part)
        self.news_place = QWidget()
        news = QHBoxLayout(self.news_place)
        news.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        news.addWidget(self.news)
        empty = EmptyState("circle-check", self.tr("Nothing needs your choice here"))
        self.places: dict[State, QWidget] = {
            "waiting": QWidget(),
            "loading": padded(label(self.tr("Looking at what both changed"), "quiet")),
            "none": empty,
            "full": self._full(),
            "error": padded(label(self.tr("What both changed can't be read"), "strong"), self.trouble, self.again),
        }
        self.stack = QStackedWidget()
        for place in self.places.values():
            self.stack.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.news_place)
        column.addWidget(self.stack, 1)

    def _full(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        self.list.setMinimumWidth(tokens.FORM_MIN)
        self.list.setMaximumWidth(tokens.FORM_MAX)
        for part in (self.list, self.result):
            splitter.addWidget(part)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([tokens.FORM_MAX, tokens.FORM_MAX])
        return splitter

    def _connect(self) -> None:
        model = self.model
        for key, run in ((Qt.Key.Key_Escape, self.closed.emit), (Qt.Key.Key_Return, self.use.click)):
            action = QAction(self)
            modifier = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_Return else Qt.KeyboardModifier(0)
            action.setShortcut(QKeySequence(modifier | key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, run=run: run())
            self.addAction(action)
        self.back.clicked.connect(self.closed)
        self.later.clicked.connect(self.closed)
        self.both.clicked.connect(model.keep_both)
        self.use.clicked.connect(model.use)
        self.again.clicked.connect(model.refresh)
        self.list.in_hand.connect(self.result.show_place)
        model.changed.connect(self.refresh)
        model.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        if self.model.open:
            self.closed.emit()
