import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.forms.counter import Counter
from app.ui.viewmodels.fits import Fit


@pytest.fixture
def counter(shown, theme):
    return shown(Counter())


def test_a_judgement_stands_behind_the_count(counter):
    counter.tell("Hello", Fit("fits all phones"))
    assert counter.text() == "5 · fits all phones"


def test_without_a_judgement_the_size_stands_there(counter):
    counter.tell("é", None)
    assert counter.text() == "1 · 2 bytes"


def test_a_cut_text_is_marked_and_names_its_devices(counter):
    counter.tell("Hello", Fit("cut", "warn", "Tiny phone"))
    assert (counter.words.property("tone"), counter.toolTip()) == ("warn", "Tiny phone")


def test_an_empty_text_is_not_judged(counter):
    counter.tell("", Fit("cut", "warn", "Tiny phone"))
    assert (counter.text(), counter.words.property("tone"), counter.toolTip()) == ("0", "", "")


def test_a_text_that_utf_8_can_not_spell_is_counted(counter):
    counter.tell("\ud800", None)
    assert counter.text() == "1 · 3 bytes"


def test_its_words_change_without_moving_anything_around_it(shown, theme, qtbot):
    counter, around = Counter(), LaidOut()
    layout = QVBoxLayout(around)
    layout.addWidget(counter)
    shown(around)
    QCoreApplication.processEvents()
    around.times = 0
    counter.tell("Hello, all of you out there", Fit("cut on small phones", "warn", "Tiny phone"))
    QCoreApplication.processEvents()
    assert around.times == 0
    assert counter.words.size() == counter.size()


class LaidOut(QWidget):
    """Counts how often it is asked to lay out what is in it."""

    times = 0

    def event(self, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


def test_a_count_with_fallbacks_says_so(counter):
    counter.tell("Hello", Fit("cut", "warn", "Tiny phone"), personal=True)
    first, second = counter.toolTip().split("\n")
    assert first == "Tiny phone"
    assert "personal field" in second
