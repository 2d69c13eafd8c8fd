import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog

from app.domain.issues import Fix, Issue
from app.domain.message import Media
from app.render.pictures import Reason
from app.templates import fields
from app.ui.viewmodels.incoming import Incoming
from tests.services.media_fakes import picture
from tests.ui.forms.bench import SLIDE, full_campaign, full_slide

MEDIA = f"{SLIDE}/media"
STORED = Media(sha256="a" * 64, mime="image/jpeg", width=1280, height=720, bytes=48_000)


def full(**more):
    return full_campaign(full_slide(media=STORED, **more))


@pytest.fixture
def filled(open_bench):
    return open_bench(full())


def test_an_empty_slot_says_what_may_be_dropped(bench, show_field):
    widget = show_field(bench, fields.PICTURE)
    assert "video" in widget.slot.prompt
    assert not widget.alt.isVisible()
    bench.model.set("message/template", "carousel")
    assert widget.slot.prompt == "Drop up to 5 pictures"


def test_what_is_known_of_a_picture_is_said(filled, show_field):
    widget = show_field(filled, fields.PICTURE)
    assert widget.info.text() == "1280 × 720 · 48 KB · not online yet"
    filled.model.set(f"{MEDIA}/url", "https://a.test/b.jpg")
    assert widget.info.text().endswith("online")
    assert "not" not in widget.info.text()


def test_what_was_learnt_of_an_online_picture_is_said_once_it_is_there(bench, show_field):
    bench.net.pages["https://a.test/b.png"] = picture(width=64, height=32)
    widget = show_field(bench, fields.PICTURE)
    bench.model.set(MEDIA, {"url": "https://a.test/b.png"})
    assert widget.info.text() == "online"
    learnt = bench.library.learn("https://a.test/b.png").info
    bench.pictures.arrived.emit()
    bench.settle()
    assert widget.info.text() == f"64 × 32 · {learnt.bytes} bytes · online"


def test_the_shape_is_the_messages(filled, show_field):
    widget = show_field(filled, fields.PICTURE)
    shapes = {}
    for orientation in ("landscape", "portrait", "natural"):
        filled.model.set("message/orientation", orientation)
        hint = widget.slot.sizeHint()
        shapes[orientation] = round(hint.width() / hint.height(), 2)
    assert shapes == {"landscape": 1.78, "portrait": 1.0, "natural": 1.78}


def test_a_dropped_file_is_read_in_the_background(bench, show_field, tmp_path):
    file = tmp_path / "a.jpg"
    file.write_bytes(picture(width=800, height=450))
    widget = show_field(bench, fields.PICTURE)
    widget.slot.taken.emit(Incoming(files=(file,)))
    assert bench.value(MEDIA) is None
    assert not widget.choose.isEnabled()
    bench.settle()
    assert bench.value(MEDIA)["width"] == 800
    assert widget.choose.isEnabled()


def test_a_file_that_can_not_be_used_is_said_at_the_slot(bench, show_field):
    widget = show_field(bench, fields.PICTURE)
    widget.slot.taken.emit(Incoming(data=("bad.png", b"no picture")))
    bench.settle()
    assert "bad.png" in widget.error.text()
    assert widget.error.isVisible()
    widget.slot.taken.emit(Incoming(data=("good.png", picture())))
    bench.settle()
    assert not widget.error.isVisible()


def test_a_typed_address_is_a_picture_and_an_emptied_one_is_none(bench, show_field, qtbot):
    widget = show_field(bench, fields.PICTURE)
    qtbot.keyClicks(widget.address, "https://a.test/clip.mp4")
    assert bench.value(MEDIA)["kind"] == "video"
    assert widget.poster.isVisible()
    widget.address.clear()
    assert bench.value(MEDIA) is None


def test_the_address_of_a_stored_picture_belongs_to_it(filled, show_field, qtbot):
    widget = show_field(filled, fields.PICTURE)
    qtbot.keyClicks(widget.address, "https://a.test/b.gif")
    assert filled.value(MEDIA)["sha256"] == STORED.sha256
    assert filled.value(MEDIA)["kind"] == "image"
    widget.address.clear()
    assert filled.value(f"{MEDIA}/url") is None
    assert filled.value(f"{MEDIA}/sha256") == STORED.sha256


def test_description_and_poster_are_stored(filled, show_field, qtbot):
    filled.model.set(f"{MEDIA}/kind", "video")
    widget = show_field(filled, fields.PICTURE)
    qtbot.keyClicks(widget.alt, "A cup")
    qtbot.keyClicks(widget.poster, "https://a.test/p.jpg")
    assert filled.value(f"{MEDIA}/alt") == "A cup"
    assert filled.value(f"{MEDIA}/poster") == "https://a.test/p.jpg"
    widget.poster.clear()
    assert filled.value(f"{MEDIA}/poster") is None


def test_removing_asks_nothing_and_can_be_taken_back(filled, show_field):
    widget = show_field(filled, fields.PICTURE)
    widget.remove.click()
    assert filled.value(MEDIA) is None
    filled.settle()
    filled.undo()
    assert filled.value(f"{MEDIA}/sha256") == STORED.sha256


def test_a_picture_that_was_not_fetched_can_be_tried_again(bench, show_field):
    bench.model.set(MEDIA, {"url": "https://a.test/b.png"})
    widget = show_field(bench, fields.PICTURE)
    assert not widget.again.isVisible()
    bench.pictures.shown = Reason("Not fetched")
    bench.pictures.arrived.emit()
    widget.again.click()
    assert [media.url for media in bench.pictures.retried] == ["https://a.test/b.png"]


def test_files_are_chosen_in_a_dialog(bench, show_field, tmp_path):
    file = tmp_path / "a.jpg"
    file.write_bytes(picture())
    widget = show_field(bench, fields.PICTURE)
    dialog = widget.ask_for_files()
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    bench.settle()
    assert bench.value(MEDIA) is not None


def test_five_dropped_files_become_five_slides_in_the_order_of_their_names(open_bench, show_field, tmp_path):
    bench = open_bench(full_campaign(full_slide("s1"), full_slide("s2"), template="carousel"))
    for number in (10, 2, 1, 3, 4):
        (tmp_path / f"photo{number}.jpg").write_bytes(picture(width=number))
    widget = show_field(bench, fields.PICTURE)
    widget.slot.taken.emit(Incoming(files=tuple(tmp_path.iterdir())))
    bench.settle()
    assert [slide.media.width for slide in bench.model.campaign.message.slides] == [1, 2, 3, 4, 10]
    bench.undo()
    assert [slide.media for slide in bench.model.campaign.message.slides] == [None, None]


def test_an_icon_has_a_small_square_slot(open_bench, show_field):
    bench = open_bench(full(icon=STORED))
    widget = show_field(bench, fields.ICON)
    assert widget.slot.sizeHint().width() == widget.slot.sizeHint().height() < 150


def test_the_repair_of_one_missing_address_is_to_type_it(filled, show_field):
    widget = show_field(filled, fields.PICTURE)
    widget.ask(Issue(code="media.no-url", severity="error", path=MEDIA, message="", fix=Fix("media.paste-address", "")))
    assert widget.address.hasFocus()


def test_a_picture_is_drawn_as_soon_as_it_arrives(filled, show_field):
    widget = show_field(filled, fields.PICTURE)
    image = QImage(32, 18, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    filled.pictures.shown = image
    filled.pictures.arrived.emit()
    assert widget.slot.grab().toImage().pixelColor(40, 40).name() == "#123456"
