from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMenu, QPushButton

from app.domain.edits import SetValue
from app.services.ports import TeamRecord
from app.services.reusing import Reused
from app.services.syncing.membership import ROLE
from app.sync.values import Agreed
from app.ui.team_notice_parts import offer_team_notice
from app.ui.viewmodels.commands import Carried
from app.ui.views.editor import EditorPage
from app.ui.views.notice_bar import NoticeBar
from tests.ui.past import past
from tests.ui.staging import simple


class Copying:
    """Commands that know one."""

    def __init__(self):
        self.copied = []

    def duplicate(self, campaigns, progress=None):
        self.copied += campaigns
        return Carried(group="g", campaigns=1, copies=(Reused(id="copy", name="Copy", renewals=()),))


@pytest.fixture
def offered(stage, window, theme, shown):
    """The page of a shared campaign with its bar."""
    made = past(stage(simple()))
    made.staged.editor.edit([SetValue("shared", True)])
    made.staged.editor.flush()
    made.run()
    commands = Copying()
    opened = replace(made.opened, commands=commands)
    host = SimpleNamespace(commands=window.commands, told=[], troubles=[], shown=[])
    host.tell = lambda text, undo=None: host.told.append(text)
    host.trouble, host.open_campaign = host.troubles.append, host.shown.append
    page = EditorPage(made.campaign)
    page.set_form(QPushButton("A field"))
    model = offer_team_notice(page, made.staged.editor, opened, host)
    made.run()
    page.resize(1200, 800)
    shown(page)
    (bar,) = page.findChildren(NoticeBar)
    return SimpleNamespace(page=page, past=made, host=host, bar=bar, commands=commands, opened=opened, model=model)


def learn(offered, role="reader"):
    with offered.past.staged.workspace.transaction() as transaction:
        transaction.set_setting(ROLE, role)
    offered.opened.watch.changed.emit()
    offered.past.run()


def refuse(offered):
    workspace, campaign = offered.past.staged.workspace, offered.past.campaign
    mark = workspace.document_rows([campaign])[campaign].seq
    agreed = Agreed("1", {"id": campaign, "name": "Theirs"}, refused="You may only read here", mark=mark)
    with workspace.transaction() as transaction:
        transaction.put_team_records("campaigns", {campaign: TeamRecord(agreed=agreed)})
    offered.opened.watch.changed.emit()
    offered.past.run()


def test_it_stands_over_the_form_once_there_is_something_to_tell(offered):
    assert not offered.bar.isVisible()
    learn(offered)
    assert offered.bar.isVisible()
    assert offered.bar.geometry().bottom() < offered.page.whole.geometry().top() + 1
    learn(offered, "editor")
    assert not offered.bar.isVisible()


def test_a_copy_is_opened_in_its_place(offered):
    learn(offered)
    offered.bar.buttons[0].click()
    offered.past.run()
    assert offered.commands.copied == [offered.past.campaign]
    assert offered.host.shown == ["copy"]


def test_what_was_refused_is_exported_as_package_or_json(offered):
    refuse(offered)
    offered.bar.buttons[0].click()
    (menu,) = [each for each in offered.page.findChildren(QMenu) if each.isVisible()]
    words = [action.text() for action in menu.actions()]
    assert any("ackage" in each for each in words) and any("JSON" in each for each in words)
    assert not any("CSV" in each for each in words)
    menu.close()


def test_trying_again_is_syncing(offered, window):
    synced = []
    refuse(offered)
    offered.bar.buttons[1].click()
    from app.ui.actions import ActionSpec

    window.commands.add(ActionSpec("team.sync", "Sync now"), lambda: synced.append(True))
    offered.bar.buttons[1].click()
    assert synced == [True]
