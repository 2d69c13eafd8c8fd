"""The editor's frame: the form on the left, the stage on the right, the checks under the stage."""

import math
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.early_keys import EarlyKeys
from app.ui.forms import places
from app.ui.theme import tokens
from app.ui.turns import Turns
from app.ui.views.page import HOME, Page
from app.ui.widgets.look import hairline

if TYPE_CHECKING:
    from app.ui.jobs import Job
    from app.ui.viewmodels.editor import EditorModel

CONFLICT = "conflict"
"""The command that shows what there is to choose."""
HISTORY, TEAM_HISTORY = "history", "team_history"
"""The commands that show it, and what the team did."""


class EditorPage(Page):
    """Holds the parts of one campaign's editor; ``place_changed`` asks the header to look again."""

    ready = Signal()
    """What is worth to be seen first is there, or will not come."""
    place_changed = Signal()
    status_changed = Signal(str)
    saved_changed = Signal(str, str)
    """The saved sign's text and tone."""

    def __init__(self, campaign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.campaign = campaign
        self._name = ""
        self._wanted = ""
        self._field_wanted = ""
        self._model: EditorModel | None = None
        self._reading: Job | None = None
        self._keys: EarlyKeys | None = None
        self._turns: Turns | None = None
        self.form_place = _place("page")
        self.form_place.setMinimumWidth(tokens.FORM_MIN)
        self.form_place.setMaximumWidth(tokens.FORM_MAX)
        self._before_form = QWidget(self.form_place, visible=False, focusPolicy=Qt.FocusPolicy.TabFocus)
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
        self.whole = QStackedWidget(self)
        self.whole.addWidget(self.splitter)
        self._offered: dict[str, Callable[[], object]] = {}
        self.notices = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.notices)
        layout.addWidget(self.whole, 1)

    @property
    def unfinished(self) -> bool:
        """Whether some of it is still to be made."""
        return self._turns is not None and not self._turns.done

    def begin(self, reading: "Job") -> None:
        """The campaign is on its way; whoever leaves needs it no more. No key is lost from now on."""
        self._reading = reading
        self.checks_place.setMinimumHeight(tokens.ROW_HEIGHT)
        self.checks_place.show()
        self._keys = EarlyKeys(self, self.finish)

    def make_rest(self, steps: Iterator[object], behind: QWidget) -> None:
        """The stage is in its place: ``steps`` make what is missing once ``behind`` was painted; at once where nobody
        looks, or where somebody is ahead of it."""
        self._turns = Turns(steps, self)
        self._turns.ended.connect(self._on_made)
        if self.isVisible() and not self._wanted and not (self._keys and self._keys.any):
            self._turns.begin_behind(behind)
        else:
            self._turns.finish()
        self.ready.emit()

    def finish(self) -> bool:
        """Make now what is missing; False while the campaign is not there."""
        if self._turns is not None:
            self._turns.finish()
        return self._turns is not None and self._turns.done

    def give_up(self) -> None:
        """There is no campaign to show."""
        if self._keys is not None:
            self._keys.end()
        self.ready.emit()

    def set_form(self, widget: QWidget) -> None:
        """Put the form in. Tab comes to it before the stage, whichever was made first."""
        _fill(self.form_place, widget)
        widget.setVisible(True)
        for first in islice(places.focusable(widget), 1):
            QWidget.setTabOrder(self._before_form, first)

    def set_stage(self, widget: QWidget) -> None:
        """Put the stage in; in a page that is in sight it then has its size."""
        _fill(self.stage_place, widget)
        if self.isVisible():
            widget.show()
            QCoreApplication.sendPostedEvents(self.stage_place, QEvent.Type.LayoutRequest)

    def set_checks(self, widget: QWidget) -> None:
        """Put the strip of checks under the stage."""
        _fill(self.checks_place, widget)
        self.checks_place.show()

    def add_notice(self, widget: QWidget) -> None:
        """Put a bar over form and stage; it hides itself while it has nothing to tell."""
        self.notices.addWidget(widget)

    def cover(self, widget: QWidget | None) -> None:
        """Show ``widget`` instead of stage and checks; None shows these again. It stays with the page."""
        _show_in(self.right, widget or self._preview)

    def cover_all(self, widget: QWidget | None) -> None:
        """Show ``widget`` instead of form, stage and checks; None shows these again. It stays with the page."""
        _show_in(self.whole, widget or self.splitter)
        if widget is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, command: str, run: Callable[[], object]) -> None:
        """Let ``carry_out`` do this; at once, where it was asked for already."""
        self._offered[command] = run
        if self._wanted == command:
            self.carry_out(command)

    def carry_out(self, command: str) -> None:
        """As soon as the campaign is there."""
        self._wanted = "" if command in self._offered else command
        self._offered.get(command, lambda: None)()

    def attach(self, model: "EditorModel") -> None:
        """The model behind the parts: what the header's undo and redo act on, and what is closed when the page goes."""
        self._model = model
        self.undoable_changed.emit()
        self._lead_soon()

    def request_field(self, path: str) -> None:
        """Put the field at a stored path in hand, as soon as there is a form."""
        self._field_wanted = path
        if self._model is not None and not self.unfinished:
            self._model.request_field(path)
            self._field_wanted = ""

    def can_undo(self) -> bool:
        return self._model is not None and not self._model.read_only

    def can_redo(self) -> bool:
        return self.can_undo()

    def undo(self) -> None:
        if self._model is not None:
            self.finish()
            self._model.undo()

    def redo(self) -> None:
        if self._model is not None:
            self.finish()
            self._model.redo()

    def entered(self) -> None:
        """Its keys count from the first moment on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        if self._turns is not None:
            self._turns.stop()
        model, self._model = self._model, None
        if model is not None:
            model.close()

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

    def _on_made(self) -> None:
        if self._keys is not None:
            self._keys.end()
        self._lead_soon()

    def _lead_soon(self) -> None:
        if self._field_wanted:
            QTimer.singleShot(0, self, lambda: self.request_field(self._field_wanted))

    def _stage_and_checks(self) -> QWidget:
        right = QWidget(self)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stage_place, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.checks_place)
        return right


def _show_in(stack: QStackedWidget, widget: QWidget) -> None:
    if stack.indexOf(widget) < 0:
        stack.addWidget(widget)
    stack.setCurrentWidget(widget)


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
