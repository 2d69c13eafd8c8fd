import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from app.domain.errors import UserError
from app.ui.viewmodels.gallery import GalleryViewModel
from app.ui.views.gallery import GalleryPage


@pytest.fixture
def drawn() -> list[tuple[str, float]]:
    return []


@pytest.fixture
def gallery(qtbot, desktop, window, jobs, choices, drawn):
    def draw(key: str, ratio: float) -> QPixmap:
        drawn.append((key, ratio))
        picture = QPixmap(40, 40)
        picture.fill(QColor("#3366CC"))
        return picture

    page = GalleryPage(GalleryViewModel(choices, jobs), draw, window)
    window.navigation.show_passing(page)
    jobs.run_all()
    return page


def test_every_beginning_has_a_card_with_a_title_and_a_line(gallery, choices):
    assert [card.accessibleName() for card in gallery.cards.values()] == [it.title for it in choices.choices()]
    assert all(card.accessibleDescription() for card in gallery.cards.values())


def test_the_pictures_are_drawn_after_the_page_is_in_sight(qtbot, gallery, drawn, choices):
    qtbot.waitUntil(lambda: len(drawn) == len(gallery.cards))
    assert [key for key, _ in drawn] == [it.key for it in choices.choices()]
    assert gallery.cards["simple"]._picture.width() == 40


def test_a_card_makes_a_campaign_and_opens_it(qtbot, gallery, jobs, window, choices):
    qtbot.mouseClick(gallery.cards["carousel"], Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert choices.made == ["carousel"]
    assert window.navigation.current.campaign == "campaign-from-carousel"


def test_the_keyboard_reaches_every_card(qtbot, gallery, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    cards = list(gallery.cards.values())
    cards[0].setFocus()
    for card in cards[1:]:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert card.hasFocus()


def test_a_failure_is_told_and_the_gallery_stays(qtbot, gallery, jobs, window, choices):
    choices.trouble = UserError("The disk is full")
    gallery.cards["simple"].click()
    jobs.run_all()
    assert window.navigation.current is gallery
    assert "The disk is full" in window.banner.text.text()


def test_back_leads_to_the_list(gallery, window):
    window.commands["go.back"].trigger()
    assert window.header.title.text() == "Campaigns"
