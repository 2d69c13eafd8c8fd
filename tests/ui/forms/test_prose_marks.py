import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from app.ui.forms.pills import Drawn, Pill, Run
from app.ui.forms.prose import Prose
from tests.ui.forms.personal import red_rows

TAG = '{{ Profile.City | default: "fifi" }}'


@pytest.fixture
def prose(bench, shown):
    made = Prose(bench.model, "Message")
    made.setFixedWidth(300)
    return shown(made)


def mark(prose, *starts, words="City, or ‘fifi’"):
    prose.show_marks(Drawn(tuple(Pill(start, start + len(TAG), words) for start in starts)))


def caret_at(prose, at):
    cursor = QTextCursor(prose.document())
    cursor.setPosition(at)
    return prose.cursorRect(cursor)


@pytest.mark.parametrize("text", [f"Dear {TAG},\nyours", f"😀\n\n{TAG} x", f"שלום {TAG} עולם", f"{'long ' * 20}{TAG}"])
def test_pills_are_drawn_where_the_text_keeps_their_room(prose, text):
    prose.show_text(text)
    start = len(text[: text.index(TAG)].encode("utf-16-le")) // 2
    mark(prose, start)
    ((_, box),) = prose.boxes()
    last, behind = caret_at(prose, start + len(TAG) - 1), caret_at(prose, start + len(TAG))
    assert sorted((last.x(), behind.x())) == [pytest.approx(box.left(), abs=2), pytest.approx(box.right(), abs=2)]
    assert box.top() == pytest.approx(last.top(), abs=2)
    assert box.width() > 60


def test_the_text_stays_the_tag(prose):
    prose.show_text(f"Hi\n{TAG}")
    mark(prose, 3)
    prose.selectAll()
    prose.copy()
    assert prose.text == QApplication.clipboard().text() == f"Hi\n{TAG}"


def test_giving_letters_looks_is_no_typing(prose):
    prose.show_text(f"Hi {TAG}")
    heard = []
    prose.typed.connect(heard.append)
    mark(prose, 3)
    assert heard == []


def test_marks_that_go_give_their_room_back(prose):
    prose.show_text(TAG)
    before = caret_at(prose, 10).x()
    mark(prose, 0)
    assert caret_at(prose, 10).x() < before
    prose.show_marks(Drawn())
    assert caret_at(prose, 10).x() == before


def test_what_is_wrong_is_underlined_over_several_lines(prose):
    prose.show_text("one\ntwo\nthree")
    prose.adjustSize()
    prose.show_marks(Drawn(runs=(Run(1, 13, False, "bad"),)))
    rows = red_rows(prose.viewport().grab().toImage())
    tops = [caret_at(prose, at).top() for at in (0, 4, 8)]
    assert all(any(top < row <= top + prose.fontMetrics().height() for row in rows) for top in tops)


def test_what_is_composed_moves_the_pills_behind_it(prose):
    prose.show_text(f"ab {TAG}")
    mark(prose, 3)
    prose.moveCursor(QTextCursor.MoveOperation.Start)
    before = prose.boxes()[0][1].left()
    QApplication.sendEvent(prose, QInputMethodEvent("かな", []))
    assert prose.composing
    assert prose.boxes()[0][1].left() > before + 10


def test_a_stretch_that_is_written_over_counts_as_typed(prose):
    prose.show_text("one two three")
    heard = []
    prose.typed.connect(heard.append)
    prose.replace(4, 7, "2")
    assert heard[-1] == "one 2 three"
    assert prose.ends() == (5, 5)


def test_another_font_has_other_pills(prose):
    prose.show_text(TAG)
    mark(prose, 0)
    width = prose.boxes()[0][1].width()
    font = prose.font()
    font.setPixelSize(24)
    prose.setFont(font)
    assert prose.boxes()[0][1].width() > width
    assert prose.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
