import pytest

from app.sync.engine.guard import FEW, MassDelete
from tests.sync.desk import filled, quiet


def deleted(ada, ben, count: int, of: int) -> list[str]:
    """Ben has ``of`` campaigns of which Ada has deleted so many."""
    ids = filled(ada, of)
    ada.sync()
    ben.sync()
    for id in ids[:count]:
        ada.here.delete(id)
    ada.sync()
    return ids


@pytest.mark.parametrize(("count", "of"), [(FEW, 12), (20, 100), (0, 5)])
def test_a_few_go_without_a_question(ada, ben, count, of):
    deleted(ada, ben, count, of)
    assert ben.sync().counts().get("deleted", 0) == count


@pytest.mark.parametrize(("count", "of"), [(FEW + 1, 12), (21, 100), (60, 60)])
def test_many_are_asked_about_before_the_first_goes(ada, ben, count, of):
    deleted(ada, ben, count, of)
    with pytest.raises(MassDelete) as asked:
        ben.sync()
    assert (asked.value.count, asked.value.of) == (count, of)
    assert len(ben.here.data()) == of


def test_asking_again_and_again_deletes_nothing(ada, ben):
    deleted(ada, ben, 60, 60)
    for _ in range(3):
        with pytest.raises(MassDelete):
            ben.sync()
    assert len(ben.here.data()) == 60


def test_they_go_once_the_person_says_so(ada, ben):
    deleted(ada, ben, 60, 60)
    assert ben.sync(allow_deletes=True).counts() == {"deleted": 60}
    assert ben.here.data() == {}


def test_what_was_changed_here_does_not_count(ada, ben):
    ids = deleted(ada, ben, 12, 12)
    for id in ids[:4]:
        ben.name(id, "Changed here")
    assert ben.sync().counts() == {"deleted": 8, "pushed": 4}
    assert sorted(ben.here.data()) == ids[:4]


def test_deletions_here_need_no_question(ada, team):
    for id in filled(ada, 30):
        ada.sync()
        ada.here.delete(id)
    ada.sync()
    assert team.current("campaigns") == {}


def test_deletions_on_several_pages_count_together(ada, ben, team):
    ids = deleted(ada, ben, 8, 60)
    for id in ids[8:40]:
        ada.name(id, "Changed")
    ada.sync()
    for id in ids[40:48]:
        ada.here.delete(id)
    ada.sync()
    with pytest.raises(MassDelete) as asked:
        ben.sync()
    assert asked.value.count == 16
    assert len(ben.here.data()) == 60


def test_after_counting_a_few_all_pages_are_stored(ada, ben):
    ids = deleted(ada, ben, 5, 60)
    for id in ids[5:50]:
        ada.name(id, "Changed")
    ada.sync()
    assert ben.sync().counts() == {"deleted": 5, "pulled": 45}
    assert ben.here.data() == ada.here.data()


def test_an_emptied_store_is_not_taken_for_deletions(ada, team):
    filled(ada, 20)
    ada.sync()
    backup = team.backup()
    backup.records["campaigns"].clear()
    backup.stamps["campaigns"] = 0
    team.restore(backup)
    ada.sync()
    assert len(ada.here.data()) == len(team.current("campaigns")) == 20


def test_they_are_brought_back_to_the_team_where_the_person_wants_to_keep_them(ada, ben, team):
    ids = deleted(ada, ben, 48, 60)
    with pytest.raises(MassDelete):
        ben.sync()
    assert ben.sync(keep_deletes=True).counts() == {"pushed": 48}
    assert len(ben.here.data()) == 60
    assert team.current("campaigns").keys() == set(ids)
    assert quiet(ben)
    ada.sync()
    assert ada.here.data().keys() == set(ids)


def test_keeping_deletes_nothing_that_is_not_here(ada, ben, team):
    ids = deleted(ada, ben, 3, 12)
    ben.here.delete(ids[0])
    ben.sync(keep_deletes=True)
    assert team.current("campaigns").keys() == set(ids[1:])
