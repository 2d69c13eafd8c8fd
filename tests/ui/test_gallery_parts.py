from PySide6.QtGui import QPixmap

from app.ui.gallery_parts import gallery_pictures
from tests.ui.test_editor_parts import opened  # noqa: F401


def test_the_gallery_draws_types_and_recipes(opened):  # noqa: F811
    draw = gallery_pictures(opened)
    pictures = [draw(start.key, 1.0) for start in opened.services.starting(opened.workspace).starts()]
    assert all(isinstance(picture, QPixmap) and picture.width() > 100 for picture in pictures)
    assert len({picture.toImage().pixel(picture.width() // 2, 10) for picture in pictures}) > 1
