"""Joins the selected campaigns to what can be done to them: actions, their keys, the line over the list, pickers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.ports import CATEGORIES, LABELS, Named, NameKind
from app.ui import words
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.bulk import BulkModel, Done
from app.ui.viewmodels.commands import NameChange
from app.ui.viewmodels.filters import Shelf
from app.ui.viewmodels.name_choice import NameChoice, NameLine
from app.ui.viewmodels.step_words import step
from app.ui.views.chosen_rows import ChosenRows
from app.ui.views.library import bulk_words
from app.ui.views.library.bulk_line import BulkLine
from app.ui.views.library.pick_chip import color_of
from app.ui.widgets.name_picker import NamePicker

SHELVES: dict[str, tuple[Shelf, ...]] = {
    "open": ("", "archived", "bin", "any"),
    "history": ("", "archived", "bin", "any"),
    "label": ("", "archived", "any"),
    "subscribe": ("", "archived", "any"),
    "duplicate": ("", "archived", "any"),
    "reuse": ("", "archived", "any"),
    "archive": ("", "any"),
    "unarchive": ("archived", "any"),
    "bin": ("", "archived", "any"),
    "restore": ("bin",),
    "share": ("", "archived", "any"),
    "unshare": ("", "archived", "any"),
    "export": ("", "archived", "any"),
}
"""Where an action on campaigns can be used."""
TEAMS = frozenset(("share", "unshare"))
"""Commands for who has a team."""
PUT_AWAY = frozenset(("archive", "unarchive", "bin", "restore"))
"""Commands after which campaigns stand in another list."""
KINDS: dict[str, NameKind] = {"label": LABELS, "subscribe": CATEGORIES}


class Bulk(QObject):
    """``finished`` carries a ``Done``, after it was told. ``lists`` is where the keys of the actions count."""

    finished = Signal(object)

    def __init__(
        self, opened: OpenWorkspace, host: Host, chosen: ChosenRows, line: BulkLine, lists: QWidget, page: QWidget
    ) -> None:
        super().__init__(page)
        self._opened = opened
        self._host = host
        self._chosen = chosen
        self._line = line
        self._lists = lists
        self._shelf: Shelf = ""
        self._names: dict[str, str] = {}
        self.picker: NamePicker | None = None
        self.model = BulkModel(opened.commands, opened.jobs, self)
        self._add_actions()
        self._connect()
        self.offer("")

    def offer(self, shelf: Shelf) -> None:
        """Only what can be done to the chosen campaigns is offered; they lie on ``shelf``."""
        self._shelf = shelf
        team = self._opened.team
        barred = frozenset() if team is not None and team.state.connected else TEAMS
        for command, shelves in SHELVES.items():
            action = self._host.commands.find(f"campaign.{command}")
            if action is not None:
                action.setEnabled(self._chosen.some and shelf in shelves and command not in barred)
        self._host.commands["list.clear"].setEnabled(self._chosen.count > 0)
        self._line.bar.offer()
        self._line.show_count(self._chosen.count)

    def run(self, command: str) -> None:
        """Carry out a command on the chosen campaigns."""
        self._about(lambda campaigns: self.model.run(command, campaigns))

    def pick(self, command: str) -> None:
        """Let one tick labels, or subscriptions, for the chosen campaigns."""
        self._about(lambda campaigns: self._open_picker(command, campaigns))

    def _about(self, then: Callable[[list[str]], None]) -> None:
        self._names = {row.id: words.name(row.name) for row in self._chosen.rows()[:1]}
        self._chosen.ids(then)

    def _add_actions(self) -> None:
        actions, lists = self._host.commands, self._lists
        for command in SHELVES:
            if command not in ("open", "history", "export"):
                run = self.pick if command in KINDS else self.run
                action = actions.add(f"campaign.{command}", lambda run=run, it=command: run(it), within=lists)
                self._line.addAction(action)
        self._line.addAction(actions.add("list.clear", self._chosen.clear, within=lists))

    def _connect(self) -> None:
        model, line = self.model, self._line
        line.bar.used.connect(lambda action, _: action.trigger())
        line.progress.cancelled.connect(model.cancel)
        model.moved.connect(line.show_progress)
        model.rested.connect(line.rest)
        model.done.connect(self._on_done)
        model.stopped.connect(lambda _: self._host.tell(self.tr("Cancelled. Nothing has changed.")))
        model.failed.connect(self._host.trouble)
        model.travelled.connect(self._on_travelled)

    def _open_picker(self, command: str, campaigns: list[str]) -> None:
        if not campaigns:
            return
        labels = command == "label"
        choice = NameChoice(self._opened.workspace, KINDS[command], campaigns, self._opened.jobs)
        picker = NamePicker(
            self.tr("Labels") if labels else self.tr("Subscriptions"),
            choice,
            self._lists.window(),
            about=bulk_words.campaigns(len(campaigns)),
            replacing="" if labels else self.tr("Take away all others"),
            color_of=_color if labels else None,
        )
        picker.applied.connect(lambda change: self._apply(command, campaigns, change))
        picker.destroyed.connect(lambda: self._forget(picker))
        self.picker = picker
        choice.read()
        picker.open_below(self._line.bar.anchor(command))

    def _apply(self, command: str, campaigns: list[str], change: NameChange) -> None:
        self.model.run(command, campaigns, change)

    def _forget(self, picker: NamePicker) -> None:
        if self.picker is picker:
            self.picker = None

    def _on_done(self, done: Done) -> None:
        """What was put elsewhere is not in this list any more, so that nobody has to follow it."""
        name = self._names.get(done.campaigns[0], "") if len(done.campaigns) == 1 else ""
        back = (lambda: self.model.take_back(done)) if done.carried.group else None
        if done.command in PUT_AWAY:
            self._chosen.clear()
        self._host.tell(bulk_words.told(done, name), back)
        self.finished.emit(done)

    def _on_travelled(self, way: str, what: str) -> None:
        text = self.tr("Undone: {what}") if way == "undo" else self.tr("Done again: {what}")
        self._host.tell(text.format(what=step(what)))


def _color(line: NameLine) -> str:
    return color_of(Named(id=line.id, name=line.name, color=line.color))
