"""Offers in an editor what the team has to say of its campaign."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.team_notice import Doors, TeamNoticeModel
from app.ui.views.editor import EditorPage
from app.ui.views.exchange.exports import Exports
from app.ui.views.notice_bar import NoticeBar

SYNC = "team.sync"
"""The action that syncs now, and tries again what was refused."""


def offer_team_notice(page: EditorPage, editor: EditorModel, opened: OpenWorkspace, host: Host) -> TeamNoticeModel:
    """A bar over the form, while there is something to tell."""
    services, workspace = opened.services, opened.workspace
    ways = _Ways(page, editor, opened, host)
    model = TeamNoticeModel(
        editor,
        lambda: services.membership(workspace),
        lambda: services.parked(workspace),
        Doors(duplicate=ways.duplicate, export=ways.export, again=ways.again),
        opened.jobs,
        page,
    )
    bar = NoticeBar(page)
    page.add_notice(bar)
    model.changed.connect(lambda: bar.show_notice(model.notice))
    model.told.connect(host.tell)
    model.failed.connect(host.trouble)
    opened.watch.changed.connect(model.look)
    model.look()
    return model


class _Ways(QObject):
    """Out of what can't be changed or sent."""

    def __init__(self, page: EditorPage, editor: EditorModel, opened: OpenWorkspace, host: Host) -> None:
        super().__init__(page)
        self._page = page
        self._campaign = editor.campaign.id
        self._opened = opened
        self._host = host
        self._exports = Exports(page, opened, host, lambda then: then((self._campaign,)), lambda: None)

    def duplicate(self) -> None:
        """A copy on this computer only, opened in its place."""
        commands, campaign, host = self._opened.commands, self._campaign, self._host

        def done(copies: tuple[str, ...]) -> None:
            for copy in copies[:1]:
                host.open_campaign(copy)

        self._opened.jobs.run(
            "database",
            lambda _: tuple(each.id for each in commands.duplicate([campaign]).copies),
            done,
            host.trouble,
        )

    def export(self) -> None:
        """As a package, or as JSON."""
        menu = self._exports.menu(self._page, table=False)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def again(self) -> None:
        """Sync now."""
        action = self._host.commands.find(SYNC)
        if action is not None:
            action.trigger()
