"""What the tabs of the page have in common: what it is for, the list with what is in hand beside it, what was done."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.history import OriginName
from app.services.organising.back import take_back
from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.desk import Desk, Done, Refusal
from app.ui.viewmodels.organise.lines import Line
from app.ui.viewmodels.organise.reading import Reading
from app.ui.viewmodels.values import number
from app.ui.views.organise.question import Question
from app.ui.views.organise.states import OrganiseStates
from app.ui.views.organise.table import OrganiseView
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.look import hairline, label, set_tone
from app.ui.widgets.progress import Progress

ORIGINS: tuple[OriginName, ...] = ("user", "bulk")
"""Whose changes the window takes back."""


def undoing(opened: OpenWorkspace) -> Callable[[str], None]:
    """Takes back the step of a group (id)."""
    editing = opened.services.editing(opened.workspace)
    return lambda group: take_back(opened.workspace, editing, group, ORIGINS)


class OrganisePanel(QWidget):
    """Its kinds say what is in the bar, beside the list, and what is shown of the model."""

    def __init__(
        self, opened: OpenWorkspace, host: Host, model: Reading[Any], desk: Desk, view: OrganiseView, empty: EmptyState
    ) -> None:
        super().__init__()
        self.opened, self.host = opened, host
        self.model, self.desk, self.view = model, desk, view
        self.writable = not opened.workspace.read_only
        self.view.table.writable = self.writable
        for part in (model, desk):
            part.setParent(self)
        self.bar = QHBoxLayout()
        self.note = label("", "note")
        self.note.setWordWrap(True)
        self.question = Question()
        self.progress = Progress()
        self.side = QVBoxLayout()
        self.states = OrganiseStates(self._full(), empty)
        self._wanted = ""
        self._asked: list[str] = []
        self._connect()

    def lines(self) -> Sequence[Line]:
        """What is to be shown, in this order."""
        raise NotImplementedError

    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self.lines())

    def show_chosen(self, lines: Sequence[Line]) -> None:
        """Show what is in hand."""
        raise NotImplementedError

    def flush(self) -> None:
        """Store what is being typed."""

    def entered(self) -> None:
        """It is in sight now."""
        self.model.load()

    def left(self) -> None:
        """It is out of sight now."""
        self.flush()
        self.question.clear()
        self.model.leave()

    def in_hand(self) -> Line | None:
        """The one that is chosen alone."""
        chosen = self.view.chosen()
        return chosen[0] if len(chosen) == 1 else None

    def line(self, key: str) -> Line | None:
        """The one with that key, if it is shown."""
        return next((line for line in self.lines() if line.key == key), None)

    def choose_soon(self, key: str) -> None:
        """Take that one in hand, once it is read."""
        self._wanted = key

    def show_note(self, text: str) -> None:
        """Say what could not be done; "" when that is over."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def lay_out(self, about: str, *more: QWidget) -> None:
        """``about`` says what it is for; ``more`` stands under the bar."""
        self.about = label(about, "quiet")
        self.about.setWordWrap(True)
        set_tone(self.note, "bad")
        self.bar.setSpacing(tokens.S2)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S3)
        head.setSpacing(tokens.S3)
        head.addWidget(self.about)
        if self.bar.count():
            head.addLayout(self.bar)
        for part in (*more, self.note, self.progress):
            head.addWidget(part)
            part.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.states, 1)

    def _full(self) -> QWidget:
        full, side = QWidget(), QWidget()
        self.side.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S4)
        self.side.setSpacing(tokens.S4)
        self.side.addWidget(self.question)
        side.setLayout(self.side)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(tokens.DETAIL_WIDTH)
        scroll.setWidget(side)
        row = QHBoxLayout(full)
        row.setContentsMargins(tokens.S3, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(hairline(upright=True))
        row.addWidget(scroll)
        return full

    def _connect(self) -> None:
        self.states.again.clicked.connect(self.model.load)
        self.model.loaded.connect(self._show)
        self.model.state_changed.connect(lambda _: self._show_state())
        self.view.reached.connect(self._on_reached)
        self.desk.changed.connect(self.model.load)
        self.desk.done.connect(self._on_done)
        self.desk.refused.connect(self._on_refused)
        self.desk.moved.connect(self._show_progress)
        self.progress.cancelled.connect(self.desk.stop)
        self.opened.watch.changed.connect(self._on_watched)

    def _show(self) -> None:
        self.view.show_lines(self.lines())
        if self._wanted and self.view.choose(self._wanted):
            self._wanted = ""
        self._show_state()
        self.show_chosen(self.view.chosen())

    def _show_state(self) -> None:
        self.states.show_state(self.model.state, len(self.lines()), self.total(), self.model.error)

    def ask(self, text: str, action: str, run: Callable[[], None]) -> None:
        """Ask about what is in hand: as soon as something else is, the question goes."""
        self._asked = [line.key for line in self.view.chosen()]
        self.question.ask(text, action, run)

    def _on_reached(self) -> None:
        chosen = self.view.chosen()
        if self._asked != [line.key for line in chosen]:
            self.question.clear()
        self.show_chosen(chosen)

    def _on_watched(self) -> None:
        if self.isVisible():
            self.model.load()

    def _on_done(self, done: Done) -> None:
        self.show_note("")
        self.host.tell(words.said(done), done.back)

    def _on_refused(self, refusal: Refusal) -> None:
        self.show_note(refusal.sentence)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setVisible(total > 0)
        if total:
            text = self.tr("Changing campaigns: {count}").format(count=f"{number(done)} / {number(total)}")
            self.progress.tell(text, done, total)
