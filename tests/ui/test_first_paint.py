from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.first_paint import FirstPaint


def test_the_first_paint_is_told_once(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    painted = FirstPaint(widget)
    heard: list[bool] = []
    painted.happened.connect(lambda: heard.append(True))
    assert heard == []
    widget.show()
    qtbot.waitUntil(lambda: heard == [True])
    widget.repaint()
    QCoreApplication.processEvents()
    assert heard == [True]
