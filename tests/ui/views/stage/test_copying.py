from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.domain.errors import UserError
from app.ui.views.stage.copying import CardPictures
from tests.ui.staging import simple


@pytest.fixture
def copying(stage, drawing, theme):
    made = stage(simple())
    return CardPictures(made.model, lambda: drawing), made


def test_the_clipboard_holds_the_card_at_two_pixels_a_unit(copying, drawing):
    pictures, made = copying
    pictures.copy()
    panel, scale, theme = drawing.asked[0]
    assert (panel.placement, scale, theme) == (made.model.look.placement, 2.0, "light")
    assert panel.surroundings == "#D3D4DA"
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert bytes(mime.data("image/png").data()).startswith(b"\x89PNG")


def test_dark_surroundings_are_drawn_dark(copying, drawing):
    pictures, made = copying
    made.model.choose(theme="dark")
    pictures.png()
    assert drawing.asked[0][2] == "dark"


def test_the_card_is_carried_as_a_picture_and_as_a_file(copying):
    pictures, _ = copying
    mime = pictures.carried()
    file = Path(mime.urls()[0].toLocalFile())
    assert file.name == "Spring sale, Galaxy A.png"
    assert file.read_bytes().startswith(b"\x89PNG")
    assert mime.imageData().width() == 2


def test_a_name_that_no_disk_takes_is_made_one(copying):
    pictures, made = copying
    made.editor.set("name", '../a:b*"?\n' + "x" * 200)
    name = Path(pictures.carried().urls()[0].toLocalFile()).name
    assert not set(name) & set('/\\:*"?\n')
    assert len(name) <= 84


def test_the_drawing_is_made_when_it_is_first_needed(stage, drawing, theme):
    made = []
    pictures = CardPictures(stage(simple()).model, lambda: made.append(1) or drawing)
    assert made == []
    pictures.png()
    pictures.png()
    assert made == [1]


def test_where_there_is_no_card_the_reason_is_said(copying):
    pictures, made = copying
    made.model.look = None
    with pytest.raises(UserError, match="nothing to copy"):
        pictures.png()
