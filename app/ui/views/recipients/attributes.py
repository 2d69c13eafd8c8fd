"""The tab with the attributes: what is known of recipients, and which part each plays."""

from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.domain.recipient import Attribute, AttributeKind, Role
from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.viewmodels.attributes import AttributesModel
from app.ui.viewmodels.paging import LOADING_AFTER
from app.ui.viewmodels.people import Done, PeopleDesk
from app.ui.viewmodels.values import number
from app.ui.views.recipients.attribute_row import AttributeRow
from app.ui.views.recipients.heads import Heads
from app.ui.views.recipients.panel import Panel
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.growing import GrowingRows
from app.ui.widgets.look import label

WIDTH = tokens.PAGE_WIDTH + tokens.COLOR_WIDTH


class AttributesPanel(Panel):
    """A row for each attribute."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._writable = not opened.workspace.read_only
        self.model = AttributesModel(opened.workspace, opened.jobs, self)
        self.desk = PeopleDesk(opened.services.people(opened.workspace), opened.jobs, self)
        self.rows: GrowingRows[AttributeRow] = GrowingRows(self.tr("Attributes"))
        self.rows.set_heads(Heads(self.tr("Attribute"), (self.tr("Known of"), self.tr("Holds"), self.tr("Used as"))))
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.error = EmptyState("circle-alert", self.tr("The attributes can't be read"), "", (self.again,))
        hint = self.tr("They come with the recipients that you import.")
        self.empty = EmptyState("users", self.tr("No attributes yet"), hint)
        self.loading = EmptyState("refresh-cw", self.tr("Loading attributes"))
        self._names: tuple[str, ...] = ()
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._lay_out()
        self._patience.timeout.connect(lambda: self.stack.setCurrentWidget(self.loading))
        self.again.clicked.connect(self.model.load)
        self.model.loaded.connect(self._show)
        self.model.failed.connect(self._show_error)
        self.desk.changed.connect(self.model.load)
        self.desk.done.connect(self._tell)
        opened.watch.changed.connect(self.model.load)

    def entered(self) -> None:
        if self.stack.currentWidget() is self.waiting:
            self._patience.start()
        self.model.load()

    def _lay_out(self) -> None:
        self.full, self.waiting = QWidget(), QWidget()
        self.full.setMaximumWidth(WIDTH)
        column = QVBoxLayout(self.full)
        column.setContentsMargins(tokens.S5, tokens.S4, tokens.S2, 0)
        column.setSpacing(tokens.S4)
        about = self.tr(
            "What is known of your recipients. Their language decides which version of a message they read."
        )
        note = label(about, "quiet")
        note.setWordWrap(True)
        column.addWidget(note)
        column.addWidget(self.rows, 1)
        self.stack = QStackedWidget(self)
        for page in (self.waiting, self.loading, self.full, self.empty, self.error):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def _show(self) -> None:
        self._patience.stop()
        attributes = self.model.people.attributes
        names = tuple(each.name for each in attributes)
        if names != self._names:
            self._names = names
            self.rows.fill(len(names), self._make)
        for row, attribute in zip(self.rows.rows, attributes, strict=False):
            self._fill(row, attribute)
        self.stack.setCurrentWidget(self.full if attributes else self.empty)

    def _make(self, place: int) -> AttributeRow:
        row = AttributeRow(self._names[place])
        self._fill(row, self.model.people.attributes[place])
        row.kind_chosen.connect(lambda kind: self._set_kind(place, cast(AttributeKind, kind)))
        row.role_chosen.connect(lambda role: self._set_role(place, cast(Role, role) if role else None))
        return row

    def _fill(self, row: AttributeRow, attribute: Attribute) -> None:
        row.show_attribute(attribute, self.model.people.total, writable=self._writable)

    def _set_kind(self, place: int, kind: AttributeKind) -> None:
        self.desk.set_kind(self.model.people.attributes[place], kind)

    def _set_role(self, place: int, role: Role | None) -> None:
        attributes = self.model.people.attributes
        self.desk.set_role(attributes[place], role, attributes)

    def _show_error(self, error: Exception) -> None:
        self._patience.stop()
        self.error.tell(self.error.title.text(), error.sentence() if isinstance(error, UserError) else "")
        self.stack.setCurrentWidget(self.error)

    def _tell(self, done: Done) -> None:
        text = self.tr("Changed: {name}").format(name=done.attribute)
        if done.refused:
            refused = self.tr("{count} values can't be read so and stay as they are").format(count=number(done.refused))
            text = f"{text}. {refused}"
        self.tell(self._host, text, done.back)
