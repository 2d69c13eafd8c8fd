import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.views.library.name_popover import LONGEST, NamePopover


@pytest.fixture
def popover(shown):
    parent = shown(QWidget())
    made = NamePopover("New name", "Drafts", "Rename", lambda name: name == "Sales", parent)
    made.open_below(parent)
    yield made
    if isValid(made):
        made.close()


@pytest.fixture
def named(popover):
    heard: list[str] = []
    popover.named.connect(heard.append)
    return heard


def test_typing_replaces_what_is_there_and_return_takes_it(qtbot, popover, named):
    assert popover.focusWidget() is popover.field
    qtbot.keyClicks(popover.field, " Sketches ")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert named == ["Sketches"]


@pytest.mark.parametrize("name", ["", "   ", "Sales"])
def test_no_name_and_a_taken_one_can_not_be_used(qtbot, popover, named, name):
    popover.field.setText(name)
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert not popover.button.isEnabled()
    assert named == []
    assert popover.note.isVisible() == (name == "Sales")


def test_why_is_said_to_assistive_technology(popover):
    popover.field.setText("Sales")
    assert popover.field.accessibleDescription() == "Another one has this name."
    popover.field.setText("Sale")
    assert popover.field.accessibleDescription() == ""


def test_names_have_an_end(popover):
    popover.field.setText("x" * 500)
    assert len(popover.field.text()) == LONGEST
