import pytest
from PySide6.QtCore import QCoreApplication

from app.ui.theme import tokens
from app.ui.viewmodels.history.entries import NOW
from app.ui.views.history.thumbs import Thumbs
from tests.ui.past import TITLE, at_rest


@pytest.fixture
def thumbs(written, painter, pictures):
    written.model.versions.load()
    written.run()
    made = Thumbs(written.model.versions, written.model.looks, painter, pictures, written.staged.editor)
    made.times = []
    made.drawn.connect(lambda: made.times.append(True))
    return made


def first(written):
    return written.service.find(written.campaign, "First").id


def test_a_picture_is_drawn_after_it_was_asked_for(thumbs):
    assert thumbs.picture(NOW, 2.0) is None
    at_rest(thumbs._next)
    picture = thumbs.picture(NOW, 2.0)
    assert picture.deviceIndependentSize().toSize().toTuple() == tokens.VERSION_SIZE
    assert picture.devicePixelRatio() == 2.0
    assert len(thumbs.times) == 1


def test_what_is_not_asked_for_is_not_read(thumbs, written):
    assert not written.staged.jobs.waiting
    written.model.versions._documents.clear()
    thumbs.picture(first(written), 1.0)
    at_rest(thumbs._next)
    assert [job.lane for job in written.staged.jobs.waiting] == ["lists"]


def test_one_is_drawn_when_its_document_has_come(thumbs, written):
    written.model.versions._documents.clear()
    thumbs.picture(first(written), 1.0)
    at_rest(thumbs._next)
    written.run()
    at_rest(thumbs._next)
    assert thumbs.picture(first(written), 1.0) is not None


def test_they_are_drawn_one_at_a_time_so_that_scrolling_goes_on(thumbs, written):
    thumbs.picture(NOW, 1.0)
    thumbs.picture(first(written), 1.0)
    at_rest(thumbs._next)
    assert len(thumbs._kept) == 1
    at_rest(thumbs._next)
    assert len(thumbs._kept) == 2


def test_different_documents_look_different(thumbs, written):
    for key in (NOW, first(written)):
        thumbs.picture(key, 1.0)
        at_rest(thumbs._next)
    assert thumbs.picture(NOW, 1.0).toImage() != thumbs.picture(first(written), 1.0).toImage()


@pytest.mark.parametrize("cause", ["device", "picture"])
def test_another_device_and_an_arriving_picture_draw_all_again(thumbs, written, pictures, cause):
    thumbs.picture(NOW, 1.0)
    at_rest(thumbs._next)
    if cause == "device":
        written.model.looks.choose_device("ios")
    else:
        pictures.arrived.emit()
    assert thumbs.picture(NOW, 1.0) is None


def test_the_campaign_as_it_is_now_is_drawn_anew_after_a_change(thumbs, written):
    for key in (NOW, first(written)):
        thumbs.picture(key, 1.0)
        at_rest(thumbs._next)
    before = thumbs.picture(NOW, 1.0).toImage()
    written.write(TITLE, "Winter has come")
    thumbs.forget_now()
    assert thumbs.picture(first(written), 1.0) is not None
    assert thumbs.picture(NOW, 1.0) is None
    QCoreApplication.processEvents()
    assert thumbs.picture(NOW, 1.0).toImage() != before
