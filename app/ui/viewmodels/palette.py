"""The palette: finds every action, campaign and label by a few letters."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.services.ports import ListQuery, Workspace
from app.ui import words
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.saved_filters import read_saved

MOST = 8
"""Campaigns, and labels, that are shown at most."""

Kind = Literal["page", "action", "campaign", "label", "filter"]


class Entry(Struct, frozen=True, kw_only=True):
    """One thing to be found. ``key`` says what to do with it: the id of an action, a campaign, a label or a saved
    filter."""

    kind: Kind
    key: str
    text: str
    detail: str = ""
    sign: str = ""


def rank(query: str, text: str) -> int | None:
    """How well ``query`` fits ``text``, smaller is better, None for not at all.

    0: the text begins so. 1: its words begin so, in order. 2: in any order. 3: letters of word beginnings, in order.
    """
    asked, found = query.casefold().split(), text.casefold().split()
    if " ".join(found).startswith(" ".join(asked)):
        return 0
    if _in_order(asked, found):
        return 1
    if all(any(word.startswith(part) for word in found) for part in asked):
        return 2
    return 3 if _initials("".join(asked), found) else None


def best(query: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries that fit, the best first, else in the order in which they came."""
    ranked = [(rank(query, entry.text), entry) for entry in entries]
    fitting = [(number, entry) for number, entry in ranked if number is not None]
    return [entry for _, entry in sorted(fitting, key=lambda pair: pair[0])]


def _in_order(asked: Sequence[str], found: Sequence[str]) -> bool:
    rest = iter(found)
    return all(any(word.startswith(part) for word in rest) for part in asked)


def _initials(letters: str, found: Sequence[str]) -> bool:
    """Whether ``letters`` can be read off the beginnings of ``found``'s words, one or more letters of each."""
    if not letters:
        return True
    for number, word in enumerate(found):
        for length in range(1, min(len(word), len(letters)) + 1):
            if word[:length] != letters[:length]:
                break
            if _initials(letters[length:], found[number + 1 :]):
                return True
    return False


class PaletteViewModel(QObject):
    """Actions are matched at once; campaigns and labels come from the workspace, off the GUI thread."""

    changed = Signal(object)

    def __init__(
        self, actions: Sequence[Entry], workspace: Workspace | None, jobs: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        self._workspace = workspace
        self._jobs = jobs
        self._text = ""
        self.entries: list[Entry] = []

    def ask(self, text: str) -> None:
        """Find ``text``."""
        self._text = text
        self._show(best(text, self._actions))
        if self._workspace is not None:
            self._jobs.run("database", self._search, self._on_found, key="palette")

    def _search(self, context: JobContext) -> list[Entry]:
        workspace, text = self._workspace, self._text
        assert workspace is not None
        rows = workspace.rows(ListQuery(search=text.strip(), limit=MOST))
        context.check()
        campaigns = [
            Entry(kind="campaign", key=row.id, text=words.name(row.name), detail=words.status(row.status), sign="mail")
            for row in rows
        ]
        filters = [Entry(kind="filter", key=it.id, text=it.name, sign="list-filter") for it in read_saved(workspace)]
        labels = [Entry(kind="label", key=it.id, text=it.name, sign="tag") for it in workspace.labels()]
        named = [*best(text, filters)[:MOST], *best(text, labels)[:MOST]]
        return campaigns + (named if text.strip() else [])

    def _on_found(self, found: list[Entry]) -> None:
        self._show([*best(self._text, self._actions), *found])

    def _show(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.changed.emit(entries)
