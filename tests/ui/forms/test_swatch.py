from app.ui.forms.swatch import SwatchField


def test_it_is_named_and_small(shown, theme):
    field = shown(SwatchField("Text colour"))
    field.value = "#123456"
    assert field.swatch.accessibleName() == field.swatch.toolTip() == "Text colour"
    assert field.swatch.color == "#123456"
    assert not field.edit.isVisible()
    assert field.width() == field.swatch.width()
