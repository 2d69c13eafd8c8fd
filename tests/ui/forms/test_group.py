import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.templates import fields
from app.ui.forms import group
from app.ui.forms.group import FieldRow, FoldedRows


@pytest.fixture
def make(bench, qtbot):
    place = QWidget()
    place.resize(420, 200)
    qtbot.addWidget(place)

    def made(*of):
        row = group.make(of, bench.tools, place)
        row.point_at("s1")
        row.resize(420, 200)
        with qtbot.waitActive(place):
            place.show()
            place.activateWindow()
        return row

    return made


def test_neighbours_of_a_group_stand_together():
    found = group.groups((fields.TEMPLATE, fields.PICTURE, fields.ORIENTATION, fields.BACKGROUND, fields.TTL))
    assert found == [(fields.TEMPLATE,), (fields.PICTURE, fields.ORIENTATION), (fields.BACKGROUND,), (fields.TTL,)]


def test_a_companion_stands_beside_the_label(make):
    row = make(fields.TITLE, fields.TITLE_COLOR)
    title, color = row.widgets
    assert color.geometry().bottom() < title.geometry().top()
    assert abs(color.geometry().center().y() - row.label.geometry().center().y()) <= 1


def test_a_click_beside_the_field_means_the_field(make, qtbot):
    row = make(fields.TITLE, fields.TITLE_COLOR)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() // 3, 4))
    assert row.widgets[0].edit.hasFocus()


def test_the_hint_is_shown_and_said(make):
    row = make(fields.INBOX_TAB)
    assert isinstance(row, FieldRow)
    assert row.widgets[0].main.accessibleDescription() == fields.INBOX_TAB.hint


def test_notes_stand_for_the_paths_of_their_fields(make):
    row = make(fields.TITLE, fields.TITLE_COLOR)
    assert [notes.path for notes in row.notes] == [widget.path for widget in row.widgets]


def test_advanced_fields_are_folded_under_their_group(make):
    row = make(fields.PAIRS, fields.DATA)
    assert isinstance(row, FoldedRows)
    assert row.head.text() == "Extra data for your app"
    assert not row.widgets[0].isVisible()
    row.unfold()
    assert row.widgets[0].isVisible()
