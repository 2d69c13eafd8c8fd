"""One row of a rule over events: which, how often, when, with which properties."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.segments import Compare, Did
from app.ui.theme import tokens
from app.ui.viewmodels.rule_values import instant_of, instant_text
from app.ui.viewmodels.rules import Row
from app.ui.views.segments.compare_row import CompareRow
from app.ui.views.segments.names import NameChoice
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.steady import SteadyCombo, SteadySpin

MOST = 2**31 - 1
DATE_WIDTH = 132


class EventRow(QWidget):
    """Dates are typed as 2026-01-31 and mean that day's first moment in UTC."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row: Row, events: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(row.leaf, Did)
        did = row.leaf
        self.did = SteadyCombo(self.tr("Whether it happened"), self)
        self.did.addItem(self.tr("did"), False)
        self.did.addItem(self.tr("did not"), True)
        self.did.show_value(row.turned)
        self.event_name = NameChoice(self.tr("Event"), events, did.event, self)
        self.times = SteadySpin(self.tr("At least so many times"), self)
        self.times.setRange(1, MOST)
        self.times.show_value(min(did.times, MOST))
        self.times.setFixedWidth(tokens.NUMBER_WIDTH - tokens.S3)
        self.after = self._date(self.tr("After"), did.after)
        self.before = self._date(self.tr("Before"), did.before)
        self.remove = IconButton("x", self.tr("Remove this event"), self)
        self.add = Button(self.tr("Property"), "link", "plus", self)
        self.conditions: list[CompareRow] = []
        self._column = self._lay_out()
        for compare in did.where:
            self._add(Row(leaf=compare))
        self._connect()
        self.setFocusProxy(self.event_name)

    def node(self) -> Row:
        """What the row says; a date that is none is left out, and marked."""
        where = (each.node().leaf for each in self.conditions)
        did = Did(
            event=self.event_name.chosen,
            times=self.times.value(),
            after=instant_of(self.after.text()),
            before=instant_of(self.before.text()),
            where=tuple(leaf for leaf in where if isinstance(leaf, Compare)),
        )
        return Row(leaf=did, turned=self.did.currentData())

    def add_condition(self) -> None:
        """One more property that has to be so."""
        self._add(Row(leaf=Compare(attribute="", operator="exists"))).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _connect(self) -> None:
        for choice in (self.did, self.event_name):
            choice.currentIndexChanged.connect(self.changed)
        self.times.valueChanged.connect(self.changed)
        for line in (self.after, self.before):
            line.textChanged.connect(self._on_date)
        self.remove.clicked.connect(self.removed)
        self.add.clicked.connect(self.add_condition)

    def _date(self, name: str, instant: str | None) -> QLineEdit:
        line = QLineEdit(instant_text(instant), self)
        line.setAccessibleName(name)
        line.setPlaceholderText(self.tr("2026-01-31"))
        line.setFixedWidth(DATE_WIDTH)
        return line

    def _lay_out(self) -> QVBoxLayout:
        head, when = QHBoxLayout(), QHBoxLayout()
        least, times = label(self.tr("at least"), "quiet", self), label(self.tr("times"), "quiet", self)
        for part in (self.did, self.event_name, least, self.times, times):
            head.addWidget(part, 1 if part is self.event_name else 0)
        head.addWidget(self.remove)
        after, before = label(self.tr("after"), "quiet", self), label(self.tr("before"), "quiet", self)
        for part in (after, self.after, before, self.before):
            when.addWidget(part)
        when.addStretch()
        when.addWidget(self.add)
        when.setContentsMargins(tokens.S5, 0, tokens.CONTROL_HEIGHT + tokens.S2, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (head, when, column):
            layout.setSpacing(tokens.S2)
        column.addLayout(head)
        column.addLayout(when)
        return column

    def _add(self, row: Row) -> CompareRow:
        condition = CompareRow(row, None, self)
        condition.setContentsMargins(tokens.S5, 0, 0, 0)
        condition.changed.connect(self.changed)
        condition.removed.connect(self._dropping(condition))
        self.conditions.append(condition)
        self._column.addWidget(condition)
        return condition

    def _dropping(self, condition: CompareRow) -> Callable[[], None]:
        def drop() -> None:
            self.conditions.remove(condition)
            condition.hide()
            condition.deleteLater()
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        return drop

    def _on_date(self) -> None:
        for line in (self.after, self.before):
            wrong = bool(line.text().strip()) and instant_of(line.text()) is None
            set_tone(line, "bad" if wrong else "")
            line.setToolTip(self.tr("Write the date as 2026-01-31") if wrong else "")
        self.changed.emit()
