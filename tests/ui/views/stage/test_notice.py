import pytest
from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.fates import Notice
from app.ui.views.stage.notice import NoticeCard

CRASH = Notice("The app would crash", "The colour is missing", True)
NEVER = Notice("This can't be shown", "There are no carousels", False)


@pytest.fixture
def notice(shown):
    host = QWidget()
    host.resize(600, 500)
    shown(host)
    yield NoticeCard(host)


def test_it_says_what_and_why(notice):
    notice.tell(CRASH)
    assert notice.isVisible()
    assert (notice.title.text(), notice.reason.text()) == ("The app would crash", "The colour is missing")
    assert notice.accessibleName() == "The app would crash. The colour is missing"


def test_over_a_drawing_it_says_that_it_is_one_and_leaves_it_in_sight(notice):
    notice.tell(CRASH)
    notice.place(600, 500, drawn=True)
    assert notice.more.isVisible()
    assert notice.geometry().bottom() < 250


def test_where_nothing_is_drawn_it_stands_in_the_middle(notice):
    notice.tell(NEVER)
    notice.place(600, 500, drawn=False)
    assert not notice.more.isVisible()
    assert abs(notice.geometry().center().y() - 250) <= 2
    assert abs(notice.geometry().center().x() - 300) <= 2


def test_it_goes_when_there_is_nothing_to_say(notice):
    notice.tell(CRASH)
    notice.tell(None)
    assert not notice.isVisible()


def test_words_are_never_taken_for_markup(notice):
    notice.tell(Notice("<b>Bold</b>", "<img src=x>", False))
    assert notice.title.textFormat() == notice.reason.textFormat()
    assert notice.title.text() == "<b>Bold</b>"
    assert notice.title.heightForWidth(400) < 60
