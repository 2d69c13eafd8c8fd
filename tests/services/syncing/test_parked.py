import pytest

from app.domain.errors import UserError
from tests.made import campaign


@pytest.fixture
def shared(ada, ben):
    """A campaign of Ada's that Ben has, too."""
    id = ada.shares()
    ben.sync()
    return id


@pytest.fixture
def refused(ben, shared):
    """Ben may only read, and has written nevertheless."""
    ben.role = "reader"
    ben.retitle(shared, "Mine")
    ben.sync()
    return shared


@pytest.fixture
def parked(ben):
    return ben.services.parked(ben.workspace)


def test_what_was_refused_is_told_with_its_reason(parked, refused):
    (one,) = parked.all()
    assert (one.id, one.name, one.there, one.gone) == (refused, "Spring sale", True, False)
    assert "only read" in one.reason
    assert parked.of(refused) == one


def test_what_was_taken_is_not_refused(ada, shared):
    assert ada.services.parked(ada.workspace).of(shared) is None


def test_what_was_changed_since_is_going_to_be_tried_again(ben, parked, refused):
    ben.retitle(refused, "Mine, again")
    assert parked.of(refused) is None


def test_discarding_takes_what_the_team_has(ben, parked, refused):
    parked.discard(refused)
    assert ben.title(refused) == "Hello"
    assert ben.campaign(refused).shared
    assert parked.all() == []
    assert ben.syncing.waiting() == 0
    assert ben.sync().report.quiet


def test_what_was_discarded_is_kept_as_a_version(ben, parked, refused):
    parked.discard(refused)
    versions = ben.services.versions(ben.workspace)
    titles = [versions.get(each.id)[1].message.slides[0].title.text for each in versions.list(refused)]
    assert "Mine" in titles


def test_discarding_can_be_taken_back_and_is_tried_again(ben, parked, refused):
    parked.take_back(parked.discard(refused))
    assert ben.title(refused) == "Mine"
    assert ben.syncing.waiting() == 1
    ben.role = "editor"
    ben.sync()
    assert ben.team.current("campaigns")[refused]["message"]["slides"][0]["title"]["text"] == "Mine"


def test_discarding_is_not_taken_back_over_what_came_since(ben, parked, refused):
    discarded = parked.discard(refused)
    ben.retitle(refused, "Another")
    with pytest.raises(UserError, match="changed since"):
        parked.take_back(discarded)
    assert ben.title(refused) == "Another"


def test_a_deletion_that_was_refused_is_taken_back_by_discarding(ben, parked, shared):
    ben.role = "reader"
    ben.delete([shared])
    ben.sync()
    (one,) = parked.all()
    assert (one.gone, one.name) == (True, "Spring sale")
    parked.discard(shared)
    assert shared in ben.ids()
    assert ben.sync().report.quiet


def test_what_the_team_never_had_cannot_be_discarded_for_theirs(ada, ben, parked):
    ben.role = "reader"
    made = campaign(7, shared=True)
    ben.write(made)
    ben.sync()
    (one,) = parked.all()
    assert not one.there
    with pytest.raises(UserError, match="none of its own"):
        parked.discard(made.id)
    assert made.id in ben.ids()


def test_whoever_may_write_again_has_what_was_refused_sent_without_asking(ada, ben, parked, refused):
    ben.role = "editor"
    ben.sync()
    ada.sync()
    assert ada.title(refused) == "Mine"
    assert parked.all() == []


def test_as_long_as_nothing_changes_it_is_not_tried_again(ben, refused):
    assert ben.sync().report.quiet
