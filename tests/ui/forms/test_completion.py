import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.ui.forms import places
from app.ui.forms.completion import Completion
from tests.ui.forms.personal import words


@pytest.fixture
def form(shown, theme, qtbot):
    """A form that scrolls, with an editor somewhere in it and another beside."""
    root = QWidget()
    places.mark_root(root)
    root.resize(460, 500)
    area, body = QScrollArea(root), QWidget()
    area.setGeometry(0, 0, 460, 500)
    body.resize(440, 1200)
    root.edit, root.other = QLineEdit(body), QLineEdit(body)
    root.edit.setGeometry(20, 40, 300, 32)
    root.other.setGeometry(20, 160, 300, 32)
    area.setWidget(body)
    root.area = area
    shown(root)
    with qtbot.waitActive(root):
        root.activateWindow()
    root.edit.setFocus()
    return root


@pytest.fixture
def open_it(form, crowd):
    def opened() -> Completion:
        made = Completion(crowd.tools.personal, form.edit, QRect(10, 8, 2, 16))
        made.offer(crowd.tools.personal.offered(""))
        made.heard = []
        made.closed.connect(lambda: made.heard.append("closed"))
        return made

    return opened


def test_it_stands_under_the_caret_inside_the_form(form, open_it):
    completion = open_it()
    caret = form.edit.mapTo(form, QPoint(10, 24))
    assert completion.y() > caret.y()
    assert completion.y() < caret.y() + 20
    assert form.rect().contains(completion.geometry())


def test_where_there_is_no_room_below_it_stands_above(form, open_it):
    form.edit.move(20, 440)
    completion = open_it()
    assert completion.geometry().bottom() < form.edit.mapTo(form, QPoint()).y() + 8
    assert form.rect().contains(completion.geometry())


def test_it_goes_with_what_scrolls(form, open_it):
    form.edit.move(20, 300)
    completion = open_it()
    before = completion.y()
    form.area.verticalScrollBar().setValue(100)
    assert completion.y() != before
    assert form.rect().contains(completion.geometry())


def test_the_focus_elsewhere_closes_it(form, open_it):
    completion = open_it()
    form.other.setFocus()
    assert completion.heard == ["closed"]


def test_another_program_in_front_does_not(form, open_it):
    completion = open_it()
    form.edit.clearFocus()
    assert completion.heard == []


def test_an_editor_that_is_hidden_takes_it_along(form, open_it):
    completion = open_it()
    form.edit.hide()
    assert completion.heard == ["closed"]


def test_the_field_in_hand_is_said_and_the_editor_described_as_before(form, open_it, qtbot):
    form.edit.setAccessibleDescription("Shown large")
    completion = open_it()
    assert form.edit.accessibleDescription() == "First name, Olena, Text"
    completion.close()
    assert form.edit.accessibleDescription() == "Shown large"


def test_a_search_that_finds_nothing_says_so(form, open_it, qtbot):
    completion = open_it()
    completion.search()
    qtbot.keyClicks(completion.line, "zzz")
    assert completion.note.text() == "No field has this name"
    qtbot.keyClick(completion.line, Qt.Key.Key_Return)
    assert completion.is_offering
    completion.line.clear()
    assert "City" in words(completion)


def test_it_says_whose_values_they_are(open_it):
    assert open_it().note.text() == "Values of sample recipients"


def test_everything_in_it_that_takes_the_focus_says_what_it_is(form, open_it):
    completion = open_it()
    completion.search()
    assert completion.line.accessibleName()
    completion.question.ask(completion.list.chosen)
    named = [widget for widget in places.focusable(completion) if isinstance(widget, QLineEdit)]
    assert all(widget.accessibleName() for widget in named)
    assert len(named) == 2


def test_without_a_form_it_stands_in_the_window(shown, crowd, theme):
    window = QWidget()
    layout = QVBoxLayout(window)
    edit = QLineEdit(window)
    layout.addWidget(edit)
    window.resize(400, 300)
    shown(window)
    assert Completion(crowd.tools.personal, edit, QRect(0, 0, 1, 1)).parentWidget() is window
