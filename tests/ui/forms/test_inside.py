import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolButton

from app.ui.forms.inside import EDGE, put_inside


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_button_stays_at_the_end_and_off_the_text(shown, theme, kind):
    edit = kind()
    button = QToolButton(edit)
    put_inside(edit, button)
    shown(edit)
    for width in (300, 420):
        edit.resize(width, 60)
        assert button.geometry().right() == width - EDGE - 1
        assert button.y() == EDGE
    if isinstance(edit, QLineEdit):
        assert edit.textMargins().right() >= button.width()
    else:
        assert edit.viewport().geometry().right() < button.x() + EDGE


def test_several_stand_side_by_side_in_their_order(shown, theme):
    edit = QLineEdit()
    first, last = QToolButton(edit), QToolButton(edit)
    put_inside(edit, first, last)
    shown(edit)
    edit.resize(300, 32)
    assert first.geometry().right() + 1 == last.x()
    assert edit.textMargins().right() == first.width() + last.width()
