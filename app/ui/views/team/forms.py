"""The short forms in which somebody says where their team is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.team.connecting import Said
from app.ui.widgets.buttons import Button
from app.ui.widgets.file_dialog import FileDialog
from app.ui.widgets.fold import Fold
from app.ui.widgets.labelled import Labelled


class PlaceForm(QWidget):
    """``entered``: Enter was pressed in a field."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Labelled] = {}
        self.edits: dict[str, QLineEdit] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.S3)

    @property
    def first(self) -> QLineEdit:
        """Where one begins."""
        return self.edits["location"]

    def said(self) -> Said:
        """What was typed."""
        return Said(**{name: edit.text() for name, edit in self.edits.items()})

    def tell_error(self, field: str, text: str) -> None:
        """Say at a field what is wrong; at the place where the form has no such field."""
        found = field if field in self.fields else "location"
        self.reveal(found)
        self.fields[found].tell_error(text)
        self.edits[found].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_errors(self) -> None:
        """Everything may be right."""
        for field in self.fields.values():
            field.tell_error("")

    def forget_secret(self) -> None:
        """A password does not stay on the screen."""
        if "secret" in self.edits:
            self.edits["secret"].clear()

    def reveal(self, field: str) -> None:
        """Bring a field into sight."""

    def make(self, name: str, text: str, hint: str = "", *, secret: bool = False) -> Labelled:
        """A field of the form."""
        edit = self.edits[name] = QLineEdit()
        if secret:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.returnPressed.connect(self.entered)
        field = self.fields[name] = Labelled(text, edit, hint)
        edit.textEdited.connect(lambda _: field.tell_error(""))
        return field


class FolderForm(PlaceForm):
    """A path, typed or picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Everybody in the team connects to the same folder.")
        self.column.addWidget(self.make("location", self.tr("Team folder"), hint))
        self.pick = Button(self.tr("Choose a folder"), "", "folder-open")
        self.pick.clicked.connect(self._ask)
        self.column.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        dialog = FileDialog(self.window(), self.tr("Team folder"), "")
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.setOption(FileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_picked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_picked(self, path: str) -> None:
        self.first.setText(path)
        self.clear_errors()


class ServerForm(PlaceForm):
    """Address, team, user and password; a file of authorities for servers that need one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(self.make("location", self.tr("Server"), self.tr("For example https://team.example.com")))
        self.column.addWidget(self.make("workspace", self.tr("Team"), self.tr("Its name on the server")))
        self._beside(
            (
                self.make("user", self.tr("User"), self.tr("Empty, if you have a token")),
                self.make("secret", self.tr("Password or token"), secret=True),
            )
        )
        self.more = Fold(self.tr("Own certificates"), self.make("ca", self.tr("File of authorities to trust")))
        self.column.addWidget(self.more)

    def reveal(self, field: str) -> None:
        if field == "ca":
            self.more.unfold()

    def _beside(self, fields: Sequence[Labelled]) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.S4)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
