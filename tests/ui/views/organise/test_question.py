import pytest
from PySide6.QtCore import Qt

from app.ui.views.organise.question import Question


@pytest.fixture
def question(shown, qtbot):
    made = shown(Question())
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def test_it_says_what_will_come_and_does_it_once(question):
    ran = []
    question.ask("47 campaigns will have “Spring” instead.", "Merge", lambda: ran.append(True))
    assert question.isVisible()
    assert (question.text.text(), question.action.text()) == ("47 campaigns will have “Spring” instead.", "Merge")
    assert question.action.hasFocus()
    question.action.click()
    question.action.click()
    assert ran == [True]
    assert not question.isVisible()


def test_it_can_be_left(question, qtbot):
    ran = []
    question.ask("Merge?", "Merge", lambda: ran.append(True))
    question.leave.click()
    assert not question.isVisible()
    question.ask("Merge?", "Merge", lambda: ran.append(True))
    qtbot.keyClick(question.action, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert ran == []
