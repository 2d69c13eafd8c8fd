from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from app.sync.engine.report import Report
from app.ui.guard_parts import offer_guards
from app.ui.views.notice_bar import NoticeBar


class Team(QObject):
    changed = Signal()
    synced = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = SimpleNamespace(question=None, barred="", trouble="", wants_secret=False)
        self.syncs = []

    def sync(self, **wishes):
        self.syncs.append(wishes)

    def be(self, **state):
        self.state = SimpleNamespace(**{"question": None, "barred": "", "trouble": "", "wants_secret": False, **state})
        self.changed.emit()


@pytest.fixture
def team(window, shown):
    made = Team()
    offer_guards(made, window, made)
    shown(window)
    return made


def bar(window):
    return window.findChild(NoticeBar)


def test_a_question_stands_over_the_page_until_it_is_answered(team, window):
    assert not bar(window).isVisible()
    team.be(question=SimpleNamespace(count=48, of=60))
    assert bar(window).isVisible()
    bar(window).buttons[0].click()
    assert team.syncs == [{"deletes": "keep"}]
    team.be()
    assert not bar(window).isVisible()


def test_a_server_that_was_set_back_is_told_in_passing(team, window):
    team.synced.emit(SimpleNamespace(report=Report(restored=True)))
    assert "set back" in window.toast.text.text()
    assert not bar(window).isVisible()
