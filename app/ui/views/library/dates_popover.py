"""Two days to choose, or one."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.periods import Range, sorted_days
from app.ui.widgets.buttons import Button
from app.ui.widgets.day_field import DayField
from app.ui.widgets.look import label
from app.ui.widgets.popover import Popover


class DatesPopover(Popover):
    """``chosen`` carries a ``Range`` between days, both included; ``since``: open at its end."""

    chosen = Signal(object)

    def __init__(self, name: str, asked: Range, today: date, parent: QWidget, *, since: bool = False) -> None:
        super().__init__(name, parent)
        self._since = since
        first, last = sorted_days(asked) if asked.span == "between" else (today, today)
        self.first_day = DayField(self.tr("From"), first or today, self)
        self.last_day = DayField(self.tr("To"), last or today, self)
        self.show_button = Button(self.tr("Show"), "primary")
        self.show_button.clicked.connect(self._take)
        self._lay_out()

    def first(self) -> QWidget:
        return self.first_day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the days."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        self.close()
        last = "" if self._since else self.last_day.day
        self.chosen.emit(Range(span="between", first=self.first_day.day, last=last))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(tokens.S4, tokens.S4, tokens.S4, tokens.S4)
        grid.setSpacing(tokens.S2)
        for column, field in enumerate((self.first_day, self.last_day)):
            caption = label(field.accessibleName(), "label", self)
            caption.setBuddy(field)
            grid.addWidget(caption, 0, column)
            grid.addWidget(field, 1, column)
            for part in (caption, field):
                part.setVisible(column == 0 or not self._since)
        grid.addWidget(self.show_button, 1, 2)
