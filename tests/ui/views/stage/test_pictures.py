import pytest
from PySide6.QtGui import QImage

from app.domain.errors import UserError
from app.domain.message import Media
from app.layout.placed import Box
from app.render.pictures import Pending, Reason, Request
from app.render.surface import encoded
from app.services.ports import MediaInfo
from app.ui.jobs import ManualJobs
from app.ui.views.stage.pictures import LivePictures
from tests.fakes import FakeWorkspace
from tests.ui.staging import card

SHA = "a" * 64
STORED = Media(sha256=SHA)
ONLINE = Media(url="https://shop.example/a.png")


def png(color=0x3366CC, width=8, height=4):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(color)
    return encoded(image)


def request(media, width=8, height=4):
    return Request(media, width, height, "cover")


@pytest.fixture
def workspace():
    made = FakeWorkspace()
    with made.transaction() as transaction:
        info = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=8, height=4, bytes=9)
        transaction.add_media(info, png())
    return made


@pytest.fixture
def live(qapp, workspace):
    """Pictures, the jobs behind them, and the addresses that were fetched."""
    jobs, fetched = ManualJobs(), []

    def learn(url):
        fetched.append(url)
        if "gone" in url:
            raise UserError("Not fetched: nothing is at that address")
        return png(0xFF0000)

    made = LivePictures(workspace, jobs, learn, settle_ms=0)
    yield made, jobs, fetched
    made.deleteLater()


def test_a_stored_picture_is_pending_then_there(live, qtbot):
    made, jobs, _ = live
    assert isinstance(made.picture(request(STORED)), Pending)
    with qtbot.waitSignal(made.arrived):
        jobs.run_all()
    assert made.picture(request(STORED)).pixelColor(1, 1).name() == "#3366cc"


def test_a_picture_is_loaded_once_however_often_it_is_painted(live):
    made, jobs, _ = live
    for _ in range(3):
        made.picture(request(STORED))
    assert len(jobs.waiting) == 1
    assert jobs.waiting[0].lane == "pictures"


def test_while_another_size_is_loaded_the_last_one_stands_in(live):
    made, jobs, _ = live
    made.picture(request(STORED))
    jobs.run_all()
    assert isinstance(made.picture(request(STORED, 6, 3)), QImage)
    jobs.run_all()
    assert made.picture(request(STORED, 6, 3)).width() == 6


def test_a_card_is_warmed_at_the_size_that_it_will_have(live):
    made, jobs, _ = live
    made.warm(card(Box(role="media", index=None, x=0, y=0, w=4, h=2, media=STORED, picture=True)), 1.5)
    jobs.run_all()
    assert made.picture(request(STORED, 6, 3)).width() == 6
    assert jobs.waiting == []


def test_an_online_picture_is_fetched_and_told(live, qtbot):
    made, jobs, fetched = live
    made.picture(request(ONLINE))
    with qtbot.waitSignal(made.learnt):
        jobs.run_all()
    assert fetched == ["https://shop.example/a.png"]
    assert made.picture(request(ONLINE)).pixelColor(1, 1).name() == "#ff0000"


def test_an_address_that_is_still_typed_is_not_fetched(qapp, workspace, qtbot):
    jobs, fetched, wanted = ManualJobs(), [], [ONLINE]
    made = LivePictures(workspace, jobs, lambda url: fetched.append(url) or png(), lambda m: m in wanted, settle_ms=5)
    half = Media(url=ONLINE.url[:-5])
    made.picture(request(half))
    made.picture(request(ONLINE))
    qtbot.waitUntil(lambda: bool(jobs.waiting))
    jobs.run_all()
    assert fetched == [ONLINE.url]
    made.deleteLater()


def test_a_known_copy_of_an_online_picture_is_not_fetched_again(live, workspace):
    made, jobs, fetched = live
    with workspace.transaction() as transaction:
        transaction.link(ONLINE.url, SHA)
    made.picture(request(ONLINE))
    jobs.run_all()
    assert fetched == []
    assert isinstance(made.picture(request(ONLINE)), QImage)


def test_what_can_not_be_fetched_shows_the_reason_and_is_not_asked_for_again(live):
    made, jobs, fetched = live
    gone = Media(url="https://shop.example/gone.png")
    for width in (8, 6, 5):
        made.picture(request(gone, width))
        jobs.run_all()
    assert made.picture(request(gone)) == Reason("Not fetched: nothing is at that address")
    assert len(fetched) == 1


def test_forgetting_a_picture_loads_it_anew(live, qtbot):
    made, jobs, fetched = live
    gone = Media(url="https://shop.example/gone.png")
    made.picture(request(gone))
    jobs.run_all()
    with qtbot.waitSignal(made.arrived):
        made.forget(gone)
    made.picture(request(gone))
    jobs.run_all()
    assert len(fetched) == 2


@pytest.mark.parametrize(
    "media",
    [Media(url="http://shop.example/a.png"), Media(kind="audio", url="https://shop.example/a.mp3"), Media(url="a.png")],
)
def test_only_still_pictures_at_https_addresses_are_fetched(live, media):
    made, jobs, fetched = live
    made.picture(request(media))
    jobs.run_all()
    assert fetched == []
    assert isinstance(made.picture(request(media)), Reason)


def test_a_videos_poster_is_what_is_fetched(live):
    made, jobs, fetched = live
    made.picture(request(Media(kind="video", url="https://shop.example/a.mp4", poster="https://shop.example/p.png")))
    jobs.run_all()
    assert fetched == ["https://shop.example/p.png"]


def test_bytes_that_are_no_picture_give_a_reason(live, workspace):
    made, jobs, _ = live
    other = "b" * 64
    with workspace.transaction() as transaction:
        info = MediaInfo(sha256=other, kind="image", mime="image/png", width=8, height=4, bytes=3)
        transaction.add_media(info, b"no picture")
    made.picture(request(Media(sha256=other)))
    jobs.run_all()
    assert made.picture(request(Media(sha256=other))) == Reason("Not a picture we can read")


def test_pictures_that_come_too_late_are_dropped(qapp, workspace, qtbot):
    jobs = ManualJobs()
    made = LivePictures(workspace, jobs)
    made.picture(request(STORED))
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()
    jobs.run_all()
    assert jobs.waiting == []
