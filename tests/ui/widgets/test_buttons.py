from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.widgets.buttons import Button, IconButton


def test_buttons_have_the_height_of_a_control(shown):
    for kind in ("", "primary", "quiet"):
        assert shown(Button("Save", kind)).height() == tokens.CONTROL_HEIGHT


def test_the_focus_ring_does_not_move_the_button(shown, qtbot):
    button = shown(Button("Save"))
    before = button.sizeHint()
    with qtbot.waitActive(button):
        button.activateWindow()
    button.setFocus()
    assert button.hasFocus()
    assert button.sizeHint() == before


def test_an_icon_button_is_named_and_tells_its_keys(shown):
    button = shown(IconButton("undo-2", "Undo"))
    assert button.accessibleName() == "Undo"
    button.set_name("Undo", "Ctrl+Z")
    assert button.toolTip() == "Undo (Ctrl+Z)"
    assert button.accessibleName() == "Undo"


def test_signs_follow_the_theme(shown, theme):
    button = shown(IconButton("square", "Square"))
    before = button.icon().pixmap(QSize(16, 16)).toImage()
    theme.choose("dark")
    QTest.qWait(0)
    assert button.icon().pixmap(QSize(16, 16)).toImage() != before


def test_a_sign_is_painted_in_the_scheme_in_force(shown, theme):
    button = shown(Button("Save", "primary", "check"))
    inks = [current().on_accent]
    signs = [button.icon().pixmap(QSize(16, 16)).toImage()]
    theme.choose("dark")
    QTest.qWait(0)
    inks.append(current().on_accent)
    signs.append(button.icon().pixmap(QSize(16, 16)).toImage())
    for ink, sign in zip(inks, signs, strict=True):
        drawn = [sign.pixelColor(x, y) for x in range(sign.width()) for y in range(sign.height())]
        assert QColor(ink) in [color for color in drawn if color.alpha() == 255]
