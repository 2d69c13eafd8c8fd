import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.ui.widgets.fold import Fold


@pytest.fixture
def fold(shown):
    return shown(Fold("Extra data for your app", QLabel("inside")))


def test_it_starts_folded(fold):
    assert not fold.body.isVisible()


def test_a_click_anywhere_on_the_heading_unfolds(qtbot, fold):
    fold.resize(400, 100)
    qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton, pos=fold.head.rect().center())
    assert fold.body.isVisible()
    qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton, pos=fold.head.rect().center())
    assert not fold.body.isVisible()


def test_the_keyboard_unfolds(qtbot, fold):
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert fold.body.isVisible()


def test_it_can_be_unfolded_from_elsewhere_and_tells(qtbot, fold):
    with qtbot.waitSignal(fold.toggled) as told:
        fold.unfold()
    assert told.args == [True]


def test_assistive_technology_hears_the_title(fold):
    assert fold.head.accessibleName() == "Extra data for your app"
