"""The campaigns page: find, open, duplicate, archive, delete, import."""

import msgspec
from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui import words
from app.ui.context import Host, OpenWorkspace
from app.ui.models.campaigns import CampaignTable
from app.ui.theme import tokens
from app.ui.viewmodels.campaigns import CampaignsViewModel, Filter
from app.ui.viewmodels.commands import Imported
from app.ui.views.campaign_bar import CampaignBar
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.exchange.exchange import Exchange, files_in
from app.ui.views.exchange.exports import Exports
from app.ui.views.page import Page
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState

NOTES = 3
"""Remarks about an import that are shown at most."""


class CampaignsPage(Page):
    """The list."""

    def __init__(self, open_workspace: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._host = host
        self._watch = open_workspace.watch
        self.setAccessibleName(self.tr("Campaigns"))
        self.setAcceptDrops(True)
        clock = open_workspace.services.clock
        self.view_model = CampaignsViewModel(
            open_workspace.workspace, open_workspace.commands, open_workspace.jobs, parent=self
        )
        self.model = CampaignTable(clock.now, clock.zone(), self)
        self.table = CampaignTableView(self.model, self)
        self.exchange = Exchange(self, open_workspace, host, self.view_model)
        self.exports = Exports(self, open_workspace, host, lambda then: then([row.id for row in self.table.chosen()]))
        self._add_actions()
        self.bar = CampaignBar(host.commands, self)
        self._lay_out()
        self._connect()

    def entered(self) -> None:
        self.view_model.refresh()
        self.table.setFocus()

    def can_undo(self) -> bool:
        return True

    def can_redo(self) -> bool:
        return True

    def undo(self) -> None:
        self.view_model.undo()

    def redo(self) -> None:
        self.view_model.redo()

    def find_label(self, label: str) -> None:
        self.view_model.ask(**msgspec.structs.asdict(Filter(label=label)))
        self.bar.show_filter(self.view_model.filter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files that can be imported."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        self.exchange.take(files_in(event.mimeData()))
        event.acceptProposedAction()

    def ask_for_files(self) -> None:
        """Choose files to import."""
        self.exchange.ask()

    def _add_actions(self) -> None:
        actions, table = self._host.commands, self.table
        actions.add("campaign.import", self.ask_for_files, within=self)
        actions.add("campaign.import-folder", self.exchange.ask_for_folder, within=self)
        actions.add("list.find", self._find, within=self)
        self.exports.add_actions(table)
        actions.add("campaign.open", self._open_chosen, within=table)
        for command in ("duplicate", "archive", "unarchive", "bin", "restore"):
            actions.add(f"campaign.{command}", lambda command=command: self._run(command), within=table)
        actions["campaign.open"].setShortcut("")
        self._offer()

    def _lay_out(self) -> None:
        actions = self._host.commands
        new = Button(self.tr("New"), "", "plus")
        bring = Button(self.tr("Import"), "", "download")
        sample = Button(self.tr("Try a sample"), "", "package-check")
        new.clicked.connect(actions["campaign.new"].trigger)
        bring.clicked.connect(actions["campaign.import"].trigger)
        sample.clicked.connect(self.view_model.add_samples)
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.clear = Button(self.tr("Clear the filters"), "", "x")
        self.again.clicked.connect(self.view_model.load)
        self.clear.clicked.connect(self._clear)
        self.panels = {
            "waiting": QWidget(),
            "loading": EmptyState("refresh-cw", self.tr("Loading campaigns")),
            "full": _framed(self.table),
            "empty": EmptyState(
                "mail", self.tr("No campaigns yet"), self.tr("Write one, or drop a file here."), (new, bring, sample)
            ),
            "no match": EmptyState("search", self.tr("Nothing found"), "", (self.clear,)),
            "error": EmptyState("circle-alert", self.tr("The list can't be read"), "", (self.again,)),
        }
        self.stack = QStackedWidget(self)
        self.stack.setProperty("kind", "surface")
        for panel in self.panels.values():
            self.stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.stack, 1)

    def _connect(self) -> None:
        view_model, model = self.view_model, self.model
        view_model.replaced.connect(lambda rows, more: model.replace(rows, more=more))
        view_model.appended.connect(lambda rows, more: model.append(rows, more=more))
        view_model.refreshed.connect(lambda rows, more: model.refresh(rows, more=more))
        view_model.state_changed.connect(self._show_state)
        view_model.counted.connect(self.bar.show_count)
        view_model.done.connect(self._tell)
        view_model.travelled.connect(self._tell_travelled)
        view_model.imported.connect(self._tell_imported)
        self.exchange.imported.connect(lambda campaigns: self.table.choose(next(iter(campaigns), "")))
        model.wanted.connect(view_model.load_more)
        self._watch.changed.connect(view_model.refresh)
        self._host.theme.changed.connect(self.bar.retint)
        self.bar.asked.connect(self._ask)
        self.table.opened.connect(self._host.open_campaign)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def _ask(self, part: str, value: str) -> None:
        self.view_model.ask(**{part: value})
        self.bar.show_filter(self.view_model.filter)
        self._offer()

    def _clear(self) -> None:
        self.view_model.ask(**msgspec.structs.asdict(Filter()))
        self.bar.show_filter(Filter())
        self._offer()

    def _show_state(self, state: str) -> None:
        panel = self.panels[state]
        if state == "error" and isinstance(panel, EmptyState):
            error = self.view_model.error
            panel.tell(panel.title.text(), error.sentence() if isinstance(error, UserError) else "")
        if state == "no match" and isinstance(panel, EmptyState):
            panel.tell(*self._nothing())
        self.stack.setCurrentWidget(panel)

    def _nothing(self) -> tuple[str, str]:
        asked = self.view_model.filter
        if asked == Filter(shelf="bin"):
            return self.tr("The bin is empty"), ""
        if asked == Filter(shelf="archived"):
            return self.tr("The archive is empty"), ""
        return self.tr("Nothing found"), self.tr("No campaign fits the search and the filters.")

    def _offer(self) -> None:
        """Only what can be done to the chosen campaigns is offered."""
        actions, shelf = self._host.commands, self.view_model.filter.shelf
        some = bool(self.table.chosen())
        for command, fits in {
            "open": True,
            "duplicate": shelf != "bin",
            "archive": shelf == "",
            "unarchive": shelf == "archived",
            "bin": shelf != "bin",
            "restore": shelf == "bin",
        }.items():
            actions[f"campaign.{command}"].setEnabled(some and fits)
        self.exports.enable(some)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Campaign"))
        for name in ("open", "duplicate", "archive", "unarchive", "bin", "restore"):
            action = self._host.commands[f"campaign.{name}"]
            if action.isEnabled():
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.addMenu(self.exports.menu(menu))
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _open_chosen(self) -> None:
        for row in self.table.chosen()[:1]:
            self._host.open_campaign(row.id)

    def _run(self, command: str) -> None:
        self._names = {row.id: words.name(row.name) for row in self.table.chosen()}
        self.view_model.run(command, list(self._names))

    def _tell(self, command: str, campaigns: tuple[str, ...]) -> None:
        way_back = None if command == "duplicate" else lambda: self.view_model.back(command, campaigns)
        self._host.tell(self._sentence(command).format(what=self._named(campaigns)), way_back)

    def _tell_travelled(self, way: str, what: str) -> None:
        text = self.tr("Undone: {what}") if way == "undo" else self.tr("Done again: {what}")
        self._host.tell(text.format(what=what))

    def _named(self, campaigns: tuple[str, ...]) -> str:
        return self._names.get(campaigns[0], "1") if len(campaigns) == 1 else str(len(campaigns))

    def _sentence(self, command: str) -> str:
        return {
            "duplicate": self.tr("Duplicated: {what}"),
            "archive": self.tr("Archived: {what}"),
            "unarchive": self.tr("Out of the archive: {what}"),
            "bin": self.tr("In the bin: {what}"),
            "restore": self.tr("Out of the bin: {what}"),
        }[command]

    def _tell_imported(self, imported: Imported) -> None:
        self._host.tell(self.tr("Imported: {count}").format(count=len(imported.campaigns)), self.view_model.undo)
        if imported.notes:
            self._host.warn(" ".join(imported.notes[:NOTES]))
        for campaign in imported.campaigns[:1]:
            self.table.choose(campaign)


def _framed(table: QWidget) -> QWidget:
    """Room at both sides, so that texts stand in line with what is above."""
    frame = QWidget()
    frame.setProperty("kind", "surface")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
    layout.addWidget(table)
    return frame
