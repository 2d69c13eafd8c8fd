import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.ui.forms import places


@pytest.fixture
def form(shown, theme):
    """Two lines in a row, the second one made first; a third below."""
    root = QWidget()
    places.mark_root(root)
    column, row = QVBoxLayout(root), QHBoxLayout()
    second, first, third = (QLineEdit(name) for name in ("second", "first", "third"))
    for edit in (second, first, third):
        edit.setParent(root)
    row.addWidget(first)
    row.addWidget(second)
    column.addLayout(row)
    column.addWidget(third)
    for edit, path in ((first, "a"), (second, "a/b"), (third, "a/c")):
        places.mark(edit, path)
    return shown(root)


def test_a_part_belongs_to_the_form_around_it_else_to_its_window(form, shown):
    assert places.root_of(form.findChildren(QLineEdit)[0]) is form
    window = shown(QWidget())
    assert places.root_of(QLineEdit(window)) is window


def name(widget):
    return widget.text() if widget else None


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a/b/x", "second"), ("a/b", "second"), ("a/z", "first"), ("a/c", "third"), ("b", None), ("ab", None)],
)
def test_the_nearest_part_is_the_one_with_the_longest_path_around(form, path, expected):
    assert name(places.nearest(form, path, QLineEdit)) == expected


def test_for_a_wider_path_the_first_part_inside_is_nearest(form):
    inside = [("x/one", "one"), ("x/two", "two")]
    assert places.best(inside, "x") == "one"
    assert places.best([("", "nothing")], "x") is None


def test_a_part_without_a_path_belongs_to_what_is_around_it(form):
    inner = QWidget(form.findChildren(QLineEdit)[0])
    assert places.path_of(inner) == places.marked(inner.parentWidget()) != ""
    assert places.path_of(form) == places.path_of(None) == ""


def test_what_takes_the_focus_comes_in_reading_order(form):
    assert [name(widget) for widget in places.focusable(form)] == ["first", "second", "third"]


def test_tab_goes_in_reading_order_once_chained(form, qtbot):
    for edit in form.findChildren(QLineEdit):
        places.chain(edit)
    QCoreApplication.processEvents()
    first = next(iter(places.focusable(form)))
    first.setFocus()
    seen = []
    for _ in range(3):
        seen.append(name(form.focusWidget()))
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["first", "second", "third"]


def test_a_form_can_be_chained_at_once_and_is_not_chained_again(form):
    places.chain(form.findChildren(QLineEdit)[0])
    places.chain_now(form)
    first, second, third = places.focusable(form)
    assert first.nextInFocusChain() is second
    assert second.nextInFocusChain() is third
    assert not any(timer.isActive() for timer in form.findChildren(QTimer))


def test_what_scrolls_is_looked_into(form):
    area, inside = QScrollArea(form), QLineEdit("inside")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    form.layout().addWidget(area)
    assert "inside" in [name(widget) for widget in places.focusable(form)]


def test_the_focus_goes_to_the_first_that_can_take_it(form):
    first, second, _ = places.focusable(form)
    with_focus = form.window()
    first.setEnabled(False)
    places.focus(form)
    assert with_focus.focusWidget() is second


def test_what_lies_in_a_layout_inside_is_met_where_that_layout_stands(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    late, early = QLineEdit("2", root), QLineEdit("1", root)
    outer = QVBoxLayout(root)
    inner = QHBoxLayout()
    outer.addWidget(early)
    outer.addLayout(inner)
    outer.addWidget(QLineEdit("4"))
    inner.addWidget(late)
    inner.addWidget(QLineEdit("3"))
    assert [name(widget) for widget in places.focusable(root)] == ["1", "2", "3", "4"]
