import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.ui.forms.line import Line
from app.ui.forms.pills import Drawn, Pill, Run
from tests.ui.forms.personal import red_rows

TAG = '{{ Profile.City | default: "fifi" }}'


@pytest.fixture
def line(bench, shown):
    made = Line(bench.model, "Title")
    made.resize(420, 32)
    return shown(made)


def mark(line, *starts, words="City, or ‘fifi’"):
    line.show_marks(Drawn(tuple(Pill(start, start + len(TAG), words) for start in starts)))


def across(line, at):
    line.setCursorPosition(at)
    rect = line.cursorRect()
    return rect.x() + rect.width() // 2


@pytest.mark.parametrize(
    "text", [f"Hi {TAG} there", f"😀 {TAG}{TAG} x", TAG, f"שלום {TAG} עולם", f"a {TAG} " + "long " * 30]
)
def test_pills_are_drawn_where_the_line_keeps_their_room(line, text):
    line.show_text(text)
    starts = [text.index(TAG)] if text.count(TAG) == 1 else [text.index(TAG), text.rindex(TAG)]
    starts = [len(text[:start].encode("utf-16-le")) // 2 for start in starts]
    mark(line, *starts)
    for start in starts:
        line.setCursorPosition(start)
        line.grab()
        box = {pill.start: box for pill, box in line.boxes()}[start]
        ends = sorted((across(line, start), across(line, start + len(TAG))))
        line.setCursorPosition(start)
        line.grab()
        assert box.left() == pytest.approx(ends[0], abs=2)
        assert box.right() == pytest.approx(ends[1], abs=2)
        assert box.width() > 60


def test_the_text_stays_the_tag(line):
    line.show_text(f"Hi {TAG}")
    mark(line, 3)
    line.selectAll()
    line.copy()
    assert line.text() == QApplication.clipboard().text() == f"Hi {TAG}"


def test_giving_letters_looks_is_no_typing(line, qtbot):
    line.show_text(f"Hi {TAG}")
    heard = []
    line.typed.connect(heard.append)
    line.setSelection(0, 2)
    mark(line, 3)
    assert heard == []
    assert line.selectedText() == "Hi"


def test_a_pill_is_found_under_the_pointer_and_nowhere_else(line):
    line.show_text(f"Hi {TAG} x")
    mark(line, 3)
    line.grab()
    ((pill, box),) = line.boxes()
    assert line.pill_at(box.center().toPoint()) == pill
    assert line.pill_at(QPoint(round(box.left()) - 4, 16)) is None
    assert line.pill_at(QPoint(round(box.right()) + 4, 16)) is None


def test_marks_that_go_give_their_room_back(line):
    line.show_text(TAG)
    wide = across(line, len(TAG))
    mark(line, 0, words="x")
    assert across(line, len(TAG)) < wide / 2
    line.show_marks(Drawn())
    assert across(line, len(TAG)) == wide
    assert line.boxes() == []


def test_what_is_wrong_is_underlined(line):
    line.show_text("Hi wrong")
    assert red_rows(line.grab().toImage()) == []
    line.show_marks(Drawn(runs=(Run(3, 8, False, "bad"),)))
    assert red_rows(line.grab().toImage())


def test_what_is_composed_moves_the_pills_behind_it_and_stays_composed(line):
    line.show_text(f"ab {TAG}")
    mark(line, 3)
    line.setCursorPosition(1)
    line.grab()
    before = line.boxes()[0][1].left()
    QApplication.sendEvent(line, QInputMethodEvent("かな", []))
    line.grab()
    assert line.composing
    assert line.boxes()[0][1].left() > before + 10
    mark(line, 3, words="City")
    assert line.text() == f"ab {TAG}"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("仮名")
    QApplication.sendEvent(line, commit)
    assert line.text() == f"a仮名b {TAG}"
    assert not line.composing


def test_a_narrower_line_has_narrower_pills(line):
    line.show_text(TAG)
    mark(line, 0, words="A field with quite a long name, or ‘something’")
    wide = line.boxes()[0][1].width()
    line.resize(140, 32)
    assert line.boxes()[0][1].width() < min(wide, 140)


def test_another_font_has_other_pills(line):
    line.show_text(TAG)
    mark(line, 0)
    before = line.boxes()[0][1].width()
    font = line.font()
    font.setPixelSize(26)
    line.setFont(font)
    assert line.boxes()[0][1].width() > before


def test_a_stretch_that_is_written_over_counts_as_typed(line):
    line.show_text("one two three")
    heard = []
    line.typed.connect(heard.append)
    line.replace(4, 7, "2")
    assert heard == ["one 2 three"]
    assert line.ends() == (5, 5)


def test_the_list_is_put_at_the_caret_or_at_a_token(line):
    line.show_text(f"Hi {TAG} x")
    mark(line, 3)
    line.setCursorPosition(0)
    line.grab()
    assert line.caret_box() == line.cursorRect()
    assert line.caret_box(3) == line.boxes()[0][1].toRect()


def test_a_text_from_outside_is_told_as_shown_and_only_once(line):
    times = []
    line.shown.connect(lambda: times.append(line.text()))
    line.show_text("one")
    line.show_text("one")
    assert times == ["one"]
