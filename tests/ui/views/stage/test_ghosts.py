import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from app.layout.placed import Box
from app.ui.views.stage.ghosts import GhostButton, Ghosts
from tests.ui.staging import card, text_box

TITLE = text_box("title", "Spring", 10, 10, 50, 10)
BUTTON = text_box("button", "SHOP", 0, 40, 50, 20, index=0)
MEDIA = Box(role="media", index=None, x=0, y=0, w=100, h=8, alt="A tent")
DOT = Box(role="unread_dot", index=None, x=90, y=30, w=4, h=4)


def words(box):
    return f"about {box.role}"


@pytest.fixture
def canvas(shown):
    return shown(QWidget())


@pytest.fixture
def pressed():
    return []


@pytest.fixture
def ghosts(canvas, pressed):
    made = Ghosts(canvas, pressed.append)
    made.sync(card(MEDIA, TITLE, BUTTON, DOT), 2.0, words)
    return made


def test_they_stand_over_their_boxes(ghosts):
    assert ghosts.find("title").geometry() == QRect(20, 20, 100, 20)
    assert ghosts.find("button", 0).geometry() == QRect(0, 80, 100, 40)


def test_they_say_what_is_drawn(ghosts):
    assert ghosts.find("title").accessibleName() == "Spring"
    assert ghosts.find("media").accessibleName() == "A tent"
    assert ghosts.find("unread_dot").accessibleName() == "about unread_dot"


def test_a_button_says_what_it_would_do(ghosts):
    button = ghosts.find("button", 0)
    assert (button.accessibleName(), button.accessibleDescription()) == ("SHOP", "about button")


def test_a_button_is_pressed_without_a_mouse(ghosts, pressed, qtbot):
    button = ghosts.find("button", 0)
    assert isinstance(button, GhostButton)
    button.click()
    assert pressed == [BUTTON]


def test_typing_keeps_every_ghost(ghosts):
    before = ghosts.find("title")
    ghosts.sync(card(MEDIA, replace(TITLE, text="Autumn", w=60), BUTTON, DOT), 2.0, words)
    assert ghosts.find("title") is before
    assert before.accessibleName() == "Autumn"
    assert before.width() == 120


def test_a_button_presses_its_newest_box(ghosts, pressed):
    newer = replace(BUTTON, text="NEWER")
    ghosts.sync(card(newer), 2.0, words)
    ghosts.find("button", 0).click()
    assert pressed == [newer]


def test_what_is_gone_has_no_ghost(ghosts):
    ghosts.sync(card(TITLE), 2.0, words)
    assert ghosts.find("button", 0) is None
    assert ghosts.find("title") is not None


def test_clicks_pass_through_to_the_card(ghosts):
    for role, index in (("title", None), ("button", 0)):
        assert ghosts.find(role, index).testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_buttons_take_the_focus_and_texts_do_not(ghosts):
    assert ghosts.find("button", 0).focusPolicy() == Qt.FocusPolicy.TabFocus
    assert ghosts.find("title").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_focused_button_is_ringed(ghosts, canvas, qtbot):
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
    button = ghosts.find("button", 0)
    button.clearFocus()
    bare = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != bare
