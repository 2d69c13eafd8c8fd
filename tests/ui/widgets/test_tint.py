import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from app.ui.theme import motion
from app.ui.widgets.tint import STRONGEST, Tint, tint


@pytest.fixture
def field(shown, theme):
    return shown(QLineEdit())


def test_it_covers_the_widget_and_fades_away(field, qtbot):
    made = tint(field)
    assert made.geometry() == field.rect()
    assert made.strength == STRONGEST
    qtbot.waitUntil(lambda: not isValid(made))


def test_it_stays_as_large_as_the_widget(field):
    made = tint(field)
    field.resize(300, 50)
    assert made.geometry() == field.rect()


def test_it_is_seen(field):
    plain = field.grab().toImage()
    tint(field)
    assert field.grab().toImage() != plain


def test_it_lets_clicks_through(field, qtbot):
    tint(field)
    assert field.childAt(QPoint(5, 5)) is None
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)


def test_a_second_one_takes_the_place_of_the_first(field):
    first = tint(field)
    second = tint(field)
    assert [each for each in field.findChildren(Tint) if each.isVisible()] == [second]
    assert not first.isVisible()


def test_nothing_moves_where_motion_is_reduced(field):
    motion.set_reduced(True)
    try:
        assert tint(field) is None
    finally:
        motion.set_reduced(False)


def test_what_can_not_be_seen_is_not_tinted(theme, qtbot):
    hidden = QLineEdit()
    qtbot.addWidget(hidden)
    assert tint(hidden) is None
