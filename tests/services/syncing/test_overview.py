import pytest

from app.domain.edits import SetValue
from app.services.syncing.overview import SHOWN, Counts, counts, names, overview
from tests.fake_team import MemoryStore
from tests.ui.teams import FOLDER, Bench


@pytest.fixture
def bench(tmp_path, qapp):
    made = Bench(tmp_path)
    made.services.syncing(made.workspace).connect(FOLDER)
    yield made
    made.close()


def sync(bench):
    return bench.services.syncing(bench.workspace).sync()


def test_nothing_waits_in_a_fresh_workspace(bench):
    assert counts(bench.workspace) == Counts()
    assert overview(bench.workspace).can_undo is False


def test_what_waits_is_named_until_it_was_sent(bench):
    id = bench.share()
    assert [(each.id, each.name) for each in overview(bench.workspace).waiting] == [(id, "Campaign 1")]
    assert counts(bench.workspace) == Counts(waiting=1)
    sync(bench)
    assert overview(bench.workspace).counts == Counts()


def test_what_is_only_here_does_not_wait(bench):
    bench.services.sharing(bench.workspace).unshare([bench.share()])
    assert counts(bench.workspace) == Counts()


def test_labels_that_travel_with_a_campaign_wait_behind_it(bench):
    id = bench.share()
    bench.services.library(bench.workspace).label([id], new=["Sale"])
    assert [(each.collection, each.name) for each in overview(bench.workspace).waiting] == [
        ("campaigns", "Campaign 1"),
        ("labels", "Sale"),
    ]


def test_of_many_the_first_are_named_and_all_are_counted(bench):
    for number in range(1, SHOWN + 6):
        bench.share(number)
    found = overview(bench.workspace)
    assert (len(found.waiting), found.counts.waiting) == (SHOWN, SHOWN + 5)


def test_what_both_changed_needs_a_choice(bench):
    id = bench.share()
    sync(bench)
    bench.elsewhere()
    bench.edit(id, "Summer", bench.other)
    bench.elsewhere()
    bench.edit(id, "Autumn")
    sync(bench)
    found = overview(bench.workspace)
    assert [(each.id, each.name) for each in found.conflicts] == [(id, "Campaign 1")]
    assert counts(bench.workspace).conflicts == 1


def test_what_the_team_does_not_take_is_told_with_the_reason_until_it_is_changed(bench):
    id = bench.share()
    sync(bench)
    bench.edit(id, "Summer")
    bench.stores.team.connect = lambda user: MemoryStore(bench.stores.team, user, "reader")
    sync(bench)
    (entry,) = overview(bench.workspace).refused
    assert (entry.id, entry.reason) == (id, "You may only read what the team shares")
    assert counts(bench.workspace) == Counts(refused=1)
    bench.services.editing(bench.workspace).apply(id, [SetValue("name", "Again")])
    assert counts(bench.workspace) == Counts(waiting=1)


def test_what_a_sync_changed_can_be_taken_back(bench):
    id = bench.share(workspace=bench.other)
    bench.elsewhere()
    sync(bench)
    assert overview(bench.workspace).can_undo
    bench.services.syncing(bench.workspace).undo()
    assert not overview(bench.workspace).can_undo
    assert bench.workspace.get(id) is None


def test_names_are_found_of_everything_that_is_here(bench):
    id = bench.share()
    bench.services.library(bench.workspace).label([id], new=["Sale"])
    label = bench.workspace.labels()[0].id
    bench.services.library(bench.workspace).delete([id])
    wanted = [("campaigns", id), ("labels", label), ("segments", "gone"), ("campaigns", "gone")]
    assert list(names(bench.workspace, wanted).values()) == ["Campaign 1", "Sale", "", ""]
