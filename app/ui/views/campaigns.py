"""The campaigns page: find, open, duplicate, archive, delete, import.

The table comes first; what stands around it is made once rows are painted, or before if something asks for it.
"""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.ports import LABELS, CampaignRow, Grouping, Period
from app.ui.context import Host, OpenWorkspace
from app.ui.first_paint import FirstPaint
from app.ui.models.campaigns import CampaignTable
from app.ui.theme import tokens
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.list_columns import DAYS_LEFT, ListColumns
from app.ui.viewmodels.source import Renewal
from app.ui.viewmodels.thumbnails import Draw, Thumbnails, lazily
from app.ui.viewmodels.visits import Visit
from app.ui.views.campaign_notices import CampaignNotices
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.chosen_rows import ChosenRows
from app.ui.views.library.arrangement import Arrangement
from app.ui.views.library.list_states import ListStates
from app.ui.views.list_head import ListHead
from app.ui.views.page import Page

if TYPE_CHECKING:
    from app.ui.viewmodels.bulk import Done
    from app.ui.viewmodels.commands import Imported
    from app.ui.views.library.around import Around
    from app.ui.views.library.bulk import Bulk
    from app.ui.views.library.campaign_bar import CampaignBar
    from app.ui.views.library.card_grid import CardGrid
    from app.ui.views.library.finding import Finding
    from app.ui.views.library.list_actions import ListActions
    from app.ui.views.library.renewing import Renewing

BAR_HEIGHT = tokens.S4 + tokens.CONTROL_HEIGHT + tokens.S3 + tokens.CONTROL_HEIGHT + tokens.S3
"""The room for the bar over the list, until the bar itself says how much it needs."""


