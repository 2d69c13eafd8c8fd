from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from app.domain.errors import UserError
from app.ui.desktop import Desktop, next_behind
from app.ui.views.editor import CONFLICT, EditorPage
from tests.ui import fakes


def test_the_list_of_the_workspace_is_shown(desktop, window):
    assert window.header.title.text() == "Campaigns"
    assert len(window.navigation.current.model.lines) == 10
    assert window.sidebar.name.toolTip() == "Galley"


def test_a_workspace_that_can_not_be_opened_says_so_and_another_can_be(window, services, jobs, parts, tmp_path):
    services.workspaces.trouble = UserError("spring.galley is no workspace")
    window.show()
    desktop = Desktop(services, jobs, window, parts)
    desktop.begin(tmp_path / "spring.galley")
    jobs.run_all()
    assert window.start.failed.isVisible()
    services.workspaces.trouble = None
    desktop.open_at(tmp_path / "other.galley")
    jobs.run_all()
    assert window.header.title.text() == "Campaigns"


def test_a_failure_to_switch_leaves_the_open_workspace_as_it_is(desktop, window, services, jobs, tmp_path):
    services.workspaces.trouble = UserError("other.galley is no workspace")
    desktop.open_at(tmp_path / "other.galley")
    jobs.run_all()
    assert window.header.title.text() == "Campaigns"
    assert "other.galley is no workspace" in window.banner.text.text()


def test_a_new_workspace_gets_its_ending(desktop, services, jobs, tmp_path):
    desktop.create_at(tmp_path / "autumn")
    jobs.run_all()
    assert services.workspaces.created[-1] == tmp_path / "autumn.galley"


@pytest.mark.parametrize(("action", "mode"), [("workspace.open", "AcceptOpen"), ("workspace.new", "AcceptSave")])
def test_files_are_chosen_in_dialogs(desktop, window, jobs, services, tmp_path, action, mode):
    window.commands[action].trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.acceptMode().name == mode
    dialog.fileSelected.emit(str(tmp_path / "x.galley"))
    dialog.reject()
    jobs.run_all()
    assert services.workspaces.opened[-1:] + services.workspaces.created[-1:] != []
    assert services.settings.get("last_workspace") == str(tmp_path / "x.galley")


def test_a_read_only_workspace_is_said_to_be_one_and_asks_nothing(window, services, jobs, parts, workspace):
    workspace.read_only = True
    workspace.settings = {}
    window.show()
    Desktop(services, jobs, window, parts).begin(None)
    jobs.run_all()
    assert "can only be read" in window.banner.text.text()
    assert window.header.title.text() == "Campaigns"


def test_a_lost_workspace_is_named_and_the_usual_one_opened(window, services, jobs, parts):
    services.settings.set("last_workspace", "/gone/Autumn.galley")
    window.show()
    Desktop(services, jobs, window, parts).begin(None)
    jobs.run_all()
    assert "/gone/Autumn.galley" in window.banner.text.text()
    assert window.header.title.text() == "Campaigns"


def test_the_editor_is_filled_by_its_parts(window, services, jobs, parts):
    filled: list[str] = []

    def fill(page: EditorPage, opened, host) -> None:
        filled.append(page.campaign)
        page.set_form(QLabel("form"))

    window.show()
    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=fill))
    desktop.begin(None)
    jobs.run_all()
    window.open_campaign("campaign-0000009")
    assert filled == ["campaign-0000009"]
    assert isinstance(window.navigation.current, EditorPage)


def test_a_field_is_opened_with_its_campaign(window, desktop, monkeypatch):
    asked = []
    monkeypatch.setattr(EditorPage, "request_field", lambda page, path: asked.append((page.campaign, path)))
    window.open_field("campaign-0000009", "name")
    assert asked == [("campaign-0000009", "name")]


def test_before_a_workspace_is_open_nothing_can_be_opened(window, services, jobs, parts):
    desktop = Desktop(services, jobs, window, parts)
    start = window.navigation.current
    desktop.show_campaign("campaign-1")
    desktop.show_gallery()
    assert window.navigation.current is start


