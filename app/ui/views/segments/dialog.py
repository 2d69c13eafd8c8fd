"""A new segment, made on the way of choosing an audience."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import OpenWorkspace
from app.ui.theme import tokens
from app.ui.viewmodels.segments import SegmentsModel
from app.ui.views.segments.segment_editor import SegmentEditor
from app.ui.widgets.buttons import Button

SIZE = (760, 560)


class SegmentDialog(QDialog):
    """``made`` carries the id of the new segment, once the person wants to use it. Closing the dialog otherwise leaves
    nothing behind."""

    made = Signal(str)

    def __init__(self, opened: OpenWorkspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New segment"))
        self.resize(*SIZE)
        service = opened.services.segmenting(opened.workspace)
        self.model = SegmentsModel(opened.workspace, service, opened.jobs, self, picks=False)
        self._begun = self._leaving = False
        self.editor = SegmentEditor(self.model, self)
        self.editor.copy.hide()
        self.editor.remove.hide()
        self.use = Button(self.tr("Use this segment"), "primary", parent=self)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.use.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(tokens.S5, 0, tokens.S5, tokens.S4)
        buttons.setSpacing(tokens.S2)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.editor, 1)
        layout.addLayout(buttons)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.model.loaded.connect(self._begin)
        self.model.chosen.connect(self._on_chosen)
        self.model.load()

    def accept(self) -> None:
        """Say which segment it is, once what was typed last is stored."""
        self.model.flush()
        self.model.settle(self._on_settled)

    def reject(self) -> None:
        """The new segment goes again, even if it is still on its way."""
        self._leaving = True
        if self.model.current is not None or self.model.problem:
            self._leaving = False
            self.model.remove()
            super().reject()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self.model.add(self.tr("New segment"))

    def _on_chosen(self) -> None:
        self.use.setEnabled(self.model.current is not None)
        if self.model.current is not None:
            if self._leaving:
                self.reject()
            self.editor.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.name.selectAll()

    def _on_settled(self) -> None:
        if self.model.current is not None and not self.model.problem:
            self.made.emit(self.model.current.id)
            super().accept()
