import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.widgets.labelled import Labelled


@pytest.fixture
def labelled(shown):
    made = shown(Labelled("Title", QLineEdit(), "Fits one line on all phones."))
    made.resize(400, 90)
    return made


def test_the_field_is_named_and_explained(labelled):
    assert labelled.field.accessibleName() == "Title"
    assert labelled.field.accessibleDescription() == "Fits one line on all phones."
    assert labelled.label.buddy() is labelled.field


def test_an_error_takes_the_place_of_the_hint_and_goes_again(labelled):
    labelled.tell_error("Too long.")
    assert labelled.note.text() == "Too long."
    assert labelled.field.property("tone") == "bad"
    assert labelled.field.accessibleDescription() == "Too long."
    labelled.tell_error("")
    assert labelled.note.text() == "Fits one line on all phones."
    assert not labelled.field.property("tone")


def test_without_a_hint_the_note_takes_no_room(shown):
    labelled = shown(Labelled("Title", QLineEdit()))
    assert not labelled.note.isVisible()
    labelled.tell("14 · fits all phones", "good")
    assert labelled.note.isVisible()


def test_a_click_beside_the_field_means_the_field(qtbot, labelled):
    with qtbot.waitActive(labelled):
        labelled.activateWindow()
    labelled.field.clearFocus()
    qtbot.mouseClick(labelled, Qt.MouseButton.LeftButton, pos=QPoint(labelled.width() - 2, 4))
    assert labelled.field.hasFocus()
