from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.templates import fields


def test_an_entry_is_stored_by_its_value(bench, show_field):
    widget = show_field(bench, fields.ORIENTATION)
    widget.combo.setCurrentIndex(widget.combo.findText("Square 1:1"))
    assert bench.value("message/orientation") == "portrait"


def test_the_wheel_changes_nothing(bench, show_field):
    widget = show_field(bench, fields.ORIENTATION)
    widget.combo.setFocus()
    none, wheel = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), none, Qt.KeyboardModifier.NoModifier, wheel, False
    )
    QApplication.sendEvent(widget.combo, event)
    assert bench.value("message/orientation") == "landscape"
    assert not event.isAccepted()
