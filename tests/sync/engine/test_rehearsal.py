import pytest

from app.sync.engine.guard import MassDelete
from tests.sync.desk import Desk, filled
from tests.sync.made import A, B, C, made, uid


def rehearsed(desk: Desk, **wishes) -> list[tuple[str, str]]:
    """What a sync would tell, neither side being changed."""
    state, writes, workspace = desk.here.state, desk.team.writes, desk.team.kept.workspace
    lines = desk.lines(dry_run=True, **wishes)
    assert desk.here.state is state
    assert (desk.team.writes, desk.team.kept.workspace, desk.team.kept.files) == (writes, workspace, {})
    return lines


def test_it_tells_what_the_sync_then_does(ada, ben):
    ada.put(made(), made(B), made(C))
    ada.sync()
    ben.sync()
    ada.name(A, "Summer")
    ada.here.delete(B)
    ada.title(C, "Hello")
    ada.put(made(uid(4)))
    ada.sync()
    ben.title(A, "Mine")
    ben.title(C, "Welcome")
    ben.put(made(uid(5)))
    told = rehearsed(ben)
    assert sorted(told) == sorted(ben.lines())
    assert sorted(told) == [
        ("conflict", C),
        ("deleted", B),
        ("merged", A),
        ("pulled", uid(4)),
        ("pushed", A),
        ("pushed", uid(5)),
    ]


def test_a_first_connection_can_be_rehearsed(ada):
    ada.put(made())
    assert rehearsed(ada) == [("pushed", A)]
    assert ada.here.team() == ""


def test_nothing_to_do_is_nothing(ada):
    filled(ada, 30)
    ada.sync()
    assert rehearsed(ada) == []


def test_many_pages_are_told_once_each(ada, ben):
    ids = filled(ada, 90)
    ada.sync()
    assert rehearsed(ben) == [("pulled", id) for id in ids]


def test_it_asks_about_many_deletions_too(ada, ben):
    ids = filled(ada, 60)
    ada.sync()
    ben.sync()
    for id in ids:
        ada.here.delete(id)
    ada.sync()
    with pytest.raises(MassDelete):
        rehearsed(ben)
    assert len(rehearsed(ben, allow_deletes=True)) == 60


def test_pictures_neither_come_nor_go(ada):
    from tests.sync.engine.test_pictures import pictured

    pictured(ada, A, b"one")
    assert rehearsed(ada) == [("pushed", A)]
