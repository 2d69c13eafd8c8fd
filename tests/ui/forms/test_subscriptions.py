import pytest
from PySide6.QtCore import Qt

from app.ui.forms.audience import AUDIENCE
from tests.ui.forms.crowded import crowded


@pytest.fixture
def bench(theme):
    bench = crowded(categories=("news",))
    yield bench
    bench.close()


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, AUDIENCE[2])


def names(bench):
    return sorted(each.name for each in bench.workspace.categories())


def ask(widget):
    widget.menu.aboutToShow.emit()
    widget.menu.actions()[-1].trigger()


def test_chips_say_how_many_subscribe(widget):
    assert [chip.text() for chip in widget.chips] == ["News · 2"]


def test_a_new_one_is_named_made_and_chosen(bench, widget, qtbot):
    ask(widget)
    assert widget.name.hasFocus()
    qtbot.keyClicks(widget.name, "Tips")
    qtbot.keyClick(widget.name, Qt.Key.Key_Return)
    bench.settle()
    assert names(bench) == ["News", "Sales", "Tips"]
    assert [chip.text() for chip in widget.chips] == ["News · 2", "Tips · 0"]
    assert not widget.name.isVisible()


def test_a_name_that_there_is_chooses_that_one(bench, widget, qtbot):
    ask(widget)
    qtbot.keyClicks(widget.name, " sales")
    qtbot.keyClick(widget.name, Qt.Key.Key_Return)
    bench.settle()
    assert [name.strip().casefold() for name in names(bench)] == ["news", "sales"]
    assert len(bench.value("categories")) == 2


def test_escape_makes_nothing(bench, widget, qtbot):
    ask(widget)
    qtbot.keyClicks(widget.name, "Tips")
    qtbot.keyClick(widget.name, Qt.Key.Key_Escape)
    bench.settle()
    assert names(bench) == ["News", "Sales"]
    assert not widget.name.isVisible()
