"""The person sign in a text: a personal field goes in at the caret."""

from PySide6.QtCore import Qt

from app.ui.forms.writing import Writing
from app.ui.widgets.buttons import IconButton


class PersonButton(IconButton):
    """Opens the list of fields. ``quiet``: Tab passes it by, for lines that stand among many; ``@`` does the same."""

    def __init__(self, writing: Writing, *, quiet: bool = False) -> None:
        super().__init__("user", "", writing.editor)
        self.set_name(self.tr("Personal field"), "@")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if quiet:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(writing.asking.ask)
