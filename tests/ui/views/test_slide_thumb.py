import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.message import Media
from app.ui.views.slide_thumb import KEYS, SlideThumb
from tests.ui.forms.bench import FakePictures


@pytest.fixture
def pictures(qapp):
    return FakePictures(qapp)


@pytest.fixture
def thumb(shown, theme, pictures):
    made = SlideThumb("s2", pictures)
    made.set_size(QSize(114, 64))
    made.show_slide(Media(sha256="a" * 64), 2, 3, "Rooms")
    made.resize(made.sizeHint())
    return shown(made)


def test_it_says_which_slide_it_is(thumb):
    assert thumb.accessibleName() == "Slide 2 of 3"
    assert thumb.accessibleDescription() == "Rooms"


@pytest.mark.parametrize(("key", "modifiers", "asked"), [(*keys, asked) for keys, asked in KEYS.items()])
def test_keys_ask_before_the_windows_shortcuts_do(thumb, qtbot, key, modifiers, asked):
    heard = []
    thumb.wanted.connect(heard.append)
    early = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
    early.ignore()
    QApplication.sendEvent(thumb, early)
    assert early.isAccepted()
    qtbot.keyClick(thumb, key, modifiers)
    assert heard == [asked]


def test_other_keys_are_left_to_others(thumb, qtbot):
    heard = []
    thumb.wanted.connect(heard.append)
    early = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    early.ignore()
    QApplication.sendEvent(thumb, early)
    assert not early.isAccepted()
    assert heard == []


def test_tab_reaches_only_the_slide_in_hand(thumb):
    thumb.show_in_hand(True)
    assert thumb.focusPolicy() == Qt.FocusPolicy.StrongFocus
    thumb.show_in_hand(False)
    assert thumb.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_a_click_does_not_take_it_in_hand_by_itself(thumb, qtbot):
    thumb.show_in_hand(False)
    qtbot.mouseClick(thumb, Qt.MouseButton.LeftButton)
    assert not thumb.isChecked()


def test_the_slide_in_hand_looks_different(thumb):
    thumb.show_in_hand(False)
    plain = thumb.grab().toImage()
    thumb.show_in_hand(True)
    assert thumb.grab().toImage() != plain


def test_the_picture_is_drawn_when_it_arrives(thumb, pictures):
    image = QImage(114, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    pictures.shown = image
    pictures.arrived.emit()
    assert thumb.grab().toImage().pixelColor(90, 40).name() == "#123456"
