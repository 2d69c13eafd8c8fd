"""The tab with the recipients: find, look at, keep, remove, import."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.recipient import Recipient
from app.ui.context import Host, OpenWorkspace
from app.ui.models.recipients import RecipientTable
from app.ui.theme import tokens
from app.ui.viewmodels.columns import Columns
from app.ui.viewmodels.paging import State
from app.ui.viewmodels.people import Done, PeopleDesk
from app.ui.viewmodels.recipients import Known, RecipientsViewModel
from app.ui.viewmodels.values import full_name, number, shown
from app.ui.views.recipients.bar import RecipientBar
from app.ui.views.recipients.bringing import Bringing, files_in
from app.ui.views.recipients.detail import RecipientDetail
from app.ui.views.recipients.panel import Panel
from app.ui.views.recipients.states import RecipientStates
from app.ui.views.recipients.table import RecipientTableView
from app.ui.widgets.banner import Banner
from app.ui.widgets.look import hairline


class RecipientsPanel(Panel):
    """Table and details."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._opened = opened
        self._made_up = False
        self.setAcceptDrops(True)
        workspace, services = opened.workspace, opened.services
        self.view_model = RecipientsViewModel(workspace, opened.jobs, self)
        self.desk = PeopleDesk(services.people(workspace), opened.jobs, self)
        self.columns = Columns(services.settings, workspace.id)
        self.model = RecipientTable(self)
        self.table = RecipientTableView(self.model, self)
        self.detail = RecipientDetail(services.clock.now, services.clock.zone(), self)
        self.bringing = Bringing(self, self.desk, host)
        self._add_actions()
        self.bar = RecipientBar(host.commands, self)
        self.banner = Banner(self)
        self.states = RecipientStates(self._full(), self)
        self._lay_out()
        self._connect()
        self._offer()

    def entered(self) -> None:
        self.view_model.refresh()
        self.table.setFocus()

    def carry_out(self, command: str) -> None:
        """Do what an action of that name does."""
        if self._opened.workspace.read_only:
            self._host.warn(self.tr("This workspace can only be read: its file is protected."))
        else:
            self._actions[command]()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file that can be imported."""
        if files_in(event.mimeData()) and not self._opened.workspace.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        self.bringing.start(files_in(event.mimeData())[0])
        event.acceptProposedAction()

    def _add_actions(self) -> None:
        self._actions = {
            "import": self.bringing.ask,
            "samples": self.desk.add_samples,
            "find": self._find,
            "keep": self._keep,
            "remove": self._remove,
            "remove-all": self.desk.remove_all,
        }
        for name, place in {"find": self, "keep": self.table, "remove": self.table, "remove-all": self}.items():
            self._host.commands.add(f"recipients.{name}", self._actions[name], within=place)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.banner)
        layout.addWidget(self.states, 1)
        self.bar.hide()

    def _full(self) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(tokens.S3, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(hairline(upright=True))
        row.addWidget(self.detail)
        return frame

    def _connect(self) -> None:
        view_model, model, table, desk = self.view_model, self.model, self.table, self.desk
        view_model.replaced.connect(self._show_rows)
        view_model.appended.connect(lambda rows, more: model.append(rows, more=more))
        view_model.refreshed.connect(self._refresh_rows)
        view_model.state_changed.connect(self._show_state)
        view_model.known_changed.connect(self._show_known)
        model.wanted.connect(view_model.load_more)
        self._opened.watch.changed.connect(view_model.refresh)
        self._host.theme.changed.connect(self.bar.retint)
        self.states.again.clicked.connect(view_model.load)
        self.states.clear.clicked.connect(self._clear)
        self.states.bring.clicked.connect(self.bringing.ask)
        self.states.samples.clicked.connect(desk.add_samples)
        self.bar.searched.connect(lambda text: view_model.ask(search=text))
        self.bar.kept.connect(lambda on: view_model.ask(kept=on))
        self.bar.column.connect(self._show_column)
        self.bar.usual.connect(self._usual_columns)
        table.reached.connect(self._show_detail)
        table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        table.opened.connect(self.detail.setFocus)
        self.detail.kept.connect(self._keep)
        self.detail.removed.connect(self._remove)
        desk.done.connect(self._tell)
        desk.changed.connect(view_model.refresh)
        self.bringing.ended.connect(view_model.refresh)

    def _show_rows(self, rows: list[Recipient], more: bool) -> None:
        self.model.replace(rows, more=more)
        if rows:
            self.table.stand_on(0)

    def _refresh_rows(self, rows: list[Recipient], more: bool) -> None:
        """Where the row in hand went, the one in its place is in hand."""
        before, place = self.table.in_hand(), self.table.currentIndex().row()
        self.model.refresh(rows, more=more)
        now = self.table.in_hand()
        if rows and (now is None or before is None or now.identity != before.identity):
            self.table.stand_on(min(max(place, 0), len(rows) - 1))
        self._show_detail()

    def _show_state(self, state: State) -> None:
        if state not in ("waiting", "loading", "error"):
            self.bar.setVisible(state != "empty")
        self.states.show_state(state, self.view_model.asked, self.view_model.error)
        self._offer()

    def _show_known(self, known: Known) -> None:
        people = known.people
        self.bar.show_known(known, narrowed=self.view_model.narrowed())
        self._show_columns()
        self._tell_made_up(people.made_up and people.total > 0)
        self._offer()

    def _tell_made_up(self, made_up: bool) -> None:
        """Said once: whoever closes it has read it."""
        if made_up and not self._made_up:
            self.banner.tell(self.tr("These recipients are made up. Import yours to see who a message really reaches."))
        elif not made_up:
            self.banner.clear()
        self._made_up = made_up

    def _show_columns(self) -> None:
        people, in_hand = self.view_model.known.people, self.table.in_hand()
        names = self.columns.names(people.attributes)
        self.bar.show_columns(people.attributes, names)
        self.model.show_columns(names, people.names())
        if in_hand and not self.table.currentIndex().isValid():
            self.table.choose(in_hand.identity)
        self.table.share_width()
        self._show_detail()

    def _show_column(self, name: str, on: bool) -> None:
        self.columns.show(name, on, self.view_model.known.people.attributes)
        self._show_columns()

    def _usual_columns(self) -> None:
        self.columns.forget()
        self._show_columns()

    def _show_detail(self) -> None:
        recipient, people = self.table.in_hand(), self.view_model.known.people
        self.detail.setVisible(recipient is not None)
        if recipient:
            self.detail.show_recipient(recipient, people.names(), [each.name for each in people.attributes])

    def _offer(self) -> None:
        commands, chosen = self._host.commands, self.table.chosen()
        writable = not self._opened.workspace.read_only
        for name in ("keep", "remove"):
            commands[f"recipients.{name}"].setEnabled(bool(chosen) and writable)
        commands["recipients.remove-all"].setEnabled(writable and self.view_model.known.people.total > 0)
        for button in (self.detail.keep, self.detail.remove, self.states.bring, self.states.samples, self.bar.bring):
            button.setEnabled(writable)

    def _find(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _clear(self) -> None:
        self.view_model.ask(search="", kept=False)
        self.bar.show_asked(self.view_model.asked)

    def _keep(self) -> None:
        chosen = self.table.chosen()
        self.desk.keep(chosen, not all(each.kept for each in chosen))

    def _remove(self) -> None:
        self.desk.remove(self.table.chosen())

    def _tell(self, done: Done) -> None:
        self.tell(self._host, self._sentence(done), done.back)

    def _sentence(self, done: Done) -> str:
        return {
            "keep": self.tr("Kept as test recipients: {what}"),
            "let go": self.tr("No test recipients any more: {what}"),
            "remove": self.tr("Removed: {what}"),
            "samples": self.tr("Sample recipients added: {what}"),
        }[done.command].format(what=self._named(done))

    def _named(self, done: Done) -> str:
        if len(done.recipients) != 1:
            return number(done.count)
        (one,) = done.recipients
        return full_name(one, self.view_model.known.people.names()) or shown(one.identity)
