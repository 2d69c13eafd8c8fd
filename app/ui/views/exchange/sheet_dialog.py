"""The import of a CSV file: what its columns are, what each row becomes, a card of the row in hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.services.sheets.values import SheetPlan
from app.ui.models.sheet_rows import result
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.cards import Cards
from app.ui.viewmodels.exchange.sheet import SheetModel
from app.ui.viewmodels.values import number
from app.ui.views.exchange.dialog import StepsDialog
from app.ui.views.exchange.drawn_card import DrawnCard
from app.ui.views.exchange.sheet_columns import SheetColumns
from app.ui.views.exchange.sheet_report import SheetReport
from app.ui.widgets.look import hairline, set_tone
from app.ui.widgets.wrapped import WrappedText


class SheetMapping(QWidget):
    """Columns and card above, the report below."""

    def __init__(self, model: SheetModel, cards: Cards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.notes = WrappedText("", "note")
        self.columns = SheetColumns()
        self.card = DrawnCard("row")
        self.remarks = WrappedText("", "note")
        self.report = SheetReport()
        cards.setParent(self)
        self.card.draw_with(cards)
        self.columns.chosen.connect(model.choose)
        self.report.reached.connect(model.look_at)
        model.columns_changed.connect(self._show_columns)
        model.plan_changed.connect(self._show_plan)
        model.row_changed.connect(self._show_row)
        model.progressed.connect(self._show_progress)
        self._lay_out()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(tokens.S4)
        upper.addWidget(self.columns, 3)
        beside = QVBoxLayout()
        beside.addWidget(self.card)
        beside.addStretch()
        upper.addLayout(beside, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S2)
        column.addWidget(self.notes)
        column.addLayout(upper, 3)
        column.addWidget(hairline())
        column.addWidget(self.remarks)
        column.addWidget(self.report, 2)

    def _show_columns(self) -> None:
        table = self._model.table
        if table is not None:
            many = self.tr("{count} rows").format(count=number(table.count))
            self.notes.setText(". ".join([self.tr("1 row") if table.count == 1 else many, *table.notes]) + ".")
        first = not self.columns.rows
        self.columns.show_columns(self._model.columns)
        for row in self.columns.rows[:1] if first else ():
            row.choice.setFocus()

    def _show_plan(self) -> None:
        plan, error = self._model.plan, self._model.error
        wrong = error.sentence() if isinstance(error, UserError) else ""
        set_tone(self.report.counts, "bad" if wrong or (plan and not plan.campaigns) else "")
        self.report.counts.setText(wrong or (self._counted(plan) if plan else self.tr("Reading the rows")))
        self.remarks.setText(self._labels(plan) if plan else "")
        self.remarks.setVisible(bool(self.remarks.text()))
        if plan is not None:
            self.report.show_rows(plan.rows, self._model.row)

    def _show_progress(self, done: int, total: int) -> None:
        if self._model.step == "asking" and self._model.plan is None and self._model.error is None and total:
            share = self.tr("Reading the rows: {done} of {total}")
            self.report.counts.setText(share.format(done=number(done), total=number(total)))

    def _show_row(self) -> None:
        row = self._model.in_hand
        if row is not None:
            heading = self.tr("Row {number}").format(number=row.row)
            self.card.show_card(heading, row.campaign, "" if row.campaign else result(row))

    def _counted(self, plan: SheetPlan) -> str:
        count, refused = len(plan.campaigns), self._model.refused
        if not count:
            return self.tr("No row can be imported. Choose the columns of the title, the message or the picture.")
        many = self.tr("{count} campaigns").format(count=number(count))
        said = [self.tr("1 campaign") if count == 1 else many]
        if refused:
            many = self.tr("{count} rows left out").format(count=number(refused))
            said.append(self.tr("1 row left out") if refused == 1 else many)
        return ", ".join(said)

    def _labels(self, plan: SheetPlan) -> str:
        if not plan.labels:
            return ""
        return self.tr("New labels: {names}").format(names=", ".join(label.name for label in plan.labels))


class SheetDialog(StepsDialog):
    """``imported`` carries the ids of what came in."""

    imported = Signal(object)

    def __init__(self, model: SheetModel, cards: Cards, parent: QWidget | None = None) -> None:
        self.model = model
        self.mapping = SheetMapping(model, cards)
        super().__init__(model, model.path.name, self.mapping, parent)
        self.setWindowTitle(self.tr("Import campaigns"))
        model.plan_changed.connect(self._show_count)

    def begin(self) -> None:
        self.model.start()

    def carry_out(self) -> None:
        self.model.carry_out()

    def finish(self) -> None:
        self.imported.emit(self.model.imported)

    def working(self) -> str:
        return self.tr("Importing")

    def _show_count(self) -> None:
        plan = self.model.plan
        self.go.setEnabled(self.model.ready)
        count = len(plan.campaigns) if plan else 0
        many = self.tr("Import {count} campaigns").format(count=number(count))
        some = self.tr("Import 1 campaign") if count == 1 else many
        self.go.setText(some if count else self.tr("Import"))
