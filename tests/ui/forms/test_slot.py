import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from app.domain.message import Media
from app.render.pictures import Reason
from app.ui.forms.slot import PictureSlot
from tests.ui.forms.bench import FakePictures

MEDIA = Media(sha256="a" * 64)


@pytest.fixture
def pictures(qapp):
    return FakePictures(qapp)


@pytest.fixture
def slot(shown, theme, pictures):
    made = PictureSlot(pictures)
    made.show_media(None, 16 / 9, QSize(560, 288), "Drop up to 5 pictures")
    made.resize(made.sizeHint())
    return shown(made)


@pytest.fixture
def taken(slot):
    heard = []
    slot.taken.connect(heard.append)
    return heard


def drop(slot, mime):
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, mime, button, none)
    QApplication.sendEvent(slot, enter)
    if enter.isAccepted():
        QApplication.sendEvent(slot, QDropEvent(QPointF(5, 5), action, mime, button, none))


def files(*names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    return mime


def centre(widget):
    image = widget.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


@pytest.mark.parametrize(("ratio", "size"), [(16 / 9, QSize(512, 288)), (1.0, QSize(288, 288)), (2.0, QSize(560, 280))])
def test_it_has_the_real_ratio_within_its_bounds(slot, ratio, size):
    slot.show_media(None, ratio, QSize(560, 288), "")
    assert slot.sizeHint() == size


def test_dropped_files_are_handed_on(slot, taken):
    drop(slot, files("b.jpg", "a.jpg"))
    assert [file.name for what in taken for file in what.files] == ["b.jpg", "a.jpg"]


def test_what_is_no_picture_is_not_taken(slot, taken):
    mime = QMimeData()
    mime.setText("just words")
    drop(slot, mime)
    assert taken == []


def test_pasting_takes_the_clipboard(slot, taken, qtbot):
    mime = QMimeData()
    mime.setData("image/png", QByteArray(b"PNG"))
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(slot, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [what.data for what in taken] == [("Pasted picture.png", b"PNG")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_ask_for_files(slot, qtbot, key):
    with qtbot.waitSignal(slot.clicked):
        qtbot.keyClick(slot, key)


def test_delete_takes_the_picture_out_where_there_is_one(slot, qtbot):
    asked = []
    slot.remove_wanted.connect(lambda: asked.append(True))
    qtbot.keyClick(slot, Qt.Key.Key_Delete)
    assert asked == []
    slot.show_media(MEDIA, 16 / 9, QSize(560, 288), "")
    qtbot.keyClick(slot, Qt.Key.Key_Delete)
    assert asked == [True]


def test_the_picture_is_drawn_once_it_is_there(slot, pictures):
    slot.show_media(MEDIA, 16 / 9, QSize(560, 288), "")
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    assert centre(slot) != "#123456"
    pictures.shown = image
    pictures.arrived.emit()
    assert centre(slot) == "#123456"


def test_it_asks_for_as_many_pixels_as_it_draws(slot, pictures):
    slot.show_media(MEDIA, 16 / 9, QSize(560, 288), "")
    slot.grab()
    ratio = slot.devicePixelRatioF()
    assert (pictures.asked[-1].width, pictures.asked[-1].height) == (slot.width() * ratio, slot.height() * ratio)


def test_a_reason_is_known(slot, pictures):
    slot.show_media(MEDIA, 16 / 9, QSize(560, 288), "")
    pictures.shown = Reason("Not fetched")
    assert slot.reason == "Not fetched"
    assert slot.grab().toImage() != QImage()
