import pytest
from PySide6.QtCore import Qt

from app.domain.errors import UserError
from app.ui.views.history.versions_panel import VersionsPanel
from tests.ui.past import TITLE, at_rest, past
from tests.ui.staging import simple


@pytest.fixture
def panel(written, painter, pictures, shown):
    return shown(VersionsPanel(written.model, painter, pictures))


def load(panel, written):
    panel.model.load()
    written.run()


def test_versions_are_listed_and_the_newest_is_in_hand(panel, written):
    load(panel, written)
    assert panel.stack.currentWidget() is panel.places["full"]
    assert panel.list.currentIndex().data() == "First"
    assert panel.about.isHidden()


def test_a_choice_reaches_the_model_and_comes_back(panel, written, qtbot):
    load(panel, written)
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    assert panel.model.version is None
    panel.model.choose(written.service.find(written.campaign, "First").id)
    assert panel.list.currentIndex().data() == "First"


def test_without_versions_it_says_where_they_come_from(stage, painter, pictures, shown, theme):
    made = past(stage(simple()))
    panel = shown(VersionsPanel(made.model, painter, pictures))
    load(panel, made)
    assert panel.about.isVisible()
    assert panel.list.list.rowCount() == 1


def test_waiting_is_said_when_it_takes_long(panel, written):
    panel.model.load()
    assert panel.stack.currentWidget() is panel.places["waiting"]
    at_rest(panel.model._slow)
    assert panel.stack.currentWidget() is panel.places["loading"]


def test_what_can_not_be_read_says_why_and_is_tried_again(panel, written, monkeypatch, qtbot):
    def broken(_campaign):
        raise UserError("The disk is gone")

    monkeypatch.setattr(panel.model._service, "list", broken)
    load(panel, written)
    assert "The disk is gone" in panel.trouble.text()
    monkeypatch.undo()
    qtbot.mouseClick(panel.again, Qt.MouseButton.LeftButton)
    written.run()
    assert panel.stack.currentWidget() is panel.places["full"]


def test_of_many_versions_only_those_in_sight_are_read_and_drawn(panel, written, qtbot):
    for number in range(60):
        written.write(TITLE, f"Title {number}")
        written.name(f"Version {number}")
    panel.resize(288, 420)
    load(panel, written)

    def settled() -> bool:
        written.run()
        return len(panel.thumbs._kept) >= 3 and not panel.thumbs._next.isActive()

    qtbot.waitUntil(settled)
    assert panel.list.list.rowCount() > 60
    assert len(panel.model._documents) < 10
    in_sight = len(panel.thumbs._kept)
    panel.list.verticalScrollBar().setValue(panel.list.verticalScrollBar().maximum())
    panel.list.viewport().repaint()
    qtbot.waitUntil(lambda: settled() and len(panel.thumbs._kept) >= in_sight)
    assert len(panel.thumbs._kept) < 20
