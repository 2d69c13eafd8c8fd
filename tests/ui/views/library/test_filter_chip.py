import pytest
from PySide6.QtCore import Qt

from app.ui.views.library.choice_chip import SwitchChip
from app.ui.views.library.filter_chip import WIDEST, FilterChip


class Word(FilterChip):
    """Says its value."""

    def words(self) -> str:
        return self.value


@pytest.fixture
def chip(shown):
    return shown(Word("author", "Created by"))


@pytest.fixture
def asked(chip):
    heard: list[tuple[str, object]] = []
    chip.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def test_at_rest_it_says_its_name_alone(chip):
    assert chip.text() == "Created by"
    assert not chip.isChecked()
    assert chip.cross.isHidden()


def test_a_choice_shown_is_not_told(chip, asked):
    chip.show_value("Olena")
    assert chip.text() == chip.accessibleName() == "Created by: Olena"
    assert chip.isChecked()
    assert asked == []


def test_its_cross_clears_it_with_one_click(qtbot, chip, asked):
    chip.show_value("Olena")
    assert chip.cross.accessibleName() == "Clear: Created by"
    qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert asked == [("author", "")]
    assert chip.text() == "Created by"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_the_keyboard_clears_it_too(qtbot, chip, asked, key):
    chip.show_value("Olena")
    qtbot.keyClick(chip, key)
    assert asked == [("author", "")]
    qtbot.keyClick(chip, key)
    assert len(asked) == 1


def test_a_long_choice_is_cut_and_told_in_full(chip):
    chip.show_value("Olena " * 20)
    chip.adjustSize()
    assert chip.sizeHint().width() <= WIDEST
    assert chip.text().endswith("…")
    assert chip.accessibleName() == chip.toolTip() == "Created by: " + "Olena " * 20


def test_the_cross_stands_beside_the_words(chip):
    chip.show_value("Olena")
    chip.adjustSize()
    text = chip.fontMetrics().horizontalAdvance(chip.text())
    assert chip.cross.geometry().right() <= chip.width()
    assert chip.cross.x() >= text
    assert chip.sizeHint().width() > text + chip.cross.width()


def test_an_ampersand_is_no_shortcut(chip):
    chip.show_value("Sales & more")
    assert chip.text() == "Created by: Sales && more"


def test_what_is_gone_is_marked(chip):
    chip.set_gone(True)
    assert chip.property("tone") == "bad"
    chip.set_gone(False)
    assert chip.property("tone") == ""


def test_a_chip_whose_words_stay_gets_room_for_its_cross(shown):
    chip = shown(SwitchChip("shelf", "Bin", "bin"))
    before = chip.sizeHint().width()
    chip.show_value("bin")
    assert chip.sizeHint().width() > before
