from datetime import timedelta

import pytest

from app.domain.campaign import encode
from app.domain.edits import BIN, EditRefused, Include, Move, Remove, SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from tests.made import START, campaign, uuid

ONE, TWO = uuid(1), uuid(2)
TITLE = "message/slides/s1/title/text"
FILING = (Include("labels", "l"), SetValue("categories", ["c"]), SetValue("archived", True))
WINDOW = ("user", "bulk")


@pytest.fixture(autouse=True)
def stored(editing):
    editing.create([campaign(1), campaign(2)])


def title(workspace, id=ONE):
    return workspace.get(id).campaign.message.slides[0].title.text


def text(workspace, id=ONE):
    return encode(workspace.get(id).campaign)


class TestApply:
    def test_what_is_reported_is_what_is_stored(self, editing, workspace):
        changed = editing.apply(ONE, [SetValue(TITLE, "Bye"), SetValue("name", "Sale")], label="Edit")

        assert changed.stored == workspace.get(ONE)
        assert changed.stored.seq == changed.seq == workspace.last_seq()
        assert changed.paths == (TITLE, "name")
        assert (changed.id, changed.label) == (ONE, "Edit")

    def test_an_edit_meets_what_is_stored_and_no_snapshot(self, editing, other, workspace):
        other.apply(ONE, [SetValue("name", "By Bob")])
        editing.apply(ONE, [SetValue(TITLE, "By Ann")])

        assert workspace.get(ONE).campaign.name == "By Bob"
        assert title(workspace) == "By Ann"

    def test_typing_keeps_the_words_that_somebody_else_has_written_meanwhile(self, editing, other, workspace):
        editing.apply(ONE, [SetValue(TITLE, "Spring sale")])
        other.apply(ONE, [SetValue(TITLE, "Big Spring sale")])
        editing.apply(ONE, [SetValue(TITLE, "Spring sale today")], was={TITLE: "Spring sale"})

        assert title(workspace) == "Big Spring sale today"
        editing.undo(ONE)
        assert title(workspace) == "Big Spring sale"

    def test_the_campaign_is_stamped_with_the_time(self, editing, clock):
        clock.at += timedelta(days=1)
        changed = editing.apply(ONE, [SetValue("name", "Sale")])

        assert changed.stored.campaign.changed.startswith("2026-03-03T09:00:0")
        assert changed.stored.campaign.created == START

    @pytest.mark.parametrize(
        "edit", [Include("labels", "l"), SetValue("categories", ["c"]), SetValue("archived", True)]
    )
    def test_filing_leaves_the_time_also_when_it_is_undone(self, editing, clock, edit):
        clock.at += timedelta(days=1)
        changed = editing.apply(ONE, [edit])
        (undone,) = editing.undo(ONE)

        assert changed.stored.campaign.changed == undone.stored.campaign.changed == START

    def test_filing_along_with_writing_is_stamped(self, editing, clock):
        clock.at += timedelta(days=1)
        changed = editing.apply(ONE, [Include("labels", "l"), SetValue("name", "Sale")])

        assert changed.stored.campaign.changed > START

    def test_a_stamp_among_the_edits_is_kept(self, editing):
        changed = editing.apply(ONE, [SetValue("name", "Sale"), SetValue("changed", START)], origin="sync")

        assert changed.stored.campaign.changed == START
        assert changed.paths == ("name",)

    def test_every_edit_is_in_the_journal_with_its_author_and_origin(self, editing, workspace):
        before = workspace.last_seq()
        changed = editing.apply(ONE, [SetValue("name", "Sale")], origin="cli")
        first, stamped = workspace.journal_since(before)

        assert (first.edit, first.inverse) == (SetValue("name", "Sale"), SetValue("name", "Spring sale"))
        assert (first.author, first.origin, first.campaign, first.group) == ("Ann", "cli", ONE, changed.group)
        assert stamped.edit == SetValue("changed", changed.stored.campaign.changed)

    @pytest.mark.parametrize(
        "nothing",
        [
            [],
            [SetValue("name", "Spring sale")],
            [SetValue("name", "x"), SetValue("name", "Spring sale")],
            [SetValue("audience/cap", None)],
            [SetValue(BIN, None)],
            [Move("message/slides/s1", None)],
        ],
    )
    def test_edits_that_change_nothing_leave_no_trace(self, editing, workspace, nothing):
        before, seq = workspace.get(ONE), workspace.last_seq()
        changed = editing.apply(ONE, nothing)

        assert (changed.stored, changed.paths, changed.group) == (before, (), None)
        assert workspace.last_seq() == seq
        assert workspace.get(ONE) == before

    @pytest.mark.parametrize(
        "bad",
        [
            SetValue("name", 5),
            SetValue("nothing", 1),
            SetValue(f"{TITLE}/deeper", 1),
            Remove("message/slides/s1"),
            Remove("message/slides/gone"),
            SetValue(BIN, "yesterday"),
            SetValue("message/slides", [{"id": "a"}, {"id": "a"}]),
        ],
    )
    def test_an_edit_that_does_not_fit_changes_nothing(self, editing, workspace, bad):
        before, seq = workspace.get(ONE), workspace.last_seq()
        with pytest.raises(UserError):
            editing.apply(ONE, [SetValue("status", "review"), bad])

        assert workspace.get(ONE) == before
        assert workspace.last_seq() == seq

    def test_whoever_keeps_documents_sees_each_inside_the_transaction_before_it_is_edited(self, workspace, clock):
        seen = []

        def keep(transaction, stored):
            seen.append(stored)
            transaction.set_setting("seen", stored.campaign.name)

        keeping = Editing(workspace, clock, "Ann", keep=keep)
        before = workspace.get(ONE)
        keeping.apply(ONE, [SetValue("name", "Sale")])
        keeping.apply(ONE, [SetValue("name", "Sale")])

        assert seen == [before]
        assert workspace.setting("seen") == "Spring sale"

    def test_within_a_transaction_of_somebody_else_all_or_nothing_is_written(self, editing, workspace):
        def apply(transaction):
            return editing.apply_within(transaction, ONE, [SetValue("name", "Sale")], origin="cli", label="Edit")

        with pytest.raises(RuntimeError), workspace.transaction() as transaction:
            apply(transaction)
            raise RuntimeError
        assert workspace.get(ONE).campaign.name == "Spring sale"

        with workspace.transaction() as transaction:
            changed = apply(transaction)
        assert changed.stored == workspace.get(ONE)
        group = workspace.groups(ONE)[-1]
        assert (group.id, group.origin, group.label) == (changed.group, "cli", "Edit")

    def test_a_campaign_that_is_gone_is_said(self, editing):
        with pytest.raises(EditRefused, match="not in this workspace"):
            editing.apply(uuid(9), [SetValue("name", "x")])

    def test_no_document_gets_so_deep_that_it_could_not_be_read_again(self, editing):
        deep = "x"
        for _ in range(99):
            deep = [deep]
        with pytest.raises(UserError, match="deeper"):
            editing.apply(ONE, [SetValue("message/custom_data", deep)])

    def test_the_bin_is_a_place_like_any_other(self, editing, workspace):
        editing.apply(ONE, [SetValue(BIN, START)])

        assert workspace.get(ONE).bin == START
        editing.undo(ONE)
        assert workspace.get(ONE).bin is None

    def test_what_schema_1_spells_otherwise_is_journaled_as_it_is_stored(self, editing, workspace):
        start = text(workspace)
        editing.apply(ONE, [SetValue("message/slides/s1/media", {"url": "https://shop.example/a.png"})])

        assert workspace.get(ONE).campaign.message.slides[0].media.kind == "image"
        editing.undo(ONE)
        assert text(workspace) == start


