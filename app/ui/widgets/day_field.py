"""A day to type or to choose from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QBrush, QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from app.ui.theme import icons, tokens
from app.ui.theme.current import current

TURNS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
"""The calendar's buttons, by Qt's names for them, and their signs."""


class DayField(QDateEdit):
    """Its calendar has the window's colours, as they are when the field is made."""

    def __init__(self, name: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("d MMM yyyy")
        self.setMinimumWidth(tokens.COLOR_WIDTH)
        self.setCalendarPopup(True)
        _dress(self.calendarWidget())

    @property
    def day(self) -> str:
        """The day as YYYY-MM-DD."""
        return self.date().toString(Qt.DateFormat.ISODate)


def _dress(calendar: QCalendarWidget) -> None:
    """Without week numbers, weekends like other days, names of days quiet."""
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHeaderTextFormat(_colored(current().quiet_on_tint))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, _colored(current().quiet_on_tint))
    for name, sign in TURNS.items():
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icons.icon(sign))


def _colored(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QBrush(QColor(color)))
    return made
