"""The tab with the inbox tabs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.desk import Done, Twin
from app.ui.viewmodels.organise.lines import Line
from app.ui.viewmodels.organise.tabs import TabDesk, TabsModel
from app.ui.views.organise.others import choose_other
from app.ui.views.organise.panel import OrganisePanel, undoing
from app.ui.views.organise.tab_detail import TabDetail
from app.ui.views.organise.table import OrganiseView
from app.ui.widgets.empty_state import EmptyState

COLUMNS = ("name", "trouble", "campaigns")


class InboxTabsPanel(OrganisePanel):
    """All inbox tabs that messages use."""

    model: TabsModel
    desk: TabDesk

    def __init__(self, opened: OpenWorkspace, host: Host) -> None:
        service = opened.services.inbox_tabs(opened.workspace)
        model = TabsModel(opened.workspace, service, opened.jobs)
        desk = TabDesk(service, opened.jobs, undoing(opened))
        empty = EmptyState("inbox", "", "")
        super().__init__(opened, host, model, desk, OrganiseView("", COLUMNS), empty)
        empty.tell(
            self.tr("No inbox tabs yet"),
            self.tr("They come with the messages that stand under them."),
        )
        self.view.setAccessibleName(self.tr("Inbox tabs"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.detail = TabDetail()
        self.side.addWidget(self.detail, 1)
        self.lay_out(self.tr("Readers see it: an inbox tab is the word under which they find a message in the inbox."))
        self._connect_tabs()

    def lines(self) -> Sequence[Line]:
        return self.model.shown

    def show_chosen(self, lines: Sequence[Line]) -> None:
        self.detail.show_line(next(iter(lines), None), writable=self.writable)

    def ask_merge(self) -> None:
        """Choose the tab that takes the place of the one in hand."""
        line = self.in_hand()
        if line:
            choose_other(
                self.tr("Merge into"),
                self.tr("Search inbox tabs"),
                self.tr("There is no other inbox tab."),
                [each for each in self.model.shown if each.key != line.key],
                lambda key: self._ask_merge(line, key, words.instead(line.campaigns, key)),
                self.detail.merge,
            )

    def remove(self) -> None:
        """Take the tab in hand out of all messages."""
        if line := self.in_hand():
            self.desk.remove(line)

    def _connect_tabs(self) -> None:
        detail, commands = self.detail, self.host.commands
        self.view.table.renamed.connect(self._rename)
        self.desk.twin.connect(self._on_twin)
        detail.rename_wanted.connect(self.view.rename)
        detail.merge_wanted.connect(self.ask_merge)
        detail.remove_wanted.connect(self.remove)
        for name, run in {"rename": self.view.rename, "merge": self.ask_merge, "remove": self.remove}.items():
            commands.add(f"tabs.{name}", run, within=self.view).setEnabled(self.writable)

    def _ask_merge(self, line: Line, into: str, text: str) -> None:
        self.ask(text, self.tr("Merge"), lambda: self.desk.merge(line, into))

    def _rename(self, key: str, name: str) -> None:
        if line := self.line(key):
            self.desk.rename(line, name, self.model.shown)

    def _on_twin(self, twin: Twin) -> None:
        if line := self.line(twin.key):
            text = self.tr("Another inbox tab is called “{name}”. Merge the two?").format(name=twin.name)
            self._ask_merge(line, twin.other, f"{text} {words.instead(twin.campaigns, twin.name)}")

    def _on_done(self, done: Done) -> None:
        super()._on_done(done)
        if done.other:
            self.choose_soon(done.other)
