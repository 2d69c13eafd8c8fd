import hashlib

import pytest

from app.sync.ports import Offline
from app.sync.values import Asset, Refused
from tests.fake_team import MemoryStore
from tests.sync.desk import Desk, quiet
from tests.sync.made import A, B, made


def picture(data: bytes) -> Asset:
    return Asset(sha256=hashlib.sha256(data).hexdigest(), filename="a.png", mime="image/png", size=len(data))


def pictured(desk: Desk, id: str, data: bytes, **fields) -> str:
    """A campaign with that picture; the picture's hash."""
    asset = picture(data)
    desk.here.keep(asset, data)
    desk.put(showing(id, asset.sha256, **fields))
    return asset.sha256


def showing(id: str, sha256: str, **fields):
    tree = made(id, **fields)
    first, *rest = tree["message"]["slides"]
    media = {"kind": "image", "sha256": sha256, "url": None, "mime": "image/png", "width": 1, "height": 1, "bytes": 1}
    slides = [{**first, "media": {**media, "poster": None, "alt": ""}}, *rest]
    return {**tree, "message": {**tree["message"], "slides": slides}}


class Told(MemoryStore):
    """Keeps the order of what it is asked for."""

    def __init__(self, team) -> None:
        super().__init__(team)
        self.asked = []

    def write(self, writes):
        self.asked.append("write")
        return super().write(writes)

    def put_asset(self, asset, data):
        self.asked.append(asset.sha256)
        return super().put_asset(asset, data)


def test_pictures_are_there_before_what_shows_them(ada, team):
    sha = pictured(ada, A, b"one")
    ada.store = Told(team)
    assert ada.sync().pictures_sent == 1
    assert ada.store.asked == [sha, "write"]


def test_a_picture_goes_once(ada, team):
    pictured(ada, A, b"one")
    pictured(ada, B, b"one")
    assert ada.sync().pictures_sent == 1
    ada.name(A, "Changed")
    assert ada.sync().pictures_sent == 0


def test_what_the_store_has_is_not_sent(ada, ben, team):
    pictured(ada, A, b"one")
    ada.sync()
    pictured(ben, B, b"one")
    ben.store = Told(team)
    assert ben.sync().pictures_sent == 0
    assert ben.store.asked == ["write"]


def test_pictures_of_what_is_not_shared_stay(ada, team):
    pictured(ada, A, b"one")
    ada.here.share(A, False)
    ada.sync()
    assert team.kept.files == {}


def test_pictures_come_with_the_campaigns(ada, ben):
    sha = pictured(ada, A, b"one")
    ada.sync()
    assert ben.sync().pictures_kept == 1
    assert ben.here.asset(sha) == (picture(b"one"), b"one")
    assert quiet(ben)


def test_pictures_of_archived_campaigns_wait_until_somebody_asks(ada, ben):
    pictured(ada, A, b"one", archived=True)
    ada.sync()
    assert ben.sync().pictures_kept == 0


def test_a_picture_that_is_nowhere_stops_nothing(ada, ben):
    ada.put(showing(A, "0" * 64))
    assert ada.lines() == [("pushed", A)]
    report = ben.sync()
    assert (report.counts(), report.pictures_kept) == ({"pulled": 1}, 0)


def test_a_refused_picture_parks_the_campaign_that_shows_it(ada, team):
    pictured(ada, A, b"large")
    ada.put(made(B))
    ada.store.put_asset = lambda asset, data: Refused("It is too large")
    report = ada.sync()
    assert [(line.what, line.id, line.reason) for line in report.lines] == [
        ("refused", A, "It is too large"),
        ("pushed", B, ""),
    ]
    assert set(team.current("campaigns")) == {B}


def test_an_end_between_pictures_sends_none_twice(ada, team):
    tree = pictured(ada, A, b"one")
    pictured(ada, B, b"two")
    put = ada.store.put_asset

    def second_fails(asset, data):
        if asset.sha256 != tree:
            raise Offline("the connection broke")
        return put(asset, data)

    ada.store.put_asset = second_fails
    with pytest.raises(Offline):
        ada.sync()
    assert ada.report.pictures_sent == 1
    ada.store.put_asset = put
    report = ada.sync()
    assert (report.pictures_sent, report.counts()) == (1, {"pushed": 2})
