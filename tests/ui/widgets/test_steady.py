import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.widgets.steady import SteadyCombo, SteadySpin


def roll(widget):
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.fixture
def combo(shown, theme):
    made = SteadyCombo("Shape")
    for value in ("a", "b"):
        made.addItem(value.upper(), value)
    return shown(made)


@pytest.fixture
def spin(shown, theme):
    made = SteadySpin("Days")
    made.setRange(1, 9)
    return shown(made)


def test_the_wheel_is_left_to_what_scrolls_around_a_choice(combo):
    combo.setFocus()
    assert not roll(combo)
    assert combo.currentIndex() == 0


def test_the_wheel_is_left_to_what_scrolls_around_a_number(spin):
    spin.setFocus()
    assert not roll(spin)
    assert spin.value() == 1


def test_showing_tells_nobody(combo, spin):
    heard = []
    combo.currentIndexChanged.connect(heard.append)
    spin.valueChanged.connect(heard.append)
    combo.show_value("b")
    spin.show_value(5)
    assert (combo.currentText(), spin.value(), heard) == ("B", 5, [])


def test_an_unknown_value_shows_no_entry(combo):
    combo.show_value("z")
    assert combo.currentIndex() == -1


def test_they_are_named(combo, spin):
    assert (combo.accessibleName(), spin.accessibleName()) == ("Shape", "Days")
