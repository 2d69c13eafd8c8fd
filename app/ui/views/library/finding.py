"""Joins the bar over the list to what is asked: filters chosen, saved, applied, cleared."""

from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.saved_filters import SavedFilters
from app.ui.viewmodels.visits import Visit
from app.ui.views.library.campaign_bar import CampaignBar, Sources


class Asking(Protocol):
    """Who is asked."""

    filter: Filter

    def put(self, asked: Filter) -> None:
        """Ask something else."""
        ...


class Finding(QObject):
    """``moved`` is emitted after another question was asked."""

    moved = Signal()

    def __init__(self, opened: OpenWorkspace, host: Host, asking: Asking, visit: Visit, page: QWidget) -> None:
        super().__init__(page)
        self._asking = asking
        self.choices = FilterChoices(opened.workspace, opened.jobs, self)
        self.saved = SavedFilters(opened.workspace, opened.jobs, self)
        sources = Sources(choices=self.choices, saved=self.saved, moment=visit.moment)
        self.bar = CampaignBar(host.commands, sources, page)
        self.bar.asked.connect(self._ask)
        self.bar.cleared.connect(lambda: self.put(Filter(search=asking.filter.search)))
        self.saved.applied.connect(self.put)
        self.saved.told.connect(host.tell)
        host.theme.changed.connect(self.bar.retint)

    def put(self, asked: Filter) -> None:
        """Ask something else altogether, and show it."""
        self._asking.put(asked)
        self.bar.show_filter(asked)
        self.moved.emit()
        if not self.choices.knows(asked):
            self._read_names()

    def refresh(self) -> None:
        """Somebody may have written."""
        self.saved.refresh()
        self._read_names()

    def _ask(self, part: str, value: object) -> None:
        self.put(replace(self._asking.filter, **{part: value}))

    def _read_names(self) -> None:
        asked = self._asking.filter
        self.choices.refresh([asked.label], [asked.category])
