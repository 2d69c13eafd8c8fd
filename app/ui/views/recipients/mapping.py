"""The step of an import that asks what is what, and says what will come of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.services.people.values import Plan, Table
from app.ui.theme import tokens
from app.ui.viewmodels.importing import ImportModel
from app.ui.viewmodels.values import number
from app.ui.views.recipients.column_list import ColumnList
from app.ui.views.recipients.problems import Problems
from app.ui.widgets.fold import Fold
from app.ui.widgets.look import hairline, set_tone
from app.ui.widgets.wrapped import WrappedText

PROBLEMS_HEIGHT = 5 * tokens.CONTROL_HEIGHT


class MappingView(QWidget):
    """Columns above, counts and problems below."""

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.notes = WrappedText("", "note")
        self.columns = ColumnList()
        self.counts = WrappedText("", "strong")
        self.remarks = WrappedText("", "note")
        self.problems = Problems()
        self.problems.setMinimumHeight(PROBLEMS_HEIGHT)
        self.fold = Fold("", self.problems)
        self.columns.chosen.connect(model.choose)
        self.columns.kind_chosen.connect(model.choose_kind)
        model.step_changed.connect(lambda step: self._show_table() if step == "mapping" else None)
        model.mapping_changed.connect(lambda: self.columns.show_mapping(model.mapping))
        model.plan_changed.connect(self._show_plan)
        self._lay_out()

    def show_progress(self, done: int, total: int) -> None:
        """Say how much of the file is counted, while there is no plan yet."""
        if self._model.plan is None and not self._wrong():
            share = self.tr("Counting: {done} of {total} rows").format(done=number(done), total=number(total))
            self.counts.setText(share if total else self.tr("Counting"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.notes)
        layout.addWidget(self.columns, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.counts)
        layout.addWidget(self.remarks)
        layout.addWidget(self.fold)

    def _show_table(self) -> None:
        table = self._model.table
        if table is not None and not self.columns.rows:
            self.notes.setText(self._about(table))
            self.columns.show_columns(table.columns, self._model.mapping)
            first = self.columns.rows[:1]
            for row in first:
                row.choice.setFocus()
        self._show_plan()

    def _show_plan(self) -> None:
        plan, wrong = self._model.plan, self._wrong()
        set_tone(self.counts, "bad" if wrong else "")
        self.counts.setText(wrong or (self._counted(plan) if plan else self.tr("Counting")))
        self.remarks.setText(self._remarks(plan) if plan else "")
        self.remarks.setVisible(bool(self.remarks.text()))
        self._show_problems(plan)

    def _wrong(self) -> str:
        if self._model.blocked:
            return self.tr("Choose the column that says who is who: it becomes the identity.")
        error = self._model.error
        return error.sentence() if isinstance(error, UserError) else ""

    def _show_problems(self, plan: Plan | None) -> None:
        found = plan is not None and plan.errors.count > 0
        self.fold.setVisible(found)
        if plan is not None and found:
            self.problems.show_notes(plan.errors)
            head = self.tr("Rows that are left out: {count}").format(count=number(plan.errors.count))
            self.fold.head.setText(head)
            self.fold.head.setAccessibleName(head)

    def _about(self, table: Table) -> str:
        many = self.tr("{count} rows").format(count=number(table.count))
        rows = self.tr("1 row") if table.count == 1 else many
        return ". ".join([rows, *table.notes]) + "."

    def _counted(self, plan: Plan) -> str:
        recipients, events, rows = plan.recipients, plan.events, plan.errors.count
        many = self.tr("{count} recipients").format(count=number(recipients))
        words = [self.tr("1 recipient") if recipients == 1 else many]
        if events:
            many = self.tr("{count} events").format(count=number(events))
            words.append(self.tr("1 event") if events == 1 else many)
        if rows:
            many = self.tr("{count} rows left out").format(count=number(rows))
            words.append(self.tr("1 row left out") if rows == 1 else many)
        return ", ".join(words)

    def _remarks(self, plan: Plan) -> str:
        """What is worth knowing, and keeps nothing out."""
        words = [note.sentence() for note in plan.notes.first[:2]]
        rest = plan.notes.count - len(words)
        if rest > 0:
            words.append(self.tr("And {count} more remarks.").format(count=number(rest)))
        if any(column.target == "event" for column in plan.mapping):
            words.insert(0, self.tr("Each row is an event; its other columns are what is known of it."))
        if plan.samples:
            words.append(self.tr("The sample recipients make room."))
        return " ".join(words)
