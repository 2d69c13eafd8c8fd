from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.services.ports import ListQuery, Named, Period
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.source import PAGE
from tests.ui.fakes import row


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


@pytest.fixture
def calls(commands):
    return commands.calls


def names(page) -> list[str]:
    return [line.name for line in page.model.lines]


def test_typing_searches(qtbot, page, jobs):
    qtbot.keyClicks(page.bar.search, "spring")
    jobs.run_all()
    assert names(page) == ["Spring sale"]
    assert page.bar.count.text() == "Total: 1"


def test_the_menu_of_a_filter_narrows_and_widens(page, jobs):
    pick(page.bar.filters.chips["status"], "approved")
    jobs.run_all()
    assert names(page) == ["Welcome aboard"]
    assert page.bar.filters.chips["status"].text() == "Status: Approved"
    pick(page.bar.filters.chips["status"], "")
    jobs.run_all()
    assert len(names(page)) == 10
    assert page.bar.filters.chips["status"].text() == "Status"


def pick(chip, value: str) -> None:
    next(action for action in chip.options.actions() if action.data() == value).trigger()


def test_delete_moves_to_the_bin_and_the_notice_leads_back(qtbot, page, jobs, window, calls):
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    jobs.run_all()
    assert "Welcome aboard" not in names(page)
    assert window.toast.text.text() == "Moved Welcome aboard to the bin"
    qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert "Welcome aboard" in names(page)
    assert [call[0] for call in calls] == ["to_bin", "undo"]


def test_several_are_deleted_together(qtbot, page, jobs, window):
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    jobs.run_all()
    assert window.toast.text.text() == "Moved 10 campaigns to the bin"
    assert page.states.none.isVisible()


def test_only_what_fits_is_offered(page, jobs, window):
    def offered() -> set[str]:
        names = ("open", "duplicate", "label", "reuse", "archive", "unarchive", "bin", "restore")
        return {name for name in names if window.commands[f"campaign.{name}"].isEnabled()}

    page.table.selectRow(0)
    assert offered() == {"open", "duplicate", "label", "reuse", "archive", "bin"}
    page.bulk.model.run("bin", [page.model.lines[0].id])
    page.finding.put(Filter(shelf="bin"))
    jobs.run_all()
    page.table.selectRow(0)
    assert offered() == {"open", "restore"}


def test_duplicates_appear_on_top(page, jobs, calls):
    page.table.selectRow(3)
    page._host.commands["campaign.duplicate"].trigger()
    jobs.run_all()
    assert names(page)[0] == "Copy 0"


def test_what_somebody_else_wrote_appears_and_the_selection_stays(page, jobs, workspace, opened, desktop):
    page.table.selectRow(2)
    chosen = page.selected().rows()[0].id
    workspace.change(5, name="Changed elsewhere")
    page._watch.look()
    jobs.run_all()
    assert names(page)[0] == "Changed elsewhere"
    assert [line.id for line in page.selected().rows()] == [chosen]


def test_undo_of_the_page_is_the_workspaces(page, jobs, window, calls):
    window.commands["edit.undo"].trigger()
    jobs.run_all()
    assert calls == [("undo",)]
    assert window.toast.text.text() == "Undone: Archive"


def dropped(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def enter(data: QMimeData) -> QDragEnterEvent:
    place, button = QPointF(10, 10).toPoint(), Qt.MouseButton.LeftButton
    return QDragEnterEvent(place, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def inbox(tmp_path):
    path = tmp_path / "one.json"
    path.write_text("[]")
    return path


def test_files_dropped_are_imported_whatever_they_are_called(page, jobs, calls, window, inbox, tmp_path):
    other = inbox.rename(tmp_path / "two.bin")
    inbox.write_text("[]")
    data = dropped(str(inbox), str(other))
    place, button = QPointF(10, 10), Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier))
    jobs.run_all()
    assert calls == [("add_files", (inbox, other))]
    assert window.toast.text.text() == "Imported: 2"


