import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.message import Media
from app.services.media import Learnt
from app.services.ports import MediaInfo
from app.services.syncing import linked
from app.services.syncing.linked import LOOKED, LinkedPictures
from tests.made import campaign, slide


class Net:
    """Pictures by address; ``down`` ones can't be had."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.asked = []
        self.down = set()

    def learn(self, url):
        self.asked.append(url)
        if url in self.down:
            raise UserError("Not fetched")
        data = url.encode()
        info = MediaInfo(
            sha256=url[-8:].rjust(64, "0"), kind="image", mime="image/png", width=1, height=1, bytes=len(data)
        )
        with self.workspace.transaction() as transaction:
            transaction.add_media(info, data)
            transaction.link(url, info.sha256)
        return Learnt(info, data)


@pytest.fixture
def net(olena):
    return Net(olena.workspace)


@pytest.fixture
def pictures(olena, net):
    return LinkedPictures(olena.workspace, net)


def link(number):
    return f"https://shop.example/{number:04}.png"


def write(olena, number, *, url=None, **fields):
    shown = replace(slide("s1", "Hello"), media=Media(url=url or link(number), mime="image/png"))
    olena.write(campaign(number, shown, **{"shared": True, **fields}))


def test_pictures_of_shared_campaigns_are_fetched_once(olena, net, pictures):
    write(olena, 1)
    write(olena, 2, url=link(1))
    assert pictures.keep().pictures == 1
    assert pictures.keep().pictures == 0
    assert net.asked == [link(1)]
    assert olena.workspace.linked(link(1))


@pytest.mark.parametrize("fields", [{"shared": False}, {"archived": True}])
def test_what_is_not_in_use_in_the_team_is_left(olena, net, pictures, fields):
    write(olena, 1, **fields)
    assert pictures.keep().pictures == 0
    assert net.asked == []


def test_only_https_is_asked(olena, net, pictures):
    write(olena, 1, url="http://shop.example/a.png")
    pictures.keep()
    assert net.asked == []


def test_it_is_some_at_a_time(olena, net, pictures, monkeypatch):
    monkeypatch.setattr(linked, "MOST", 3)
    for number in range(1, 6):
        write(olena, number)
    first, second = pictures.keep(), pictures.keep()
    assert [(kept.pictures, kept.more) for kept in (first, second)] == [(3, True), (2, False)]


def test_a_portion_ends_when_it_is_large(olena, net, pictures, monkeypatch):
    monkeypatch.setattr(linked, "MOST_BYTES", 1)
    for number in range(1, 4):
        write(olena, number)
    kept = pictures.keep()
    assert (kept.pictures, kept.more) == (1, True)


def test_it_can_be_stopped_and_goes_on_later(olena, net, pictures):
    for number in range(1, 4):
        write(olena, number)
    kept = pictures.keep(stop=lambda: len(net.asked) == 2)
    assert (kept.pictures, kept.more) == (2, True)
    assert pictures.keep().pictures == 1


def test_one_that_cannot_be_had_holds_nothing_up_and_is_tried_another_time(olena, net, pictures):
    net.down.add(link(1))
    write(olena, 1)
    write(olena, 2)
    kept = pictures.keep()
    assert (kept.pictures, kept.failed, kept.more) == (1, (link(1),), False)
    pictures.keep()
    assert net.asked.count(link(1)) == 1
    net.down.clear()
    assert LinkedPictures(olena.workspace, net).keep().pictures == 1


def test_with_nothing_new_no_document_is_read(olena, net, pictures, monkeypatch):
    write(olena, 1)
    pictures.keep()
    assert olena.workspace.setting(LOOKED) == olena.workspace.last_seq()
    read = []
    monkeypatch.setattr(olena.workspace, "document_rows", lambda ids: read.append(ids) or {})
    pictures.keep()
    assert read == []
    monkeypatch.undo()
    write(olena, 2)
    assert pictures.keep().pictures == 1


def test_a_workspace_that_can_only_be_read_is_left_alone(olena, net, pictures):
    write(olena, 1)
    olena.workspace.read_only = True
    pictures.keep()
    assert net.asked == []
