import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from app.platforms.base import Fate, View
from app.services.previewing import Look
from app.ui.views.history.face import LARGEST, Face
from tests.ui.staging import card, simple, text_box

GROUND = "#102030"


def look(width=100, height=80, text="Hello"):
    placement = card(text_box("title", text, 10, 10, 60, 20), width=width, height=height)
    view = View(message=simple(), slide=0, width=width, density=1, text_scale=1, read=False, timestamp="", ratios=())
    return Look(placement=placement, fate=Fate(), platform="android", caption="", slide=0, view=view)


@pytest.fixture
def face(painter, shown):
    made = Face(painter)
    made.resize(300, 200)
    return shown(made)


def pixel(widget: QWidget, x, y):
    return widget.grab().toImage().pixelColor(x, y).name().upper()


def test_the_card_is_as_large_as_fits_but_not_larger_than_it_should(face):
    face.show_look(look(), GROUND, "")
    assert face.fitting() == LARGEST
    face.show_look(look(width=552), GROUND, "")
    assert face.fitting() == pytest.approx((300 - 24) / 552)
    face.show_look(look(height=352), GROUND, "")
    assert face.fitting() == pytest.approx((200 - 24) / 352)


def test_it_lies_in_the_middle_of_its_list(face):
    face.show_look(look(), GROUND, "")
    face.draw_at(1.0, 80)
    assert pixel(face, 20, 100) == GROUND
    assert pixel(face, 150, 130) == "#FFFFFF"


def test_a_shorter_card_begins_where_the_taller_one_begins(face):
    face.show_look(look(height=40), GROUND, "")
    face.draw_at(1.0, 160)
    assert pixel(face, 150, 25) == "#FFFFFF"
    assert pixel(face, 150, 100) == GROUND


def test_marks_lie_on_the_card_as_strongly_as_asked(face):
    face.show_look(look(), GROUND, "")
    face.draw_at(1.0, 80)
    marks = QImage(100, 80, QImage.Format.Format_ARGB32_Premultiplied)
    marks.fill(QColor("#FF0000"))
    face.mark(marks, 1.0)
    assert pixel(face, 150, 130) == "#FF0000"
    face.mark(marks, 0.5)
    assert QColor(pixel(face, 150, 130)).green() == pytest.approx(128, abs=2)


def test_another_card_or_another_scale_takes_the_marks_away(face):
    marks = QImage(100, 80, QImage.Format.Format_ARGB32_Premultiplied)
    face.show_look(look(), GROUND, "")
    face.mark(marks, 1.0)
    face.show_look(look(text="Else"), GROUND, "")
    assert face.marks.isNull()
    face.mark(marks, 1.0)
    face.draw_at(0.5, 80)
    assert face.marks.isNull()


def test_its_image_is_the_card_alone(face):
    face.show_look(look(), GROUND, "")
    face.draw_at(0.5, 80)
    ratio = face.devicePixelRatioF()
    assert face.image().size().toTuple() == (50 * ratio, 40 * ratio)


def test_where_there_is_no_card_it_says_why(face):
    face.show_look(None, GROUND, "Not in this version")
    assert face.accessibleDescription() == "Not in this version"
    assert face.image().isNull()
    colors = {pixel(face, x, y) for x in range(60, 240, 2) for y in range(90, 110, 2)}
    assert len(colors) > 1


def test_its_texts_are_read_out(face):
    face.show_look(look(text="Two nights"), GROUND, "")
    assert face.accessibleDescription() == "Two nights"
