from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.campaign import encode
from app.domain.edits import Create, EditRefused, Insert, Remove, SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import START, campaign, uuid
from tests.strategies_edits import campaigns, edits

ONE, TWO = uuid(1), uuid(2)
TITLE = "message/slides/s1/title/text"
WINDOW = ("user", "bulk")


@pytest.fixture
def stored(editing):
    editing.create([campaign(1), campaign(2)])


def title(workspace, id=ONE):
    return workspace.get(id).campaign.message.slides[0].title.text


def text(workspace, id=ONE):
    return encode(workspace.get(id).campaign)


@pytest.mark.usefixtures("stored")
class TestUndo:
    def test_undo_and_redo_lead_back_byte_for_byte(self, editing, workspace):
        start = text(workspace)
        editing.apply(ONE, [SetValue(TITLE, "Bye")])
        end = text(workspace)
        editing.undo(ONE)
        assert text(workspace) == start
        editing.redo(ONE)
        assert text(workspace) == end
        editing.undo(ONE)
        assert text(workspace) == start

    def test_an_undo_says_what_it_took_back_and_where(self, editing, workspace):
        editing.apply(ONE, [SetValue(TITLE, "Bye"), SetValue("name", "x")], label="Rewrite")
        (undone,) = editing.undo(ONE)

        assert (undone.label, set(undone.paths)) == ("Rewrite", {TITLE, "name"})
        assert undone.stored == workspace.get(ONE)

    def test_nothing_to_undo_or_redo_is_said(self, editing):
        for step in (lambda: editing.undo(ONE), lambda: editing.redo(ONE), editing.redo):
            with pytest.raises(UserError, match=r"Nothing to (un|re)do"):
                step()

    def test_a_new_edit_ends_what_could_be_redone(self, editing):
        editing.apply(ONE, [SetValue("name", "x")])
        editing.undo(ONE)
        editing.apply(ONE, [SetValue("name", "y")])

        with pytest.raises(UserError, match="Nothing to redo"):
            editing.redo(ONE)

    def test_the_window_does_not_take_back_what_the_command_line_did(self, editing):
        editing.apply(ONE, [SetValue("name", "x")], origin="cli")

        with pytest.raises(UserError, match="Nothing to undo"):
            editing.undo(ONE, origins=WINDOW)
        assert editing.undo(ONE)[0].paths == ("name",)

    def test_a_field_that_another_origin_has_changed_since_stays(self, editing, other, workspace):
        editing.apply(ONE, [SetValue(TITLE, "Mine")])
        other.apply(ONE, [SetValue(TITLE, "Theirs")], origin="sync")
        before, seq = workspace.get(ONE), workspace.last_seq()

        with pytest.raises(UserError) as caught:
            editing.undo(ONE)

        assert caught.value.happened == "message.slides.0.title.text has been changed since by Bob, by the team's sync"
        assert (workspace.get(ONE), workspace.last_seq()) == (before, seq)

    def test_an_element_that_another_origin_took_away_is_named_too(self, editing, other):
        editing.apply(ONE, [Insert("message/slides", {"id": "s2"}, "s1")])
        editing.apply(ONE, [SetValue("message/slides/s2/title/text", "x")])
        other.apply(ONE, [Remove("message/slides/s2")], origin="cli")

        with pytest.raises(UserError, match=r"changed since by Bob, on the command line"):
            editing.undo(ONE, origins=WINDOW)

    def test_other_fields_may_have_changed_since(self, editing, other, workspace):
        editing.apply(ONE, [SetValue(TITLE, "Mine")])
        other.apply(ONE, [SetValue("name", "Theirs")], origin="sync")
        stamp = workspace.get(ONE).campaign.changed
        editing.undo(ONE)

        assert (title(workspace), workspace.get(ONE).campaign.name) == ("Hello", "Theirs")
        assert workspace.get(ONE).campaign.changed > stamp

    def test_an_undo_that_would_leave_no_valid_campaign_is_refused(self, editing, other, workspace):
        editing.apply(ONE, [Insert("message/slides", {"id": "s2"}, "s1")])
        other.apply(ONE, [Remove("message/slides/s1")], origin="sync")
        before = workspace.get(ONE)

        with pytest.raises(UserError):
            editing.undo(ONE)
        assert workspace.get(ONE) == before

    def test_changes_within_the_same_millisecond_are_told_apart(self, editing, other, workspace, clock):
        clock.tick = timedelta()
        editing.apply(ONE, [SetValue(TITLE, "Mine")])
        other.apply(ONE, [SetValue("name", "Theirs")], origin="sync")
        editing.undo(ONE)

        assert workspace.get(ONE).campaign.changed != START


