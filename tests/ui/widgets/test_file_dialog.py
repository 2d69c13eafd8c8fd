import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QWidget

from app.ui.widgets.file_dialog import FileDialog, PlainIcons


@pytest.fixture
def place(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_a_file_is_is_not_asked_of_qt(place):
    dialog = FileDialog(place, "Choose", "All (*)")
    assert isinstance(dialog.iconProvider(), PlainIcons)


def test_kinds_are_told_by_what_the_system_says(place, tmp_path):
    icons, file = PlainIcons(), QFileInfo(str(tmp_path / "spring.galley"))
    assert (icons.type(file), icons.type(QFileInfo(str(tmp_path)))) == ("galley", "")
    assert not icons.icon(QFileInfo(str(tmp_path))).isNull()
    assert not icons.icon(file).isNull()
