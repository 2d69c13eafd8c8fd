import pytest
from PySide6.QtGui import QImage

from app.domain.message import Media
from app.ui.viewmodels.incoming import Incoming
from tests.services.media_fakes import picture
from tests.ui.forms.bench import SLIDE, Bench, full_campaign, full_slide

MEDIA, ICON = f"{SLIDE}/media", f"{SLIDE}/icon"


@pytest.fixture
def open_bench(qtbot):
    opened = []

    def open_it(campaign=None, **more):
        opened.append(Bench(campaign or full_campaign(), **more))
        return opened[-1]

    yield open_it
    for bench in opened:
        bench.close()


@pytest.fixture
def bench(open_bench):
    return open_bench()


@pytest.fixture
def desk(bench):
    return bench.tools.media


def one(name="a.jpg", **values):
    return Incoming(data=(name, picture(**values)))


def test_nothing_is_read_before_the_lane_gets_to_it(bench, desk):
    desk.take(MEDIA, one())
    assert desk.busy(MEDIA)
    assert bench.value(MEDIA) is None
    bench.settle()
    assert not desk.busy(MEDIA)
    assert bench.value(f"{MEDIA}/width") == 1600


def test_reading_is_done_on_the_pictures_lane(bench, desk):
    bench.jobs.waiting.clear()
    desk.take(MEDIA, one())
    assert [job.lane for job in bench.jobs.waiting] == ["pictures"]


def test_pasted_pixels_become_a_file(bench, desk, monkeypatch):
    added = []
    monkeypatch.setattr(bench.library, "add", lambda files: added.extend(files) or [])
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    desk.take(MEDIA, Incoming(image=image))
    bench.settle()
    ((name, data),) = added
    assert name.endswith(".png")
    assert QImage.fromData(data, "PNG").size() == image.size()


def test_the_copy_for_the_slot_is_made_ahead(bench, desk):
    desk.take(MEDIA, one(width=4000, height=3000, pad=900_000))
    bench.settle()
    assert bench.files.copies == [(16 / 9, 1440, 500_000)]


def test_another_shape_needs_another_copy(bench, desk):
    desk.take(MEDIA, one())
    bench.settle()
    assert bench.files.copies == []
    bench.model.set("message/orientation", "portrait")
    bench.settle()
    assert [ratio for ratio, *_ in bench.files.copies] == [1.0]


def test_icons_are_never_cropped(bench, desk):
    desk.take(ICON, one(width=4000, height=3000, pad=900_000))
    bench.settle()
    assert bench.value(f"{ICON}/width") == 4000
    assert [ratio for ratio, *_ in bench.files.copies] == [None]


def test_an_icon_is_no_video(bench, desk):
    desk.take(ICON, one(kind="video", mime="video/mp4", width=None, height=None))
    bench.settle()
    assert bench.value(ICON) is None
    assert "icon" in bench.told[-1]


def test_what_finds_no_place_is_told(bench, desk):
    desk.take(MEDIA, Incoming(files=()))
    many = Incoming(data=None)
    assert not many
    bench.library.add([("x.jpg", picture(note="x"))])
    files = [(f"{n}.jpg", picture(note=str(n))) for n in range(3)]
    desk._added(MEDIA, bench.library.add(files))
    assert "Media" in bench.told[-1]
    assert bench.value(f"{MEDIA}/sha256") is not None


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://a.test/b.GIF?x=1", "gif"),
        ("https://a.test/b.mp4", "video"),
        ("https://a.test/b.mp3", "audio"),
        ("https://a.test/b", "image"),
        (" https://a.test/b.jpg ", "image"),
    ],
)
def test_a_link_is_the_picture_where_there_is_no_file(bench, desk, url, kind):
    desk.take(MEDIA, Incoming(link=url))
    assert bench.value(MEDIA)["url"] == url.strip()
    assert bench.value(MEDIA)["kind"] == kind


def test_another_link_forgets_what_was_known_of_the_last_picture(open_bench):
    online = Media(url="https://a.test/b.jpg", width=10, height=10, bytes=5, alt="Kept")
    bench = open_bench(full_campaign(full_slide(media=online)))
    bench.tools.media.set_link(MEDIA, "https://a.test/c.jpg")
    assert bench.value(MEDIA)["width"] is None
    assert bench.value(MEDIA)["alt"] == "Kept"


def test_typing_a_link_is_one_undo_step(bench, desk):
    for text in ("https://a.test/b", "https://a.test/b.jpg"):
        desk.set_link(MEDIA, text, typing=True)
        bench.settle()
    bench.undo()
    assert bench.value(MEDIA) is None


def test_a_read_only_workspace_takes_nothing_and_says_so(open_bench):
    bench = open_bench(read_only=True)
    bench.tools.media.take(MEDIA, one())
    bench.jobs.run_all()
    assert bench.value(MEDIA) is None
    assert "read" in bench.told[-1]


def test_a_slide_that_went_meanwhile_loses_nothing_but_the_picture(open_bench):
    bench = open_bench(full_campaign(full_slide("s1"), full_slide("s2"), template="carousel"))
    bench.tools.media.take(ICON, one())
    bench.model.remove_slide()
    bench.settle()
    assert bench.told
    assert [slide.id for slide in bench.model.campaign.message.slides] == ["s2"]


def test_files_without_an_address_are_counted(open_bench):
    bench = open_bench(
        full_campaign(full_slide(media=Media(sha256="a" * 64), icon=Media(sha256="b" * 64, url="https://a.test/b")))
    )
    assert bench.tools.media.offline() == 1
