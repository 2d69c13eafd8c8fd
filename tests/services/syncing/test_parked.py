import pytest

from app.domain.errors import UserError
from tests.made import campaign


@pytest.fixture
def shared(olena, taras):
    """A campaign of Olena's that Taras has, too."""
    id = olena.shares()
    taras.sync()
    return id


@pytest.fixture
def refused(taras, shared):
    """Taras may only read, and has written nevertheless."""
    taras.role = "reader"
    taras.retitle(shared, "Mine")
    taras.sync()
    return shared


@pytest.fixture
def parked(taras):
    return taras.services.parked(taras.workspace)


def test_what_was_refused_is_told_with_its_reason(parked, refused):
    (one,) = parked.all()
    assert (one.id, one.name, one.there, one.gone) == (refused, "Spring sale", True, False)
    assert "only read" in one.reason
    assert parked.of(refused) == one


def test_what_was_taken_is_not_refused(olena, shared):
    assert olena.services.parked(olena.workspace).of(shared) is None


def test_what_was_changed_since_is_going_to_be_tried_again(taras, parked, refused):
    taras.retitle(refused, "Mine, again")
    assert parked.of(refused) is None


def test_discarding_takes_what_the_team_has(taras, parked, refused):
    parked.discard(refused)
    assert taras.title(refused) == "Hello"
    assert taras.campaign(refused).shared
    assert parked.all() == []
    assert taras.syncing.waiting() == 0
    assert taras.sync().report.quiet


def test_what_was_discarded_is_kept_as_a_version(taras, parked, refused):
    parked.discard(refused)
    versions = taras.services.versions(taras.workspace)
    titles = [versions.get(each.id)[1].message.slides[0].title.text for each in versions.list(refused)]
    assert "Mine" in titles


def test_discarding_can_be_taken_back_and_is_tried_again(taras, parked, refused):
    parked.take_back(parked.discard(refused))
    assert taras.title(refused) == "Mine"
    assert taras.syncing.waiting() == 1
    taras.role = "editor"
    taras.sync()
    assert taras.team.current("campaigns")[refused]["message"]["slides"][0]["title"]["text"] == "Mine"


def test_discarding_is_not_taken_back_over_what_came_since(taras, parked, refused):
    discarded = parked.discard(refused)
    taras.retitle(refused, "Another")
    with pytest.raises(UserError, match="changed since"):
        parked.take_back(discarded)
    assert taras.title(refused) == "Another"


def test_a_deletion_that_was_refused_is_taken_back_by_discarding(taras, parked, shared):
    taras.role = "reader"
    taras.delete([shared])
    taras.sync()
    (one,) = parked.all()
    assert (one.gone, one.name) == (True, "Spring sale")
    parked.discard(shared)
    assert shared in taras.ids()
    assert taras.sync().report.quiet


def test_what_the_team_never_had_cannot_be_discarded_for_theirs(olena, taras, parked):
    taras.role = "reader"
    made = campaign(7, shared=True)
    taras.write(made)
    taras.sync()
    (one,) = parked.all()
    assert not one.there
    with pytest.raises(UserError, match="none of its own"):
        parked.discard(made.id)
    assert made.id in taras.ids()


def test_whoever_may_write_again_has_what_was_refused_sent_without_asking(olena, taras, parked, refused):
    taras.role = "editor"
    taras.sync()
    olena.sync()
    assert olena.title(refused) == "Mine"
    assert parked.all() == []


def test_as_long_as_nothing_changes_it_is_not_tried_again(taras, refused):
    assert taras.sync().report.quiet
