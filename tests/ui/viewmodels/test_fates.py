import pytest
from msgspec.structs import replace

from app.platforms.base import Fate
from app.ui.viewmodels.fates import notice_of
from tests.ui.staging import simple


@pytest.fixture
def look(stage):
    return stage(simple()).model.look


def test_a_message_that_is_drawn_needs_no_notice(look):
    assert notice_of(replace(look, fate=Fate())) is None


@pytest.mark.parametrize(
    ("fate", "title", "drawn"),
    [
        ("crash", "The app would crash on Android", True),
        ("dropped", "Nobody on Android would get this message", True),
        ("unsupported", "This can't be shown on Android", False),
    ],
)
def test_a_fate_is_said_with_the_reason(look, fate, title, drawn):
    notice = notice_of(replace(look, fate=Fate(fate, "The colour is missing")))
    assert (notice.title, notice.reason, notice.drawn) == (title, "The colour is missing", drawn)


def test_the_platform_is_named_in_the_screens_words(look):
    assert notice_of(replace(look, fate=Fate("crash"), platform="ios")).title == "The app would crash on iPhone"
    assert notice_of(replace(look, fate=Fate("unsupported"), platform="web")).title == "This can't be shown on the Web"
