import pytest
from PySide6.QtGui import QAccessible, QColor

from app.domain.message import Media
from app.domain.worddiff import spans
from app.services.syncing.telling import Told
from app.ui.theme import tokens
from app.ui.views.conflicts.side_card import PICTURE, SideCard


@pytest.fixture
def card(pictures, shown):
    made = shown(SideCard(pictures))
    made.resize(400, 120)
    return made


def colors(card):
    image = card.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_it_is_a_radio_button_to_assistive_technology(card):
    card.setAutoExclusive(True)
    card.show_side("Olena's", Told(text="Spring"), "Title")
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.role() == QAccessible.Role.RadioButton
    assert interface.text(QAccessible.Text.Name) == "Title, Olena's: Spring"


def test_words_that_differ_are_tinted(card):
    card.show_side("Mine", Told(text="Spring is here", spans=spans("Spring", "Spring is here")), "Title")
    assert tokens.LIGHT.tint(tokens.LIGHT.good) in colors(card)
    card.show_side("Mine", Told(text="Spring"), "Title")
    assert tokens.LIGHT.tint(tokens.LIGHT.good) not in colors(card)


def test_a_long_text_makes_it_higher(card):
    card.show_side("Mine", Told(text="short"), "Title")
    low = card.heightForWidth(300)
    card.show_side("Mine", Told(text="long " * 60), "Title")
    assert card.heightForWidth(300) > low + 60
    assert card.heightForWidth(600) < card.heightForWidth(300)


def test_a_picture_is_drawn(card):
    card.show_side("Mine", Told(text=""), "Picture")
    low = card.heightForWidth(400)
    card.show_side("Mine", Told(text="a.png", media=Media(url="https://x.example/a.png")), "Picture")
    assert card.heightForWidth(400) > low + PICTURE.height() - 20
    card.resize(400, card.heightForWidth(400))
    assert QColor(0x3366CC).name().upper() in colors(card)


def test_what_can_not_be_taken_can_not_be_pressed(card, qtbot):
    card.show_side("Theirs", Told(text="x", reason="It is too new"), "Campaign")
    assert not card.isEnabled()
    assert card.toolTip() == card.accessibleDescription() == "It is too new"


def test_a_choice_shows(card):
    card.show_side("Mine", Told(text="x"), "Title")
    before = card.grab().toImage()
    card.choose(True)
    assert card.isChecked() and card.grab().toImage() != before
    card.choose(False)
    assert not card.isChecked()


def test_its_words_take_the_colours_of_the_scheme(card, theme, qtbot):
    card.show_side("Mine", Told(text="Spring is here", spans=spans("Spring", "Spring is here")), "Title")
    theme.choose("dark")
    qtbot.waitUntil(lambda: tokens.DARK.tint(tokens.DARK.good) in colors(card))
    theme.choose("light")
