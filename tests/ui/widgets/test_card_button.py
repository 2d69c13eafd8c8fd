import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.card_button import CardButton


@pytest.fixture
def card(shown):
    return shown(CardButton("Simple", "A picture, a title, a message, buttons.", picture_height=120))


def colors(card: CardButton) -> set[str]:
    image = card.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_it_is_named_and_explained(card):
    assert card.accessibleName() == "Simple"
    assert card.accessibleDescription() == "A picture, a title, a message, buttons."


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_the_keyboard_presses_it(qtbot, card, key):
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_its_picture_is_drawn(card):
    assert "#3366CC" not in colors(card)
    picture = QPixmap(300, 300)
    picture.fill(QColor("#3366CC"))
    card.set_picture(picture)
    assert "#3366CC" in colors(card)


def test_the_focus_is_seen(qtbot, card):
    card.clearFocus()
    assert LIGHT.accent not in colors(card)
    with qtbot.waitActive(card):
        card.activateWindow()
    card.setFocus()
    assert LIGHT.accent in colors(card)
