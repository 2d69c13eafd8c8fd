import pytest

from app.sync.ports import Barred
from tests.fake_team import FakeTeam
from tests.sync.desk import Desk
from tests.sync.made import made


def test_a_store_without_a_workspace_takes_the_first_one(ada, team):
    ada.sync()
    assert team.kept.workspace == ada.here.team() == ada.here.own()


def test_the_second_workspace_takes_the_id_of_the_store(ada, ben):
    ben.here.id = "22222222-0000-4000-8000-000000000000"
    ada.sync()
    ben.sync()
    assert ben.here.team() == ada.here.team() == ada.here.own()


def test_of_two_first_ones_both_belong_together(ada, ben):
    ben.here.id = "22222222-0000-4000-8000-000000000000"
    hello, late = ben.store.hello(), []
    ben.store.hello = lambda: late.pop() if late else (Desk.sync(ada) and late.append(ada.store.hello())) or hello
    ben.sync()
    assert ben.here.team() == ada.here.team()


def test_another_store_behind_the_address_is_refused_and_nothing_moves(ada, ben):
    ada.put(made())
    ada.sync()
    other = FakeTeam()
    Desk(other).store.adopt("33333333-0000-4000-8000-000000000000")
    ada.store = other.connect()
    before = ada.here.state
    with pytest.raises(Barred, match="another workspace"):
        ada.sync()
    assert (ada.here.state, other.writes) == (before, 0)


def test_an_empty_store_behind_the_address_is_refused_and_nothing_moves(ada):
    ada.put(made())
    ada.sync()
    ada.store = FakeTeam().connect()
    before = ada.here.state
    with pytest.raises(Barred, match="empty"):
        ada.sync()
    assert ada.here.state == before
