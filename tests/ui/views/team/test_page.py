import json
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.sync.values import Broken, Refused
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.team.schedule import EVERY
from app.ui.viewmodels.watch import Watch
from app.ui.views.team.page import TeamPage
from app.ui.widgets.file_dialog import FileDialog
from tests.fake_team import MemoryStore
from tests.ui.teams import PASSWORD, SERVER


class Host:
    """Remembers what the window was asked."""

    def __init__(self, commands, theme):
        self.commands, self.theme = commands, theme
        self.told, self.opened, self.conflicts = [], [], []
        self.tell = lambda text, *_: self.told.append(text)
        self.open_campaign = self.opened.append
        self.open_conflict = self.conflicts.append


@pytest.fixture
def page(bench, window, theme, shown):
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
    bench.host = Host(window.commands, theme)
    bench.team.start()
    bench.jobs.run_all()
    made = shown(TeamPage(opened, bench.host))
    made.entered()
    yield made
    watch.deleteLater()


def in_server(page, **values):
    page.connecting.cards["server"].click()
    form = page.connecting.forms["server"]
    usual = {"location": "team.example", "workspace": "w", "user": "ada", "secret": PASSWORD}
    for name, text in {**usual, **values}.items():
        form.edits[name].setText(text)
    return form


def connected(page, bench):
    bench.connect()
    bench.after(0)
    page.entered()
    bench.jobs.run_all()


def headings(page):
    panel = page.standing
    sections = (panel.conflicts, panel.refused, panel.broken, panel.waiting, *panel.parts)
    return [section.head.text() for section in sections if not section.isHidden()]


def names(section):
    return [line.name.text() for line in section.lines]


def test_without_a_team_there_are_two_ways_and_no_form_yet(page):
    assert page.stack.currentWidget() is page.connecting
    assert page.connecting.cards["folder"].text() == "A folder"
    assert page.connecting.cards["server"].text() == "A server"
    assert page.connecting.connect_button.isHidden()


def test_a_choice_opens_its_form_in_place_with_the_keyboard_in_it(page, qtbot):
    page.connecting.cards["server"].click()
    assert [name for name, form in page.connecting.forms.items() if form.isVisible()] == ["server"]
    assert page.connecting.connect_button.isVisible()
    assert page.focusWidget() is page.connecting.forms["server"].first
    page.connecting.cards["folder"].click()
    assert [name for name, form in page.connecting.forms.items() if form.isVisible()] == ["folder"]
    assert [card.isChecked() for card in page.connecting.cards.values()] == [True, False]


def test_the_password_is_not_readable(page):
    form = in_server(page)
    assert form.edits["secret"].echoMode() == form.edits["secret"].EchoMode.Password


def test_connecting_shows_the_team_and_forgets_the_password(page, bench):
    form = in_server(page)
    page.connecting.connect_button.click()
    assert not page.connecting.connect_button.isEnabled()
    bench.jobs.run_all()
    assert page.stack.currentWidget() is page.standing
    assert page.standing.head.where.text() == "w on team.example"
    assert page.standing.head.who.text() == "ada · Editor"
    assert form.edits["secret"].text() == ""
    assert bench.host.told == []


def test_enter_in_a_field_connects(page, bench):
    form = in_server(page)
    QTest.keyClick(form.edits["secret"], Qt.Key.Key_Return)
    bench.jobs.run_all()
    assert bench.team.state.connected


def test_without_a_keyring_it_is_said_how_long_the_password_is_kept(page, bench):
    bench.secrets.kept = False
    in_server(page)
    page.connecting.connect_button.click()
    bench.jobs.run_all()
    assert bench.host.told == ["This computer has no keyring: the password is kept until you close Galley."]


def test_what_is_wrong_stands_at_its_field_until_that_is_changed(page, bench):
    form = in_server(page, secret="wrong")
    page.connecting.connect_button.click()
    bench.jobs.run_all()
    assert form.fields["secret"].note.text() == "team.example does not know this user and password."
    assert not bench.team.state.connected
    QTest.keyClicks(form.edits["secret"], "x")
    assert form.fields["secret"].note.isHidden()


def test_a_file_of_certificates_that_is_wrong_is_unfolded(page, bench):
    from app.sync.ports import Barred

    bench.stores.barred = Barred("The file can't be read.", "ca")
    form = in_server(page)
    page.connecting.connect_button.click()
    bench.jobs.run_all()
    assert form.fields["ca"].isVisible()
    assert form.fields["ca"].note.text() == "The file can't be read."


def test_a_server_that_is_away_may_be_connected_to_later(page, bench):
    bench.stores.away = "team.example was not found"
    form = in_server(page)
    page.connecting.connect_button.click()
    bench.jobs.run_all()
    assert form.fields["location"].note.text() == "team.example was not found."
    page.connecting.later.click()
    bench.jobs.run_all()
    bench.after(0)
    assert page.standing.head.status.text() == "Offline"
    assert page.standing.head.trouble.text() == "team.example was not found."


