import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from app.ui.widgets.color_field import ColorField, normalised


@pytest.fixture
def field(shown):
    return shown(ColorField("#112233"))


@pytest.fixture
def told(field):
    heard: list[str] = []
    field.changed.connect(heard.append)
    return heard


def type_over(qtbot, field: ColorField, text: str) -> None:
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, text)


@pytest.mark.parametrize(
    ("typed", "color"),
    [("#a1b2c3", "#A1B2C3"), ("a1b2c3", "#A1B2C3"), ("#abc", "#AABBCC"), (" FFF ", "#FFFFFF")],
)
def test_usual_ways_to_write_a_colour(typed, color):
    assert normalised(typed) == color


@pytest.mark.parametrize("typed", ["", "#", "#12", "#1234", "#12345", "#1234567", "red", "#GGGGGG", "##123456"])
def test_what_is_no_colour(typed):
    assert normalised(typed) is None


@given(st.integers(0, 0xFFFFFF))
def test_every_colour_is_read_back(number):
    assert normalised(f"#{number:06x}") == f"#{number:06X}"


def test_typing_a_whole_colour_tells_it_once(qtbot, field, told):
    type_over(qtbot, field, "#a1b2c3")
    assert field.value == "#A1B2C3"
    assert told[-1] == "#A1B2C3"
    assert all(normalised(color) == color for color in told)


def test_what_is_no_colour_is_marked_and_not_told(qtbot, field, told):
    type_over(qtbot, field, "#xyz")
    assert told == []
    assert field.value == "#112233"
    assert field.edit.property("tone") == "bad"


def test_on_leaving_an_unfinished_text_gives_way(qtbot, field, told):
    type_over(qtbot, field, "#1")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.edit.text() == "#112233"
    assert not field.edit.property("tone")
    assert told == []


def test_a_value_set_from_outside_is_shown_and_not_told(field, told):
    field.value = "#ABCDEF"
    assert field.edit.text() == "#ABCDEF"
    assert field.swatch.color == "#ABCDEF"
    assert told == []


def test_text_put_in_by_assistive_technology_counts_as_typed(field, told):
    field.edit.setText("#445566")
    assert told == ["#445566"]


def test_the_picker_opens_from_the_swatch_and_its_colour_is_told(qtbot, field, told):
    qtbot.mouseClick(field.swatch, Qt.MouseButton.LeftButton)
    dialog = field.findChild(QColorDialog)
    assert dialog.currentColor() == QColor("#112233")
    dialog.setCurrentColor(QColor("#778899"))
    dialog.accept()
    assert told == ["#778899"]
    assert field.edit.text() == "#778899"


def test_an_optional_colour_can_be_taken_away(qtbot, shown):
    field = shown(ColorField("#112233", optional=True))
    heard: list[str] = []
    field.changed.connect(heard.append)
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    assert heard == [""]
    assert field.value == ""


def test_the_parts_are_named_after_the_field(field):
    field.setAccessibleName("Title's colour")
    assert field.edit.accessibleName() == "Title's colour"
    assert field.swatch.accessibleName() == "Pick: Title's colour"


def test_the_keyboard_lands_in_the_text(qtbot, field):
    assert field.focusProxy() is field.edit
