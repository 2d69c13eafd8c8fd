"""The editor's frame: the form on the left, the stage on the right, the checks under the stage."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.editor import EditorModel
from app.ui.views.page import HOME, Page
from app.ui.widgets.look import hairline


class EditorPage(Page):
    """Holds the parts of one campaign's editor; ``place_changed`` asks the header to look again."""

    place_changed = Signal()
    status_changed = Signal(str)
    saved_changed = Signal(str, str)
    """The saved sign's text and tone."""

    def __init__(self, campaign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.campaign = campaign
        self._name = ""
        self._wanted = ""
        self._model: EditorModel | None = None
        self.form_place = _place("page")
        self.form_place.setMinimumWidth(tokens.FORM_MIN)
        self.form_place.setMaximumWidth(tokens.FORM_MAX)
        self.stage_place = _place("stage")
        self.checks_place = _place("surface")
        self.checks_place.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.form_place)
        self._preview = self._stage_and_checks()
        self.right = QStackedWidget(self)
        self.right.addWidget(self._preview)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def set_form(self, widget: QWidget) -> None:
        """Put the form in."""
        _fill(self.form_place, widget)

    def set_stage(self, widget: QWidget) -> None:
        """Put the stage in."""
        _fill(self.stage_place, widget)

    def set_checks(self, widget: QWidget) -> None:
        """Put the strip of checks under the stage."""
        _fill(self.checks_place, widget)
        self.checks_place.show()

    def cover(self, widget: QWidget | None) -> None:
        """Show ``widget`` instead of stage and checks; None shows these again. It stays with the page."""
        if widget is not None and self.right.indexOf(widget) < 0:
            self.right.addWidget(widget)
        self.right.setCurrentWidget(widget or self._preview)

    def attach(self, model: EditorModel) -> None:
        """The model behind the parts: what the header's undo and redo act on, and what is closed when the page goes."""
        self._model = model
        self.undoable_changed.emit()
        if self._wanted:
            model.request_field(self._wanted)
            self._wanted = ""

    def lead_to(self, path: str) -> None:
        """Lead to the field with this stored path, once the parts are there."""
        if self._model is None:
            self._wanted = path
        else:
            self._model.request_field(path)

    def can_undo(self) -> bool:
        return self._model is not None and not self._model.read_only

    def can_redo(self) -> bool:
        return self.can_undo()

    def undo(self) -> None:
        if self._model is not None:
            self._model.undo()

    def redo(self) -> None:
        if self._model is not None:
            self._model.redo()

    def left(self) -> None:
        if self._model is not None:
            self._model.close()

    def set_name(self, name: str) -> None:
        """The campaign's name, for the breadcrumb."""
        self._name = name
        self.place_changed.emit()

    def title(self) -> str:
        return self._name

    def parent_page(self) -> str:
        return HOME

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stage keeps its share of the width."""
        super().resizeEvent(event)
        room = self.width() - self.splitter.handleWidth()
        form = room - math.ceil(self.width() * tokens.STAGE_SHARE)
        form = max(tokens.FORM_MIN, min(tokens.FORM_MAX, form))
        self.splitter.setSizes([form, room - form])

    def _stage_and_checks(self) -> QWidget:
        right = QWidget(self)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stage_place, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.checks_place)
        return right


def _place(kind: str) -> QWidget:
    place = QWidget()
    place.setProperty("kind", kind)
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    return place


def _fill(place: QWidget, widget: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.deleteLater()
    layout.addWidget(widget)
