from PySide6.QtCore import Qt

from app.templates import fields
from app.ui.forms.person import PersonButton
from tests.ui.forms.personal import words


def test_it_offers_fields_and_says_how_the_keyboard_does(crowd, show_field, qtbot):
    widget = show_field(crowd, fields.TITLE)
    button = widget.findChild(PersonButton)
    assert (button.accessibleName(), button.toolTip()) == ("Personal field", "Personal field (@)")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "City" in words(widget.writing.asking.completion)


def test_it_stands_beside_the_emoji_and_off_the_text(crowd, show_field):
    for field in (fields.TITLE, fields.MESSAGE):
        widget = show_field(crowd, field)
        button = widget.findChild(PersonButton)
        assert button.geometry().right() + 1 == widget.emoji.x()
        assert button.y() == widget.emoji.y()
