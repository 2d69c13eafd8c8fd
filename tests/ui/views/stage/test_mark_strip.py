import pytest
from PySide6.QtWidgets import QWidget

from app.ui.views.stage.mark_strip import WIDEST, MarkStrip


@pytest.fixture
def strip(shown):
    place = shown(QWidget())
    place.resize(700, 500)
    made = MarkStrip(place)
    yield made


def test_it_says_its_lines_and_goes_without_any(strip):
    strip.tell(["Title · Line 1, column 4: not closed", "And 2 more"], leads=True)
    assert strip.isVisible()
    assert strip.words.text().splitlines() == ["Title · Line 1, column 4: not closed", "And 2 more"]
    assert strip.accessibleName() == "Title · Line 1, column 4: not closed. And 2 more"
    strip.tell([], leads=False)
    assert not strip.isVisible()


def test_it_leads_to_the_field_where_there_is_one(strip, qtbot):
    strip.tell(["x"], leads=True)
    with qtbot.waitSignal(strip.show_wanted):
        strip.button.click()
    strip.tell(["x"], leads=False)
    assert not strip.button.isVisible()


def test_it_stands_at_the_foot_and_grows_upwards(strip):
    strip.tell(["x"], leads=True)
    strip.place(700, 500)
    low = strip.geometry()
    strip.tell(["x " * 200], leads=True)
    strip.place(700, 500)
    assert (strip.width(), strip.geometry().bottom()) == (WIDEST, low.bottom())
    assert strip.height() > low.height()


def test_it_never_is_wider_than_the_preview(strip):
    strip.tell(["x"], leads=True)
    strip.place(300, 500)
    assert strip.x() > 0 and strip.geometry().right() < 300
