"""The system's dialog for files, which looks into none of them."""

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget

Kind = QAbstractFileIconProvider.IconType


class PlainIcons(QAbstractFileIconProvider):
    """Tells folders from files by what the system says. Qt's own opens files to see what is in them: even the workspace
    that is open, whose locks would be lost with that (see ``services.held``)."""

    def icon(self, given: Kind | QFileInfo) -> QIcon:
        """One for folders, one for files."""
        folder = given.isDir() if isinstance(given, QFileInfo) else given is not Kind.File
        pixmap = QStyle.StandardPixmap.SP_DirIcon if folder else QStyle.StandardPixmap.SP_FileIcon
        return QApplication.style().standardIcon(pixmap)

    def type(self, info: QFileInfo) -> str:
        """The ending, as it stands in the column for kinds."""
        return "" if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """Asks for files."""

    def __init__(self, parent: QWidget, title: str, filters: str) -> None:
        super().__init__(parent, title, "", filters)
        self._icons = PlainIcons()
        self.setIconProvider(self._icons)
