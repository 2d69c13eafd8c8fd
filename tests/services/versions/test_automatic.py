from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from app.domain.edits import EditRefused, SetValue
from app.services.editing import Editing
from app.services.ports import Version
from app.services.versions import automatic as module
from app.services.versions.automatic import AFTER, MOST, Automatic, add
from tests.contracts.steps import at, put
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.made import START, campaign, uuid

ONE, TWO = uuid(1), uuid(2)
CREATED = datetime.fromisoformat(START)


def named(number):
    return campaign(1, name=str(number))


def kinds(workspace, id=ONE):
    return [version.kind for version in workspace.versions(id)]


def names(workspace, id=ONE):
    """What the campaign was called in each version, newest first."""
    return [workspace.version(version.id)[1].name for version in workspace.versions(id)]


def rename(editing, *names):
    for name in names:
        editing.apply(ONE, [SetValue("name", name)])


class TestKeeping:
    def test_a_version_holds_the_document_with_kind_time_and_author(self, workspace, automatic, editing, clock):
        clock.tick = timedelta()
        (made,) = automatic.keep([campaign(1)], "publish")

        assert workspace.versions(ONE) == [made]
        assert workspace.version(made.id) == (made, campaign(1))
        assert (made.kind, made.name, made.author, made.campaign) == ("publish", "", "Ann", ONE)
        assert datetime.fromisoformat(made.at) == clock.at

    def test_the_same_document_as_in_the_newest_version_is_not_kept_again(self, workspace, automatic, editing):
        automatic.keep([campaign(1)], "publish")

        assert automatic.keep([campaign(1)], "import") == ()
        assert kinds(workspace) == ["publish"]

    def test_a_document_that_came_back_is_kept_again(self, workspace, automatic, editing):
        for document in (named(1), named(2), named(1)):
            automatic.keep([document], "publish")

        assert names(workspace) == ["1", "2", "1"]

    def test_several_campaigns_are_kept_each_for_itself(self, workspace, automatic, editing):
        assert len(automatic.keep([campaign(1), campaign(2)], "import")) == 2
        assert (kinds(workspace), kinds(workspace, TWO)) == (["import"], ["import"])

    def test_a_campaign_that_is_not_in_the_workspace_has_no_versions(self, workspace, automatic, editing):
        assert automatic.keep([campaign(9)], "publish") == ()
        assert kinds(workspace, uuid(9)) == []

    def test_a_read_only_workspace_keeps_none(self, clock):
        file = FakeFile()
        put(FakeWorkspace(file=file), campaign(1))
        reading = FakeWorkspace(file=file, read_only=True)

        assert Automatic(reading, clock, "Ann").keep([campaign(1)], "publish") == ()

    def test_fifty_are_kept_and_the_oldest_go_first(self, workspace, automatic, editing):
        assert MOST == 50
        for number in range(MOST + 3):
            automatic.keep([named(number)], "publish")

        assert names(workspace) == [str(number) for number in range(MOST + 2, 2, -1)]

    def test_named_ones_stay_and_do_not_count(self, workspace, automatic, editing, monkeypatch):
        monkeypatch.setattr(module, "MOST", 2)
        (first,) = automatic.keep([named(0)], "publish")
        with workspace.transaction() as transaction:
            transaction.rename_version(first.id, "First draft")
        for number in range(1, 5):
            automatic.keep([named(number)], "publish")

        assert names(workspace) == ["4", "3", "0"]

    def test_another_campaign_keeps_its_own_fifty(self, workspace, automatic, editing, monkeypatch):
        monkeypatch.setattr(module, "MOST", 1)
        automatic.keep([campaign(2)], "publish")
        for number in range(3):
            automatic.keep([named(number)], "publish")

        assert (len(kinds(workspace)), len(kinds(workspace, TWO))) == (1, 1)

    def test_what_is_made_is_told_as_it_is_kept(self, workspace, editing):
        with workspace.transaction() as transaction:
            made = add(transaction, campaign(1), Version(id="v", campaign=ONE, kind="sync", at=at(1)))
            again = add(transaction, campaign(1), Version(id="w", campaign=ONE, kind="sync", at=at(2)))

        assert made == workspace.newest_version(ONE)
        assert made.digest
        assert again is None


