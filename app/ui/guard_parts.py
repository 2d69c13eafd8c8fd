"""Puts what a sync stopped at over the pages of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.context import Host
from app.ui.viewmodels.guards import TEAM, GuardsModel
from app.ui.views.notice_bar import NoticeBar

if TYPE_CHECKING:
    from app.ui.viewmodels.team.team import TeamModel


def offer_guards(team: "TeamModel", host: Host, parent: QObject) -> GuardsModel:
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
