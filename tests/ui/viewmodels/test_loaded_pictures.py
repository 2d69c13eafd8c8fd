import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from app.domain.message import Media
from app.render.pictures import Pending, Reason, Request
from app.services.media import MediaLibrary
from app.ui.jobs import ManualJobs
from app.ui.viewmodels import loaded_pictures
from app.ui.viewmodels.loaded_pictures import LoadedPictures
from tests.fakes import RESOURCES, FakeWorkspace
from tests.services.media_fakes import Net, Tools

PICTURE = next((RESOURCES / "samples" / "pictures").glob("*.jpg")).read_bytes()


class RealLooks(Tools):
    """Takes any bytes for a picture."""

    def inspect(self, data, name=""):
        from app.services.ports import Picture

        return Picture(kind="image", mime="image/jpeg", width=1280, height=720)


class Bench:
    def __init__(self):
        self.workspace, self.jobs, self.net = FakeWorkspace(), ManualJobs(), Net(cup=PICTURE)
        self.library = MediaLibrary(self.workspace, RealLooks(), self.net)
        self.wanted = True
        self.pictures = LoadedPictures(self.workspace, lambda: self.library, self.jobs, lambda media: self.wanted)

    def ask(self, media):
        return self.pictures.picture(Request(media, 64, 36, "cover"))


@pytest.fixture
def bench(qtbot, monkeypatch):
    monkeypatch.setattr(QTimer, "singleShot", lambda _ms, _context, run: run())
    return Bench()


def test_a_stored_picture_is_decoded_in_the_background(bench, qtbot):
    media = Media(sha256=bench.library.add([("a.jpg", PICTURE)])[0].sha256)
    assert bench.ask(media) == Pending()
    assert [job.lane for job in bench.jobs.waiting] == ["pictures"]
    with qtbot.waitSignal(bench.pictures.arrived):
        bench.jobs.run_all()
    shown = bench.ask(media)
    assert isinstance(shown, QImage)
    assert (shown.width(), shown.height()) == (64, 36)


def test_an_online_picture_is_fetched_once_and_then_known(bench):
    media = Media(url="https://cdn.test/cup.jpg")
    bench.ask(media)
    bench.ask(media)
    bench.jobs.run_all()
    assert isinstance(bench.ask(media), QImage)
    assert bench.net.asked == [media.url]
    assert bench.pictures.info(media).width == 1280


def test_why_it_was_not_fetched_is_shown_until_it_is_tried_again(bench):
    media = Media(url="https://cdn.test/none.jpg")
    bench.ask(media)
    bench.jobs.run_all()
    assert isinstance(bench.ask(media), Reason)
    bench.net.pages[media.url] = PICTURE
    bench.pictures.again(media)
    bench.ask(media)
    bench.jobs.run_all()
    assert isinstance(bench.ask(media), QImage)


def test_an_address_that_was_typed_on_is_never_fetched(bench):
    media = Media(url="https://cdn.test/cu")
    bench.wanted = False
    bench.ask(media)
    bench.jobs.run_all()
    assert bench.net.asked == []
    bench.wanted = True
    bench.ask(media)
    bench.jobs.run_all()
    assert bench.net.asked == [media.url]


def test_an_address_must_stand_for_a_while(bench, monkeypatch):
    waits = []
    monkeypatch.setattr(QTimer, "singleShot", lambda ms, _context, _run: waits.append(ms))
    bench.ask(Media(url="https://cdn.test/cup.jpg"))
    assert waits == [loaded_pictures.SETTLE_MS]
    assert bench.jobs.waiting == []


def test_of_a_video_the_poster_is_fetched(bench):
    bench.ask(Media(kind="video", url="https://cdn.test/clip.mp4", poster="https://cdn.test/cup.jpg"))
    bench.jobs.run_all()
    assert bench.net.asked == ["https://cdn.test/cup.jpg"]


@pytest.mark.parametrize("kind", ["video", "audio"])
def test_what_has_no_picture_fetches_nothing(bench, kind):
    bench.ask(Media(kind=kind, url="https://cdn.test/clip.mp4"))
    bench.jobs.run_all()
    assert bench.net.asked == []
