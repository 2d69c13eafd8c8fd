import pytest

from app.domain.errors import UserError
from app.domain.message import Media, Message, Slide
from app.services.fetching import FetchedFiles, linked_pictures
from app.services.media import Learnt
from app.services.ports import MediaInfo
from tests.fakes import FakeWorkspace

SHA = "ab" * 32
KEPT = "cd" * 32
INFO = MediaInfo(sha256=SHA, kind="image", mime="image/png", width=400, height=100, bytes=3)
ONE, LOST = "https://x.com/one", "https://x.com/lost"


class Net:
    """Stands for ``services.media``: one picture is there."""

    def __init__(self):
        self.asked = []

    def learn(self, url):
        self.asked.append(url)
        if url != ONE:
            raise UserError("Not fetched", "nothing is at that address")
        return Learnt(INFO, b"png")


def _carousel(*media):
    slides = tuple(Slide(id=str(number), media=each) for number, each in enumerate(media))
    return Message(template="carousel", slides=slides)


def test_what_was_fetched_is_there_though_the_workspace_keeps_nothing():
    files = FetchedFiles(FakeWorkspace(read_only=True), Net())
    assert list(files.fetch([_carousel(Media(url=ONE))])) == []
    assert files.linked(ONE) == SHA
    assert files.media_info(SHA) == INFO
    assert files.media_bytes(SHA) == b"png"


def test_what_the_workspace_has_is_there_as_well():
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.add_media(MediaInfo(sha256=KEPT, kind="image", mime="image/png", width=1, height=1, bytes=1), b"k")
        transaction.link("https://x.com/kept", KEPT)
    files = FetchedFiles(workspace, Net())
    assert files.linked("https://x.com/kept") == KEPT
    assert files.media_info(KEPT).bytes == 1
    assert files.media_bytes(KEPT) == b"k"
    assert (files.linked(ONE), files.media_info(SHA), files.media_bytes(SHA)) == (None, None, None)


def test_a_picture_that_can_not_be_had_is_named_and_the_others_are_fetched():
    net = Net()
    files = FetchedFiles(FakeWorkspace(), net)
    notices = list(files.fetch([_carousel(Media(url=LOST), Media(url=ONE)), _carousel(Media(url=LOST))]))
    assert net.asked == [LOST, ONE]
    assert len(notices) == 1
    assert LOST in notices[0]
    assert "nothing is at that address" in notices[0]
    assert files.linked(ONE) == SHA


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        (Media(url=ONE), [ONE]),
        (Media(kind="gif", url=ONE), [ONE]),
        (Media(sha256=KEPT, url=ONE), []),
        (Media(sha256=KEPT), []),
        (Media(kind="video", url=LOST, poster=ONE), [ONE]),
        (Media(kind="audio", url=LOST), []),
    ],
)
def test_only_what_can_be_drawn_is_asked_for(media, expected):
    assert list(linked_pictures(Message(slides=(Slide(id="s", media=media),)))) == expected


def test_pictures_that_the_template_hides_are_not_asked_for():
    hidden = Slide(id="b", media=Media(url=LOST))
    shown = Slide(id="a", media=Media(url=ONE), icon=Media(url=LOST))
    assert list(linked_pictures(Message(template="simple", slides=(shown, hidden)))) == [ONE]
    assert list(linked_pictures(Message(template="message-icon", slides=(shown, hidden)))) == [ONE, LOST]
