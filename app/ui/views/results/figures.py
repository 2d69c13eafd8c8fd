"""The figures of a grouping: what everything comes to, the chart, the table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.ports import Grouping
from app.services.results.values import Overview
from app.ui.charts.chart_panel import ChartPanel
from app.ui.charts.group_table import GroupTableView
from app.ui.models.result_groups import COLUMNS, LINE, GroupTable
from app.ui.theme import tokens
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.lines import group_lines
from app.ui.viewmodels.results.measures import Shown
from app.ui.views.results.measure_row import MeasureRow
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.look import hairline


class FiguresView(QWidget):
    """``opened`` carries the key of a group."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.shown = Shown()
        self._by: Grouping | None = None
        self.model = GroupTable(self)
        self.measures = MeasureRow(self)
        self.chart = ChartPanel(self.tr("Chart of results"), self.model, self)
        self.table = GroupTableView(self.tr("Results"), self.model, self, leads=True)
        self.chart.chart.follow(self.table.selectionModel())
        self.none = EmptyState("tag", "")
        self.measures.chosen.connect(lambda key: self.show_measures(self.shown.turned(key)))
        for part in (self.chart.chart, self.table):
            part.opened.connect(self.opened)
        self._lay_out()
        self.show_measures(self.shown)

    def show_overview(self, by: Grouping, overview: Overview) -> None:
        """Show the answer for a grouping; another grouping begins in its usual order."""
        self.measures.show_totals(overview.totals)
        self.chart.chart.timed = by == "month"
        kept = self.table.currentIndex().data(LINE) if by == self._by else None
        if by != self._by:
            self._by = by
            self.model.column = 0 if by == "month" else COLUMNS.index("sent")
            self.model.rising = False
        self.model.show_lines(words.word(words.HEADS[by]), group_lines(by, overview.groups))
        for row, line in enumerate(self.model.lines):
            if kept is not None and line.key == kept.key:
                self.table.stand_on(row)
        self.none.tell(*self._nothing(by))
        self.stack.setCurrentWidget(self.full if overview.groups else self.none)

    def show_measures(self, shown: Shown) -> None:
        """Put other figures into the chart."""
        self.shown = shown
        self.measures.show_measures(shown)
        self.chart.show_measures(shown)

    def _nothing(self, by: Grouping) -> tuple[str, str]:
        if by == "category":
            return self.tr("No subscriptions here"), self.tr("No campaign with results has a subscription.")
        return self.tr("No labels here"), self.tr("No campaign with results has a label.")

    def _lay_out(self) -> None:
        self.full = QWidget()
        column = QVBoxLayout(self.full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S3)
        column.addWidget(self.chart, 2)
        column.addWidget(hairline())
        column.addWidget(self.table, 3)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.full)
        self.stack.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, 0)
        layout.setSpacing(tokens.S3)
        layout.addWidget(self.measures)
        layout.addWidget(self.stack, 1)
