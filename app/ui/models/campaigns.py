"""The table of campaigns."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QLocale, QObject, Qt

from app.services.ports import CampaignRow
from app.ui import words
from app.ui.models.placed import NOWHERE, ROW, Index, PlacedTable
from app.ui.viewmodels.campaigns import Order
from app.ui.viewmodels.list_columns import COLUMNS, DAYS_LEFT, FIRST, Column
from app.ui.viewmodels.team.words import campaign_state

__all__ = ["NOTE", "ROW", "CampaignTable"]

NOTE = ROW + 1
"""The role under which a row says what is special about it, "" for nothing."""


BESIDES = (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole)


class CampaignTable(PlacedTable[CampaignRow]):
    """Campaigns in the screen's words, with times as ``zone`` has them."""

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = zone
        self._day = self._today()
        self.columns: tuple[Column, ...] = tuple(column for column in COLUMNS if column.name in FIRST)
        self.order = Order()
        self.team = False
        """Whether it is worth saying how a campaign stands in the team."""

    def place(self, row: CampaignRow) -> int:
        return row.place

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headings stand over their texts; who hears them hears the order, too."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(column)
        return super().headerData(section, orientation, role)

    def heading(self, column: int) -> str:
        return self.columns[column].title()

    def texts(self, row: CampaignRow) -> tuple[str, ...]:
        return tuple(self._text(row, column.name) for column in self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Of what lies in the bin, under ``NOTE``, how long it is kept; beside a name, how it stands in the team."""
        if role != NOTE:
            said = super().data(index, role)
            return self._with_team(index, said, role) if self.team and role in BESIDES else said
        line = self.line(index.row())
        return words.days_left(line.row.bin, self._now()) if line else ""

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these; rows, selection and place stay."""
        if tuple(columns) == self.columns:
            return
        kept = [column for column in self.columns if column in columns]
        for number in range(len(self.columns) - 1, -1, -1):
            if self.columns[number] not in kept:
                self.beginRemoveColumns(NOWHERE, number, number)
                self._set(self.columns[:number] + self.columns[number + 1 :])
                self.endRemoveColumns()
        for number, column in enumerate(columns):
            if column not in kept:
                self.beginInsertColumns(NOWHERE, number, number)
                self._set((*self.columns[:number], column, *self.columns[number:]))
                self.endInsertColumns()

    def show_order(self, order: Order) -> None:
        """Say in the headings what the list is sorted by."""
        self.order = order
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def turn_day(self) -> None:
        """After midnight, what was today is yesterday."""
        if self._today() != self._day:
            self._day = self._today()
            self.reword()

    def _with_team(self, index: Index, said: str | None, role: int) -> str | None:
        line = self.line(index.row())
        if line is None or index.column():
            return said
        state = campaign_state(line.row.team)
        return state if role == Qt.ItemDataRole.AccessibleDescriptionRole else f"{said}\n{state}"

    def _set(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self._lines.reword()

    def _spoken(self, column: Column) -> str:
        if column.sort != self.order.column:
            return column.title()
        sorted_so = self.tr("{name}, sorted upwards") if self.order.ascending else self.tr("{name}, sorted downwards")
        return sorted_so.format(name=column.title())

    def _text(self, row: CampaignRow, name: str) -> str:
        if name == DAYS_LEFT.name:
            return words.days_left(row.bin, self._now())
        say = TEXTS.get(name)
        return say(row) if say else words.when(getattr(row, name), self._now(), self._zone)

    def _today(self) -> date:
        return self._now().astimezone(self._zone).date()


def _number(value: int | None) -> str:
    return "" if value is None else QLocale().toString(value)


TEXTS: Mapping[str, Callable[[CampaignRow], str]] = {
    "name": lambda row: words.name(row.name),
    "template": lambda row: words.template(row.template),
    "status": lambda row: words.status(row.status),
    "team": lambda row: campaign_state(row.team),
    "labels": lambda row: ", ".join(row.labels),
    "subscriptions": lambda row: ", ".join(row.categories),
    "author": lambda row: row.author,
    "errors": lambda row: _number(row.errors),
    "sent": lambda row: _number(row.totals.sent),
    "viewed": lambda row: _number(row.totals.viewed),
    "view_rate": lambda row: words.percent(row.totals.view_rate),
    "clicked": lambda row: _number(row.totals.clicked),
    "click_rate": lambda row: words.percent(row.totals.click_rate),
    "ctr": lambda row: words.percent(row.totals.ctr),
    "conversions": lambda row: _number(row.totals.conversions),
    "failures": lambda row: _number(row.totals.failures),
}
"""What the cells say that are no times."""
