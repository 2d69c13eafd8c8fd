"""Filters with names, kept in the workspace: what several people change at once stays."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.ids import new_id
from app.domain.tree import Tree, is_list, is_object
from app.services.ports import CATEGORIES, LABELS, Reader, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.filters import Filter, decoded, encoded

SAVED_FILTERS = "saved_filters"
"""The workspace setting: a list of ``{id, name, filter}``."""

Change = Callable[[list[Any]], list[Any]]


class SavedFilter(Struct, frozen=True, kw_only=True):
    """A filter under a name."""

    id: str
    name: str
    filter: Filter


class Applied(Struct, frozen=True, kw_only=True):
    """A saved filter to be asked. ``gone``: its label or subscription is not in the workspace any more."""

    saved: SavedFilter
    gone: bool = False


class SavedFilters(QObject):
    """``chosen`` is the id of the one applied last, "" for none. Each change reads and writes in one transaction;
    entries that this version can't read stay as they are."""

    changed = Signal()
    applied = Signal(object)
    told = Signal(str, object)
    """A sentence, and what takes it back (None: nothing does)."""

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = Errands(self, jobs)
        self.items: Sequence[SavedFilter] = ()
        self.chosen = ""

    @property
    def current(self) -> SavedFilter | None:
        """The one applied last."""
        return next((each for each in self.items if each.id == self.chosen), None)

    def refresh(self) -> None:
        """Read them again."""
        workspace = self._workspace
        self._jobs.run("lists", lambda _: read_saved(workspace), self._on_read, lambda _error: None, key="filters")

    def apply(self, id: str) -> None:
        """Ask what was saved; ``applied`` follows."""
        workspace = self._workspace
        self._jobs.run("lists", lambda _: _found(workspace, id), self._on_found)

    def drop(self) -> None:
        """None is in force any more."""
        if self.chosen:
            self.chosen = ""
            self.changed.emit()

    def save(self, name: str, asked: Filter) -> None:
        """Keep a filter under a name, and let it be the chosen one."""
        entry = {"id": new_id(), "name": name.strip(), "filter": encoded(asked)}

        def done() -> None:
            self.chosen = entry["id"]
            self.told.emit(self.tr("Saved: {name}").format(name=entry["name"]), None)

        self._change(lambda stored: [*stored, entry], done)

    def update(self, id: str, asked: Filter) -> None:
        """Keep another filter under the same name."""
        before = self._named(id)
        if before is None:
            return
        text = self.tr("Updated: {name}").format(name=before.name)
        self._change(_with(id, filter=encoded(asked)), lambda: self.told.emit(text, lambda: self._put_back(before)))

    def rename(self, id: str, name: str) -> None:
        """Call it something else."""
        before = self._named(id)
        if before is None or before.name == name.strip():
            return
        text = self.tr("Renamed: {name}").format(name=name.strip())
        self._change(_with(id, name=name.strip()), lambda: self.told.emit(text, lambda: self._call(before)))

    def delete(self, id: str) -> None:
        """Forget it, so that it can be taken back."""
        taken: list[tuple[int, Any]] = []

        def without(stored: list[Any]) -> list[Any]:
            taken[:] = [(place, each) for place, each in enumerate(stored) if _is(each, id)]
            return [each for each in stored if not _is(each, id)]

        def done() -> None:
            self.chosen = "" if self.chosen == id else self.chosen
            for place, entry in taken:
                self._tell_deleted(place, entry)

        self._change(without, done)

    def taken(self, name: str, but: str = "") -> bool:
        """Whether another one than ``but`` has this name."""
        asked = name.strip().casefold()
        return any(each.name.casefold() == asked and each.id != but for each in self.items)

    def _named(self, id: str) -> SavedFilter | None:
        return next((each for each in self.items if each.id == id), None)

    def _put_back(self, before: SavedFilter) -> None:
        self._change(_with(before.id, filter=encoded(before.filter)))

    def _call(self, before: SavedFilter) -> None:
        self._change(_with(before.id, name=before.name))

    def _tell_deleted(self, place: int, entry: Tree) -> None:
        text = self.tr("Deleted: {name}").format(name=entry.get("name", ""))
        self.told.emit(text, lambda: self._insert(place, entry))

    def _insert(self, place: int, entry: Tree) -> None:
        def back(stored: list[Any]) -> list[Any]:
            there = any(_is(each, entry["id"]) for each in stored)
            return stored if there else [*stored[:place], entry, *stored[place:]]

        self._change(back)

    def _change(self, change: Change, done: Callable[[], object] = lambda: None) -> None:
        workspace = self._workspace

        def write() -> list[SavedFilter]:
            with workspace.transaction() as transaction:
                stored = change(_stored(transaction))
                transaction.set_setting(SAVED_FILTERS, stored)
            return _readable(stored)

        def written(items: list[SavedFilter]) -> None:
            done()
            self._on_read(items)

        self._jobs.run("database", lambda _: write(), written)

    def _on_read(self, items: Sequence[SavedFilter]) -> None:
        if tuple(items) != self.items:
            self.items = tuple(items)
            self.changed.emit()

    def _on_found(self, found: Applied | None) -> None:
        if found is None:
            self.told.emit(self.tr("This saved filter is not there any more."), None)
            self.refresh()
            return
        self.chosen = found.saved.id
        if found.saved not in self.items:
            self.refresh()
        self.changed.emit()
        self.applied.emit(found.saved.filter)
        if found.gone:
            text = self.tr("What {name} looks for is not there any more: its label or subscription was deleted.")
            self.told.emit(text.format(name=found.saved.name), None)


def read_saved(reader: Reader) -> list[SavedFilter]:
    """The saved filters of a workspace."""
    return _readable(_stored(reader))


def _stored(reader: Reader) -> list[Any]:
    stored = reader.setting(SAVED_FILTERS)
    return list(stored) if is_list(stored) else []


def _readable(stored: Sequence[Any]) -> list[SavedFilter]:
    found = (_saved(each) for each in stored)
    return [each for each in found if each is not None]


def _saved(entry: Any) -> SavedFilter | None:
    asked = decoded(entry.get("filter")) if is_object(entry) else None
    if asked is None:
        return None
    try:
        return msgspec.convert({**entry, "filter": asked}, SavedFilter)
    except msgspec.ValidationError:
        return None


def _found(reader: Reader, id: str) -> Applied | None:
    saved = next((each for each in read_saved(reader) if each.id == id), None)
    if saved is None:
        return None
    label, category = saved.filter.label, saved.filter.category
    gone = _is_gone(reader.survivors(LABELS, [label]), [each.id for each in reader.labels()]) if label else False
    if category and not gone:
        gone = _is_gone(reader.survivors(CATEGORIES, [category]), [each.id for each in reader.categories()])
    return Applied(saved=saved, gone=gone)


def _is_gone(survivors: Sequence[str], there: Sequence[str]) -> bool:
    return not any(each in there for each in survivors)


def _is(entry: Any, id: str) -> bool:
    return is_object(entry) and entry.get("id") == id


def _with(id: str, **values: Any) -> Change:
    return lambda stored: [{**each, **values} if _is(each, id) else each for each in stored]