class TestHours:
    def test_a_young_campaign_is_edited_without_a_version(self, workspace, editing, clock):
        clock.at = CREATED + AFTER - timedelta(minutes=1)
        rename(editing, "a", "b")

        assert names(workspace) == []

    def test_after_an_hour_the_document_before_the_edit_is_kept(self, workspace, editing, clock):
        clock.at = CREATED + timedelta(minutes=1)
        rename(editing, "a", "b")
        clock.at = CREATED + AFTER
        rename(editing, "c", "d")

        assert names(workspace) == ["b"]
        assert kinds(workspace) == ["hour"]

    def test_every_hour_of_work_leaves_one(self, workspace, editing, clock):
        clock.at = CREATED + AFTER
        rename(editing, "a")
        for hour in range(2, 5):
            clock.at = CREATED + hour * AFTER + timedelta(minutes=hour)
            rename(editing, f"{hour} first", f"{hour} last")

        assert names(workspace) == ["3 last", "2 last", "a", "Spring sale"]

    def test_fifty_nine_minutes_are_no_hour(self, workspace, automatic, editing, clock):
        rename(editing, "a")
        kept = len(kinds(workspace))
        clock.at += timedelta(minutes=59)
        rename(editing, "b")

        assert len(kinds(workspace)) == kept

    def test_any_version_begins_an_hour(self, workspace, automatic, editing, clock):
        clock.at = CREATED + 5 * AFTER
        automatic.keep([workspace.get(ONE).campaign], "publish")
        rename(editing, "a")
        clock.at += timedelta(minutes=50)
        rename(editing, "b")

        assert kinds(workspace) == ["publish"]

    def test_after_a_pause_the_hour_begins_with_the_first_edit(self, workspace, automatic, editing, clock):
        automatic.keep([workspace.get(ONE).campaign], "publish")
        clock.at += timedelta(days=3)
        rename(editing, "a", "b")
        assert kinds(workspace) == ["publish"]

        clock.at += AFTER
        rename(editing, "c")
        assert names(workspace) == ["b", "Spring sale"]

    def test_edits_that_change_nothing_keep_nothing(self, workspace, editing, clock):
        clock.at = CREATED + 2 * AFTER
        rename(editing, "Spring sale")

        assert names(workspace) == []

    def test_an_edit_that_is_refused_keeps_nothing(self, workspace, editing, clock):
        clock.at = CREATED + 2 * AFTER
        with pytest.raises(EditRefused):
            editing.apply(ONE, [SetValue("name", 5)])
        assert names(workspace) == []

        rename(editing, "a")
        assert names(workspace) == ["Spring sale"]

    def test_what_was_rolled_back_is_kept_with_the_next_edit(self, workspace, editing, clock):
        clock.at = CREATED + 2 * AFTER
        with pytest.raises(RuntimeError), workspace.transaction() as transaction:
            editing.apply_within(transaction, ONE, [SetValue("name", "lost")], origin="user", label="")
            raise RuntimeError
        rename(editing, "a")

        assert names(workspace) == ["Spring sale"]

    def test_edits_of_many_campaigns_keep_each(self, workspace, editing, clock):
        clock.at = CREATED + 2 * AFTER
        editing.apply_many({id: [SetValue("name", "x")] for id in (ONE, TWO)})

        assert (kinds(workspace), kinds(workspace, TWO)) == (["hour"], ["hour"])

    def test_a_clock_that_went_back_is_no_hour_without_end(self, workspace, editing, clock):
        clock.at = CREATED + 10 * AFTER
        rename(editing, "a")
        clock.at = CREATED + AFTER
        rename(editing, "b")

        assert set(names(workspace)) == {"a", "Spring sale"}

    def test_within_the_hour_the_workspace_is_asked_at_most_once_an_edit(self, clock):
        asked = []

        class Watched(FakeWorkspace):
            def newest_version(self, campaign):
                raise AssertionError("asked outside the transaction")

        class Transaction:
            def __init__(self, workspace):
                self._workspace = workspace

            def newest_version(self, campaign):
                asked.append(campaign)
                return self._workspace.newest_version(campaign)

        workspace = FakeWorkspace()
        put(workspace, campaign(1))
        keeper = Automatic(Watched(file=workspace.file), clock, "Ann")
        clock.at = CREATED + timedelta(minutes=5)
        for _ in range(20):
            keeper.hourly(Transaction(workspace), workspace.get(ONE))

        assert asked == [ONE]

    def test_what_is_remembered_has_an_end(self, workspace, automatic, editing, clock, monkeypatch):
        monkeypatch.setattr(module, "REMEMBERED", 2)
        clock.at = CREATED + timedelta(minutes=5)
        stored = workspace.get(ONE)
        with workspace.transaction() as transaction:
            for number in range(10):
                automatic.hourly(transaction, replace(stored, campaign=replace(stored.campaign, id=uuid(number))))

        assert len(automatic._since) == 2


def test_editing_by_itself_keeps_nothing(workspace, clock: FakeClock):
    editing = Editing(workspace, clock, "Ann")
    editing.create([campaign(1)])
    clock.at += timedelta(days=1)
    rename(editing, "a")

    assert names(workspace) == []


class TestWhatComesFromOutside:
    def test_what_is_replaced_is_kept_as_it_stood(self, workspace, automatic, editing):
        with workspace.transaction() as transaction:
            automatic.before(transaction, transaction.get(ONE).campaign)

        assert kinds(workspace) == ["hour"]
        assert names(workspace) == [campaign(1).name]

    def test_what_a_sync_is_about_to_change_is_kept_as_it_stood(self, workspace, automatic, editing):
        put(workspace, named(1))
        with workspace.transaction() as transaction:
            automatic.syncing(transaction, transaction.get(ONE).campaign)
            automatic.syncing(transaction, transaction.get(ONE).campaign)
        assert (kinds(workspace), names(workspace)) == (["sync"], ["1"])

    def test_what_came_in_is_kept_as_it_was_stored(self, workspace, automatic, editing):
        with workspace.transaction() as transaction:
            automatic.arrived(transaction, [named(1), campaign(7)])

        assert kinds(workspace) == ["import"]
        assert names(workspace) == [campaign(1).name]
        assert kinds(workspace, uuid(7)) == []