class TestGroups:
    def test_typing_goes_on_in_its_group(self, editing, workspace):
        first = editing.apply(ONE, [SetValue(TITLE, "H")], group="typing")
        second = editing.apply(ONE, [SetValue(TITLE, "He")], group="typing")

        assert first.group == second.group == "typing"
        editing.undo(ONE)
        assert title(workspace) == "Hello"

    def test_a_group_that_something_followed_is_closed(self, editing, other, workspace):
        editing.apply(ONE, [SetValue(TITLE, "H")], group="typing")
        other.apply(ONE, [SetValue("name", "By Bob")], origin="cli")
        later = editing.apply(ONE, [SetValue(TITLE, "He")], group="typing")

        assert later.group != "typing"
        editing.undo(ONE, origins=WINDOW)
        assert title(workspace) == "H"

    def test_a_group_that_was_undone_is_closed(self, editing, workspace):
        editing.apply(ONE, [SetValue(TITLE, "H")], group="typing")
        editing.undo(ONE)
        editing.apply(ONE, [SetValue(TITLE, "He")], group="typing")
        editing.undo(ONE)

        assert title(workspace) == "Hello"

    def test_an_edit_elsewhere_does_not_close_a_group(self, editing):
        editing.apply(ONE, [SetValue(TITLE, "H")], group="typing")
        editing.apply(TWO, [SetValue("name", "x")])

        assert editing.apply(ONE, [SetValue(TITLE, "He")], group="typing").group == "typing"

    def test_many_campaigns_change_all_or_none(self, editing, workspace):
        with pytest.raises(UserError):
            editing.apply_many({ONE: [SetValue("archived", True)], uuid(9): [SetValue("archived", True)]})

        assert workspace.get(ONE).campaign.archived is False


def test_what_new_campaigns_need_is_done_in_the_same_step(workspace, editing):
    editing.create([campaign(3)], label="Import", also={ONE: [SetValue("name", "After")]})
    assert workspace.get(ONE).campaign.name == "After"
    editing.undo()
    assert workspace.get(uuid(3)) is None
    assert workspace.get(ONE).campaign.name == "Spring sale"


class TestOneStep:
    """Undo of just one step, whatever was done since."""

    def test_it_is_taken_back_and_what_came_later_stays(self, editing, workspace):
        first = editing.apply(ONE, [SetValue("name", "First")])
        editing.apply(TWO, [SetValue("name", "Second")])
        editing.undo(group=first.group)
        assert workspace.get(ONE).campaign.name == "Spring sale"
        assert workspace.get(TWO).campaign.name == "Second"
        editing.redo()
        assert workspace.get(ONE).campaign.name == "First"

    def test_a_step_that_was_undone_is_not_undone_again(self, editing, workspace):
        first = editing.apply(ONE, [SetValue("name", "First")])
        editing.apply(TWO, [SetValue("name", "Second")])
        editing.undo(group=first.group)
        with pytest.raises(UserError, match="undone already"):
            editing.undo(group=first.group)
        assert workspace.get(TWO).campaign.name == "Second"

    def test_a_place_that_was_changed_since_is_left_alone(self, editing, workspace):
        first = editing.apply(ONE, [SetValue("name", "First")])
        editing.apply(ONE, [SetValue("name", "Later")])
        with pytest.raises(UserError, match="changed since"):
            editing.undo(group=first.group)
        assert workspace.get(ONE).campaign.name == "Later"


def test_the_undo_of_many_says_how_far_it_is_and_can_be_stopped(editing, workspace):
    copies = editing.create([campaign(number) for number in range(3, 6)])
    heard = []

    def stop(done, total):
        heard.append((done, total))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        editing.undo(progress=stop)
    assert heard == [(0, 3), (1, 3), (2, 3)]
    assert all(workspace.get(each.id) for each in copies)
