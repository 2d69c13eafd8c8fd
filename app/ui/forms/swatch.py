"""A colour where there is no room for its text: the swatch alone, with the picker behind it."""

from PySide6.QtWidgets import QWidget

from app.ui.widgets.color_field import ColorField


class SwatchField(ColorField):
    """Named by its tooltip and to assistive technology."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.edit.hide()
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self.setAccessibleName(name)
        self.swatch.setAccessibleName(name)
        self.swatch.setToolTip(name)
        self.setFixedSize(self.swatch.size())
