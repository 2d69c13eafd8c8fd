from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.campaign import encode
from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from app.services.versions import rewinding
from app.services.versions.rewinding import Rewind
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, uuid
from tests.strategies_edits import campaigns, edits

ONE = uuid(1)


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(rewinding, "CHUNK", 7)


class Counting(FakeWorkspace):
    """Counts how often the journal is read."""

    reads = 0

    def journal_of(self, campaign, before=None, limit=500):
        self.reads += 1
        return super().journal_of(campaign, before, limit)


def renamed(workspace, count):
    """A campaign with ``count`` renamings; what its name was after each row of the journal."""
    editing = Editing(workspace, FakeClock(tick=timedelta(seconds=1)), "Ann")
    (made,) = editing.create([campaign(1, name="0")])
    names = {made.seq: "0"}
    for number in range(1, count + 1):
        names[editing.apply(ONE, [SetValue("name", str(number))]).seq] = str(number)
    return names


def forget(workspace, *seqs):
    """Rows of the journal are gone."""
    workspace.file.state.journal = tuple(row for row in workspace.state.journal if row.seq not in seqs)


def test_rows_come_backwards_over_all_chunks(workspace, short):
    renamed(workspace, 20)
    rewind = Rewind(workspace, workspace.get(ONE))

    assert [row.seq for row in rewind.rows(workspace.last_seq())] == list(range(workspace.last_seq(), 0, -1))
    assert [row.seq for row in rewind.rows(3)] == [3, 2, 1]


def test_every_document_is_found_in_any_order(workspace, short):
    names = renamed(workspace, 30)
    rewind = Rewind(workspace, workspace.get(ONE))
    seqs = sorted(names)

    for seq in [*seqs[::-1], *seqs, *seqs[::3], *seqs[::-7]]:
        assert rewind.document(seq).name == names[seq]


def test_the_newest_row_is_what_is_stored(workspace):
    renamed(workspace, 3)
    stored = workspace.get(ONE)

    assert Rewind(workspace, stored).document(stored.seq) == stored.campaign


def test_what_comes_later_does_not_disturb(workspace, short):
    names = renamed(workspace, 20)
    rewind = Rewind(workspace, workspace.get(ONE))
    Editing(workspace, FakeClock(), "Bob").apply(ONE, [SetValue("name", "later")])

    assert [rewind.document(seq).name for seq in sorted(names)] == [names[seq] for seq in sorted(names)]
    with pytest.raises(UserError, match="can't be shown"):
        rewind.document(workspace.last_seq())


def test_scrubbing_back_and_forth_reads_the_journal_once(short):
    workspace = Counting()
    names = renamed(workspace, 20)
    rewind = Rewind(workspace, workspace.get(ONE))
    rewind.document(min(names))
    read = workspace.reads
    for seq in sorted(names):
        rewind.document(seq)

    assert workspace.reads == read


def test_little_stays_in_memory_however_far_it_goes(short, monkeypatch):
    monkeypatch.setattr(rewinding, "CHUNKS", 2)
    monkeypatch.setattr(rewinding, "DOCUMENTS", 3)
    workspace = Counting()
    names = renamed(workspace, 60)
    rewind = Rewind(workspace, workspace.get(ONE))
    for seq in sorted(names, reverse=True):
        rewind.document(seq)

    assert rewind.document.cache_info().currsize == 3
    assert rewind._chunk.cache_info().currsize == 2
    assert len(rewind._marks) <= 1 + workspace.last_seq() // 7


@pytest.mark.parametrize("gone", [{5}, {5, 6}, {1, 2, 3, 4}])
def test_where_rows_are_missing_it_stops(short, gone):
    workspace = FakeWorkspace()
    names = renamed(workspace, 12)
    forget(workspace, *gone)
    rewind = Rewind(workspace, workspace.get(ONE))
    for seq in sorted(names, reverse=True):
        if seq >= max(gone):
            assert seq in gone or rewind.document(seq).name == names[seq]
        else:
            with pytest.raises(UserError, match="no longer in the workspace"):
                rewind.document(seq)


def test_a_journal_that_was_forgotten_whole_leaves_what_is_stored(short):
    workspace = FakeWorkspace()
    names = renamed(workspace, 3)
    stored = workspace.get(ONE)
    forget(workspace, *range(1, 99))
    rewind = Rewind(workspace, stored)

    assert rewind.document(stored.seq) == stored.campaign
    with pytest.raises(UserError, match="can't be shown"):
        rewind.document(min(names))


def test_while_the_campaign_was_not_there_there_is_no_document(workspace):
    editing = Editing(workspace, FakeClock(), "Ann")
    editing.create([campaign(1)])
    editing.undo()
    gone = workspace.last_seq()
    editing.redo()
    rewind = Rewind(workspace, workspace.get(ONE))

    assert rewind.document(1) == campaign(1)
    with pytest.raises(UserError, match="was not there"):
        rewind.document(gone)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)
@given(st.data())
def test_whatever_was_done_every_document_of_before_comes_back(data):
    workspace, clock = FakeWorkspace(), FakeClock(tick=timedelta(seconds=1))
    made = data.draw(campaigns)
    editing, other = (Editing(workspace, clock, name) for name in ("Ann", "Bob"))
    editing.create([made])
    stood = {workspace.last_seq(): encode(made)}
    for _ in range(data.draw(st.integers(0, 8))):
        who = data.draw(st.sampled_from([editing, other]))
        try:
            match data.draw(st.sampled_from(["edit", "edit", "edit", "undo", "redo", "sync"])):
                case "undo":
                    who.undo(made.id)
                case "redo":
                    who.redo(made.id)
                case what:
                    its = data.draw(edits(workspace.get(made.id).campaign))
                    who.apply(made.id, its, origin="sync" if what == "sync" else "user")
        except UserError:
            continue
        stood[workspace.get(made.id).seq] = encode(workspace.get(made.id).campaign)
    rewind = Rewind(workspace, workspace.get(made.id))
    for seq in data.draw(st.permutations(sorted(stood))):
        assert encode(rewind.document(seq)) == stood[seq]
