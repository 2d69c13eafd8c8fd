from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from app.domain.edits import SetValue
from app.ui.context import OpenWorkspace
from app.ui.editor_parts import Editors
from app.ui.viewmodels.team.way import MOMENT, RightOfWay
from app.ui.viewmodels.watch import Watch
from app.ui.views.editor import EditorPage
from tests.made import campaign, slide
from tests.ui.teams import Bench


class Host:
    """Remembers what the window was asked."""

    def __init__(self, commands, theme):
        self.commands, self.theme = commands, theme
        self.told = []
        self.tell = lambda text, undo=None, *_: self.told.append((text, undo))
        self.warn = self.trouble = lambda *_: None
        self.show_page = self.open_campaign = lambda *_: None


@pytest.fixture
def bench(tmp_path, qapp):
    made = Bench(tmp_path)
    yield made
    made.close()


@pytest.fixture
def editor(bench, window, theme, qtbot):
    """Opens a campaign that is only here; page, host, and what the header says of it."""
    made = campaign(1, slide("s1", "Spring"), name="Campaign 1")
    bench.services.editing(bench.workspace).create([made])
    watch = Watch(bench.workspace, bench.jobs)
    opened = OpenWorkspace(
        services=bench.services,
        workspace=bench.workspace,
        commands=SimpleNamespace(),
        choices=SimpleNamespace(),
        jobs=bench.jobs,
        watch=watch,
        team=bench.team,
    )
    bench.team.start()
    bench.jobs.run_all()
    page, host, said = EditorPage(made.id), Host(window.commands, theme), []
    qtbot.addWidget(page)
    page.status_changed.connect(said.append)
    Editors().fill(page, opened, host)
    bench.jobs.run_all()
    bench.id = made.id
    yield SimpleNamespace(page=page, host=host, said=said, commands=window.commands)
    if isValid(page._model):
        page.left()
    bench.jobs.run_all()
    watch.deleteLater()


def settle(bench, page):
    page._model.flush()
    bench.jobs.run_all()


def test_without_a_team_it_can_not_be_shared(editor):
    assert editor.said[-1] == "Draft · only on this computer"
    assert not editor.commands["editor.share"].isEnabled()


def test_shared_it_waits_and_then_is_synced(bench, editor):
    bench.connect()
    bench.after(0)
    editor.commands["editor.share"].trigger()
    settle(bench, editor.page)
    assert editor.said[-1] == "Draft · changed here"
    bench.sync()
    bench.jobs.run_all()
    assert editor.said[-1] == "Draft · synced"
    assert list(bench.stores.team.current("campaigns")) == [bench.id]
    assert not editor.commands["editor.share"].isEnabled()
    assert editor.commands["editor.unshare"].isEnabled()


def test_sharing_is_told_and_taken_back_like_any_edit(bench, editor):
    bench.connect()
    editor.commands["editor.share"].trigger()
    text, undo = editor.host.told[-1]
    settle(bench, editor.page)
    undo()
    settle(bench, editor.page)
    assert text == "Shared with the team."
    assert not bench.workspace.get(bench.id).campaign.shared


def test_it_is_taken_back_after_the_editor_was_left_too(bench, editor):
    bench.connect()
    editor.commands["editor.share"].trigger()
    _, undo = editor.host.told[-1]
    editor.page.left()
    bench.jobs.run_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert bench.workspace.get(bench.id).campaign.shared
    undo()
    bench.jobs.run_all()
    assert not bench.workspace.get(bench.id).campaign.shared


def test_what_comes_from_the_team_is_said_in_the_header(bench, editor):
    bench.connect()
    editor.commands["editor.share"].trigger()
    settle(bench, editor.page)
    bench.sync()
    bench.elsewhere()
    bench.edit(bench.id, "Summer", bench.other)
    bench.elsewhere()
    bench.edit(bench.id, "Autumn")
    bench.sync()
    bench.jobs.run_all()
    assert editor.said[-1] == "Draft · needs your choice"


def test_what_comes_is_merged_into_what_is_open_and_takes_nobody_elsewhere(bench, editor):
    bench.connect()
    editor.commands["editor.share"].trigger()
    settle(bench, editor.page)
    bench.sync()
    bench.elsewhere()
    bench.edit(bench.id, "Spring, at last", bench.other)
    bench.elsewhere()
    model = editor.page._model
    model.set("message/slides/s1/title/text", "It is Spring", typing=True)
    touched = []
    model.touched.connect(touched.append)
    again = bench.services.open(bench.workspace.path)
    bench.services.syncing(again).sync()
    settle(bench, editor.page)
    assert bench.title(bench.id) == "It is Spring, at last"
    assert model.campaign.message.slides[0].title.text == "It is Spring, at last"
    assert touched == []
    model.undo()
    settle(bench, editor.page)
    assert bench.title(bench.id) == "Spring, at last"


def test_with_every_edit_the_window_goes_before_a_sync(bench, editor, monkeypatch):
    slept = []
    monkeypatch.setattr(bench.team.way, "_now", lambda: sum(slept))
    monkeypatch.setattr(bench.team.way, "_sleep", slept.append)
    bench.team.way.give()
    assert slept == []
    editor.page._model.edit([SetValue("name", "Another")])
    bench.team.way.give()
    assert sum(slept) >= MOMENT


def test_a_sync_gives_way_at_every_campaign_that_comes(bench, editor, monkeypatch):
    given = []
    monkeypatch.setattr(RightOfWay, "give", lambda way: given.append(way))
    bench.stores.team.page_size = 2
    for number in range(2, 8):
        bench.share(number, workspace=bench.other)
    bench.elsewhere()
    bench.connect()
    bench.after(0)
    assert len(given) >= 4
    assert {*given} == {bench.team.way}