def test_a_folder_is_picked(page, tmp_path):
    page.connecting.cards["folder"].click()
    form = page.connecting.forms["folder"]
    form.pick.click()
    (dialog,) = page.window().findChildren(FileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert form.first.text() == str(tmp_path)


def test_a_team_says_where_as_whom_and_since_when(page, bench):
    connected(page, bench)
    head = page.standing.head
    assert (head.status.text(), head.where.text(), head.when.text()) == ("Synced", "Folder /team", "Synced just now")
    assert head.trouble.isHidden()
    assert head.undo.isHidden()
    assert page.standing.quiet.isVisible()


def test_what_waits_and_what_went_is_listed_and_leads_to_its_campaign(page, bench):
    connected(page, bench)
    bench.stores.away = "the team folder is not there"
    id = bench.share()
    bench.sync()
    bench.jobs.run_all()
    assert headings(page) == ["Waiting to be sent: 1"]
    page.standing.waiting.lines[0].name.click()
    assert bench.host.opened == [id]
    bench.stores.away = ""
    page.standing.head.sync.click()
    bench.jobs.run_all()
    assert headings(page) == ["Went: 1"]
    assert names(page.standing.parts[0]) == ["Campaign 1"]
    page.standing.parts[0].lines[0].name.click()
    assert bench.host.opened == [id, id]


def test_a_campaign_to_choose_in_leads_to_the_choice(page, bench):
    id = bench.share()
    connected(page, bench)
    bench.elsewhere()
    bench.edit(id, "Summer", bench.other)
    bench.elsewhere()
    bench.edit(id, "Autumn")
    bench.sync()
    bench.jobs.run_all()
    assert page.standing.head.status.text() == "1 campaign needs your choice"
    (line,) = page.standing.conflicts.lines
    line.findChild(type(page.standing.head.sync)).click()
    assert bench.host.conflicts == [id]


def test_what_was_not_accepted_is_exported_with_the_reason(page, bench, tmp_path, monkeypatch):
    connected(page, bench)
    monkeypatch.setattr(MemoryStore, "write", lambda self, writes: [Refused("It is too large") for _ in writes])
    bench.share()
    bench.sync()
    bench.jobs.run_all()
    assert headings(page)[0] == "Not accepted: 1"
    page.standing.export.click()
    (dialog,) = page.window().findChildren(FileDialog)
    dialog.fileSelected.emit(str(tmp_path / "kept.json"))
    dialog.reject()
    bench.jobs.run_all()
    assert bench.host.told == ["1 record exported"]
    (kept,) = json.loads((tmp_path / "kept.json").read_text())["refused"]
    assert (kept["record"]["name"], kept["reason"]) == ("Campaign 1", "It is too large")


def test_an_export_that_fails_is_told(page, bench, tmp_path):
    connected(page, bench)
    page.standing.team.export_refused(tmp_path / "nowhere" / "kept.json", bench.host.tell)
    bench.jobs.run_all()
    assert [name for name, _ in bench.told if name == "failed"] == ["failed"]
    assert bench.host.told == []


def test_what_cant_be_read_in_the_store_is_told_while_it_lies_there(page, bench, monkeypatch):
    connected(page, bench)
    changes = MemoryStore.changes
    lies = [Broken("", "campaigns/a.json in the team folder is no JSON.")]

    def told(self, *how):
        for page in changes(self, *how):
            yield replace(page, broken=tuple(lies))

    monkeypatch.setattr(MemoryStore, "changes", told)
    bench.sync()
    assert headings(page) == ["Can't be read in the team: 1"]
    assert names(page.standing.broken) == ["campaigns/a.json in the team folder is no JSON."]
    lies.clear()
    bench.sync()
    assert headings(page) == []


def test_the_last_sync_is_taken_back_from_here(page, bench):
    connected(page, bench)
    id = bench.share(workspace=bench.other)
    bench.elsewhere()
    bench.after(EVERY)
    bench.jobs.run_all()
    assert headings(page) == ["Came: 1"]
    assert page.standing.head.undo.isVisible()
    page.standing.head.undo.click()
    bench.jobs.run_all()
    assert bench.workspace.get(id) is None
    assert (headings(page), page.standing.head.undo.isHidden()) == ([], True)


def test_a_sync_by_hand_shows_how_far_it_is_and_can_be_cancelled(page, bench):
    connected(page, bench)
    bench.share()
    page.standing.head.sync.click()
    assert page.standing.head.progress.isVisible()
    assert page.standing.head.progress.text.text() == "Asking the team"
    assert not page.standing.head.sync.isEnabled()
    page.standing.head.progress.stop.click()
    bench.jobs.run_all()
    assert page.standing.head.progress.isHidden()
    assert bench.stores.team.current("campaigns") == {}


def test_a_password_that_is_not_known_is_asked_for_in_place(page, bench):
    bench.connect(SERVER, PASSWORD)
    bench.secrets.known.clear()
    bench.after(0)
    assert page.standing.head.asking.isVisible()
    page.standing.head.secret.setText(PASSWORD)
    page.standing.head.give.click()
    bench.jobs.run_all()
    assert page.standing.head.asking.isHidden()
    assert page.standing.head.status.text() == "Synced"


def test_disconnected_there_are_two_ways_again(page, bench):
    connected(page, bench)
    page.standing.head.disconnect_button.click()
    bench.jobs.run_all()
    assert page.stack.currentWidget() is page.connecting


def test_the_same_place_can_be_chosen_again_after_disconnecting(page, bench):
    in_server(page)
    for _ in range(2):
        page.connecting.cards["server"].click()
        page.connecting.forms["server"].edits["secret"].setText(PASSWORD)
        page.connecting.connect_button.click()
        bench.jobs.run_all()
        assert page.stack.currentWidget() is page.standing
        page.standing.head.disconnect_button.click()
        bench.jobs.run_all()


def test_a_workspace_that_can_only_be_read_says_so(page, bench):
    bench.team.workspace = bench.services.open(bench.workspace.path, read_only=True)
    page.entered()
    assert page.stack.currentWidget() is page.protected


def test_lines_are_heard_with_what_is_said_of_them(page, bench):
    connected(page, bench)
    bench.stores.away = "away"
    bench.services.library(bench.workspace).label([bench.share()], new=["Sale"])
    bench.sync()
    bench.jobs.run_all()
    assert [line.name.accessibleName() for line in page.standing.waiting.lines] == ["Campaign 1", "Sale, Label"]
    assert [line.name.isEnabled() for line in page.standing.waiting.lines] == [True, False]
