import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.theme import tokens
from app.ui.views.library.bulk_bar import BulkBar
from app.ui.views.library.bulk_line import BulkLine


class Filters(QWidget):
    """As high as a test says."""

    high = 26

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.high


@pytest.fixture
def line(shown):
    holder = QWidget()
    layout = QVBoxLayout(holder)
    made = BulkLine(Filters(), BulkBar(Actions(holder)))
    layout.addWidget(made)
    layout.addStretch(1)
    holder.resize(900, 400)
    made.holder = shown(holder)
    return made


def test_filters_give_way_to_what_can_be_done_and_that_to_progress(line):
    assert line.current() is line.filters
    line.show_count(3)
    assert line.current() is line.bar
    assert (line.filters.isVisible(), line.bar.isVisible()) == (False, True)
    line.show_progress("label", 10, 40)
    assert line.current() is line.progress
    line.show_count(0)
    assert line.current() is line.progress
    line.rest()
    assert line.current() is line.filters


@pytest.mark.parametrize(("filters", "high"), [(26, tokens.CONTROL_HEIGHT), (60, 60)])
def test_its_height_is_the_same_whatever_is_shown(line, filters, high, qtbot):
    line.filters.high = filters
    line.updateGeometry()
    seen = set()
    for show in (lambda: None, lambda: line.show_count(3), lambda: line.show_progress("bin", 1, 2), line.rest):
        show()
        line.window().layout().activate()
        seen.add(line.height())
    assert seen == {high}


def test_progress_says_how_far_it_is_and_asks_to_stop(line, qtbot):
    line.show_progress("label", 10, 40)
    progress = line.progress
    assert (progress.bar.value(), progress.bar.maximum()) == (10, 40)
    assert progress.bar.accessibleName() == "Labelling: 10 of 40"
    with qtbot.waitSignal(progress.cancelled):
        progress.stop.click()
    line.show_progress("label", 40, 40)
    assert not progress.stop.isEnabled()


def test_who_had_the_keyboard_there_is_told_to_go_elsewhere(line, qtbot):
    with qtbot.waitActive(line.window()):
        line.window().activateWindow()
    line.show_count(3)
    line.bar.clear.setFocus()
    with qtbot.waitSignal(line.left):
        line.show_count(0)
    with qtbot.assertNotEmitted(line.left):
        line.show_count(1)