@pytest.mark.usefixtures("stored")
class TestWorkspaceUndo:
    def test_the_newest_group_of_all_campaigns_goes_first(self, editing, workspace):
        editing.apply(ONE, [SetValue("name", "x")])
        editing.apply(TWO, [SetValue("name", "y")])

        assert [change.id for change in editing.undo()] == [TWO]
        assert [change.id for change in editing.undo()] == [ONE]

    def test_a_change_to_many_is_undone_at_once(self, editing, workspace):
        starts = [text(workspace, ONE), text(workspace, TWO)]
        editing.apply_many({ONE: [SetValue("archived", True)], TWO: [SetValue("archived", True)]})

        assert {change.id for change in editing.undo()} == {ONE, TWO}
        assert [text(workspace, ONE), text(workspace, TWO)] == starts
        editing.redo()
        assert workspace.get(TWO).campaign.archived

    def test_a_change_to_many_is_not_undone_in_one(self, editing, workspace):
        editing.apply_many({ONE: [SetValue("archived", True)], TWO: [SetValue("archived", True)]})

        with pytest.raises(UserError, match="also changed 1 other campaign"):
            editing.undo(ONE)
        assert workspace.get(ONE).campaign.archived

    def test_a_creation_is_undone_and_redone_in_the_workspace(self, editing, workspace):
        start = [text(workspace, ONE), text(workspace, TWO)]
        undone = editing.undo()

        assert [change.stored for change in undone] == [None, None]
        assert workspace.get(ONE) is None
        redone = editing.redo()
        assert [change.stored for change in redone] == [workspace.get(ONE), workspace.get(TWO)]
        assert [text(workspace, ONE), text(workspace, TWO)] == start

    def test_a_creation_is_no_step_within_its_campaign(self, workspace, clock):
        alone = Editing(workspace, clock, "Ann")
        alone.create([campaign(3)])

        with pytest.raises(UserError, match="Nothing to undo"):
            alone.undo(uuid(3))

    def test_an_import_that_somebody_has_worked_on_since_stays(self, editing, other, workspace):
        other.apply(TWO, [SetValue("name", "By Bob")], origin="sync")

        with pytest.raises(UserError, match="has been changed since by Bob"):
            editing.undo()
        assert workspace.get(ONE) is not None

    def test_a_campaign_is_created_once(self, editing):
        with pytest.raises(EditRefused, match="exists already"):
            editing.create([campaign(1)])

    def test_creation_is_in_the_journal_as_one_group(self, editing, workspace):
        made = editing.create([campaign(3), campaign(4)], origin="cli", label="Import")
        (group,) = {change.group for change in made}

        assert [row.campaign for row in workspace.group_rows(group)] == [uuid(3), uuid(4)]
        assert all(isinstance(row.edit, Create) for row in workspace.group_rows(group))
        assert [change.stored for change in made] == [workspace.get(uuid(3)), workspace.get(uuid(4))]


@settings(max_examples=60, deadline=None)
@given(campaigns, st.data(), st.booleans())
def test_undoing_everything_leads_to_the_start_and_redoing_to_the_end(campaign, data, ticking):
    workspace = FakeWorkspace()
    tick = timedelta(seconds=1) if ticking else timedelta()
    there_and_back(workspace, Editing(workspace, FakeClock(tick=tick), "Ann"), campaign, data)


@settings(max_examples=25, deadline=None)
@given(campaigns, st.data())
def test_the_real_file_leads_to_the_start_and_to_the_end_too(campaign, data):
    clock = FakeClock(tick=timedelta(seconds=1))
    with TemporaryDirectory() as folder, closing(SqliteWorkspaces(clock).create(Path(folder) / "x.galley")) as file:
        there_and_back(file, Editing(file, clock, "Ann"), campaign, data)


def there_and_back(workspace, editing, campaign, data):
    """Does random things, takes all of them back, and does them again."""
    editing.create([campaign])
    states = _do(workspace, editing, campaign.id, data)
    for expected in reversed(states[:-1]):
        editing.undo(campaign.id)
        assert _state(workspace, campaign.id) == expected
    for expected in states[1:]:
        editing.redo(campaign.id)
        assert _state(workspace, campaign.id) == expected


def _do(workspace, editing, id, data):
    """The states between which undo and redo move: one a group."""
    states = {"start": _state(workspace, id)}
    for _ in range(data.draw(st.integers(1, 6))):
        fitting = edits(workspace.get(id).campaign)
        changed = editing.apply(id, data.draw(fitting), group=data.draw(st.sampled_from([None, "typing"])))
        if changed.group:
            states[changed.group] = _state(workspace, id)
    return list(states.values())


def _state(workspace, id):
    stored = workspace.get(id)
    return encode(stored.campaign), stored.bin