def test_dropped_files_that_hold_no_campaigns_are_refused_in_words(page, jobs, calls, window, tmp_path):
    (tmp_path / "p.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    page.acting.exchange.take([tmp_path / "p.png"])
    jobs.run_all()
    assert "holds no campaigns" in window.banner.text.text()
    assert calls == []


@pytest.mark.parametrize(("path", "taken"), [("/tmp/one.json", True), ("/tmp/p.galleypack", True), ("", False)])
def test_only_files_are_taken(page, path, taken):
    data = dropped(path) if path else QMimeData()
    event = enter(data)
    event.ignore()
    page.dragEnterEvent(event)
    assert event.isAccepted() == taken


def test_what_an_import_left_out_is_said(page, jobs, window):
    page.view_model.add_files([Path("labels.json")])
    jobs.run_all()
    assert window.banner.text.text() == "A label is not known here."


def test_labels_are_drawn_in_their_own_colours(page, jobs, workspace):
    workspace.named = [Named(id="1", name="Sale", color="#0B7A6B"), Named(id="2", name="Books")]
    page.entered()
    jobs.run_all()
    assert page.table.cells.colors == page.grid.cells.words.colors == {"Sale": "#0B7A6B"}


def test_the_window_leads_to_the_campaigns_with_a_label(page, jobs, window, workspace):
    window.show_page("settings")
    window.show_label("Sale")
    jobs.run_all()
    assert window.navigation.current is page
    assert page.view_model.filter.label == "Sale"


def test_a_label_is_shown_as_a_filter_that_can_be_taken_off(qtbot, page, jobs, workspace):
    workspace.named = [Named(id="1", name="Sale")]
    page.find_label("Sale")
    jobs.run_all()
    assert len(names(page)) == 4
    chip = page.bar.filters.chips["label"]
    assert chip.text() == "Label: Sale"
    qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert len(names(page)) == 10
    assert chip.text() == "Label"


def test_who_listens_hears_how_many_are_selected(qtbot, page):
    with qtbot.waitSignal(page.selection_changed) as told:
        page.table.selectAll()
    assert (told.args, page.bar.count.text()) == ([10], "Total: 10")


def test_a_command_reaches_every_selected_campaign_of_all_pages(qtbot, page, jobs, workspace, calls, window):
    workspace.lines = [row(number) for number in range(3 * PAGE)]
    page.view_model.load()
    jobs.run_all()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    jobs.run_all()
    assert [(name, len(campaigns)) for name, campaigns in calls] == [("to_bin", 3 * PAGE)]
    assert window.toast.text.text() == f"Moved {3 * PAGE} campaigns to the bin"
    qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert page.model.rowCount() == 3 * PAGE


def test_a_place_far_down_is_read_when_it_is_scrolled_to(page, jobs, workspace):
    workspace.lines = [row(number) for number in range(40 * PAGE)]
    page.view_model.load()
    jobs.run_all()
    page.table.updateGeometries()
    assert page.table.verticalScrollBar().maximum() > 39 * PAGE * 40
    page.table.verticalScrollBar().setValue(1_000 * 40)
    jobs.run_all()
    assert page.model.index(1_001, 0).data() == f"Campaign {40 * PAGE - 1_002}"
    assert len(workspace.looked_at[0]) == PAGE


def test_what_others_write_does_not_move_what_is_in_sight(page, jobs, workspace):
    workspace.lines = [row(number) for number in range(40 * PAGE)]
    page.view_model.load()
    jobs.run_all()
    page.table.updateGeometries()
    page.table.verticalScrollBar().setValue(1_000 * 40)
    jobs.run_all()
    first = page.model.index(page.table.rowAt(0), 0).data()
    workspace.change(3, name="Changed elsewhere")
    page._watch.look()
    jobs.run_all()
    assert page.model.index(page.table.rowAt(0), 0).data() == first
    assert page.table.rowAt(0) == 1_001
    assert page.model.index(0, 0).data() == "Changed elsewhere"


@pytest.mark.parametrize(
    ("by", "key", "asked"),
    [
        ("label", "Sale", {"label": "Sale"}),
        ("category", "News", {"category": "News"}),
        ("template", "carousel", {"template": "carousel"}),
        ("month", "2026-02", {"reported": Period(start="2026-02-01", end="2026-03-01"), "archived": None}),
    ],
)
def test_a_group_of_results_is_shown_alone(page, jobs, workspace, by, key, asked):
    page.find_label("Books")
    page.find_group(by, key)
    jobs.run_all()
    assert workspace.asked[-1] == ListQuery(
        **{"limit": workspace.asked[-1].limit, "archived": False, "bin": False, **asked}
    )


@pytest.mark.parametrize(("by", "key"), [("category", "News"), ("month", "2026-02")])
def test_what_a_group_narrows_is_shown_and_can_be_taken_off(qtbot, page, jobs, by, key):
    page.find_group(by, key)
    chip = page.bar.filters.chips["category" if by == "category" else "sent"]
    assert chip.isVisible()
    qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert len(names(page)) == 10
