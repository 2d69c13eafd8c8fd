"""What the campaign has come to so far, as its delivery platform reports it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.fields import Field
from app.services.ports import Run, Totals
from app.services.results.totals import totals_of
from app.ui.charts.chart_panel import ChartPanel
from app.ui.charts.group_table import GroupTableView
from app.ui.forms.base import FieldWidget, Tools
from app.ui.models.result_groups import CAMPAIGNS, LINE, GroupTable
from app.ui.theme import tokens
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.lines import day_lines
from app.ui.viewmodels.results.measures import BY_KEY, Shown
from app.ui.widgets.buttons import Button
from app.ui.widgets.wrapped import WrappedText

HIDDEN = (CAMPAIGNS, "click_rate", "ctr", "conversions", "failures")
TABLE_HEIGHT = 6 * tokens.CONTROL_HEIGHT
TOTALS = {"sent": "", "viewed": "view_rate", "clicked": "click_rate", "conversions": "", "failures": ""}
"""Counts, and the rates that stand behind them."""


class ResultsField(FieldWidget):
    """Totals, days as a chart and as a table, and the way to forget them."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.results = tools.results
        self.days = GroupTable(self)
        self.days.head = self.tr("Day")
        self.days.rising = False
        self.totals = WrappedText("", "", self)
        self.bring = Button(self.tr("Import results"), "", "download", self)
        self.chart = ChartPanel(self.tr("Results by day"), self.days, self)
        self.chart.chart.timed = True
        self.chart.show_measures(Shown())
        self.table = GroupTableView(self.tr("Results by day"), self.days, self, hidden=HIDDEN)
        self.table.setSelectionMode(GroupTableView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.chart.chart.follow(self.table.selectionModel())
        self.forget = Button("", "", "trash-2", self)
        self.main = self.table
        self._lay_out()
        self.bring.clicked.connect(self.results.import_wanted)
        self.forget.clicked.connect(lambda: self.results.forget(self.chosen()))
        self.table.selectionModel().selectionChanged.connect(self._name_button)
        self.results.changed.connect(self.refresh)

    def show_value(self, value: Any) -> None:
        self.results.wake()
        runs = self.results.runs
        for part in (self.chart, self.table):
            part.setVisible(bool(runs))
        self.forget.setVisible(bool(runs) and not self.results.read_only)
        self.bring.setVisible(runs == () and not self.results.read_only)
        none = self.tr("None yet. They come with the Campaign stats report of the platform that sends.")
        self.totals.setText(_summed(runs) if runs else none if runs is not None else "")
        self.days.show_lines(self.tr("Day"), day_lines(runs or ()))
        self._name_button()

    def chosen(self) -> list[str]:
        """The days that are selected."""
        return [index.data(LINE).key for index in self.table.selectionModel().selectedRows()]

    def _name_button(self) -> None:
        count = len(self.chosen())
        many = self.tr("Forget {count} days").format(count=words.counted(count))
        chosen = self.tr("Forget 1 day") if count == 1 else many
        self.forget.setText(chosen if count else self.tr("Forget all results"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        for part in (self.totals, self.bring, self.chart, self.table, self.forget):
            layout.addWidget(part)
        for button in (self.bring, self.forget):
            layout.setAlignment(button, Qt.AlignmentFlag.AlignLeft)


def _summed(runs: tuple[Run, ...]) -> str:
    totals = totals_of(run.figures for run in runs)
    return " · ".join(_figure(totals, count, rate) for count, rate in TOTALS.items())


def _figure(totals: Totals, count: str, rate: str) -> str:
    figure = f"{BY_KEY[count].title} {words.shown(BY_KEY[count], totals)}"
    known = rate and BY_KEY[rate].of(totals) is not None
    return f"{figure} ({words.shown(BY_KEY[rate], totals)})" if known else figure
