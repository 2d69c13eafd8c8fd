from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.bench.pressing import PaintWatch, Scene, keys


class Echo(QWidget):
    """Repaints when its text changes."""

    text = ""

    def show_text(self, text: str) -> None:
        self.text = text
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing to see."""


def test_what_is_typed_is_taken_back_again():
    text = ""
    lengths = []
    for key in keys(200):
        text = text + key if key else text[:-1]
        lengths.append(len(text))
    assert max(lengths) < 40
    assert 0 in lengths


def test_a_key_is_measured_until_what_shows_it_was_painted(qtbot):
    with PaintWatch(Echo) as watch:
        window, line, echo = QWidget(), QLineEdit(), Echo()
        qtbot.addWidget(window)
        echo.setMinimumSize(40, 20)
        layout = QVBoxLayout(window)
        layout.addWidget(line)
        layout.addWidget(echo)
        line.textChanged.connect(echo.show_text)
        with qtbot.waitExposed(window):
            window.show()
        scene = Scene(line, echo, watch, lambda shown, text, ends: shown.text == text and shown in ends.ends)
        assert scene.press("a") > 0
        assert (line.text(), echo.text, list(watch.ends)) == ("a", "a", [echo])
        scene.press("")
        assert echo.text == ""


def test_watching_ends_with_its_block():
    before = Echo.paintEvent
    with PaintWatch(Echo):
        assert Echo.paintEvent is not before
    assert Echo.paintEvent is before