class CampaignsPage(Page):
    """The list. ``selection_changed`` carries how many campaigns are selected; ``selected`` says which."""

    selection_changed = Signal(int)

    def __init__(self, open_workspace: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = open_workspace
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
        self.lists = QWidget(self)
        self.arrangement = Arrangement(self.table, open_workspace.services.settings)
        self.view_model.state_changed.connect(self._on_state)
        self.states = ListStates(self.lists, self.view_model, host.commands, self)
        self._shelf = self.view_model.filter.shelf
        self.states.cleared.connect(lambda: self.finding.put(Filter()))
        self._over = QWidget(self)
        self._lay_out()
        self._connect()
        self._chosen = ChosenRows(self.table, self.model, self.view_model, self)
        self._chosen.changed.connect(self._on_chosen)
        self.notices = CampaignNotices(self.view_model, self.undo, host, self)
        self._chosen.lost.connect(self.notices.tell_lost)
        if self.arrangement.wants_cards:
            self.complete()

    @cached_property
    def around(self) -> "Around":
        """What stands around the table."""
        from app.ui.views.library.around import Around, Core

        core = Core(
            view_model=self.view_model,
            model=self.model,
            head=self.head,
            lists=self.lists,
            chosen=self._chosen,
            thumbnails=self.thumbnails,
            visit=self.visit,
        )
        return Around(self, core, self._opened, self._host)

    @property
    def grid(self) -> "CardGrid":
        """The list as cards."""
        return self.complete().grid

    @property
    def acting(self) -> "ListActions":
        """What can be asked by key, palette and menu."""
        return self.complete().acting

    @property
    def finding(self) -> "Finding":
        """Search and filters."""
        return self.complete().finding

    @property
    def bar(self) -> "CampaignBar":
        """What stands over the list."""
        return self.complete().bar

    @property
    def bulk(self) -> "Bulk":
        """What can be done to the selected."""
        return self.complete().bulk

    @property
    def renewing(self) -> "Renewing":
        """What is to be renewed in copies."""
        return self.complete().renewing

    def complete(self) -> "Around":
        """Have all of the page."""
        if "around" not in self.__dict__:
            self._put_around(self.around)
        return self.around

    def selected(self) -> ChosenRows:
        """The selected campaigns, over all pages."""
        return self._chosen

    def entered(self) -> None:
        self.visit.note_soon()
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
        from app.ui.viewmodels.results.finding import group_filter

        self.finding.put(group_filter(by, key, days))

    def event(self, event: QEvent) -> bool:
        """Keys may be meant for what is not made yet."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.complete()
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files that can be imported."""
        from app.ui.views.exchange.exchange import files_in

        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        from app.ui.views.exchange.exchange import files_in

        self.acting.exchange.take(files_in(event.mimeData()))
        event.acceptProposedAction()

    def ask_for_files(self) -> None:
        """Choose files to import."""
        self.acting.exchange.ask()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.lists)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.arrangement)
        self._room, layout = QVBoxLayout(self._over), QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._over.setMinimumHeight(BAR_HEIGHT)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._over)
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
        model.wanted.connect(view_model.fetch)
        model.ahead.connect(view_model.fetch_ahead)
        self._watch.changed.connect(self._refresh)
        self.thumbnails.arrived.connect(lambda: self.table.viewport().update())
        self._use(self.table)

    def _use(self, view: "CampaignTableView | CardGrid") -> None:
        """Open and ask for menus in one of the two views."""
        view.opened.connect(self._host.open_campaign)
        view.customContextMenuRequested.connect(lambda at: self.acting.show_menu(view.viewport(), at))

    def _on_state(self, state: str) -> None:
        """Rows are painted before anything else is made; what stands in their place needs the rest at once."""
        if "around" in self.__dict__:
            return
        if state != "full" or not self.isVisible():
            self.complete()
        else:
            FirstPaint(self.table.viewport()).happened.connect(lambda: QTimer.singleShot(0, self, self._go_on))

    def _go_on(self) -> None:
        """Load what is needed, and let keys be heard before it is made."""
        import_module("app.ui.views.library.around")
        QTimer.singleShot(0, self, self.complete)

    def _put_around(self, around: "Around") -> None:
        self._room.addWidget(around.bar)
        around.bar.show()
        self._over.setMinimumHeight(0)
        self.arrangement.offer(around.grid, around.bar.arrangement)
        self._use(around.grid)
        self._join(around)
        self._offer()
        if self.view_model.state != "waiting":
            self._show_count()
            around.finding.refresh()

    def _refresh(self) -> None:
        """Somebody may have written."""
        self.view_model.refresh()
        if "around" in self.__dict__:
            self.finding.refresh()

    def _show_count(self) -> None:
        self.bar.show_count(self.view_model.count)

    def _join(self, around: "Around") -> None:
        """What is asked, what is selected, what can be done to it, and what is said of it."""
        self.view_model.grown.connect(lambda _: self._show_count())
        around.acting.exchange.imported.connect(lambda campaigns: self._chosen.choose(next(iter(campaigns), "")))
        around.finding.choices.changed.connect(self._colour)
        around.finding.moved.connect(self._on_moved)
        around.bar.line.left.connect(lambda: self.arrangement.view.setFocus())
        around.bulk.model.wrote.connect(self._refresh)
        around.bulk.finished.connect(self._on_finished)
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
        if count or "around" in self.__dict__:
            self._offer()
        self.selection_changed.emit(count)

    def _offer(self) -> None:
        self.bulk.offer(self.view_model.filter.shelf)
        self.acting.exports.enable(self._chosen.some)

    def _on_moved(self) -> None:
        """Another question was asked; on another shelf other things can be done, and the bin has its own words."""
        shelf = self.view_model.filter.shelf
        if shelf == self._shelf:
            return
        self._shelf = shelf
        in_bin = shelf == "bin"
        self.states.show_kept(in_bin)
        self.head.show_besides((DAYS_LEFT,) if in_bin else ())
        self._offer()

    def _on_finished(self, done: "Done") -> None:
        """A copy comes into hand, and with it what there is to renew."""
        copies = done.carried.copies
        if len(copies) == 1:
            self._chosen.choose(copies[0].id)
        if done.command == "reuse" and copies:
            self.renewing.show_copies(copies)

    def _on_imported(self, imported: "Imported") -> None:
        for campaign in imported.campaigns[:1]:
            self._chosen.choose(campaign)


def _cards(opened: OpenWorkspace) -> Draw:
    """What draws is loaded with the first card."""
    from app.ui.library_parts import card_pictures

    return card_pictures(opened)
