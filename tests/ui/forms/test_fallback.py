import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.recipient import Attribute
from app.ui.forms.fallback import FallbackQuestion
from app.ui.viewmodels.spelling.base import Place
from tests.ui.forms.personal import meet, personal_campaign

CITY = Place("Profile", ("City",))


@pytest.fixture
def ask(shown, open_bench):
    def asked(bench, place=CITY, *given, **more):
        room = QWidget()
        room.resize(380, 240)
        question = FallbackQuestion(bench.tools.personal, room)
        question.room = shown(room)
        question.ask(bench.tools.personal.offer(place), *given, **more)
        question.answers = []
        question.answered.connect(question.answers.append)
        return question

    return asked


def test_return_answers_with_what_was_typed(crowd, ask, qtbot):
    question = ask(crowd)
    qtbot.keyClicks(question.answer, "your city")
    qtbot.keyClick(question.answer, Qt.Key.Key_Return)
    assert question.answers == ["your city"]


def test_nothing_is_an_answer_that_says_what_comes_of_it(crowd, ask, qtbot):
    question = ask(crowd)
    assert "the message fails" in question.note.text()
    assert question.answer.accessibleDescription() == question.note.text()
    qtbot.keyClick(question.answer, Qt.Key.Key_Return)
    assert question.answers == [""]


def test_where_tags_may_be_empty_it_says_that_nothing_is_shown(open_bench, ask):
    question = ask(meet(open_bench(personal_campaign(dialect="yespo"))), Place("Profile", ("TOWN",)))
    assert "get nothing" in question.note.text()


def test_what_the_dialect_can_not_write_is_not_taken(crowd, ask, qtbot):
    question = ask(crowd)
    qtbot.keyClicks(question.answer, "a }} b")
    assert "Leave out" in question.note.text()
    assert not question.insert.isEnabled()
    qtbot.keyClick(question.answer, Qt.Key.Key_Return)
    assert question.answers == []


def test_it_counts_the_sample_recipients_without_the_field(crowd, ask):
    assert ask(crowd).who.text() == "3 of 4 sample recipients don't have it"


def test_it_counts_recipients(open_bench, ask):
    bench = meet(open_bench(personal_campaign()), sample=False)
    assert ask(bench).who.text() == "3 of 4 recipients don't have it"
    assert ask(bench, Place("Profile", ("points",))).who.text() == "All recipients have it"


def test_what_nobody_counts_is_not_counted(crowd, ask):
    assert not ask(crowd, Place("Event", ("price",))).who.isVisible()


def test_a_field_in_the_text_can_be_removed_and_a_new_one_can_not(crowd, ask, qtbot):
    assert not ask(crowd).remove.isVisible()
    question = ask(crowd, CITY, "here", anew=True)
    assert (question.answer.text(), question.insert.text()) == ("here", "Done")
    with qtbot.waitSignal(question.removed):
        question.remove.click()


def test_long_names_do_not_widen_it(crowd, ask):
    with crowd.workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="long " * 60)], [])
    crowd.tools.personal.look()
    crowd.jobs.run_all()
    assert ask(crowd, Place("Profile", ("long " * 60,))).minimumSizeHint().width() < 380
