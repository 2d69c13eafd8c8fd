import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.forms.prose import LINES, Prose


@pytest.fixture
def prose(bench, shown):
    made = Prose(bench.model, "Message")
    made.setFixedWidth(300)
    return shown(made)


def select(prose, start, end):
    cursor = prose.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    prose.setTextCursor(cursor)


def test_only_what_is_typed_is_told(prose, qtbot):
    heard: list[str] = []
    prose.typed.connect(heard.append)
    prose.show_text("Shown")
    prose.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(prose, "!")
    qtbot.keyClick(prose, Qt.Key.Key_Return)
    assert heard == ["Shown!", "Shown!\n"]


def test_the_caret_and_the_selection_stay_at_their_words(prose):
    prose.show_text("one two three")
    select(prose, 4, 7)
    prose.show_text("zero one two three")
    assert prose.textCursor().selectedText() == "two"


def test_the_scroll_stays_where_it_was(prose):
    prose.show_text("\n".join(map(str, range(60))))
    prose.verticalScrollBar().setValue(20)
    prose.show_text("\n".join([*map(str, range(60)), "more"]))
    assert prose.verticalScrollBar().value() == 20


@pytest.mark.parametrize("text", ["a\u00a0b", "one\n\ntwo", "😀 family 👨‍👩‍👧", "tab\tbed", ""])
def test_what_is_shown_is_what_would_be_stored(prose, text):
    prose.show_text("before")
    prose.show_text(text)
    assert prose.text == text


def test_it_grows_with_its_lines_up_to_a_limit(prose):
    heights = []
    for count in (1, LINES[0], 5, LINES[1], LINES[1] + 5):
        prose.show_text("\n".join("x" * count))
        heights.append(prose.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


@pytest.mark.parametrize(("lines", "scrolls"), [(2, False), (LINES[1], False), (LINES[1] + 3, True)])
def test_it_scrolls_only_beyond_its_limit(prose, lines, scrolls):
    prose.show_text("\n".join(["line"] * lines))
    assert (prose.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded) == scrolls


def test_tab_leaves_it(bench, shown, qtbot):
    place = QWidget()
    layout = QVBoxLayout(place)
    prose, after = Prose(bench.model, "Message"), QLineEdit()
    layout.addWidget(prose)
    layout.addWidget(after)
    shown(place)
    place.activateWindow()
    prose.setFocus()
    qtbot.keyClick(prose, Qt.Key.Key_Tab)
    assert place.focusWidget() is after
    assert prose.text == ""
