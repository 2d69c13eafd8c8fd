import pytest
from PySide6.QtCore import Qt

from app.ui.forms.audience import AUDIENCE
from tests.ui.forms.crowded import crowded

INCLUDE, EXCLUDE = AUDIENCE[:2]
PATH = "audience/include"


@pytest.fixture
def bench(theme):
    bench = crowded()
    yield bench
    bench.close()


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, INCLUDE)


def chosen(bench, path=PATH):
    return list(bench.value(path) or ())


def texts(widget):
    return [chip.text() for chip in widget.chips]


def offered(widget):
    widget.menu.aboutToShow.emit()
    return [action.text() for action in widget.menu.actions() if not action.isSeparator()]


def test_what_nothing_chosen_means_is_said(bench, widget):
    assert widget.none.isVisible()
    assert widget.none.text() == "Everybody"
    widget.choose("team")
    assert not widget.none.isVisible()


def test_the_menu_offers_what_is_not_chosen_with_its_number(bench, widget):
    assert offered(widget) == ["Kyiv && around\t3", "Our team\t1", "New segment"]
    widget.menu.actions()[0].trigger()
    assert chosen(bench) == ["kyiv"]
    assert texts(widget) == ["Kyiv && around · 3"]
    assert offered(widget) == ["Our team\t1", "New segment"]


def test_a_chip_takes_itself_out_and_undo_brings_it_back(bench, widget):
    bench.model.set(PATH, ["team", "kyiv"])
    bench.settle()
    assert widget.chips[0].accessibleName() == "Remove Our team · 1"
    widget.chips[0].click()
    assert chosen(bench) == ["kyiv"]
    assert widget.add.hasFocus()
    bench.settle()
    bench.undo()
    assert texts(widget) == ["Our team · 1", "Kyiv && around · 3"]


def test_one_that_is_gone_can_be_seen_and_taken_out(bench, widget):
    bench.model.set(PATH, ["gone"])
    assert texts(widget) == ["Not in this workspace"]
    widget.chips[0].click()
    assert chosen(bench) == []


def test_the_same_is_chosen_once(bench, widget):
    widget.choose("kyiv")
    widget.choose("kyiv")
    assert chosen(bench) == ["kyiv"]


def test_both_lists_are_kept_apart(bench, widget, show_field):
    other = show_field(bench, EXCLUDE)
    other.choose("team")
    assert (chosen(bench), chosen(bench, "audience/exclude")) == ([], ["team"])
    assert other.add.accessibleDescription() == "But not"


def test_numbers_follow_the_recipients(bench, widget):
    widget.choose("kyiv")
    with bench.workspace.transaction() as transaction:
        transaction.remove_recipients(["a"])
    bench.tools.audience.look()
    bench.settle()
    assert texts(widget) == ["Kyiv && around · 2"]


def test_the_keyboard_opens_the_menu(bench, widget, qtbot):
    widget.menu.aboutToShow.connect(widget.menu.close, Qt.ConnectionType.QueuedConnection)
    widget.add.setFocus()
    with qtbot.waitSignal(widget.menu.aboutToShow):
        qtbot.keyClick(widget.add, Qt.Key.Key_Space)
