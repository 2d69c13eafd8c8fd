"""The head of the campaigns' table: which columns there are, how wide, and what the list is sorted by."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.ui.theme import tokens
from app.ui.viewmodels.campaigns import MATCH, CampaignsViewModel, Order
from app.ui.viewmodels.list_columns import COLUMNS, Column, ListColumns
from app.ui.views.campaign_table import CampaignTableView
from app.ui.widgets.buttons import IconButton


class ListHead(QObject):
    """Joins the head of ``table`` to the choice of columns and to the order of the list."""

    def __init__(self, table: CampaignTableView, columns: ListColumns, view_model: CampaignsViewModel) -> None:
        super().__init__(table)
        self.table = table
        self._columns = columns
        self._view_model = view_model
        self._besides: tuple[Column, ...] = ()
        self.button = IconButton("sliders-horizontal", self.tr("Columns and order"), table)
        self.button.setProperty("kind", "icon")
        table.head.reserved = tokens.CONTROL_HEIGHT
        table.head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.head.customContextMenuRequested.connect(lambda at: self.popup(table.head.viewport().mapToGlobal(at)))
        table.head.sectionClicked.connect(lambda section: self.sort(table.campaigns.columns[section]))
        table.head.dragged.connect(self._on_dragged)
        table.widened.connect(self.share_width)
        view_model.order_changed.connect(self.show_order)
        self.button.clicked.connect(self.popup_at_button)
        self.show_columns()

    def sort(self, column: Column) -> None:
        """Sort by a column; by the one in force: the other way round."""
        if column.sort is None:
            return
        order = self._view_model.order
        rising = not order.ascending if order.column == column.sort else not column.falling
        self._view_model.sort(Order(column.sort, rising))

    def turn(self) -> None:
        """Sort the other way round."""
        order = self._view_model.order
        if order != MATCH:
            self._view_model.sort(Order(order.column, not order.ascending))

    def show_columns(self) -> None:
        """Show the chosen columns."""
        self.table.campaigns.show_columns((*self._columns.shown(), *self._besides))
        self.share_width()
        self.show_order()

    def show_besides(self, columns: Sequence[Column]) -> None:
        """Show these behind the chosen ones, whatever was chosen."""
        if tuple(columns) != self._besides:
            self._besides = tuple(columns)
            self.show_columns()

    def show_column(self, name: str, on: bool) -> None:
        """Put a column on or take it off."""
        self._columns.show(name, on)
        self.show_columns()

    def show_order(self) -> None:
        """Show what the list is sorted by."""
        order, columns = self._view_model.order, self.table.campaigns.columns
        at = next((number for number, column in enumerate(columns) if column.sort == order.column), None)
        self.table.head.show_order(at, rising=order.ascending)
        self.table.campaigns.show_order(order)

    def share_width(self) -> None:
        """Every column as wide as it was dragged, or as it needs; what is left goes to those that take more."""
        table, dragged = self.table, self._columns.widths()
        columns = table.campaigns.columns
        widths = {column.name: dragged.get(column.name, column.width) for column in columns}
        spare = max(0, table.viewport().width() - sum(widths.values()))
        takers = {column.name: column.share for column in columns if column.share and column.name not in dragged}
        takers = takers or {columns[-1].name: 1}
        for name, share in takers.items():
            widths[name] += spare * share // sum(takers.values())
        for number, column in enumerate(columns):
            table.setColumnWidth(number, widths[column.name])
        self.button.move(table.viewport().geometry().right() + 1 - self.button.width(), 0)
        self.button.raise_()

    def menu(self) -> QMenu:
        """What can be chosen, to be shown once."""
        menu = QMenu(self.table)
        menu.setAccessibleName(self.button.accessibleName())
        self.add_to(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def add_to(self, menu: QMenu) -> None:
        """Put the orders and the columns into a menu."""
        menu.addMenu(self._orders(menu))
        menu.addMenu(self._choices(menu))

    def popup(self, at: QPoint) -> None:
        """Show the menu."""
        self.menu().popup(at)

    def popup_at_button(self) -> None:
        """Show the menu where its button is."""
        self.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _orders(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Sort by"), parent)
        order, group = self._view_model.order, QActionGroup(menu)
        if self._view_model.filter.search.strip():
            self._add(menu, self.tr("Best match"), order == MATCH, lambda: self._view_model.sort(MATCH), group)
        for column in COLUMNS:
            if column.sort is not None:
                self._add(menu, column.title(), column.sort == order.column, lambda it=column: self.sort(it), group)
        menu.addSeparator()
        menu.addAction(self.tr("The other way round")).triggered.connect(self.turn)
        return menu

    def _choices(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Columns"), parent)
        shown = self._columns.shown()
        for column in COLUMNS:
            on = column in shown
            action = self._add(menu, column.title(), on, lambda it=column, on=on: self.show_column(it.name, not on))
            action.setEnabled(column.name != "name")
        menu.addSeparator()
        menu.addAction(self.tr("The usual columns")).triggered.connect(self._forget)
        return menu

    def _add(
        self, menu: QMenu, text: str, on: bool, run: Callable[[], None], group: QActionGroup | None = None
    ) -> QAction:
        action = QAction(text, group or menu, checkable=True)
        action.setChecked(on)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        return action

    def _forget(self) -> None:
        self._columns.forget()
        self.show_columns()

    def _on_dragged(self, section: int, width: int) -> None:
        self._columns.set_width(self.table.campaigns.columns[section].name, width)
        self.share_width()
