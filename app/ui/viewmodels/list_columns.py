"""The columns of the list of campaigns: what there is, and which of them somebody chose, how wide."""

from collections.abc import Callable
from typing import cast

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from app.domain.tree import is_list, is_object
from app.services.ports import AppSettings, SortColumn
from app.ui.noop import QT_TRANSLATE_NOOP

SETTING = "campaign_columns"
"""The setting: by workspace id, the chosen ``names`` and the dragged ``widths`` (logical pixels)."""
LEAST, WIDEST = 48, 2_000
"""Widths that can be dragged to."""


class Column(Struct, frozen=True):
    """One column. Without ``sort`` nothing can be sorted by it. ``falling``: a first click brings the highest to the
    top. ``share``: of the room that is left."""

    name: str
    heading: str
    sort: SortColumn | None
    width: int
    numeric: bool = False
    falling: bool = False
    share: int = 0

    def title(self) -> str:
        """The heading in the person's language."""
        return QCoreApplication.translate("ListColumns", self.heading)


COLUMNS: tuple[Column, ...] = (
    Column("name", QT_TRANSLATE_NOOP("ListColumns", "Name"), "name", 220, share=5),
    Column("template", QT_TRANSLATE_NOOP("ListColumns", "Type"), "template", 130, share=1),
    Column("status", QT_TRANSLATE_NOOP("ListColumns", "Status"), "status", 150),
    Column("team", QT_TRANSLATE_NOOP("ListColumns", "Team"), None, 84),
    Column("labels", QT_TRANSLATE_NOOP("ListColumns", "Labels"), "labels", 180, share=3),
    Column("subscriptions", QT_TRANSLATE_NOOP("ListColumns", "Subscriptions"), "categories", 160, share=2),
    Column("created", QT_TRANSLATE_NOOP("ListColumns", "Created"), "created", 124, falling=True),
    Column("changed", QT_TRANSLATE_NOOP("ListColumns", "Changed"), "changed", 136, falling=True),
    Column("author", QT_TRANSLATE_NOOP("ListColumns", "Created by"), "author", 130),
    Column("sent_at", QT_TRANSLATE_NOOP("ListColumns", "Sent on"), "sent_at", 124, falling=True),
    Column("errors", QT_TRANSLATE_NOOP("ListColumns", "Errors"), "errors", 84, numeric=True, falling=True),
    Column("sent", QT_TRANSLATE_NOOP("ListColumns", "Sent"), "sent", 104, numeric=True, falling=True),
    Column("viewed", QT_TRANSLATE_NOOP("ListColumns", "Viewed"), "viewed", 104, numeric=True, falling=True),
    Column("view_rate", QT_TRANSLATE_NOOP("ListColumns", "Viewed %"), "view_rate", 104, numeric=True, falling=True),
    Column("clicked", QT_TRANSLATE_NOOP("ListColumns", "Clicked"), "clicked", 104, numeric=True, falling=True),
    Column("click_rate", QT_TRANSLATE_NOOP("ListColumns", "Clicked %"), "click_rate", 104, numeric=True, falling=True),
    Column("ctr", QT_TRANSLATE_NOOP("ListColumns", "CTR"), "ctr", 84, numeric=True, falling=True),
    Column(
        "conversions", QT_TRANSLATE_NOOP("ListColumns", "Conversions"), "conversions", 116, numeric=True, falling=True
    ),
    Column("failures", QT_TRANSLATE_NOOP("ListColumns", "Failures"), "failures", 104, numeric=True, falling=True),
)
DAYS_LEFT = Column("days_left", QT_TRANSLATE_NOOP("ListColumns", "Kept"), None, 124)
"""Stands behind the others in the bin, and nowhere else."""
BY_NAME = {column.name: column for column in COLUMNS}
FIRST = ("name", "template", "status", "labels", "changed")
"""What is shown before anybody chose."""
TEAM = "team"
"""What is shown besides, before anybody chose, where there is a team."""


class ListColumns:
    """The choice in one workspace. The name is always shown. ``team``: whether the workspace has one."""

    def __init__(self, settings: AppSettings, workspace: str, team: Callable[[], bool] = lambda: False) -> None:
        self._settings = settings
        self._team = team
        self._workspace = workspace

    def shown(self) -> tuple[Column, ...]:
        """The chosen ones, in the order of ``COLUMNS``."""
        names = self._own().get("names")
        chosen = names if is_list(names) else (*FIRST, TEAM) if self._team() else FIRST
        return tuple(column for column in COLUMNS if column.name == "name" or column.name in chosen)

    def show(self, name: str, on: bool) -> None:
        """Put a column on or take it off, and remember that."""
        kept = [column.name for column in self.shown() if column.name != name]
        self._keep(names=[*kept, *([name] if on else [])])

    def widths(self) -> dict[str, int]:
        """How wide somebody has dragged columns, by name."""
        widths = self._own().get("widths")
        if not is_object(widths):
            return {}
        sound = {name: width for name, width in widths.items() if isinstance(width, int) and name in BY_NAME}
        return {name: min(max(width, LEAST), WIDEST) for name, width in sound.items()}

    def set_width(self, name: str, width: int) -> None:
        """Remember how wide a column was dragged."""
        self._keep(widths={**self.widths(), name: width})

    def forget(self) -> None:
        """Back to the first ones, as wide as they were."""
        self._settings.set(SETTING, {id: own for id, own in self._stored().items() if id != self._workspace})

    def _keep(self, **changes: object) -> None:
        self._settings.set(SETTING, {**self._stored(), self._workspace: {**self._own(), **changes}})

    def _own(self) -> dict[str, object]:
        own = self._stored().get(self._workspace)
        return cast(dict[str, object], dict(own)) if is_object(own) else {}

    def _stored(self) -> dict[str, object]:
        stored = self._settings.get(SETTING)
        return dict(stored) if is_object(stored) else {}
