from app.domain.edits import SetValue
from app.services.syncing.syncing import CONNECTION
from tests.ui.conflicting import ONE, TWO


def test_a_reading_holds_the_places_and_what_came_in_beside_them(hand):
    hand.team.edit(hand.id, SetValue(ONE, "mine"))
    hand.team.elsewhere(hand.id, SetValue(ONE, "theirs"), SetValue("ttl", {"days": 3}), SetValue(TWO, "beside"))
    hand.team.sync()
    reading = hand.deciding.read(hand.id)
    assert [*reading.by_path] == [ONE]
    assert set(reading.beside) == {"“Stays in the inbox for”", "the title of slide 2"}


def test_nothing_that_waits_is_nothing_to_read(hand):
    assert hand.deciding.read(hand.id) is None


def test_the_writers_are_asked_of_the_store(hand):
    hand.clash(ONE)
    writers = hand.deciding.writers(hand.deciding.read(hand.id).conflict)
    assert (writers.own, dict(writers.by_path)) == ("mira", {ONE: "Olena"})
    assert writers.users(hand.model.lines) == ["Olena"]


def test_offline_and_without_a_team_nobody_is_known(hand):
    hand.clash(ONE)
    conflict = hand.deciding.read(hand.id).conflict
    hand.team.online = False
    assert dict(hand.deciding.writers(conflict).by_path) == {}
    with hand.staged.workspace.transaction() as transaction:
        transaction.set_setting(CONNECTION, None)
    assert hand.deciding.writers(conflict).own == ""
