import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.widgets.name_chip import CROSS, DOT, LONGEST, PAD, NameChip


@pytest.fixture
def make(qtbot, theme):
    def made(name="Spring", *given, **more) -> NameChip:
        chip = NameChip(name, *given, **more)
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
        return chip

    return made


def at(chip: NameChip, x: int) -> str:
    return chip.grab().toImage().pixelColor(x, chip.height() // 2).name().upper()


def ink(chip: NameChip, left: int, right: int) -> set[str]:
    """The colours between two places, on any line."""
    image = chip.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(left, right) for y in range(3, chip.height() - 3)}


def test_it_has_the_labels_own_colour_or_that_of_its_name(make):
    own = current().hues[3]
    assert at(make("Spring", own), PAD + DOT // 2) == own
    assert at(make("Spring"), PAD + DOT // 2) == hue_of("Spring")


def test_what_is_not_there_any_more_has_no_colour(make):
    chip = make("Gone", known=False)
    hues = set(map(str.upper, current().hues))
    assert not ink(chip, 0, chip.width()) & hues
    assert chip.sizeHint().width() < make("Gone").sizeHint().width()


def test_a_long_name_is_cut_and_told_whole(make):
    chip = make("Everything that we ever sent about rooms by the harbour in autumn" * 2)
    assert chip.sizeHint() == QSize(LONGEST, tokens.CHIP_HEIGHT + 2)
    assert chip.toolTip() == chip.name


def test_from_right_to_left_the_colour_is_on_the_right_and_the_cross_on_the_left(make):
    chip = make("ربيع", current().hues[3])
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert at(chip, chip.width() - PAD - DOT // 2) == current().hues[3]
    assert min(QColor(each).lightness() for each in ink(chip, PAD, PAD + CROSS)) < 40


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_take_it_off(qtbot, make, key):
    chip = make()
    with qtbot.waitSignal(chip.removed, timeout=1_000):
        qtbot.keyClick(chip, key)


def test_what_cannot_be_taken_off_has_no_cross_and_hears_no_keys(qtbot, make):
    chip = make()
    wide = chip.sizeHint().width()
    chip.set_removable(False)
    heard = []
    chip.removed.connect(lambda: heard.append(1))
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert heard == []
    assert chip.sizeHint().width() == wide - CROSS - tokens.S1 - 2
    assert chip.accessibleName() == "Spring"
