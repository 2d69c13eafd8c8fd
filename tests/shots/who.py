"""What the window says of a team: who changed what, what can only be read, what was refused, what is asked."""

from collections.abc import Callable, Iterable
from types import SimpleNamespace

from app.domain.campaign import to_tree
from app.services.ports import TeamRecord
from app.services.syncing.membership import ROLE
from app.services.syncing.who import changes
from app.services.syncing.wire import campaign_out
from app.services.versions.comparing import compare
from app.sync.merge.places import with_value
from app.sync.ports import Offline
from app.sync.values import Agreed, Event
from app.ui.viewmodels.guards import GuardsModel
from app.ui.views.history.history_view import HistoryView
from app.ui.views.notice_bar import NoticeBar
from tests.live import Live, child, until
from tests.shots.history import STORY, WORKSPACE, history_of

Shown = tuple[str, str, Callable[[Live], object]]
WRITTEN = (("Olena", "Spring is near"), ("Ben", "Spring is here"), ("Olena", "Spring is here, and so are we"))


def who_scenes() -> Iterable[Shown]:
    """Name, workspace, and what brings it into sight."""
    yield "who-history", WORKSPACE, _told
    yield "who-offline", WORKSPACE, _offline
    yield "who-alone", WORKSPACE, _alone
    yield "who-reader", WORKSPACE, lambda shown: _noticed(shown, reader=True)
    yield "who-refused", WORKSPACE, lambda shown: _noticed(shown, reader=False)
    yield "who-deletions", WORKSPACE, _asked


def _told(shown: Live) -> HistoryView:
    view = history_of(shown, STORY)
    document = campaign_out(to_tree(view.model.editor.campaign))
    title = f"message/slides/{view.model.editor.slide.id}/title/text"
    events = [
        Event(at=f"2026-03-0{day}T09:12:00.000000Z", user=user, data=with_value(document, title, text))
        for day, (user, text) in enumerate(WRITTEN, 7)
    ]
    view.model.team._read = lambda: changes(document["id"], events[::-1], compare)
    view.model.choose_mode("team")
    until(lambda: view.model.team.state == "full")
    shown.rest(400)
    return view


def _offline(shown: Live) -> None:
    view = _told(shown)
    view.model.team._read = _away
    view.model.team.load()
    until(lambda: bool(view.model.team.trouble))
    shown.rest(200)


def _alone(shown: Live) -> None:
    view = history_of(shown, STORY)
    view.model.team._read = tuple
    view.model.choose_mode("team")
    until(lambda: view.model.team.state == "empty")
    shown.rest(200)


def _away() -> tuple[()]:
    raise Offline("team.example can't be reached")


def _noticed(shown: Live, *, reader: bool) -> None:
    """The editor of a shared campaign, and what stands over it."""
    row = next(row for row in shown.rows() if row.name == STORY)
    workspace = shown.window.navigation.opened.workspace
    shown.services.sharing(workspace).share([row.id])
    with workspace.transaction() as transaction:
        transaction.set_setting(ROLE, "reader" if reader else "editor")
        mark = workspace.document_rows([row.id])[row.id].seq
        reason = "" if reader else "It is larger than the team server takes"
        agreed = Agreed("1", {"id": row.id}, refused=reason, mark=mark)
        transaction.put_team_records("campaigns", {row.id: TeamRecord(agreed=agreed)})
    shown.open_editor(row.id)
    bar = child(shown.window.navigation.current, NoticeBar)
    until(bar.isVisible)
    shown.rest(400)


def _asked(shown: Live) -> None:
    model, bar = GuardsModel(lambda **_: None, lambda: None, shown.window), NoticeBar()
    shown.window.show_above(bar)
    model.changed.connect(lambda: bar.show_notice(model.notice))
    model.follow(SimpleNamespace(question=SimpleNamespace(count=48, of=60), barred="", trouble=""))
    shown.rest(400)