def test_the_workspace_is_watched_until_the_window_closes(desktop, window):
    assert desktop._open.watch._timer.isActive()
    window.close()
    assert not desktop._open.watch._timer.isActive()


def test_switching_stops_watching_the_one_before(desktop, jobs, tmp_path):
    before = desktop._open.watch
    desktop.open_at(tmp_path / "other.galley")
    jobs.run_all()
    assert desktop._open.watch is not before
    assert not before._timer.isActive()


def test_the_gallery_shows_the_beginnings(desktop, window, jobs):
    window.commands["campaign.new"].trigger()
    jobs.run_all()
    assert window.header.title.text() == "New campaign"
    assert list(window.navigation.current.cards) == [it.key for it in fakes.MadeUpChoices().choices()]


def test_what_the_first_edit_needs_is_loaded_before_a_campaign_can_be_typed_into(
    window, services, jobs, parts, workspace
):
    found: list[int] = []

    def fill(page: EditorPage, opened, host) -> None:
        opened.jobs.run("database", lambda _: found.append(workspace.prepared))

    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=fill))
    desktop.begin(None)
    jobs.run_all()
    for _ in range(2):
        desktop.show_campaign("campaign-0000009")
        jobs.run_all()
    assert found == [1, 1]


def test_what_the_first_edit_needs_is_loaded_soon_after_the_list(window, services, jobs, parts, workspace, qtbot):
    Desktop(services, jobs, window, parts).begin(None)
    jobs.run_all()
    assert not workspace.pruned

    def is_pruned() -> bool:
        jobs.run_all()
        return workspace.pruned

    qtbot.waitUntil(is_pruned)
    assert workspace.prepared == 1


def test_a_workspace_on_a_share_is_said_and_can_be_moved(window, services, jobs, parts, workspace, tmp_path):
    services.places.default = tmp_path / "documents" / "Galley.galley"
    services.places.unsafe[workspace.path.parent] = "Dropbox"
    window.show()
    desktop = Desktop(services, jobs, window, parts)
    desktop.begin(workspace.path)
    jobs.run_all()
    assert "Dropbox" in window.banner.text.text()
    window.banner.button.click()
    jobs.run_all()
    assert services.workspaces.opened[-1] == tmp_path / "documents" / "Spring.galley"


def test_the_history_is_shown_over_the_editor_as_soon_as_that_is_filled(window, services, jobs, parts, qtbot):
    ran: list[str] = []

    def fill(page: EditorPage, opened, host) -> None:
        page.offer("history", lambda: ran.append(page.campaign))

    window.show()
    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=fill))
    desktop.begin(None)
    jobs.run_all()
    assert not window.header.history.isVisible()
    window.open_history("campaign-0000009")
    assert ran == ["campaign-0000009"]
    qtbot.mouseClick(window.header.history, Qt.MouseButton.LeftButton)
    assert len(ran) == 2


def test_without_a_workspace_there_is_no_history(window, services, jobs, parts):
    desktop = Desktop(services, jobs, window, parts)
    start = window.navigation.current
    desktop.show_history("campaign-1")
    assert window.navigation.current is start


def filled(ran):
    """An editor whose choice is remembered in ``ran``."""

    def fill(page: EditorPage, opened, host) -> None:
        page.offer(CONFLICT, lambda: ran.append(page.campaign))

    return fill


@pytest.fixture
def choosing(window, services, jobs, parts, monkeypatch):
    """A desktop; the campaigns whose choice was shown, and those that wait."""
    ran: list[str] = []
    waiting: list[SimpleNamespace] = []
    monkeypatch.setattr(services, "conflicts", lambda _: SimpleNamespace(all=lambda: waiting), raising=False)
    window.show()
    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=filled(ran)))
    desktop.begin(None)
    jobs.run_all()
    with_a_team(window)
    return SimpleNamespace(desktop=desktop, ran=ran, waiting=waiting)


