import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit

from app.domain.issues import Fix
from app.ui.theme.hues import hue_of
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.table import OrganiseView

LINES = [
    Line(key="a", name="Books", campaigns=2, color="#C92A2A"),
    Line(key="b", name="Sale", trouble="No %", fix=Fix("x", "Call it so")),
    Line(key="c", name="Toys", campaigns=1),
]


@pytest.fixture
def view(shown, theme, qtbot):
    made = shown(OrganiseView("Labels", ("name", "about", "campaigns", "fix"), labels=True))
    made.resize(800, 400)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.show_lines(LINES)
    return made


def click(view, qtbot, row, column):
    at = view.visualRect(view.table.index(row, column)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def keys(view):
    return [line.key for line in view.chosen()]


def test_the_first_is_in_hand_at_once(view):
    assert keys(view) == ["a"]


def test_what_is_chosen_stays_chosen_while_others_come_and_go(view):
    view.choose("b")
    view.show_lines([Line(key="0", name="Art"), *LINES[:2]])
    assert keys(view) == ["b"]


def test_where_the_chosen_one_went_its_neighbour_is_in_hand(view):
    view.choose("c")
    view.show_lines(LINES[:2])
    assert keys(view) == ["b"]


def test_counts_and_fixes_are_clicked_where_there_are_some(view, qtbot):
    wanted = []
    view.campaigns_wanted.connect(lambda key: wanted.append(("campaigns", key)))
    view.fix_wanted.connect(lambda key: wanted.append(("fix", key)))
    for row in range(3):
        for column in range(4):
            click(view, qtbot, row, column)
    assert wanted == [("campaigns", "a"), ("fix", "b"), ("campaigns", "c")]


def edit(view):
    return view.viewport().findChild(QLineEdit)


def test_a_name_is_typed_anew_in_its_row(view, qtbot):
    asked = []
    view.table.renamed.connect(lambda key, name: asked.append((key, name)))
    view.choose("b")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(edit(view), "Sales")
    qtbot.keyClick(edit(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("b", "Sales")]


def test_what_is_typed_stays_while_the_list_follows_others(view, qtbot):
    asked = []
    view.table.renamed.connect(lambda key, name: asked.append((key, name)))
    view.choose("b")
    view.rename()
    qtbot.keyClicks(edit(view), "Sal")
    view.show_lines([Line(key="0", name="Art"), LINES[0], Line(key="b", name="Sold", campaigns=9), LINES[2]])
    assert edit(view).text() == "Sal"
    qtbot.keyClicks(edit(view), "es")
    qtbot.keyClick(edit(view), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("b", "Sales")]


def test_escape_leaves_the_name(view, qtbot):
    asked = []
    view.table.renamed.connect(lambda key, name: asked.append((key, name)))
    view.rename()
    qtbot.keyClicks(edit(view), "Other")
    qtbot.keyClick(edit(view), Qt.Key.Key_Escape)
    assert asked == []


def test_what_can_only_be_read_is_not_typed(view):
    view.table.writable = False
    view.rename()
    assert edit(view) is None


def test_a_dot_has_the_labels_own_colour(view):
    picture = view.viewport().grab().toImage()
    box = view.visualRect(view.table.index(0, 0))
    ratio = picture.devicePixelRatio()
    at = (QPoint(box.left() + 18, box.center().y() + 1).toPointF() * ratio).toPoint()
    assert picture.pixelColor(at) == QColor(hue_of("Books", "#C92A2A"))


def test_columns_fill_the_width(view):
    total = sum(view.columnWidth(column) for column in range(4))
    assert view.viewport().width() - 4 <= total <= view.viewport().width()
