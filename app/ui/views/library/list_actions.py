"""What can be asked on the campaigns page by key, palette and menu, beside what is done to the selected."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import ActionSpec
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.list_columns import COLUMNS
from app.ui.views.chosen_rows import ChosenRows
from app.ui.views.exchange.exchange import Exchange
from app.ui.views.exchange.exports import Exports
from app.ui.views.library.campaign_bar import CampaignBar
from app.ui.views.list_head import ListHead
from app.ui.views.results.exporting import Exporting


class ListActions(QObject):
    """``lists`` is where keys about campaigns count, ``chosen`` and ``bar`` are first called when an action is used."""

    def __init__(
        self,
        page: QWidget,
        opened: OpenWorkspace,
        host: Host,
        view_model: CampaignsViewModel,
        *,
        lists: QWidget,
        head: ListHead,
        chosen: Callable[[], ChosenRows],
        bar: Callable[[], CampaignBar],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._host = host
        self._view_model = view_model
        self._head = head
        self._chosen = chosen
        self._bar = bar
        self._reports = Exporting(page, opened, host)
        self.exchange = Exchange(page, opened, host, view_model)
        self.exports = Exports(page, opened, host, lambda then: chosen().ids(then), self.report)
        self._add_to_page()
        self._add_to_lists(lists)
        self._add_to_table(head.table)

    def report(self) -> None:
        """Write down the list as it is shown, or the selected campaigns."""
        self._chosen().ids(lambda ids: self._reports.ask(self._view_model.query(), ids))

    def show_menu(self, view: QWidget, at: QPoint) -> None:
        """What can be done to the selected campaigns, and over the table how it is shown."""
        menu = QMenu(self._page)
        menu.setAccessibleName(self.tr("Campaign"))
        first = (self._host.commands[f"campaign.{name}"] for name in ("open", "history"))
        menu.addActions([each for each in first if each.isEnabled()])
        menu.addActions(self._bar().line.bar.offered())
        if view is self._head.table.viewport():
            menu.addSeparator()
            self._head.add_to(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(view.mapToGlobal(at))

    def _add_to_page(self) -> None:
        actions, page = self._host.commands, self._page
        actions.add("campaign.import", self.exchange.ask, within=page)
        actions.add("campaign.import-folder", self.exchange.ask_for_folder, within=page)
        actions.add("list.find", self._find, within=page)
        actions.add("campaign.report", self.report, within=page)

    def _add_to_lists(self, lists: QWidget) -> None:
        actions = self._host.commands
        actions.add("campaign.open", lambda: self._about_first(self._host.open_campaign), within=lists)
        actions.add("campaign.history", lambda: self._about_first(self._host.open_history), within=lists)
        actions.add("campaign.team_history", lambda: self._about_first(self._host.open_team_history), within=lists)
        self.exports.add_actions(lists)
        actions.add("campaign.export", self._show_exports, within=lists)
        actions["campaign.export"].setMenu(self.exports.menu(self._page))
        actions["campaign.open"].setShortcut("")

    def _add_to_table(self, table: QWidget) -> None:
        actions, head = self._host.commands, self._head
        actions.add("list.columns", head.popup_at_button, within=table)
        actions.add("list.turn", head.turn, within=table)
        for column in (each for each in COLUMNS if each.sort is not None):
            spec = ActionSpec(f"list.sort.{column.name}", self.tr("Sort by: {column}").format(column=column.title()))
            actions.add(spec, lambda column=column: head.sort(column), within=table)

    def _find(self) -> None:
        search = self._bar().search
        search.setFocus()
        search.selectAll()

    def _about_first(self, use: Callable[[str], object]) -> None:
        for row in self._chosen().rows()[:1]:
            use(row.id)

    def _show_exports(self) -> None:
        menu = self.exports.menu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._bar().line.bar.anchor("export")
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
