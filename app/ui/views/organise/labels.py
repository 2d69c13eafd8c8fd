"""The tab with the labels."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.desk import Done, Twin
from app.ui.viewmodels.organise.labels import LabelDesk, LabelsModel
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.label_detail import LabelDetail
from app.ui.views.organise.new_field import NewField
from app.ui.views.organise.others import choose_other
from app.ui.views.organise.panel import OrganisePanel, undoing
from app.ui.views.organise.table import OrganiseView
from app.ui.views.organise.trouble import Trouble
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.steady import SteadyCombo

COLUMNS = ("name", "about", "campaigns", "fix")
SEARCH_WIDTH = 200


class LabelsPanel(OrganisePanel):
    """All labels, the chosen ones beside them."""

    model: LabelsModel
    desk: LabelDesk

    def __init__(self, opened: OpenWorkspace, host: Host) -> None:
        service = opened.services.labels(opened.workspace)
        model = LabelsModel(opened.workspace, service, opened.jobs)
        desk = LabelDesk(opened.workspace, service, opened.jobs, undoing(opened))
        view = OrganiseView("", COLUMNS, labels=True)
        empty = EmptyState("tags", "", "")
        super().__init__(opened, host, model, desk, view, empty)
        empty.tell(
            self.tr("No labels yet"), self.tr("Name one above. You can also make them while you label campaigns.")
        )
        view.setAccessibleName(self.tr("Labels"))
        self.new = NewField(self.tr("New label"), self.tr("Add label"))
        self.search = QLineEdit()
        self.order = SteadyCombo(self.tr("Order"))
        self.export = IconButton("upload", self.tr("Export labels as CSV"))
        self.general = Trouble()
        self.detail = LabelDetail()
        self._fill_bar()
        self.side.addWidget(self.detail, 1)
        about = self.tr("For your team: find campaigns by them, report on them. Readers never see a label.")
        self.lay_out(about, self.general)
        self._connect_labels()

    def lines(self) -> Sequence[Line]:
        return self.model.shown

    def total(self) -> int:
        return len(self.model.found.lines)

    def show_chosen(self, lines: Sequence[Line]) -> None:
        self.detail.show_lines(lines, writable=self.writable)
        self._show_general()
        for part in (self.search, self.order, self.export):
            part.setVisible(bool(self.total()))

    def flush(self) -> None:
        self.detail.flush()

    def _fill_bar(self) -> None:
        self.search.setPlaceholderText(self.tr("Search labels"))
        self.search.setAccessibleName(self.tr("Search labels"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.order.addItem(self.tr("By name"), "name")
        self.order.addItem(self.tr("Most used first"), "use")
        self.new.setEnabled(self.writable)
        self.bar.addWidget(self.new)
        self.bar.addStretch()
        for part in (self.search, self.order, self.export):
            self.bar.addWidget(part)

    def _connect_labels(self) -> None:
        view, desk, detail = self.view, self.desk, self.detail
        self.new.wanted.connect(desk.create)
        self.search.textChanged.connect(lambda _: self._ask())
        self.order.currentIndexChanged.connect(lambda _: self._ask())
        self.states.clear.clicked.connect(self.search.clear)
        self.export.clicked.connect(self.ask_export)
        view.table.renamed.connect(self._rename)
        view.campaigns_wanted.connect(self._show_campaigns)
        view.fix_wanted.connect(lambda key: self._fix(self.line(key)))
        desk.made.connect(self._on_made)
        desk.twin.connect(self._on_twin)
        self.general.fix.clicked.connect(self._fix_all)
        detail.described.connect(lambda line, text: desk.describe(line, text))
        detail.recoloured.connect(lambda line, color: desk.recolour(line, color))
        detail.fixed.connect(self._fix)
        detail.campaigns_wanted.connect(lambda: self._show_campaigns(self._key()))
        detail.rename_wanted.connect(view.rename)
        detail.merge_wanted.connect(self.ask_merge)
        detail.delete_wanted.connect(self.delete)
        self._offer()

    def _offer(self) -> None:
        commands, view = self.host.commands, self.view
        commands.add("labels.find", self._find, within=self)
        for name, run in {"rename": view.rename, "merge": self.ask_merge, "delete": self.delete}.items():
            commands.add(f"labels.{name}", run, within=view).setEnabled(self.writable)
        commands.add("labels.export", self.ask_export, within=self)

    def ask_merge(self) -> None:
        """Choose the label that takes the place of those in hand."""
        chosen = self.view.chosen()
        keys = {line.key for line in chosen}
        several = len(chosen) > 1
        others = [line for line in self.model.found.lines if several or line.key not in keys]
        if chosen:
            choose_other(
                self.tr("Merge into"),
                self.tr("Search labels"),
                self.tr("There is no other label."),
                others,
                lambda key: self._ask_merge(chosen, key),
                self.detail.merge,
            )

    def delete(self) -> None:
        """Delete the labels in hand."""
        if chosen := self.view.chosen():
            self.desk.delete(chosen)

    def ask_export(self) -> None:
        """Choose the file that gets the labels."""
        from app.ui.widgets.file_dialog import FileDialog

        dialog = FileDialog(self, self.tr("Export labels"), self.tr("Tables (*.csv)"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("Labels") + ".csv")
        dialog.fileSelected.connect(lambda name: self.desk.export(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_merge(self, lines: Sequence[Line], into: str) -> None:
        other = self.model.line(into)
        gone = [line for line in lines if line.key != into]
        if other and gone:
            text = words.instead(sum(line.touched for line in gone), other.name)
            self.ask(text, self.tr("Merge"), lambda: self.desk.merge(gone, into, other.name))

    def _on_twin(self, twin: Twin) -> None:
        """A name that another label has: both can become one."""
        line = self.model.line(twin.key)
        if line:
            text = self.tr("Another label is called “{name}”. Merge the two?").format(name=twin.name)
            run = lambda: self.desk.merge([line], twin.other, twin.name)  # noqa: E731
            self.ask(f"{text} {words.instead(twin.campaigns, twin.name)}", self.tr("Merge"), run)

    def _on_made(self, key: str, fresh: bool) -> None:
        self.search.clear()
        self.choose_soon(key)
        line = self.model.line(key)
        there = self.tr("“{name}” is there already.").format(name=line.name if line else "")
        self.show_note("" if fresh else there)

    def _on_done(self, done: Done) -> None:
        super()._on_done(done)
        into = next((line for line in self.model.found.lines if line.name == done.other), None)
        if into and done.command == "merge":
            self.choose_soon(into.key)

    def _rename(self, key: str, name: str) -> None:
        if line := self.model.line(key):
            self.desk.rename(line, name)

    def _fix(self, line: Line | None) -> None:
        if line and line.fix:
            self.desk.mend(line, line.fix)

    def _fix_all(self) -> None:
        for issue in self.model.found.general[:1]:
            if issue.fix:
                self.desk.mend(None, issue.fix)

    def _show_general(self) -> None:
        issue = next(iter(self.model.found.general), None)
        self.general.show_trouble(issue.message if issue else "", issue.fix if issue else None, writable=self.writable)

    def _show_campaigns(self, key: str) -> None:
        if line := self.model.line(key):
            self.host.show_label(line.name)

    def _key(self) -> str:
        line = self.in_hand()
        return line.key if line else ""

    def _ask(self) -> None:
        self.model.ask(self.search.text(), self.order.currentData())

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
