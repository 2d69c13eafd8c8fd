from PySide6.QtWidgets import QLabel

from app.ui.theme import tokens
from app.ui.widgets.padded import padded


def placed(shown, **how):
    parts = QLabel("one"), QLabel("two")
    place = padded(*parts, **how)
    place.setFixedSize(300, 400)
    shown(place)
    return place, parts


def test_parts_stand_at_the_top_with_room_around_them(qapp, shown):
    place, (one, two) = placed(shown)
    assert (one.x(), one.y()) == (tokens.S4, tokens.S4)
    assert two.y() == one.geometry().bottom() + 1 + tokens.S3
    assert two.geometry().bottom() < place.height() / 2


def test_without_stretch_they_take_all_the_room(qapp, shown):
    place, (_, two) = placed(shown, stretch=False)
    assert two.geometry().bottom() + 1 == place.height() - tokens.S4
