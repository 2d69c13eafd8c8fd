"""A team is connected: how things stand, what waits, what the last sync did."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.context import Host
from app.ui.theme import tokens
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.team.lists import TeamLists
from app.ui.viewmodels.team.team import TeamModel
from app.ui.viewmodels.team.told import SHOWN, Part, kind_of
from app.ui.viewmodels.values import number
from app.ui.views.team.head import TeamHead
from app.ui.views.team.line import TeamLine
from app.ui.views.team.section import TeamSection
from app.ui.widgets.file_dialog import FileDialog
from app.ui.widgets.look import hairline, label

if TYPE_CHECKING:
    from app.services.syncing.overview import Entry
    from app.sync.values import Broken

COLORS: dict[str, ColorName] = {"conflict": "warn", "refused": "bad"}


class TeamPanel(QScrollArea):
    """``guards`` has room for questions that a sync has."""

    def __init__(self, team: TeamModel, lists: TeamLists, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.team, self.lists = team, lists
        self._host = host
        self.head = TeamHead()
        self.guards = QVBoxLayout()
        self.conflicts = TeamSection(self.tr("Needs your choice"), "triangle-alert", "warn")
        self.refused = TeamSection(self.tr("Not accepted"), "circle-x", "bad")
        self.waiting = TeamSection(self.tr("Waiting to be sent"), "upload", "quiet")
        self.export = self.refused.offer(self.tr("Export"), "upload")
        self.broken = TeamSection(self.tr("Can't be read in the team"), "circle-x", "bad")
        self.last = label(self.tr("Last sync"), "strong")
        self.quiet = label(self.tr("Nothing came, and nothing went."), "quiet")
        self.parts: list[TeamSection] = []
        self._shown_broken: tuple[Broken, ...] = ()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(tokens.PAGE_WIDTH + tokens.SIDEBAR_WIDTH)
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S6)
        column.setSpacing(tokens.S4)
        column.addLayout(self.guards)
        column.addWidget(self.head)
        column.addWidget(hairline())
        for part in (self.conflicts, self.refused, self.broken, self.waiting, self.last, self.quiet):
            column.addWidget(part)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def _connect(self) -> None:
        self.head.sync.clicked.connect(lambda: self.team.sync())
        self.head.undo.clicked.connect(self.team.undo)
        self.head.disconnect_button.clicked.connect(self.team.disconnect_team)
        self.head.secret_given.connect(self.team.give_secret)
        self.head.progress.cancelled.connect(self.team.cancel)
        self.lists.changed.connect(self._show_lists)
        self.export.clicked.connect(self._ask_where)
        self.team.changed.connect(self._show_broken)
        self._show_broken()

    def _show_lists(self) -> None:
        found = self.lists.overview
        if found is None:
            return
        self.head.undo.setVisible(found.can_undo)
        counts = found.counts
        self.conflicts.show_lines([self._conflict(each) for each in found.conflicts], counts.conflicts)
        self.refused.show_lines([self._entry(each) for each in found.refused], counts.refused)
        self.waiting.show_lines([self._entry(each) for each in found.waiting], counts.waiting)
        self._show_report(self.lists.parts)

    def _show_broken(self) -> None:
        found = self.team.state.broken
        if found != self._shown_broken:
            self._shown_broken = found
            lines = [TeamLine(each.reason, opens=False) for each in found[:SHOWN]]
            self.broken.show_lines(lines, len(found))

    def _ask_where(self) -> None:
        dialog = FileDialog(self.window(), self.tr("Export what was not accepted"), self.tr("JSON (*.json)"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda name: self.team.export_refused(Path(name), self._on_exported))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_exported(self, count: int) -> None:
        several = self.tr("{count} records exported").format(count=number(count))
        self._host.tell(self.tr("1 record exported") if count == 1 else several)

    def _show_report(self, parts: Sequence[Part]) -> None:
        for section in self.parts:
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self.parts = []
        at = self._column.indexOf(self.quiet)
        for part in parts:
            section = TeamSection(part.title, part.sign, COLORS.get(part.key, "quiet"))
            self._column.insertWidget(at, section)
            section.show_lines([self._line(line.name, line.about, line.campaign) for line in part.lines], part.count)
            at += 1
            self.parts.append(section)
        self.quiet.setVisible(not parts)

    def _entry(self, entry: "Entry") -> TeamLine:
        about = " · ".join(filter(None, (kind_of(entry.collection), entry.reason)))
        return self._line(entry.name, about, entry.id if entry.collection == "campaigns" else "")

    def _conflict(self, entry: "Entry") -> TeamLine:
        line = self._entry(entry)
        if entry.collection == "campaigns":
            line.offer(self.tr("Choose")).clicked.connect(lambda: self._host.open_conflict(entry.id))
        return line

    def _line(self, name: str, about: str, campaign: str) -> TeamLine:
        line = TeamLine(name, about, opens=bool(campaign))
        line.opened.connect(lambda: self._host.open_campaign(campaign))
        return line
