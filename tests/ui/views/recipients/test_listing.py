from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.domain.errors import UserError
from app.ui.views.recipients.importing import ImportDialog
from app.ui.widgets.buttons import Button
from tests.ui.people import PEOPLE, PeopleBench, person


def identities(panel) -> list[str]:
    return [row.identity for row in panel.model.lines]


def headings(panel) -> list[str]:
    return [panel.model.heading(column) for column in range(panel.model.columnCount())]


def press(button, bench) -> None:
    button.click()
    bench.settle()


def test_everybody_is_listed_with_the_first_attributes(panel):
    assert identities(panel) == [each.identity for each in PEOPLE]
    assert headings(panel) == ["Identity", "Name", "City", "Points", "Topics"]
    assert panel.bar.count.text() == "3 recipients, 1 test recipient"


def test_the_first_one_is_in_hand_and_shown(panel):
    assert panel.table.in_hand() == PEOPLE[0]
    assert panel.detail.name.text() == "Ann Kit"
    assert panel.table.hasFocus()


def test_another_row_shows_another_recipient(qtbot, panel):
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.detail.identity.text() == "bob@example.com"


def test_typing_searches_and_says_how_many_of_all(qtbot, panel, bench):
    qtbot.keyClicks(panel.bar.search, "ulm")
    bench.settle()
    assert identities(panel) == ["cem@example.com"]
    assert panel.bar.count.text() == "1 of 3 recipients"


def test_each_key_drops_the_question_before(qtbot, panel, bench):
    qtbot.keyClicks(panel.bar.search, "ulm")
    assert [job.context.cancelled for job in bench.jobs.waiting] == [True] * 4 + [False] * 2
    bench.settle()
    assert identities(panel) == ["cem@example.com"]


