"""A chart with its legend, and the exact figures of what is in hand."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.charts.chart import Chart
from app.ui.charts.legend import Legend
from app.ui.models.result_groups import GroupTable
from app.ui.theme import tokens
from app.ui.viewmodels.results.measures import Shown
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.look import label


class ChartPanel(QWidget):
    """Legend and figures above, the chart below."""

    def __init__(self, name: str, model: GroupTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.chart = Chart(name, model, self)
        self.legend = Legend(self)
        self.left_out = label("", "note")
        self.readout = ElidedLabel("", "strong")
        self.chart.pointed.connect(self._read_out)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S2, 0, tokens.S2, 0)
        head.setSpacing(tokens.S4)
        head.addWidget(self.legend)
        head.addWidget(self.left_out)
        head.addWidget(self.readout, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addWidget(self.chart, 1)

    def show_measures(self, shown: Shown) -> None:
        """Show other figures."""
        self.legend.show_measures(shown)
        self.chart.show_measures(shown)

    def _read_out(self, text: str) -> None:
        self.readout.tell(text)
        every, drawn = len(self.chart.groups.lines), len(self.chart.lines)
        first, newest = self.tr("The first {drawn} of {every}"), self.tr("The newest {drawn} of {every}")
        text = newest if self.chart.timed else first
        self.left_out.setText(text.format(drawn=drawn, every=every) if drawn < every else "")
