import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage

from app.ui.viewmodels.incoming import Incoming, incoming, is_link, offers


def mime(*, urls=(), text="", png=b"", image=None):
    made = QMimeData()
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    if text:
        made.setText(text)
    if png:
        made.setData("image/png", QByteArray(png))
    if image is not None:
        made.setImageData(image)
    return made


@pytest.fixture
def image(qapp):
    made = QImage(2, 2, QImage.Format.Format_RGB32)
    made.fill(0)
    return made


def test_files_come_first(image):
    what = incoming(mime(urls=["file:///tmp/a.jpg", "https://a.test/b.jpg"], png=b"P"), "Pasted")
    assert [path.name for path in what.files] == ["a.jpg"]
    assert what.data is None


def test_bytes_of_a_picture_are_better_than_its_pixels(image):
    assert incoming(mime(png=b"P", image=image), "Pasted") == Incoming(data=("Pasted.png", b"P"))


def test_pixels_are_taken_where_there_is_nothing_better(image):
    what = incoming(mime(image=image, text="https://a.test/b.jpg"), "Pasted")
    assert what.image is not None
    assert what.link == ""


@pytest.mark.parametrize("given", [{"urls": ["https://a.test/b.jpg"]}, {"text": " https://a.test/b.jpg\n"}])
def test_a_link_is_taken_from_addresses_and_from_text(given):
    assert incoming(mime(**given), "Pasted") == Incoming(link="https://a.test/b.jpg")


@pytest.mark.parametrize("text", ["", "words", "https://a.test and more", "ftp://a.test/b", "javascript:alert(1)"])
def test_what_is_no_single_web_address_is_no_link(text):
    assert not is_link(text)
    assert not incoming(mime(text=text), "Pasted")
    assert not offers(mime(text=text))


def test_files_by_their_paths():
    assert [path.name for path in Incoming.of(["/a/b.jpg", "/c.png"]).files] == ["b.jpg", "c.png"]
