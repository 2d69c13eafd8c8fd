"""The store was restored from a backup."""

import pytest
from msgspec.structs import replace

from app.sync.ports import Offline
from tests.sync.desk import filled, quiet
from tests.sync.engine.test_pulling import Cut
from tests.sync.made import A, B, C, made, title, title_of, uid


def test_what_is_newer_here_goes_there_again(ada, ben, team):
    ada.put(made(), made(B))
    ada.sync()
    backup = team.backup()
    ada.title(A, "Later")
    ada.put(made(C))
    ada.sync()
    ben.sync()
    team.restore(backup)
    assert ada.sync().counts() == {"pushed": 2}
    assert ben.sync().counts().get("deleted") is None
    assert team.current("campaigns") == ada.here.data() == ben.here.data()
    assert title_of(ben.here.data()[A]) == "Later"
    assert quiet(ada)
    assert quiet(ben)


def test_what_it_lost_comes_in_again_beside_what_others_wrote_since(ada, ben, team):
    ada.put(made())
    ada.sync()
    ben.sync()
    backup = team.backup()
    ada.title(A, "Later")
    ada.sync()
    team.restore(backup)
    ben.name(A, "Winter")
    ben.sync()
    assert team.current("campaigns")[A] == made(name="Winter")
    ada.sync()
    ben.sync()
    assert ada.here.held(A) == []
    assert team.current("campaigns")[A] == title(made(name="Winter"), "Later")
    assert team.current("campaigns") == ada.here.data() == ben.here.data()
    assert quiet(ada)
    assert quiet(ben)


def test_what_it_lost_and_others_wrote_over_is_asked_about(ada, ben, team):
    ada.put(made())
    ada.sync()
    ben.sync()
    backup = team.backup()
    ada.title(A, "Later")
    ada.sync()
    team.restore(backup)
    ben.title(A, "Theirs")
    ben.sync()
    assert ada.told().what == "conflict"
    assert title_of(ada.here.data()[A]) == "Later"


def test_what_it_did_not_lose_is_taken_as_ever(ada, ben, team):
    ada.put(made())
    ada.sync()
    ben.sync()
    ben.title(A, "Theirs")
    ben.sync()
    team.restore(team.backup())
    assert ada.lines() == [("pulled", A)]
    assert title_of(ada.here.data()[A]) == "Theirs"


def test_without_a_log_what_is_newer_there_is_taken(ada, ben, team):
    ada.put(made())
    ada.sync()
    ben.sync()
    backup = team.backup()
    ada.title(A, "Later")
    ada.sync()
    team.restore(backup)
    ben.name(A, "Winter")
    ben.sync()
    team.kept.log.clear()
    ada.sync()
    assert ada.here.data()[A] == made(name="Winter")


def test_what_was_deleted_since_comes_back(ada, team):
    ada.put(made(), made(B))
    ada.sync()
    backup = team.backup()
    ada.here.delete(B)
    ada.title(A, "Later")
    ada.sync()
    team.restore(backup)
    ada.sync()
    assert sorted(ada.here.data()) == [A, B]


def test_an_empty_store_is_filled_again(ada, team):
    backup = team.backup()
    filled(ada, 60)
    ada.sync()
    backup.workspace = ada.here.team()
    team.restore(backup)
    assert ada.sync().counts() == {"pushed": 60}
    assert team.current("campaigns") == ada.here.data()


def test_a_listing_that_broke_off_is_begun_again(ada, team):
    backup = team.backup()
    filled(ada, 60)
    ada.sync()
    early = team.backup()
    later = [made(uid(number)) for number in range(100, 150)]
    ada.put(*later)
    ada.sync()
    team.restore(early)
    whole = ada.store
    ada.store = Cut(whole, 5)
    with pytest.raises(Offline):
        ada.sync()
    ada.store = whole
    assert ada.sync().counts() == {"pushed": 50}
    assert backup.workspace == ""


def test_pictures_are_sent_again(ada, team):
    backup = team.backup()
    ada.put(made())
    ada.sync()
    backup.workspace = ada.here.team()
    ada.here.state = with_uploaded(ada.here.state)
    team.restore(backup)
    ada.sync()
    assert ada.here.state.uploaded == frozenset()


def with_uploaded(state):
    return replace(state, uploaded=frozenset({"0" * 64}))
