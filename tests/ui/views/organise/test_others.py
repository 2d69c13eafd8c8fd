from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.others import choose_other

LINES = [Line(key="s", name="Spring", campaigns=2), Line(key="b", name="Books")]


def test_the_others_are_searched_and_chosen_by_keyboard(shown, theme, qtbot):
    chosen, button = [], shown(QPushButton("Merge"))
    picker = choose_other("Merge into", "Search", "None", LINES, chosen.append, button)
    offered = [(each.text, each.detail) for each in picker.choices]
    assert offered == [("Books", "0 campaigns"), ("Spring", "2 campaigns")]
    qtbot.keyClicks(picker.search, "spr")
    assert [each.key for each in picker.choices] == ["s"]
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen == ["s"]


def test_where_none_fits_it_says_so(shown, theme, qtbot):
    button = shown(QPushButton("Merge"))
    picker = choose_other("Merge into", "Search", "None", LINES, print, button)
    qtbot.keyClicks(picker.search, "xyz")
    assert (picker.choices, picker.nothing.text()) == ([], "None")
    picker.close()
