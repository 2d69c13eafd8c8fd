"""What the team's service does about places that wait for a choice."""

import pytest

from app.domain.edits import SetValue
from app.services.syncing.syncing import Syncing
from tests.conflicting import TITLE, Keyring, look
from tests.fakes import FakeClock

ONE = TITLE.format("s1")


@pytest.fixture
def syncing(desk) -> Syncing:
    desk.team.connect()
    keep = lambda *_: None  # noqa: E731
    return Syncing(desk.workspace, FakeClock(), "Mira", desk.team, Keyring(), look, keep)


def held(desk):
    return [each.path for each in desk.workspace.team_records("campaigns", [desk.id])[desk.id].agreed.held]


def test_the_log_of_a_record_is_read_newest_first(desk, syncing):
    desk.team.elsewhere(desk.id, SetValue(ONE, "theirs"))
    assert [event.user for event in syncing.history(desk.id)] == ["Olena", "mira"]


def test_a_conflict_counts_while_both_sides_differ(desk, syncing):
    desk.team.both(desk.campaign, ONE, "mine", "theirs")
    assert syncing.status().conflicts == 1
    desk.team.edit(desk.id, SetValue(ONE, "theirs"))
    assert syncing.status().conflicts == 0


def test_the_next_sync_forgets_what_both_sides_have_alike(desk, syncing):
    desk.team.both(desk.campaign, ONE, "mine", "theirs")
    desk.team.edit(desk.id, SetValue(ONE, "theirs"))
    syncing.sync(dry_run=True)
    assert held(desk) == [ONE]
    syncing.sync()
    assert held(desk) == []


def test_what_still_waits_is_not_touched_by_a_sync(desk, syncing):
    desk.team.both(desk.campaign, ONE, "mine", "theirs")
    syncing.sync()
    before = desk.workspace.data_version()
    syncing.sync()
    assert held(desk) == [ONE]
    assert desk.workspace.data_version() == before
