"""A finished proof: numbers, extremes, branches, findings."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.proving import Finding
from app.ui.theme import tokens
from app.ui.viewmodels.proof import ProofModel
from app.ui.views.proof.extremes import Branches, Extremes
from app.ui.views.proof.findings import Findings
from app.ui.views.proof.numbers import Numbers
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import hairline, label
from app.ui.widgets.sign import Sign

MIDDLE_HEIGHT = 248
"""Pixels that extremes and branches take at most; then they scroll."""


class ReportView(QWidget):
    """Shows the model's report, and the findings of the number that is picked."""

    def __init__(self, model: ProofModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.numbers = Numbers(self)
        self.extremes = Extremes()
        self.branches = Branches()
        self.branches_title = label(self.tr("Who sees which part"), "strong")
        self.findings = Findings(self)
        self.clean = self._clean_line()
        self.title = label("", "strong")
        self.rest = label("", "note")
        self.show_button = Button(self.tr("Show in the preview"), "", "eye")
        self.keep_button = Button(self.tr("Keep as test recipient"), "", "pin")
        self._middle = self._made_middle()
        self._lay_out()
        self.numbers.picked.connect(model.pick)
        self.extremes.wanted.connect(model.show_recipient)
        self.findings.wanted.connect(model.show)
        self.findings.current_changed.connect(self._offer)
        self.show_button.clicked.connect(lambda: self._with_finding(model.show))
        self.keep_button.clicked.connect(lambda: self._with_finding(lambda finding: model.keep(finding.recipient)))
        model.picked.connect(self.show_rows)

    def show_report(self) -> None:
        """Show the report that the model has now."""
        report = self.model.report
        if report is None:
            return
        self.numbers.show_numbers(self.model.numbers(), self.model.kind)
        self.extremes.show_summary(report.summary)
        self.branches.show_branches(report.summary.branches)
        self.branches_title.setVisible(bool(report.summary.branches))
        self.branches.setVisible(bool(report.summary.branches))
        self.show_rows()

    def show_rows(self) -> None:
        """Show the findings of the kind that is picked."""
        model, report = self.model, self.model.report
        if report is None:
            return
        rows = model.rows()
        self.numbers.show_picked(model.kind)
        self.findings.show_findings(rows, {device.name: device.label for device in report.devices})
        there = bool(rows)
        self.findings.setVisible(there)
        self.clean.setVisible(not there)
        picked = next((number.label for number in model.numbers() if number.kind == model.kind), "")
        everything = self.tr("All findings")
        self.title.setText(everything if model.kind is None else picked[:1].upper() + picked[1:])
        left_out = model.left_out()
        more = self.tr("The first {n} are listed").format(n=QLocale().toString(len(rows)))
        self.rest.setText(more if left_out else "")
        for part in (self.title, self.rest, self.show_button, self.keep_button):
            part.setVisible(there)

    def _made_middle(self) -> "_Middle":
        inside = QWidget()
        inside.setProperty("kind", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(tokens.S4, 0, tokens.S4, 0)
        column.setSpacing(tokens.S2)
        for part in (self.extremes, self.branches_title, self.branches):
            column.addWidget(part)
        column.addStretch()
        return _Middle(inside, self)

    def _clean_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setSpacing(tokens.S2)
        row.addStretch()
        row.addWidget(Sign("circle-check", "good"))
        row.addWidget(label(self.tr("Everyone gets it as it was meant")))
        row.addStretch()
        return line

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S4, 0, tokens.S4, 0)
        head.setSpacing(tokens.S2)
        head.addWidget(self.title)
        head.addWidget(self.rest)
        head.addStretch()
        head.addWidget(self.show_button)
        head.addWidget(self.keep_button)
        tiles = QVBoxLayout()
        tiles.setContentsMargins(tokens.S4, 0, tokens.S4, 0)
        tiles.addWidget(self.numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S3)
        column.addLayout(tiles)
        column.addWidget(self._middle)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addWidget(self.findings, 1)
        column.addWidget(self.clean, 1)

    def _offer(self) -> None:
        for button in (self.show_button, self.keep_button):
            button.setEnabled(self.findings.finding is not None)

    def _with_finding(self, run: Callable[[Finding], object]) -> None:
        finding = self.findings.finding
        if finding is not None:
            run(finding)


class _Middle(QScrollArea):
    """As high as what is in it, up to a limit."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what is in it."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(min(self._inside.sizeHint().height(), MIDDLE_HEIGHT))
        return super().eventFilter(watched, event)
