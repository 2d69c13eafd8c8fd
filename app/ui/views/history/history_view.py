"""The history of a campaign, in the editor's place: versions or the time line, two cards, what differs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.history import HistoryModel
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.compare_panel import ComparePanel
from app.ui.views.history.name_bar import NameBar
from app.ui.views.history.scrub_panel import ScrubPanel
from app.ui.views.history.versions_panel import VersionsPanel
from app.ui.views.stage.toolbar import Segments
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import hairline, label


class HistoryView(QWidget):
    """``closed``: the person wants the editor back. ``painter`` must take its pictures from ``pictures``."""

    closed = Signal()

    def __init__(
        self, model: HistoryModel, painter: CardPainter, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("History"))
        self.back = IconButton("arrow-left", self.tr("Back to the editor"))
        self.back.set_name(self.tr("Back to the editor"), "Esc")
        self.mode = Segments(
            self.tr("Show"), [("versions", self.tr("Versions")), ("timeline", self.tr("Time line"))], self
        )
        self.barred = label(model.barred, "note")
        self.name = Button("", "", "pin")
        self.forget = Button(self.tr("Forget"), "quiet", "trash-2")
        self.restore = Button("", "primary", "undo-2")
        self.naming = NameBar(self)
        self.versions = VersionsPanel(model, painter, pictures)
        self.compare = ComparePanel(model, painter, pictures)
        self.scrub = ScrubPanel(model.timeline)
        self._lay_out()
        self._connect()
        self.refresh()

    def start(self, *, at_now: bool = False) -> None:
        """Into sight: the focus is where one chooses."""
        if at_now:
            self.model.choose_mode("versions")
        self.model.start(at_now=at_now)
        self._focus()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model, timeline = self.model, self.model.mode == "timeline"
        self.mode.set_value(model.mode)
        self.versions.setVisible(not timeline)
        self.scrub.setVisible(timeline)
        self.forget.setVisible(not timeline)
        self.name.setText(self._naming_words())
        self.restore.setText(self.tr("Restore this moment") if timeline else self.tr("Restore this version"))
        there = model.document is not None
        self._allow(self.name, there or model.is_now, "Ctrl+Shift+S")
        self._allow(self.restore, there)
        self._allow(self.forget, there and not timeline)

    def ask_name(self) -> None:
        """Ask what the version or the moment in hand is to be called."""
        if self.name.isEnabled():
            version = self.model.versions.version if self.model.mode == "versions" else None
            self.naming.ask(self.name.text(), version.name if version else "")

    def _naming_words(self) -> str:
        model = self.model
        if model.mode == "timeline" and not model.is_now:
            return self.tr("Name this moment")
        renamed = model.mode == "versions" and model.versions.version is not None and model.versions.version.name
        return self.tr("Rename this version") if renamed else self.tr("Name this version")

    def _allow(self, button: Button, possible: bool, keys: str = "") -> None:
        """Let it be pressed, or say why not."""
        button.setEnabled(possible and not self.model.barred)
        button.setToolTip(self.model.barred or keys)

    def _focus(self) -> None:
        (self.scrub.bar if self.model.mode == "timeline" else self.versions.list).setFocus()

    def _choose_mode(self, mode: str) -> None:
        self.model.choose_mode("timeline" if mode == "timeline" else "versions")
        self._focus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S2, tokens.S2, tokens.S4, tokens.S2)
        head.setSpacing(tokens.S2)
        for part in (self.back, label(self.tr("History"), "strong"), self.mode):
            head.addWidget(part)
        head.addStretch()
        for part in (self.barred, self.forget, self.name, self.restore):
            head.addWidget(part)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.versions)
        body.addWidget(self.compare, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.naming)
        column.addWidget(hairline())
        column.addLayout(body, 1)
        column.addWidget(self.scrub)

    def _connect(self) -> None:
        leave = QAction(self)
        leave.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(self._leave)
        self.addAction(leave)
        self.back.clicked.connect(self.closed)
        self.mode.changed.connect(self._choose_mode)
        self.name.clicked.connect(self.ask_name)
        self.naming.given.connect(self.model.name)
        self.naming.closed.connect(self._focus)
        self.forget.clicked.connect(self.model.forget)
        self.restore.clicked.connect(self.model.restore)
        self.model.changed.connect(self.refresh)

    def _leave(self) -> None:
        """Escape ends what is nearest."""
        self.closed.emit() if self.naming.isHidden() else self.naming.leave()
