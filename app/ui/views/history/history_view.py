"""The history of a campaign, in the editor's place: versions, the time line or the team, two cards, what differs."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.history import HistoryModel, Mode
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.compare_panel import ComparePanel
from app.ui.views.history.name_bar import NameBar
from app.ui.views.history.scrub_panel import ScrubPanel
from app.ui.views.history.team_panel import TeamPanel
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
        modes = [
            ("versions", self.tr("Versions")),
            ("timeline", self.tr("Time line")),
            ("team", self.tr("Team")),
        ]
        self.mode = Segments(self.tr("Show"), modes, self)
        self.barred = label(model.barred, "note")
        self.name = Button("", "", "pin")
        self.forget = Button(self.tr("Forget"), "quiet", "trash-2")
        self.restore = Button("", "primary", "undo-2")
        self.naming = NameBar(self)
        self.versions = VersionsPanel(model, painter, pictures)
        self.team = TeamPanel(model, painter, pictures)
        self.compare = ComparePanel(model, painter, pictures)
        self.scrub = ScrubPanel(model.timeline)
        self._lay_out()
        self._connect()
        self.refresh()

    def start(self, *, at_now: bool = False, mode: Mode | None = None) -> None:
        """Into sight, in a mode (None: the one before): the focus is where one chooses."""
        mode = "versions" if at_now else mode
        if mode is not None:
            self.model.choose_mode(mode)
        self.model.start(at_now=at_now)
        self._focus()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        model, timeline = self.model, self.model.mode == "timeline"
        self.mode.set_value(model.mode)
        self.versions.setVisible(model.mode == "versions")
        self.team.setVisible(model.mode == "team")
        self.scrub.setVisible(timeline)
        self.forget.setVisible(model.mode == "versions")
        self.name.setVisible(model.mode != "team")
        self.name.setText(self._naming_words())
        self.restore.setText(self._restoring_words())
        there = model.document is not None
        self.barred.setText(model.barred)
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

    def _restoring_words(self) -> str:
        if self.model.mode == "versions":
            return self.tr("Restore this version")
        return self.tr("Restore this moment") if self.model.mode == "timeline" else self.tr("Restore this state")

    def _allow(self, button: Button, possible: bool, keys: str = "") -> None:
        """Let it be pressed, or say why not."""
        button.setEnabled(possible and not self.model.barred)
        button.setToolTip(self.model.barred or keys)

    def _focus(self) -> None:
        places: dict[Mode, QWidget] = {
            "versions": self.versions.list,
            "timeline": self.scrub.bar,
            "team": self.team.list,
        }
        places[self.model.mode].setFocus()

    def _choose_mode(self, mode: str) -> None:
        self.model.choose_mode(next(each for each in get_args(Mode) if each == mode))
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
        body.addWidget(self.team)
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
        self.model.editor.barred_changed.connect(self.refresh)

    def _leave(self) -> None:
        """Escape ends what is nearest."""
        self.closed.emit() if self.naming.isHidden() else self.naming.leave()
