import pytest

from app.domain.edits import Exclude, Include
from app.domain.issues import Fix
from app.services.ports import Named, name_key
from app.ui.viewmodels.commands import NameChange
from tests.ui.forms.bench import Bench, full_campaign


@pytest.fixture
def bench(theme):
    made = Bench(full_campaign(labels=("s",)))
    made.workspace.file.state.labels = {id: Named(id=id, name=name) for id, name in (("a", "Autumn"), ("s", "Spring"))}
    yield made
    made.close()


@pytest.fixture
def desk(bench):
    bench.tools.labels.wake()
    bench.settle()
    return bench.tools.labels


def names(desk):
    return [named.name if named else None for _, named in desk.labels]


def edits(bench):
    rows = bench.workspace.journal_since(0)
    return [row.edit for row in rows if isinstance(row.edit, Include | Exclude)]


def test_it_looks_when_it_is_asked_to_and_once(bench, monkeypatch):
    asked = []
    monkeypatch.setattr(bench.workspace, "labels", lambda: asked.append(1) or [])
    desk = bench.tools.labels
    bench.settle()
    assert asked == []
    desk.wake()
    desk.wake()
    bench.settle()
    assert asked == [1]


def test_what_others_write_is_read_only_where_somebody_looks(bench):
    bench.watch.changed.emit()
    bench.settle()
    assert bench.tools.labels.known is None


def test_a_change_is_one_step_of_labels_in_and_out(bench, desk):
    desk.change(NameChange(add=("a",), remove=("s",), new=("Winter",)))
    bench.settle()
    bench.settle()
    assert names(desk) == ["Autumn", "Winter"]
    assert [type(edit) for edit in edits(bench)] == [Exclude, Include, Include]
    bench.undo()
    assert names(desk) == ["Spring"]


def test_a_new_label_by_a_name_that_there_is_takes_that_one(bench, desk):
    desk.change(NameChange(new=("autumn",)))
    bench.settle()
    assert names(desk) == ["Spring", "Autumn"]


def test_a_label_that_comes_by_another_process_is_named(bench, desk):
    with bench.workspace.transaction() as transaction:
        transaction.put_label(Named(id="w", name="Winter"))
    bench.model.edit([Include("labels", "w", "s")])
    bench.settle()
    assert names(desk) == ["Spring", "Winter"]


def test_a_label_that_cannot_be_made_is_told_and_changes_nothing(bench, desk):
    desk.change(NameChange(remove=("s",), new=("x" * 101,)))
    bench.settle()
    assert "too long" in bench.told[0]
    assert names(desk) == ["Spring"]


def test_nothing_is_made_where_one_can_only_read(theme):
    bench = Bench(full_campaign(), read_only=True)
    bench.tools.labels.change(NameChange(new=("Winter",)))
    bench.settle()
    assert bench.workspace.labels() == []
    bench.close()


def test_a_repair_that_is_done_is_announced(bench, desk, qtbot):
    fix = Fix("label.delete-unused", "", also=((name_key("labels", "nothing"), ()),))
    with qtbot.waitSignal(desk.mended, timeout=1_000):
        desk.mend(fix)
        bench.settle()