def with_a_team(window):
    """The choices can be asked for, as in a workspace that has a team."""
    for name in ("conflict.choose", "conflict.next"):
        window.commands[name].setEnabled(True)


def wait_for(choosing, *ids, collection="campaigns"):
    choosing.waiting += [SimpleNamespace(id=id, collection=collection) for id in ids]


def test_a_choice_is_shown_over_the_editor_and_in_the_one_that_is_open(choosing, window):
    window.open_conflict("campaign-0000009")
    page = window.navigation.current
    window.commands["conflict.choose"].trigger()
    assert choosing.ran == ["campaign-0000009"] * 2
    assert window.navigation.current is page


def test_the_next_conflict_follows_the_campaign_in_hand_and_begins_again(choosing, window, jobs):
    wait_for(choosing, "campaign-0000001", "campaign-0000002")
    wait_for(choosing, "a-label", collection="labels")
    for _ in range(3):
        window.commands["conflict.next"].trigger()
        jobs.run_all()
    assert choosing.ran == ["campaign-0000001", "campaign-0000002", "campaign-0000001"]


def test_from_the_list_the_choice_is_about_the_next_conflict(choosing, window, jobs):
    wait_for(choosing, "campaign-0000002")
    window.commands["conflict.choose"].trigger()
    jobs.run_all()
    assert choosing.ran == ["campaign-0000002"]


def test_without_a_conflict_it_is_said_that_there_is_none(choosing, window, jobs):
    window.commands["conflict.next"].trigger()
    jobs.run_all()
    assert window.toast.text.text() == "Nothing needs your choice"


def test_without_a_workspace_there_is_no_conflict(window, services, jobs, parts):
    Desktop(services, jobs, window, parts)
    with_a_team(window)
    start = window.navigation.current
    window.commands["conflict.next"].trigger()
    assert window.navigation.current is start


def test_what_stands_behind_another():
    assert next_behind(["a", "b"], "a") == "b"
    assert next_behind(["a", "b"], "b") == "a"
    assert next_behind(["a", "b"], "") == "a"


def test_an_editor_is_loaded_in_steps_while_nobody_waits(window, services, jobs, parts, qtbot):
    loaded: list[str] = []

    def warm(_services):
        for name in ("paint", "form"):
            loaded.append(name)
            yield

    desktop = Desktop(services, jobs, window, replace(parts, warm=warm))
    desktop.begin(None)
    jobs.run_all()
    assert loaded == []
    desktop.warming.timeout.emit()
    desktop.warming.timeout.emit()
    qtbot.waitUntil(lambda: loaded == ["paint", "form"])


def test_a_window_that_closes_loads_no_more(window, services, jobs, parts, qtbot):
    loaded: list[str] = []

    def warm(_services):
        loaded.append("paint")
        yield

    desktop = Desktop(services, jobs, window, replace(parts, warm=warm))
    desktop.begin(None)
    jobs.run_all()
    desktop.warming.timeout.emit()
    window.close()
    QCoreApplication.processEvents()
    assert loaded == []


def test_the_list_stays_painted_until_the_editor_has_something_to_show(window, services, jobs, parts):
    pages: list[EditorPage] = []
    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=lambda page, *_: pages.append(page)))
    window.show()
    desktop.begin(None)
    jobs.run_all()
    desktop.show_campaign("campaign-0000009")
    assert not window.stack.updatesEnabled()
    assert not window.header.updatesEnabled()
    pages[0].ready.emit()
    assert window.stack.updatesEnabled()
    assert window.header.updatesEnabled()


def test_whoever_goes_on_from_an_editor_that_is_not_there_yet_sees_the_other_page(window, services, jobs, parts):
    desktop = Desktop(services, jobs, window, replace(parts, fill_editor=lambda *_: None))
    window.show()
    desktop.begin(None)
    jobs.run_all()
    desktop.show_campaign("campaign-0000009")
    window.show_page("campaigns")
    assert window.stack.updatesEnabled()
