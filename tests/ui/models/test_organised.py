import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from app.domain.issues import Fix
from app.ui.models.organised import OrganiseTable
from app.ui.viewmodels.organise.lines import Line

LINES = [
    Line(key="a", name="Sale", about="Prices", campaigns=2, subscribers=1),
    Line(key="b", name="50%", about="Hidden", trouble="No %", fix=Fix("x", "Call it “50”")),
    Line(key="c", name="<b>"),
]
ALL = ("name", "about", "campaigns", "subscribers", "fix")


@pytest.fixture
def table(qapp):
    made = OrganiseTable(ALL)
    made.replace(LINES, more=False)
    return made


def texts(table, row, role=Qt.ItemDataRole.DisplayRole):
    return [table.index(row, column).data(role) for column in range(len(ALL))]


def test_a_row_says_what_is_known(table):
    assert texts(table, 0) == ["Sale", "Prices", "2", "1", ""]
    assert texts(table, 1) == ["50%", "No %", "0", "", "Fix"]


def test_what_is_heard_says_more(table):
    assert texts(table, 0, Qt.ItemDataRole.AccessibleTextRole)[2:4] == ["2 campaigns", "1 subscriber"]
    assert texts(table, 1, Qt.ItemDataRole.AccessibleTextRole)[4] == "Call it “50”"


def test_markup_in_a_name_is_shown_and_not_followed(table):
    assert texts(table, 2, Qt.ItemDataRole.ToolTipRole)[0] == "<span>&lt;b&gt;</span>"


def test_another_name_is_asked_for_and_not_shown_yet(table):
    asked = []
    table.renamed.connect(lambda key, name: asked.append((key, name)))
    for text in ("Sale", "  ", "Sales"):
        table.setData(table.index(0, 0), text)
    assert (asked, table.lines[0].name) == ([("a", "Sales")], "Sale")


def test_only_names_are_typed_and_only_where_it_can_be_written(table):
    editable = Qt.ItemFlag.ItemIsEditable
    assert [bool(table.flags(table.index(0, column)) & editable) for column in range(3)] == [True, False, False]
    table.writable = False
    assert not table.flags(table.index(0, 0)) & editable


@pytest.mark.parametrize(
    ("dragged", "row", "parent", "after"),
    [(2, 0, None, ""), (0, 2, None, "b"), (0, 3, None, "c"), (2, -1, 0, "a"), (0, -1, None, "c"), (1, 1, None, "a")],
)
def test_a_dropped_row_asks_for_its_place(table, dragged, row, parent, after):
    asked = []
    table.dropped.connect(lambda key, behind: asked.append((key, behind)))
    mime = table.mimeData([table.index(dragged, 0)])
    at = QModelIndex() if parent is None else table.index(parent, 0)
    assert not table.dropMimeData(mime, Qt.DropAction.MoveAction, row, 0, at)
    assert asked == [(LINES[dragged].key, after)]
    assert table.lines == LINES


def test_rows_are_dragged_only_where_they_have_an_order(table):
    dragging = Qt.ItemFlag.ItemIsDragEnabled
    assert not table.flags(table.index(0, 0)) & dragging
    table.movable = True
    assert table.flags(table.index(0, 0)) & dragging
    assert table.flags(QModelIndex()) == Qt.ItemFlag.ItemIsDropEnabled


def test_a_row_is_found_by_its_key(table):
    assert (table.row_of("b"), table.row_of("x")) == (1, -1)


@given(st.integers(1, 6), st.data())
def test_a_row_stands_where_it_was_dropped(count, data):
    keys = [str(number) for number in range(count)]
    dragged, row = data.draw(st.integers(0, count - 1)), data.draw(st.integers(0, count))
    table, asked = OrganiseTable(("name",)), []
    table.replace([Line(key=key, name=key) for key in keys], more=False)
    table.dropped.connect(lambda key, after: asked.append((key, after)))
    table.dropMimeData(table.mimeData([table.index(dragged, 0)]), Qt.DropAction.MoveAction, row, 0, QModelIndex())
    ((key, after),) = asked
    others = [each for each in keys if each != key]
    place = others.index(after) + 1 if after else 0
    moved = [*others[:place], key, *others[place:]]
    expected = [*keys[:row], None, *keys[row:]]
    assert moved == [keys[dragged] if each is None else each for each in expected if each != keys[dragged]]
