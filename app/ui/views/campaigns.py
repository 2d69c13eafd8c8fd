"""The campaigns page: find, open, duplicate, archive, delete, import."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.ports import LABELS, CampaignRow, Grouping, Period
from app.ui.context import Host, OpenWorkspace
from app.ui.models.campaigns import CampaignTable
from app.ui.theme import tokens
from app.ui.viewmodels.bulk import Done
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.commands import Imported
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.list_columns import DAYS_LEFT, ListColumns
from app.ui.viewmodels.results.finding import group_filter
from app.ui.viewmodels.source import Renewal
from app.ui.viewmodels.thumbnails import Draw, Thumbnails, lazily
from app.ui.viewmodels.visits import Visit
from app.ui.views.campaign_notices import CampaignNotices
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.chosen_rows import ChosenRows
from app.ui.views.exchange.exchange import files_in
from app.ui.views.library.arrangement import Arrangement
from app.ui.views.library.bulk import Bulk
from app.ui.views.library.card_grid import CardGrid
from app.ui.views.library.finding import Finding
from app.ui.views.library.list_actions import ListActions
from app.ui.views.library.list_states import ListStates
from app.ui.views.library.renewing import Renewing
from app.ui.views.list_head import ListHead
from app.ui.views.page import Page


class CampaignsPage(Page):
    """The list. ``selection_changed`` carries how many campaigns are selected; ``selected`` says which."""

    selection_changed = Signal(int)

    def __init__(self, open_workspace: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._watch = open_workspace.watch
        self._team = open_workspace.team
        self.setAccessibleName(self.tr("Campaigns"))
        self.setAcceptDrops(True)
        clock = open_workspace.services.clock
        self.visit = Visit(open_workspace.services.settings, open_workspace.workspace.id, clock, self)
        self.view_model = CampaignsViewModel(
            open_workspace.workspace, open_workspace.commands, open_workspace.jobs, self.visit.moment, parent=self
        )
        self.model = CampaignTable(clock.now, clock.zone(), self)
        self.table = CampaignTableView(self.model, self)
        self.head = ListHead(self.table, self._columns(open_workspace), self.view_model)
        self.thumbnails = Thumbnails(
            open_workspace.workspace,
            open_workspace.jobs,
            lazily(lambda: _cards(open_workspace)),
            self,
            scale=self.devicePixelRatioF,
        )
        self.table.cells.thumbnails = self.thumbnails.small
        self.grid = CardGrid(self.model, self.thumbnails, self)
        self.lists = QWidget(self)
        self.acting = ListActions(
            self,
            open_workspace,
            host,
            self.view_model,
            lists=self.lists,
            head=self.head,
            chosen=self.selected,
            bar=lambda: self.bar,
        )
        self.finding = Finding(open_workspace, host, self.view_model, self.visit, self)
        self.bar = self.finding.bar
        self.arrangement = Arrangement(
            self.table, _framed(self.table), self.grid, self.bar.arrangement, open_workspace.services.settings
        )
        self.states = ListStates(self.lists, self.view_model, host.commands, self)
        self._lay_out()
        self._connect()
        self._chosen = self._follow()
        self.bulk = Bulk(open_workspace, host, self._chosen, self.bar.line, self.lists, self)
        self.notices = CampaignNotices(self.view_model, self.bulk.model.undo, host, self)
        self.renewing = Renewing(open_workspace, host, self)
        self._join()

    def selected(self) -> ChosenRows:
        """The selected campaigns, over all pages."""
        return self._chosen

    def entered(self) -> None:
        self.visit.note()
        self.thumbnails.retry()
        self._refresh()
        self.arrangement.view.setFocus()

    def left(self) -> None:
        self.visit.note()

    def can_undo(self) -> bool:
        return True

    def can_redo(self) -> bool:
        return True

    def undo(self) -> None:
        self.bulk.model.undo()

    def redo(self) -> None:
        self.bulk.model.redo()

    def _colour(self) -> None:
        """Draw labels in their own colours."""
        colors = {label.name: label.color for label in self.finding.choices.names(LABELS) if label.color}
        if colors != self.table.cells.colors:
            self.table.cells.colors = self.grid.cells.words.colors = colors
            self.table.viewport().update()
            self.grid.viewport().update()

    def find_label(self, label: str) -> None:
        self.finding.put(Filter(label=label))

    def find_filter(self, saved: str) -> None:
        self.finding.saved.apply(saved)

    def find_group(self, by: Grouping, key: str, days: Period | None = None) -> None:
        self.finding.put(group_filter(by, key, days))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files that can be imported."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        self.acting.exchange.take(files_in(event.mimeData()))
        event.acceptProposedAction()

    def ask_for_files(self) -> None:
        """Choose files to import."""
        self.acting.exchange.ask()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.lists)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.arrangement)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.states, 1)

    def _connect(self) -> None:
        view_model, model = self.view_model, self.model
        view_model.turning.connect(lambda _: self.table.hold_place())
        view_model.begun.connect(model.begin)
        view_model.grown.connect(model.grow)
        view_model.ordered.connect(model.arrange)
        view_model.renewed.connect(self._renew)
        view_model.arrived.connect(model.arrive)
        view_model.imported.connect(self._on_imported)
        self.states.cleared.connect(lambda: self.finding.put(Filter()))
        self.acting.exchange.imported.connect(lambda campaigns: self._chosen.choose(next(iter(campaigns), "")))
        model.wanted.connect(view_model.fetch)
        self._watch.changed.connect(self._refresh)
        self.finding.choices.changed.connect(self._colour)
        self.thumbnails.arrived.connect(lambda: self.table.viewport().update())
        for view in (self.table, self.grid):
            view.opened.connect(self._host.open_campaign)
            view.customContextMenuRequested.connect(lambda at, view=view: self.acting.show_menu(view.viewport(), at))

    def _refresh(self) -> None:
        """Somebody may have written."""
        self.view_model.refresh()
        self.finding.refresh()

    def _follow(self) -> ChosenRows:
        chosen = ChosenRows(self.table, self.model, self.view_model, self)
        self.view_model.grown.connect(lambda _: self.bar.show_count(self.view_model.count))
        return chosen

    def _join(self) -> None:
        """What is selected, what can be done to it, and what is said of it."""
        self._chosen.changed.connect(self._on_chosen)
        self._chosen.lost.connect(self.notices.tell_lost)
        self.finding.moved.connect(self._on_moved)
        self.bar.line.left.connect(lambda: self.arrangement.view.setFocus())
        self.bulk.model.wrote.connect(self._refresh)
        self.bulk.finished.connect(self._on_finished)
        if self._team is not None:
            self._team.changed.connect(self._show_team)
            self._show_team()

    def _columns(self, opened: OpenWorkspace) -> ListColumns:
        return ListColumns(opened.services.settings, opened.workspace.id, self._has_team)

    def _has_team(self) -> bool:
        return self._team is not None and self._team.state.connected

    def _show_team(self) -> None:
        """Say how campaigns stand in the team, as long as there is one."""
        if self.model.team != self._has_team():
            self.model.team = self.grid.cells.words.team = self._has_team()
            self.head.show_columns()
            self._offer()
            self.grid.viewport().update()

    def _renew(self, renewal: Renewal[CampaignRow]) -> None:
        self.model.renew(renewal)
        self.table.keep_place(renewal.steps)

    def _on_chosen(self, count: int) -> None:
        self._offer()
        self.selection_changed.emit(count)

    def _offer(self) -> None:
        self.bulk.offer(self.view_model.filter.shelf)
        self.acting.exports.enable(self._chosen.some)

    def _on_moved(self) -> None:
        """Another question was asked; the bin has its own words."""
        in_bin = self.view_model.filter.shelf == "bin"
        self.states.show_kept(in_bin)
        self.head.show_besides((DAYS_LEFT,) if in_bin else ())
        self._offer()

    def _on_finished(self, done: Done) -> None:
        """A copy comes into hand, and with it what there is to renew."""
        copies = done.carried.copies
        if len(copies) == 1:
            self._chosen.choose(copies[0].id)
        if done.command == "reuse" and copies:
            self.renewing.show_copies(copies)

    def _on_imported(self, imported: Imported) -> None:
        for campaign in imported.campaigns[:1]:
            self._chosen.choose(campaign)


def _framed(table: QWidget) -> QWidget:
    """Room at both sides, so that texts stand in line with what is above."""
    frame = QWidget()
    frame.setProperty("kind", "surface")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
    layout.addWidget(table)
    return frame


def _cards(opened: OpenWorkspace) -> Draw:
    """What draws is loaded with the first card."""
    from app.ui.library_parts import card_pictures

    return card_pictures(opened)
