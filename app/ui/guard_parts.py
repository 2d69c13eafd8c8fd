"""Puts what a sync stopped at over the pages of the window."""

from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from app.ui.context import Host
from app.ui.viewmodels.guards import GuardsModel, Standing
from app.ui.views.notice_bar import NoticeBar

TEAM = "team"
"""The page of the team."""


class Team(Protocol):
    """The team of the open workspace: ``changed`` when ``state`` differs, ``synced`` with what a sync did."""

    @property
    def state(self) -> Standing: ...

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def synced(self) -> SignalInstance: ...

    def sync(self, *, allow_deletes: bool = False, keep_deletes: bool = False) -> None:
        """Sync now."""
        ...


def offer_guards(team: Team, host: Host, parent: QObject) -> GuardsModel:
    """A bar over whichever page is in sight, while there is something to decide. It goes with ``parent``."""
    model = GuardsModel(team.sync, lambda: host.show_page(TEAM), parent)
    bar = NoticeBar()
    host.show_above(bar)
    parent.destroyed.connect(bar.deleteLater)
    model.changed.connect(lambda: bar.show_notice(model.notice))
    model.told.connect(host.tell)
    team.changed.connect(lambda: model.follow(team.state))
    team.synced.connect(lambda synced: model.synced(synced.report))
    model.follow(team.state)
    return model
