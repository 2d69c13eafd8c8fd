import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.bulk import MANY, BulkModel, Done
from app.ui.viewmodels.commands import Carried, NameChange

CHANGE = NameChange(add=("x",))


@pytest.fixture
def model(qapp, commands, jobs):
    return BulkModel(commands, jobs)


@pytest.fixture
def heard(model):
    found = []
    for name in ("done", "stopped", "failed", "travelled", "moved", "rested", "wrote"):
        getattr(model, name).connect(lambda *values, name=name: found.append((name, *values)))
    return found


@pytest.mark.parametrize(
    ("command", "call"),
    [
        ("duplicate", ("duplicate", ("a", "b"))),
        ("reuse", ("reuse", ("a", "b"))),
        ("archive", ("archive", ("a", "b"), True)),
        ("unarchive", ("archive", ("a", "b"), False)),
        ("bin", ("to_bin", ("a", "b"))),
        ("restore", ("restore", ("a", "b"))),
        ("share", ("share", ("a", "b"), True)),
        ("unshare", ("share", ("a", "b"), False)),
        ("label", ("label", ("a", "b"), CHANGE)),
        ("subscribe", ("subscribe", ("a", "b"), CHANGE)),
    ],
)
def test_commands_reach_the_services_and_are_told_when_stored(model, jobs, commands, heard, command, call):
    model.run(command, ["a", "b"], CHANGE)
    assert (commands.calls, model.busy) == ([], True)
    jobs.run_all()
    assert (commands.calls, model.busy) == ([call], False)
    assert [name for name, *_ in heard] == ["rested", "wrote", "done"]
    done = heard[-1][1]
    assert (done.command, done.campaigns, done.change, done.carried.campaigns) == (command, ("a", "b"), CHANGE, 2)


def test_a_command_on_nothing_does_nothing(model, jobs):
    model.run("bin", [])
    assert (jobs.waiting, model.busy) == ([], False)


def test_one_step_can_be_taken_back(model, jobs, commands, heard):
    model.take_back(Done(command="bin", campaigns=("a",), carried=Carried(group="binned", campaigns=1)))
    jobs.run_all()
    assert commands.calls == [("undo", "binned")]
    assert heard[-1] == ("travelled", "undo", "Archive")


def test_what_changed_nothing_is_not_taken_back(model, jobs):
    model.take_back(Done(command="bin", campaigns=("a",), carried=Carried(group=None, campaigns=0)))
    assert jobs.waiting == []


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_undo_and_redo_say_what_they_were_about(model, jobs, commands, heard, way):
    getattr(model, way)()
    jobs.run_all()
    assert heard[-1] == ("travelled", way, "Archive")
    assert commands.calls == [(way,)]


@pytest.mark.parametrize(("count", "seen"), [(MANY, []), (MANY + 1, [("moved", "bin", 0, MANY + 1)])])
def test_how_far_it_is_is_told_of_many(model, jobs, heard, count, seen):
    model.run("bin", [str(number) for number in range(count)])
    jobs.run_all()
    assert [each for each in heard if each[0] == "moved"] == seen


def test_what_is_cancelled_is_said_to_have_been_stopped_and_what_waits_behind_it_too(model, jobs, commands, heard):
    model.run("bin", ["a"])
    model.run("bin", ["b"])
    model.cancel()
    jobs.run_all()
    assert commands.calls == []
    assert [each for each in heard if each[0] != "rested"] == [("stopped", "bin"), ("stopped", "bin")]


def test_what_was_stored_before_somebody_cancelled_is_told_as_done(model, jobs, commands, heard):
    model.run("archive", ["a"])
    model.cancel()
    jobs.run_all()
    assert [name for name, *_ in heard] == ["rested", "wrote", "done"]


def test_what_is_refused_is_handed_on(model, jobs, commands, heard):
    error = UserError("It can't be written")

    def refuse(campaigns, progress):
        raise error

    commands.to_bin = refuse
    model.run("bin", ["a"])
    jobs.run_all()
    assert heard == [("rested",), ("failed", error)]


def test_a_model_that_is_gone_is_told_nothing_while_the_step_is_carried_out(qtbot, commands, jobs):
    from shiboken6 import delete

    model = BulkModel(commands, jobs)
    model.run("bin", ["a"])
    delete(model)
    jobs.run_all()
    assert commands.calls == [("to_bin", ("a",))]
