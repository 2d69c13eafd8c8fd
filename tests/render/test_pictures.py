import pytest
from PySide6.QtGui import QImage

from app.domain.message import Media
from app.render.pictures import Pending, PictureCache, Reason, Request, StoredPictures, WantedPictures, load
from tests.render.samples import PHOTO, photo
from tests.render.support import Shelf, file_bytes, halves


def request(media: Media | None = None, width: int = 10, height: int = 10) -> Request:
    return Request(media or photo(), width, height, "cover")


@pytest.fixture
def shelf() -> Shelf:
    return Shelf({PHOTO: file_bytes(halves(40, 40))}, {"https://example.com/a.png": PHOTO})


@pytest.mark.parametrize(
    "media",
    [
        photo(),
        Media(url="https://example.com/a.png"),
        Media(kind="video", url="https://example.com/v.mp4", poster="https://example.com/a.png"),
        Media(kind="gif", sha256=PHOTO),
    ],
)
def test_stored_linked_and_poster_pictures_are_shown(shelf, media):
    shown = load(shelf, request(media))
    assert isinstance(shown, QImage)
    assert (shown.width(), shown.height()) == (10, 10)


@pytest.mark.parametrize(
    ("media", "reason"),
    [
        (Media(sha256="b" * 64), "The picture's file is missing"),
        (Media(url="https://example.com/other.png"), "The online picture was not fetched"),
        (Media(), "The online picture was not fetched"),
        (Media(kind="video", sha256=PHOTO), "Video"),
        (Media(kind="audio", sha256=PHOTO), "Sound"),
    ],
)
def test_what_cannot_be_shown_says_why(shelf, media, reason):
    assert load(shelf, request(media)) == Reason(reason)


def test_bytes_that_are_no_picture_say_so():
    assert load(Shelf({PHOTO: b"no"}), request()) == Reason("Not a picture we can read")


def test_a_stored_picture_is_decoded_once_per_size(shelf):
    pictures = StoredPictures(shelf)
    first = pictures.picture(request())
    assert pictures.picture(request()) is first
    pictures.picture(request(width=20))
    assert shelf.reads == 2


def test_the_cache_lets_go_of_what_was_used_longest_ago():
    image = halves(10, 10)
    cache = PictureCache(limit=2 * image.sizeInBytes())
    one, two, three = (request(width=width) for width in (1, 2, 3))
    cache.put(one, image)
    cache.put(two, image)
    cache.get(one)
    cache.put(three, image)
    assert [cache.get(asked) is not None for asked in (one, two, three)] == [True, False, True]


def test_the_cache_keeps_the_newest_even_if_it_is_too_large():
    cache = PictureCache(limit=1)
    cache.put(request(), halves(10, 10))
    assert cache.get(request()) is not None


def test_replacing_an_entry_does_not_count_it_twice():
    image = halves(10, 10)
    cache = PictureCache(limit=2 * image.sizeInBytes())
    for _ in range(5):
        cache.put(request(width=1), image)
    cache.put(request(width=2), image)
    assert cache.get(request(width=1)) is not None


def test_reasons_do_not_pile_up_for_ever():
    cache = PictureCache(limit=10_000)
    for width in range(100):
        cache.put(request(width=width), Reason("x"))
    assert cache.get(request(width=0)) is None
    assert cache.get(request(width=99)) == Reason("x")


def test_the_window_asks_once_and_gets_the_picture_later():
    wanted: list[Request] = []
    pictures = WantedPictures(wanted.append)
    assert pictures.picture(request()) == Pending()
    assert pictures.picture(request()) == Pending()
    assert wanted == [request()]
    image = halves(10, 10)
    pictures.arrived(request(), image)
    assert pictures.picture(request()) is image
    assert wanted == [request()]


def test_a_forgotten_picture_is_asked_for_again_in_every_size():
    wanted: list[Request] = []
    pictures = WantedPictures(wanted.append)
    other = Media(sha256="b" * 64)
    for asked in (request(), request(width=20), request(other)):
        pictures.arrived(asked, Reason("The picture's file is missing"))
    pictures.forget(photo())
    for asked in (request(), request(width=20), request(other)):
        pictures.picture(asked)
    assert wanted == [request(), request(width=20)]


def test_forgetting_a_picture_on_its_way_asks_again():
    wanted: list[Request] = []
    pictures = WantedPictures(wanted.append)
    pictures.picture(request())
    pictures.forget(photo())
    pictures.picture(request())
    assert wanted == [request(), request()]
