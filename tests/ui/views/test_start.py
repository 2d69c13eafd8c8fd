import pytest

from app.domain.errors import UserError


@pytest.fixture
def start(window):
    window.show()
    return window.start


def test_opening_is_said_only_when_it_takes_long(qtbot, start):
    start._patience.setInterval(1)
    start.wait()
    assert start.stack.currentWidget() is start.blank
    qtbot.waitUntil(lambda: start.stack.currentWidget() is start.opening)


def test_a_failure_says_why_and_what_to_do(start):
    start.wait()
    start.show_failure(UserError("spring.galley is no workspace", "It holds a picture", "Choose another file"))
    assert start.failed.title.text() == "spring.galley is no workspace"
    assert start.failed.text.text() == "It holds a picture. Choose another file."
    assert not start._patience.isActive()


def test_a_bug_has_words_too(start):
    start.show_failure(ZeroDivisionError())
    assert start.failed.title.text() == "The workspace can't be opened"
    assert start.stack.currentWidget() is start.failed
