"""Segments: the list on the left, the one in hand on the right."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.segmenting import Removed
from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.viewmodels.segments import SegmentsModel
from app.ui.views.segments.segment_editor import SegmentEditor
from app.ui.views.segments.segment_list import SegmentList
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState

LIST_WIDTH = 304
NAMED = 3
"""Campaigns that are named when a segment goes that they use."""


class SegmentsPanel(QWidget):
    """All segments of one workspace. It reads when it comes into sight, and stores what is left when it goes."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        service = opened.services.segmenting(opened.workspace)
        self.model = SegmentsModel(opened.workspace, service, opened.jobs, self)
        self.list = SegmentList(self.model, self)
        self.editor = SegmentEditor(self.model, self)
        self.new = Button(self.tr("New segment"), "", "plus", self)
        self.new_list = Button(self.tr("New list"), "quiet", "users", self)
        self.empty = self._empty()
        self.right = QStackedWidget(self)
        self.right.addWidget(QWidget())
        self.right.addWidget(self.editor)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(QWidget())
        self.stack.addWidget(self._both())
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._connect(opened)

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what has changed since."""
        super().showEvent(event)
        self.model.load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost."""
        self.model.flush()
        super().hideEvent(event)

    def add_segment(self) -> None:
        """A new segment with rules."""
        self.model.add(self.tr("New segment"))

    def add_list(self) -> None:
        """A new fixed list."""
        self.model.add(self.tr("New list"), listed=True)

    def _connect(self, opened: OpenWorkspace) -> None:
        self.new.clicked.connect(self.add_segment)
        self.new_list.clicked.connect(self.add_list)
        self.list.wanted.connect(self.model.choose)
        self.model.loaded.connect(self._show)
        self.model.chosen.connect(self._show)
        self.model.removed.connect(self._on_removed)
        self.model.refused.connect(self._on_refused)
        opened.watch.changed.connect(self._on_changed)
        for button in (self.new, self.new_list, *self.empty.findChildren(Button)):
            button.setDisabled(self.model.read_only)

    def _empty(self) -> EmptyState:
        new = Button(self.tr("New segment"), "primary", "plus")
        listed = Button(self.tr("New list"), "", "users")
        new.clicked.connect(self.add_segment)
        listed.clicked.connect(self.add_list)
        text = self.tr("A segment is a part of your recipients: by what is known of them, by what they did, or a list.")
        return EmptyState("users", self.tr("No segments yet"), text, (new, listed))

    def _both(self) -> QWidget:
        both, left = QWidget(self), QWidget(self)
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.S5, tokens.S4, 0, tokens.S4)
        column.setSpacing(tokens.S2)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S1)
        buttons.addWidget(self.new)
        buttons.addWidget(self.new_list)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.right, 1)
        return both

    def _show(self) -> None:
        self.right.setCurrentIndex(1 if self.model.current else 0)
        self.stack.setCurrentIndex(1 if self.model.segments else 2)

    def _on_removed(self, removed: Removed) -> None:
        text = self.tr("Segment “{name}” was removed.").format(name=removed.segment.name)
        if removed.campaigns:
            text += " " + self._users(removed.campaigns)
        self._host.tell(text, lambda: self.model.restore(removed))

    def _users(self, campaigns: tuple[str, ...]) -> str:
        names = ", ".join(f"“{name}”" for name in campaigns[:NAMED])
        if len(campaigns) <= NAMED:
            return self.tr("Still used by {names}.").format(names=names)
        return self.tr("Still used by {names} and {n} more.").format(names=names, n=len(campaigns) - NAMED)

    def _on_refused(self, text: str) -> None:
        if text and self.model.current is None:
            self._host.tell(text)

    def _on_changed(self) -> None:
        if self.isVisible():
            self.model.load()