def test_ctrl_f_leads_to_the_search(qtbot, panel):
    qtbot.keyClick(panel.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.bar.search.hasFocus()


def test_nobody_found_offers_everybody(qtbot, panel, bench):
    qtbot.keyClicks(panel.bar.search, "zzz")
    bench.settle()
    assert panel.states.panels["no match"].isVisible()
    press(panel.states.clear, bench)
    assert len(identities(panel)) == 3
    assert panel.bar.search.text() == ""


def test_test_recipients_are_a_click_away(panel, bench):
    panel.bar.chip.click()
    bench.settle()
    assert identities(panel) == ["bob@example.com"]
    press(panel.detail.keep, bench)
    assert panel.states.panels["no match"].title.text() == "No test recipients yet"
    press(panel.states.clear, bench)
    assert not panel.bar.chip.isChecked()


def test_keeping_is_done_told_and_taken_back(qtbot, panel, bench, host):
    press(panel.detail.keep, bench)
    assert sorted(bench.kept) == ["ann@example.com", "bob@example.com"]
    assert host.told == ["Kept as test recipients: Ann Kit"]
    assert panel.detail.keep.isChecked()
    host.back()
    bench.settle()
    assert bench.kept == ["bob@example.com"]
    assert not panel.detail.keep.isChecked()


def test_several_are_kept_together(qtbot, panel, bench, host):
    panel.table.selectAll()
    qtbot.keyClick(panel.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert len(bench.kept) == 3
    assert host.told == ["Kept as test recipients: 2"]


def test_delete_removes_and_the_next_one_is_in_hand(qtbot, panel, bench, host):
    panel.table.stand_on(1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    bench.settle()
    assert identities(panel) == ["ann@example.com", "cem@example.com"]
    assert panel.table.in_hand() == PEOPLE[2]
    assert host.told == ["Removed: Bob"]
    host.back()
    bench.settle()
    assert len(identities(panel)) == 3


def test_a_way_back_is_gone_once(qtbot, panel, bench, host):
    ways = []
    panel.done.connect(ways.append)
    press(panel.detail.remove, bench)
    host.back()
    ways[0]()
    assert len(bench.jobs.waiting) == 1
    assert ways[1] is None


def test_all_can_be_removed_and_brought_back(panel, bench, host):
    host.commands["recipients.remove-all"].trigger()
    bench.settle()
    assert panel.states.panels["empty"].isVisible()
    assert host.told == ["Removed: 3"]
    host.back()
    bench.settle()
    assert len(identities(panel)) == 3


def test_an_empty_workspace_offers_a_file_and_samples(show_panel, host):
    bench = PeopleBench(())
    panel = show_panel(bench)
    assert panel.states.panels["empty"].isVisible()
    assert not panel.bar.isVisible()
    assert not host.commands["recipients.remove-all"].isEnabled()
    press(panel.states.samples, bench)
    assert panel.table.isVisible()
    assert panel.banner.isVisible()
    assert "made up" in panel.banner.text.text()
    assert host.told[0].startswith("Sample recipients added")


def test_the_banner_goes_with_the_samples(show_panel):
    bench = PeopleBench(())
    panel = show_panel(bench)
    press(panel.states.samples, bench)
    bench.put(PEOPLE)
    panel.view_model.refresh()
    bench.settle()
    assert not panel.banner.isVisible()


def test_a_closed_banner_stays_closed(show_panel):
    bench = PeopleBench(())
    panel = show_panel(bench)
    press(panel.states.samples, bench)
    panel.banner.close_button.click()
    panel.view_model.refresh()
    bench.settle()
    assert not panel.banner.isVisible()


def test_loading_is_said_after_a_while(qtbot, show_panel, bench):
    panel = show_panel(bench, settled=False)
    assert panel.states.currentWidget() is panel.states.panels["waiting"]
    panel.view_model._patience.setInterval(0)
    panel.view_model._patience.start()
    qtbot.waitUntil(lambda: panel.states.panels["loading"].isVisible())
    bench.settle()


def test_an_error_says_why_and_can_be_tried_again(panel, bench, monkeypatch):
    def fail(query):
        raise UserError("The file is gone", "It was moved", "Open it again")

    with monkeypatch.context() as patched:
        patched.setattr(bench.workspace, "recipients", fail)
        panel.view_model.load()
        bench.settle()
    assert panel.states.panels["error"].isVisible()
    assert "It was moved" in panel.states.panels["error"].text.text()
    press(panel.states.again, bench)
    assert panel.table.isVisible()


def test_the_next_page_is_read_when_it_comes_into_sight(qtbot, show_panel):
    bench = PeopleBench(person(number) for number in range(500))
    panel = show_panel(bench)
    assert len(identities(panel)) == 200
    panel.table.scrollToBottom()
    qtbot.waitUntil(lambda: bool(bench.jobs.waiting))
    bench.settle()
    assert len(identities(panel)) == 400


def test_columns_are_put_on_and_taken_off_and_the_row_stays_in_hand(panel, bench):
    panel.table.stand_on(2)
    offered = {action.text(): action for action in panel.bar.columns.menu().actions()}
    offered["City"].trigger()
    offered = {action.text(): action for action in panel.bar.columns.menu().actions()}
    offered["Given"].trigger()
    assert headings(panel) == ["Identity", "Name", "Given", "Points", "Topics"]
    assert panel.table.in_hand() == PEOPLE[2]
    panel.bar.columns.menu().actions()[-1].trigger()
    assert headings(panel) == ["Identity", "Name", "City", "Points", "Topics"]


def test_what_somebody_else_writes_appears(panel, bench):
    bench.put([person(1)])
    bench.opened.watch.changed.emit()
    bench.settle()
    assert len(identities(panel)) == 4


def test_a_workspace_that_can_only_be_read_offers_nothing_that_writes(show_panel, host):
    bench = PeopleBench(read_only=True)
    panel = show_panel(bench)
    for button in (panel.detail.keep, panel.detail.remove, panel.bar.bring):
        assert not button.isEnabled()
    for name in ("keep", "remove", "remove-all"):
        assert not host.commands[f"recipients.{name}"].isEnabled()
    panel.carry_out("import")
    assert "only be read" in host.warned[0]


def drop_event(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, button = QPointF(10, 10), Qt.MouseButton.LeftButton
    return data, QDropEvent(place, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize(("name", "taken"), [("a.CSV", True), ("a.jsonl", True), ("a.png", False)])
def test_only_files_with_recipients_are_taken(panel, name, taken):
    data, _ = drop_event(Path("/made/up") / name)
    place, button = QPointF(10, 10).toPoint(), Qt.MouseButton.LeftButton
    event = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    panel.dragEnterEvent(event)
    assert event.isAccepted() == taken


def test_nothing_can_be_dropped_where_nothing_can_be_written(show_panel):
    panel = show_panel(PeopleBench(read_only=True))
    data, _ = drop_event("/made/up/people.csv")
    place, button = QPointF(10, 10).toPoint(), Qt.MouseButton.LeftButton
    event = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, button, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    panel.dragEnterEvent(event)
    assert not event.isAccepted()


def test_a_dropped_file_asks_what_is_what(panel, bench, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Email\ndan@example.com\n", encoding="utf-8")
    _data, event = drop_event(path)
    panel.dropEvent(event)
    bench.settle()
    dialog = panel.findChild(ImportDialog)
    assert dialog.model.step == "mapping"
    dialog.go.click()
    bench.settle()
    assert "dan@example.com" in identities(panel)


def test_everything_that_can_be_used_has_a_name(panel):
    for button in filter(Button.isVisible, panel.findChildren(Button)):
        assert button.accessibleName() or button.text()
    assert panel.table.accessibleName() == "Recipients"
    assert panel.bar.columns.accessibleName() == "Columns"
