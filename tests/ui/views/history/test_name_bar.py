import pytest
from PySide6.QtCore import Qt

from app.ui.views.history.name_bar import NameBar


@pytest.fixture
def bar(shown):
    made = NameBar()
    made.names, made.ends = [], []
    made.given.connect(made.names.append)
    made.closed.connect(lambda: made.ends.append(True))
    shown(made)
    made.ask("Name this version")
    return made


def test_it_asks_for_what_it_is_told_to(bar):
    assert bar.field.accessibleDescription() == bar.what.text() == "Name this version"
    assert bar.field.accessibleName() == "New name"
    assert bar.isVisible()


def test_a_name_is_given_by_enter(bar, qtbot):
    qtbot.keyClicks(bar.field, "Sent to legal")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert (bar.names, bar.ends, bar.isVisible()) == (["Sent to legal"], [True], False)


def test_a_name_is_given_by_the_button(bar, qtbot):
    qtbot.keyClicks(bar.field, "Sent")
    qtbot.mouseClick(bar.keep, Qt.MouseButton.LeftButton)
    assert bar.names == ["Sent"]


def test_without_a_name_there_is_nothing_to_keep(bar, qtbot):
    qtbot.keyClicks(bar.field, "   ")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert not bar.keep.isEnabled()
    assert (bar.names, bar.isVisible()) == ([], True)


def test_it_goes_without_a_name(bar, qtbot):
    qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    bar.leave()
    assert (bar.names, bar.ends) == ([], [True])


def test_the_name_that_there_is_can_be_written_over(bar, qtbot):
    bar.ask("Rename this version", "First")
    assert bar.field.selectedText() == "First"
    qtbot.keyClicks(bar.field, "Second")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.names == ["Second"]
