import pytest
from PySide6.QtCore import Qt

from app.ui.views.organise.new_field import NewField


@pytest.fixture
def field(shown):
    return shown(NewField("New label", "Add label"))


@pytest.fixture
def wanted(field):
    names = []
    field.wanted.connect(names.append)
    return names


def test_enter_and_the_button_make_one_after_the_other(field, wanted, qtbot):
    qtbot.keyClicks(field.name, "Sale")
    qtbot.keyClick(field.name, Qt.Key.Key_Return)
    qtbot.keyClicks(field.name, "Spring")
    field.add.click()
    assert (wanted, field.name.text()) == (["Sale", "Spring"], "")


def test_nothing_is_made_of_nothing(field, wanted, qtbot):
    assert not field.add.isEnabled()
    qtbot.keyClicks(field.name, "  ")
    qtbot.keyClick(field.name, Qt.Key.Key_Return)
    assert (wanted, field.add.isEnabled()) == ([], False)
