"""The smallest window: says ``painted`` after its first paint and ends."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QTimer.singleShot(0, painted)


def painted() -> None:
    print("painted", flush=True)
    QApplication.quit()


application = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
